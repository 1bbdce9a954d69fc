package org.limpide.scanner.sheet.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an application says of one case: {@code policies/sheets/trace.schema.json}. It holds personal data and is never kept.
 *
 * @param decidedOn the day of the decision
 * @param reference how the person knows it
 * @param contribution what part the algorithm took in this case
 * @param data what was processed
 * @param parameters with which it was calculated
 * @param operations that were carried out, in order
 * @param result what the algorithm came to
 */
public record Trace(
        LocalDate decidedOn,
        Optional<String> reference,
        Optional<String> contribution,
        List<Row> data,
        List<Row> parameters,
        List<Row> operations,
        Optional<String> result) {

    /**
     * A row of the trace.
     *
     * @param name as the sheet has it
     * @param value of the data or the parameter, or the result of the operation
     * @param weight of a parameter
     * @param more the source of data, or what a parameter came to
     */
    public record Row(String name, Optional<String> value, Optional<String> weight, Optional<String> more) {
        @Override
        public String toString() {
            return "Row[]";
        }
    }

    public Trace {
        data = List.copyOf(data);
        parameters = List.copyOf(parameters);
        operations = List.copyOf(operations);
    }

    /** Without anything of the case. */
    @Override
    public String toString() {
        return "Trace[" + data.size() + ", " + parameters.size() + ", " + operations.size() + "]";
    }
}
