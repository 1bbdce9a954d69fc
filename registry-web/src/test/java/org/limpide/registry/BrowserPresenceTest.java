package org.limpide.registry;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class BrowserPresenceTest {

    @Test
    @EnabledIfSystemProperty(named = "limpide.browser.required", matches = "true")
    void browser_tests_run_where_they_are_required() {
        assertThatCode(() -> Class.forName("org.limpide.registry.BrowserTest"))
                .as("Chromium is needed at /usr/bin/chromium")
                .doesNotThrowAnyException();
    }
}
