package org.limpide.scanner;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Hits;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.match.TextSearch;

/**
 * Names of a repository without the values that stand in them: the name of a file, a ref or a member of an archive may
 * itself be a token. Names are searched as they will be shown, too, since a value may stand there encoded, and names of
 * members are no text of the history.
 */
final class MaskedNames {
    /** What stands in place of a value. */
    static final String MASK = "▮▮▮";

    private static final String CUT = "…";
    /** A shorter piece of a value tells nothing of it. */
    private static final int SHORTEST_PIECE = 4;

    private final List<String> values;
    private final Supplier<RuleSet> given;
    private @Nullable RuleSet rules;
    private @Nullable TextSearch search;
    private final Hits hits = new Hits();
    private final Map<String, String> masked = new HashMap<>();

    /**
     * A mask.
     *
     * @param values known to stand in names
     * @param rules that names are searched with
     */
    MaskedNames(Set<String> values, RuleSet rules) {
        this(values, () -> rules);
    }

    /** The same with rules that are read when there is a name. */
    MaskedNames(Set<String> values, Supplier<RuleSet> rules) {
        this.values = values.stream()
                .map(Printable::of)
                .filter(value -> !value.isBlank())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        given = rules;
    }

    /** The name without values. */
    String masked(String name) {
        return name.isEmpty() ? name : masked.computeIfAbsent(name, this::mask);
    }

    private String mask(String name) {
        String masked = name;
        for (String value : values) {
            masked = withoutPieces(masked.replace(value, MASK), value);
        }
        return searched(masked);
    }

    /** A long name is cut in the middle, which may leave a half of a value on either side. */
    private static String withoutPieces(String name, String value) {
        int cut = name.indexOf(CUT);
        if (cut < 0) {
            return name;
        }
        String head = name.substring(0, cut);
        String tail = name.substring(cut + CUT.length());
        for (int length = value.length() - 1; length >= SHORTEST_PIECE; length--) {
            if (head.endsWith(value.substring(0, length))) {
                head = head.substring(0, head.length() - length) + MASK;
            }
            if (tail.startsWith(value.substring(value.length() - length))) {
                tail = MASK + tail.substring(length);
            }
        }
        return head + CUT + tail;
    }

    private String searched(String name) {
        byte[] text = (name + "\0".repeat(TextSearch.SLACK)).getBytes(StandardCharsets.UTF_8);
        int length = text.length - TextSearch.SLACK;
        RuleSet all = rules;
        TextSearch one = search;
        if (all == null || one == null) {
            all = given.get();
            one = new TextSearch(all);
            rules = all;
            search = one;
        }
        one.whole(text, length, hits);
        TreeMap<Integer, Integer> stretches = new TreeMap<>();
        for (int i = 0; i < hits.count(); i++) {
            for (Found found : hits.found(i)) {
                if (all.rules().get(found.rule()).isConfidential()) {
                    stretches.merge(hits.place(i) + found.delta(), found.length(), Math::max);
                }
            }
        }
        return stretches.isEmpty() ? name : without(text, length, stretches);
    }

    private static String without(byte[] text, int length, Map<Integer, Integer> stretches) {
        BitSet hidden = new BitSet(length);
        stretches.forEach((from, size) -> hidden.set(Math.max(0, from), Math.min(length, from + size)));
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < length) {
            int start = Math.min(length, hidden.nextSetBit(at) < 0 ? length : hidden.nextSetBit(at));
            out.append(new String(text, at, start - at, StandardCharsets.UTF_8));
            at = Math.min(length, hidden.nextClearBit(start));
            out.append(at > start ? MASK : "");
        }
        return out.toString();
    }
}
