package org.limpide.scanner.license.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    private static final String ANY = String.valueOf(Alternatives.ANYTHING);

    @Test
    void aPatternIsWrittenOut() {
        assertThat(Alternatives.of("are|is")).containsExactlyInAnyOrder("are", "is");
        assertThat(Alternatives.of("EXPRESS(ED)?")).containsExactlyInAnyOrder("EXPRESS", "EXPRESSED");
        assertThat(Alternatives.of("(MD5|MD4)")).containsExactlyInAnyOrder("MD5", "MD4");
        assertThat(Alternatives.of("source\\s+code")).containsExactly("source code");
        assertThat(Alternatives.of("name\\(s\\)")).containsExactly("name(s)");
        assertThat(Alternatives.of("Neither .+ may")).containsExactly("Neither " + ANY + " may");
        assertThat(Alternatives.of("[^.]+")).isEqualTo(Set.of(ANY));
        assertThat(Alternatives.of("C[\\[\\(]nrs[\\]\\)]")).containsExactly("C nrs ");
    }

    @Test
    void whatHasTooManyFormsIsAnything() {
        assertThat(Alternatives.of("(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)"))
                .isEqualTo(Set.of(ANY));
        assertThat(Alternatives.of("a)b")).isEqualTo(Set.of(ANY));
    }
}
