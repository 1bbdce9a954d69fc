package org.limpide.scanner.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.limpide.scanner.snapshot.CoverageLedger.Searched;
import org.limpide.scanner.snapshot.TextFind.Place;

/** What the content rules found in every text of a repository. */
public final class TextFinds {
    private final Map<String, List<TextFind>> byQuestion = new LinkedHashMap<>();
    private final Optional<UnreadReason> gap;
    private final Optional<Searched> searched;
    private final long looked;

    /**
     * Finds.
     *
     * @param finds in the order of their first places
     * @param gap why some text that may be published was not searched, where that is so
     * @param searched what was searched, where that is a history
     */
    public TextFinds(List<TextFind> finds, Optional<UnreadReason> gap, Optional<Searched> searched) {
        this(finds, gap, searched, 0);
    }

    /**
     * Finds, with what they cost.
     *
     * @param looked bytes that had to be looked at
     */
    public TextFinds(List<TextFind> finds, Optional<UnreadReason> gap, Optional<Searched> searched, long looked) {
        this.looked = looked;
        finds.forEach(find -> byQuestion
                .computeIfAbsent(find.rule().question(), any -> new ArrayList<>())
                .add(find));
        this.gap = gap;
        this.searched = searched;
    }

    /** The same finds, each changed. */
    public TextFinds map(UnaryOperator<TextFind> change) {
        List<TextFind> changed =
                byQuestion.values().stream().flatMap(List::stream).map(change).toList();
        return new TextFinds(changed, gap, searched, looked);
    }

    /** What was found for a question. */
    public List<TextFind> to(String question) {
        return List.copyOf(byQuestion.getOrDefault(question, List.of()));
    }

    /** Why nothing can be said of some text that may be published; each such text stands in the ledger. */
    public Optional<UnreadReason> gap() {
        return gap;
    }

    /** What was searched. */
    public Optional<Searched> searched() {
        return searched;
    }

    /** Bytes that had to be looked at: few, since objects share most of their text, and an earlier search may help. */
    public long looked() {
        return looked;
    }

    /** Secrets and personal data that stand in the names of files and refs, which must not be shown with these names. */
    public Set<String> inNames() {
        Set<String> values = new HashSet<>();
        byQuestion
                .values()
                .forEach(finds -> finds.stream()
                        .filter(find -> find.rule().isConfidential())
                        .filter(find -> find.places().stream().anyMatch(Place::isName))
                        .map(TextFind::value)
                        .forEach(values::add));
        return values;
    }
}
