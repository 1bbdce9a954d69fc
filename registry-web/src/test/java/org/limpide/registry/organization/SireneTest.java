package org.limpide.registry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SireneTest {
    /** Numbers of public bodies, as they publish them: DINUM, CNRS, La Poste. */
    @ParameterizedTest
    @ValueSource(strings = {"130025265", "356000000", "180089013"})
    void a_siren_with_its_check_digit_is_valid(String siren) {
        assertThat(Sirene.validSiren(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "130025266", "13002526", "1300252650", "13002526a", "１３００２５２６５"})
    void another_one_is_not(String siren) {
        assertThat(Sirene.validSiren(siren)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13002526500013", "35600000000048", "35600000049837"})
    void a_siret_is_valid_by_luhn_and_for_the_post_by_its_sum(String siret) {
        assertThat(Sirene.validSiret(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13002526500014", "35600000049838", "130025265", ""})
    void a_wrong_siret_is_not(String siret) {
        assertThat(Sirene.validSiret(siret)).isFalse();
    }
}
