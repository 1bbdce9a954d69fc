package org.limpide.scanner.license.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.license.expression.ExpressionFault.Problem;
import org.limpide.scanner.license.expression.ExpressionNote.Kind;
import org.limpide.scanner.license.expression.ExpressionReader.Result;

class ExpressionReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mit|MIT",
                "apache-2.0 or mit|Apache-2.0 OR MIT",
                "MIT AND ISC OR 0BSD|MIT AND ISC OR 0BSD",
                "(MIT OR ISC) AND (0BSD)|(MIT OR ISC) AND 0BSD",
                "GPL-2.0|GPL-2.0-only",
                "GPL-2.0+|GPL-2.0-or-later",
                "GPL-2.0-with-classpath-exception|GPL-2.0-only WITH Classpath-exception-2.0",
                "GPL-2.0-or-later with classpath-EXCEPTION-2.0|GPL-2.0-or-later WITH Classpath-exception-2.0",
                "EPL-1.0+|EPL-1.0+",
                "LicenseRef-Interne|LicenseRef-Interne",
                "DocumentRef-a:LicenseRef-b AND MIT|DocumentRef-a:LicenseRef-b AND MIT",
                "MIT WITH AdditionRef-x|MIT WITH AdditionRef-x"
            })
    void anExpressionComesOutInTheSpellingOfTheList(String written, String read) {
        assertThat(ExpressionReader.read(written))
                .isInstanceOfSatisfying(
                        Result.Read.class, one -> assertThat(one.expression()).hasToString(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUPL-2.0|UNKNOWN_LICENSE|1|EUPL-2.0",
                "MIT AND Nope|UNKNOWN_LICENSE|9|Nope",
                "MIT WITH Nope|UNKNOWN_EXCEPTION|10|Nope",
                "MIT WITH|UNKNOWN_EXCEPTION|9|''",
                "MIT ISC|OPERATOR_EXPECTED|5|ISC",
                "MIT AND|LICENSE_EXPECTED|8|''",
                "AND MIT|LICENSE_EXPECTED|1|AND",
                "(MIT|UNBALANCED_PARENTHESIS|1|(",
                "MIT)|UNBALANCED_PARENTHESIS|4|)",
                "MIT +|MISPLACED_PLUS|5|+",
                "GPL-2.0-only+|MISPLACED_PLUS|13|+",
                "LicenseRef-a+|MISPLACED_PLUS|13|+",
                "MIT/ISC|BAD_CHARACTER|4|/",
                "LicenseRef-|UNKNOWN_LICENSE|1|LicenseRef-"
            })
    void theFirstMistakeHasItsColumn(String written, Problem problem, int column, String token) {
        assertThat(ExpressionReader.read(written))
                .isEqualTo(new Result.Faulty(new ExpressionFault(problem, column, token)));
    }

    @Test
    void whatCouldBeWrittenBetterIsNoted() {
        Result.Read read = (Result.Read) ExpressionReader.read("gpl-2.0+ or LicenseRef-Ville AND Net-SNMP");
        assertThat(read.expression()).hasToString("GPL-2.0-or-later OR LicenseRef-Ville AND Net-SNMP");
        assertThat(read.notes())
                .containsExactly(
                        new ExpressionNote(Kind.DEPRECATED, 1, "gpl-2.0+", "GPL-2.0-or-later"),
                        new ExpressionNote(Kind.SPELLING, 10, "or", "OR"),
                        new ExpressionNote(Kind.PRIVATE, 13, "LicenseRef-Ville", ""),
                        new ExpressionNote(Kind.DEPRECATED, 34, "Net-SNMP", ""));
        assertThat(((Result.Read) ExpressionReader.read("MIT")).notes()).isEmpty();
    }

    @Test
    void anUnknownNameDoesNotHideAMistakeOfTheGrammar() {
        assertThat(ExpressionReader.read("Apache License")).isEqualTo(fault(Problem.OPERATOR_EXPECTED, 8, "License"));
    }

    @Test
    void hostileExpressionsAreRefused() {
        assertThat(ExpressionReader.read(" ")).isEqualTo(fault(Problem.EMPTY, 1, ""));
        assertThat(ExpressionReader.read("(".repeat(1_000))).isEqualTo(fault(Problem.TOO_LARGE, 51, "("));
        assertThat(ExpressionReader.read("MIT AND ".repeat(10_000))).isEqualTo(fault(Problem.TOO_LARGE, 1, ""));
    }

    private static Result fault(Problem problem, int column, String token) {
        return new Result.Faulty(new ExpressionFault(problem, column, token));
    }
}
