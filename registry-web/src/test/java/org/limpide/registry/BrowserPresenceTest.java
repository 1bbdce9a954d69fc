package org.limpide.registry;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Elsewhere the browser tests may be absent; in continuous integration their absence is a failure. */
class BrowserPresenceTest {

    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
    void the_browser_tests_are_part_of_this_build() {
        assertThatCode(() -> Class.forName("org.limpide.registry.BrowserTest")).doesNotThrowAnyException();
    }
}
