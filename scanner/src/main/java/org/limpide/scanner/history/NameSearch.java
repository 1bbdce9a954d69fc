package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Hits;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.match.TextSearch;
import org.limpide.scanner.values.KeyedHash;
import org.limpide.scanner.values.ValueFinder;
import org.limpide.scanner.values.ValueTable;

/** Looks for known values in names, which are texts of their own. */
final class NameSearch {
    private final ValueTable table;
    private final ValueFinder finder;
    private final KeyedHash keyed;
    private final TextSearch search;
    private final Hits hits = new Hits();

    NameSearch(ValueTable table, RuleSet rules) {
        this.table = table;
        finder = new ValueFinder(table);
        keyed = table.keyed();
        search = new TextSearch(rules);
    }

    /** The numbers of the values that stand in a name. */
    Set<Integer> values(String name) {
        Set<Integer> values = new TreeSet<>();
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        finder.find(text, 0, text.length, (value, at, length, wide) -> values.add(value));
        search.whole(Arrays.copyOf(text, text.length + TextSearch.SLACK), text.length, hits);
        for (int i = 0; i < hits.count(); i++) {
            for (Found found : hits.found(i)) {
                values.add(table.number(keyed.of(found.value())));
            }
        }
        values.remove(-1);
        return values;
    }
}
