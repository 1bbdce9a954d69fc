package org.limpide.scanner.publiccode;

import java.util.List;
import java.util.Map;
import org.limpide.scanner.license.expression.ExpressionFault;
import org.limpide.scanner.license.expression.ExpressionNote;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.expression.ExpressionReader.Result;

/** What there is to say of {@code legal/license}, an expression of SPDX (specification 2.3, annex D). */
final class LicenseRemarks {

    /** Something to say of an expression. */
    record Remark(ProblemCode code, Map<String, String> arguments) {}

    private LicenseRemarks() {}

    /** Everything to say of the expression; empty where it is in order. */
    static List<Remark> of(String written) {
        Result result = ExpressionReader.read(written);
        return result instanceof Result.Read read
                ? read.notes().stream().map(LicenseRemarks::remark).toList()
                : List.of(new Remark(code(((Result.Faulty) result).fault()), Map.of()));
    }

    private static ProblemCode code(ExpressionFault fault) {
        boolean onNoList = switch (fault.problem()) {
            case UNKNOWN_LICENSE, UNKNOWN_EXCEPTION -> true;
            default -> false;
        };
        return onNoList && !fault.token().isEmpty() ? ProblemCode.UNKNOWN_LICENSE : ProblemCode.LICENSE_SYNTAX;
    }

    private static Remark remark(ExpressionNote note) {
        Map<String, String> instead = note.instead().isEmpty() ? Map.of() : Map.of("instead", note.instead());
        return switch (note.kind()) {
            case SPELLING -> new Remark(ProblemCode.LICENSE_SPELLING, instead);
            case DEPRECATED ->
                new Remark(
                        instead.isEmpty() ? ProblemCode.DEPRECATED_LICENSE : ProblemCode.DEPRECATED_LICENSE_FOR,
                        instead);
            case PRIVATE -> new Remark(ProblemCode.PRIVATE_LICENSE, Map.of());
        };
    }
}
