package org.limpide.scanner.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.check.Outcome;

/** The one table of mode and outcome. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, FAIL,           false, NOT_OPENABLE",
        "BLOCKING, REVIEW,         false, UNDETERMINED",
        "BLOCKING, ERROR,          false, UNDETERMINED",
        "BLOCKING, NOT_AVAILABLE,  false, UNDETERMINED",
        "BLOCKING, PASS,           false, OPENABLE",
        "BLOCKING, NOT_APPLICABLE, false, OPENABLE",
        "RESERVE,  FAIL,           false, OPENABLE_WITH_RESERVATIONS",
        "RESERVE,  REVIEW,         false, OPENABLE_WITH_RESERVATIONS",
        "RESERVE,  ERROR,          false, OPENABLE_WITH_RESERVATIONS",
        "RESERVE,  NOT_AVAILABLE,  false, OPENABLE_WITH_RESERVATIONS",
        "RESERVE,  PASS,           false, OPENABLE",
        "ADVICE,   FAIL,           false, OPENABLE",
        "ADVICE,   ERROR,          false, OPENABLE",
        "LOG,      FAIL,           false, OPENABLE",
        "OFF,      FAIL,           false, OPENABLE",
        "BLOCKING, FAIL,           true,  OPENABLE_WITH_RESERVATIONS",
        "BLOCKING, REVIEW,         true,  OPENABLE_WITH_RESERVATIONS",
        "RESERVE,  FAIL,           true,  OPENABLE",
        "BLOCKING, ERROR,          true,  UNDETERMINED",
        "BLOCKING, NOT_AVAILABLE,  true,  UNDETERMINED",
        "RESERVE,  NOT_AVAILABLE,  true,  OPENABLE_WITH_RESERVATIONS",
    })
    void modeAndOutcomeMakeTheVerdict(Mode mode, Outcome outcome, boolean waived, Verdict expected) {
        assertThat(Verdict.of(mode, outcome, waived)).isEqualTo(expected);
    }

    @Test
    void theWorstWins() {
        assertThat(Verdict.OPENABLE_WITH_RESERVATIONS.worse(Verdict.UNDETERMINED))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdict.NOT_OPENABLE.worse(Verdict.UNDETERMINED)).isEqualTo(Verdict.NOT_OPENABLE);
    }
}
