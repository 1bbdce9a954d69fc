package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.p12            | a/b/key.P12         | true",
                "./LICENSE*       | LICENSE.txt         | true",
                "./LICENSE*       | lib/LICENSE.txt     | false",
                "src/test/**      | src/test/a/b.txt    | true",
                "src/test/**      | src/main/a.txt      | false",
                "**/test/**       | test/a              | true",
                "**/test/**       | x/test/a/b          | true",
                "**/test/**       | x/attest/a          | false",
                "docs/*.md        | docs/a/b.md         | false",
                "{a,b}.txt        | b.txt               | true",
                "a?c              | abc                 | true",
                "a.c              | abc                 | false",
                "node_modules/**  | x/node_modules/y    | false",
            })
    void globsMatchAsWritten(String glob, String path, boolean expected) {
        assertThat(PathGlob.of(glob).matches(path)).isEqualTo(expected);
    }

    @Test
    void aPathWithoutEndIsMatchedInATimeThatGrowsWithIt() {
        assertThat(PathGlob.of("**/a/**/b").matches("a/".repeat(20_000))).isFalse();
        assertThat(PathGlob.of("**/a/**/b").matches("a/".repeat(20_000) + "b")).isTrue();
        assertThat(PathGlob.of("*a".repeat(30) + "b").matches("a".repeat(100_000)))
                .isFalse();
    }
}
