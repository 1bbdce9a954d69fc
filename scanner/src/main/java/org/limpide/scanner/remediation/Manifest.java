package org.limpide.scanner.remediation;

import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.values.KnownValue;
import org.limpide.scanner.values.ValueTable;

/**
 * What a later proof needs to know: the values by keyed hashes, under keys of this file alone, and which objects held them.
 *
 * @param table the values
 * @param rules ids of the rules that found each, by the number of the value
 * @param objects ids of the objects that held each, by the number of the value
 */
public record Manifest(ValueTable table, List<List<String>> rules, List<List<String>> objects) {
    static final String SCHEMA = "limpide/verify-clean/1";

    public Manifest {
        rules = rules.stream().map(List::copyOf).toList();
        objects = objects.stream().map(List::copyOf).toList();
    }

    /** A value as the file has it. */
    record Line(KnownValue value, List<String> rules, List<String> objects) {}

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < table.values().size(); i++) {
            lines.add(new Line(table.values().get(i), rules.get(i), objects.get(i)));
        }
        return lines;
    }
}
