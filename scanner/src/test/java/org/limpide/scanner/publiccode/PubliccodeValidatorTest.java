package org.limpide.scanner.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.publiccode.AddressProbe.Expected;
import org.limpide.scanner.text.Messages;

class PubliccodeValidatorTest {
    private static final PubliccodeValidator OFFLINE = PubliccodeValidator.offline();

    @Test
    void aFileInOrderIsRead() {
        Validation validation = OFFLINE.validate(Sample.base());
        Publiccode read = validation.publiccode().orElseThrow();
        assertThat(validation.isValid()).isTrue();
        assertThat(read.name()).contains("Guichet");
        assertThat(read.releaseDate()).contains(LocalDate.parse("2026-03-01"));
        assertThat(read.descriptions().get("fr").features()).containsExactly("Rendez-vous");
        assertThat(read.legal().license()).contains("EUPL-1.2");
        assertThat(read.maintenance().contacts()).hasSize(1);
        assertThat(read.localisation().ready()).contains(true);
        assertThat(validation.placeOf("legal.license").line()).isEqualTo(18);
    }

    @Test
    void aPersonDoesNotStandInTexts() {
        assertThat(OFFLINE.validate(Sample.base()).toString()).doesNotContain("Camille");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasItsSentence(ProblemCode code) {
        assertThat(Messages.of("publiccode").find("problem." + code)).isPresent();
    }

    @Test
    void noSentenceIsLeftWithoutItsProblem() {
        assertThat(Messages.of("publiccode").keys())
                .hasSize(ProblemCode.values().length)
                .allMatch(key -> key.startsWith("problem."));
    }

    /** "é" in two code points, and a family in seven, are one character each for who reads them. */
    @ParameterizedTest
    @CsvSource({
        "x, 150, true",
        "x, 151, false",
        "e\u0301, 150, true",
        "e\u0301, 151, false",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, 150, true",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, 151, false"
    })
    void charactersAreCountedAsPeopleCountThem(String character, int times, boolean fits) {
        String text = Sample.base().replace("Prend des rendez-vous en ligne.", character.repeat(times));
        assertThat(OFFLINE.validate(text).isValid()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"149, false", "150, true", "10000, true", "10001, false"})
    void longDescriptionsKeepToTheirBounds(int length, boolean fits) {
        String text = Sample.base().replaceFirst("(?s)>\n.*téléphone\\.", "\"" + "x".repeat(length) + "\"");
        assertThat(OFFLINE.validate(text).isValid()).isEqualTo(fits);
    }

    @Test
    void whatHasEndedIsSaidOnlyToWhoGivesADay() {
        String text =
                Sample.base().replace("internal", "contract\n  contractors: [{name: Prestataire, until: 2026-06-30}]");
        assertThat(Sample.spelled(OFFLINE.validate(text))).isEmpty();
        assertThat(Sample.spelled(OFFLINE.asOf(LocalDate.parse("2026-06-30")).validate(text)))
                .isEmpty();
        assertThat(Sample.spelled(OFFLINE.asOf(LocalDate.parse("2026-07-01")).validate(text)))
                .containsExactly("21:37 maintenance.contractors[0].until CONTRACT_ENDED");
        assertThat(Sample.spelled(OFFLINE.asOf(LocalDate.parse("2026-02-28")).validate(text)))
                .containsExactly("5:1 releaseDate RELEASED_LATER");
    }

    @Test
    void addressesAreAskedOfTheCallerOnly() {
        List<String> asked = new ArrayList<>();
        AddressProbe probe = (URI address, Expected expected) -> {
            asked.add(expected + " " + address);
            return expected != Expected.IMAGE;
        };
        Validation validation = OFFLINE.withAddresses(probe)
                .validate(Sample.base() + "landingURL: https://example.org/\nlogo: https://example.org/logo.svg\n");
        assertThat(asked)
                .containsExactly(
                        "REPOSITORY https://example.org/guichet.git",
                        "PAGE https://example.org/",
                        "IMAGE https://example.org/logo.svg");
        assertThat(Sample.spelled(validation)).containsExactly("28:1 logo UNREACHABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b.git, git@github.com:a/b.git",
        "https://github.com/A/b/, scm:git:https://www.github.com/a/b",
        "https://github.com/a/b, git+https://github.com/a/b.git",
        "https://github.com/a/b, github:a/b",
        "https://gitlab.com/g/s/p, ssh://git@gitlab.com:22/g/s/p.git",
        "https://gitlab.com/g/p, https://gitlab.com/g/p/-/tree/main/x"
    })
    void oneRepositoryHasManyAddresses(String one, String other) {
        assertThat(RepositoryAddress.of(one)).isEqualTo(RepositoryAddress.of(other));
    }
}
