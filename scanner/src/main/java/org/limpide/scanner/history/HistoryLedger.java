package org.limpide.scanner.history;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.limpide.scanner.history.ArchiveSearch.NotOpened;
import org.limpide.scanner.history.CommitRows.Lost;
import org.limpide.scanner.history.store.ObjectVisitor.Skip;
import org.limpide.scanner.snapshot.UnreadReason;

/** Says of everything that was not searched why, and whether text that will be public may hide there. */
final class HistoryLedger {
    private final Objects objects;
    private final History history;
    private final Map<String, String> tip;
    private final BiConsumer<String, UnreadReason> ledger;
    private final TreeSet<UnreadReason> gaps = new TreeSet<>();

    HistoryLedger(History history, Map<String, String> tip, BiConsumer<String, UnreadReason> ledger) {
        this.objects = history.objects();
        this.history = history;
        this.tip = tip;
        this.ledger = ledger;
    }

    private void note(String place, UnreadReason reason, boolean mayBePublished) {
        ledger.accept(place, reason);
        if (mayBePublished && reason.hidesPublishedText()) {
            gaps.add(reason);
        }
    }

    /** Objects that are damaged or too much. */
    void unsearched(BitSet lost, Map<Integer, Skip> reasons, SearchedTrees trees) {
        objects.database().problems().forEach(name -> note(name, UnreadReason.CORRUPT_OBJECT, true));
        reasons.forEach((number, reason) -> {
            int object = objects.standing(number);
            UnreadReason said = switch (reason) {
                case CORRUPT -> UnreadReason.CORRUPT_OBJECT;
                case TOO_LARGE -> UnreadReason.TOO_LARGE;
                case LIMIT -> UnreadReason.LIMIT_REACHED;
            };
            note(objects.id(object), said, trees.mayBePublished(object));
        });
    }

    /** Objects that commits and trees name and that are not there. */
    void absent(SearchedTrees trees) {
        // Those of the judged commit stand in the ledger by their paths.
        Set<String> files = new HashSet<>(tip.values());
        trees.missing().keySet().forEach(id -> {
            if (files.contains(id)) {
                gaps.add(UnreadReason.MISSING_OBJECT);
            } else {
                note(id, UnreadReason.MISSING_OBJECT, true);
            }
        });
        for (Lost lost : history.commits().lost()) {
            if (lost.tree()) {
                boolean published = trees.tracing().isEmpty()
                        || trees.tracing()
                                .get()
                                .published()
                                .get(history.commits().commitOf(lost.commit()));
                note(lost.id(), UnreadReason.MISSING_OBJECT, published);
            }
        }
    }

    /** Archives, and members of archives. */
    void unopened(List<NotOpened> all, FindsByValue groups, SearchedTrees trees) {
        for (NotOpened one : all) {
            UnreadReason reason = switch (one.reason()) {
                case ENCRYPTED -> UnreadReason.ENCRYPTED_ARCHIVE;
                case DAMAGED -> UnreadReason.DAMAGED_ARCHIVE;
                case UNSUPPORTED_METHOD, UNSUPPORTED_FORMAT -> UnreadReason.UNKNOWN_ARCHIVE;
                case TOO_LARGE -> UnreadReason.TOO_LARGE;
                case TOO_DEEP, RATIO, TOO_MANY_MEMBERS -> UnreadReason.LIMIT_REACHED;
            };
            String name = groups.nameOf(one.object());
            note(
                    one.member().isEmpty() ? name : name + "!/" + one.member(),
                    reason,
                    trees.mayBePublished(one.object()));
        }
    }

    /** Content that is kept elsewhere, and archives that were left alone. */
    void kept(BitSet pointers, FindsByValue groups, SearchedTrees trees, BitSet archives) {
        pointers.stream().forEach(object -> note(groups.nameOf(object), UnreadReason.LFS_POINTER, false));
        groups.otherRepositories().stream()
                .filter(path -> !tip.containsKey(path))
                .forEach(path -> note(path, UnreadReason.SUBMODULE, false));
        archives.stream()
                .forEach(object ->
                        note(groups.nameOf(object), UnreadReason.ARCHIVES_LEFT_OUT, trees.mayBePublished(object)));
    }

    /** Something stands only in what another repository lends, where no ref of this one leads. */
    void foreign() {
        note("", UnreadReason.BORROWED_OBJECTS, false);
    }

    /** There was more than can be kept. */
    void limit() {
        note("", UnreadReason.LIMIT_REACHED, true);
    }

    Optional<UnreadReason> gap() {
        return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps.first());
    }
}
