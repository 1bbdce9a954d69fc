package org.limpide.scanner.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.history.TagVisitor.Tag;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.Trace.Reach;
import org.limpide.scanner.snapshot.Trace.Stamp;

/** Since when objects stand in the history and what leads to them: sixty-four sets of objects in each sweep. */
final class Tracing {
    private static final int LONGEST_TAG_CHAIN = 64;
    private final Objects objects;
    private final CommitGraph commits;
    private final TreeGraph trees;
    private final Map<Integer, Tag> tags;
    private final Map<String, Integer> refs = new TreeMap<>();
    private final int[] publishedTargets;
    private final BitSet published;
    private final Refs from;

    Tracing(Objects objects, CommitGraph commits, TreeGraph trees, Map<Integer, Tag> tags, Refs from) {
        this.objects = objects;
        this.commits = commits;
        this.trees = trees;
        this.tags = tags;
        this.from = from;
        from.published().forEach((name, id) -> refs.put(name, objects.find(id)));
        from.others().forEach((name, id) -> refs.put(name, objects.find(id)));
        BitSet starts = new BitSet();
        publishedTargets = from.published().values().stream()
                .mapToInt(id -> peeled(objects.find(id)))
                .toArray();
        Arrays.stream(publishedTargets).forEach(object -> set(starts, commits.commitOf(object)));
        set(starts, commits.commitOf(objects.find(from.judged())));
        published = commits.reached(starts);
    }

    private static void set(BitSet bits, int number) {
        if (number >= 0) {
            bits.set(number);
        }
    }

    /** The commits that will be public. */
    BitSet published() {
        return published;
    }

    /** The trees of these commits, and those that published refs name themselves. */
    BitSet publishedTrees() {
        BitSet roots = new BitSet();
        published.stream().map(commits::tree).filter(tree -> tree >= 0).forEach(roots::set);
        Arrays.stream(publishedTargets).forEach(object -> set(roots, object));
        return trees.reached(roots.stream());
    }

    /** What any ref, or the judged commit, leads to. */
    BitSet reached(TreeGraph graph) {
        BitSet all = new BitSet();
        BitSet starts = new BitSet();
        BitSet roots = new BitSet();
        set(starts, commits.commitOf(objects.find(from.judged())));
        for (int target : refs.values()) {
            int object = target;
            for (int i = 0; i < LONGEST_TAG_CHAIN && object >= 0; i++) {
                set(all, object);
                set(roots, object);
                set(starts, commits.commitOf(object));
                object = tags.containsKey(object) ? tags.get(object).target() : -1;
            }
        }
        BitSet led = commits.reached(starts);
        led.stream().map(commits::object).forEach(all::set);
        led.stream().map(commits::tree).filter(tree -> tree >= 0).forEach(roots::set);
        BitSet held = graph.reached(roots.stream());
        all.or(held);
        graph.children(held, all);
        return all;
    }

    private int peeled(int start) {
        int object = start;
        for (int i = 0; i < LONGEST_TAG_CHAIN && tags.containsKey(object); i++) {
            object = tags.get(object).target();
        }
        return object;
    }

    /**
     * Traces sets of objects.
     *
     * @param atTip which of the sets stand in the judged commit
     */
    List<Trace> trace(List<BitSet> sets, BitSet atTip) {
        List<Trace> traces = new ArrayList<>();
        for (int first = 0; first < sets.size(); first += Long.SIZE) {
            List<BitSet> some = sets.subList(first, Math.min(sets.size(), first + Long.SIZE));
            traces.addAll(batch(some, atTip.get(first, first + some.size())));
        }
        return traces;
    }

    /** What is learnt of one set. */
    private static final class Row {
        private int first = -1;
        private int last = -1;
        private boolean published;
        private final TreeSet<String> domains = new TreeSet<>();
        private final List<String> refs = new ArrayList<>();
        private int refCount;
        private boolean publishedRef;
    }

    private List<Trace> batch(List<BitSet> sets, BitSet atTip) {
        Masks masks = new Masks(commits, trees, objects.count(), sets);
        Row[] rows = new Row[sets.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row();
        }
        for (int commit = 0; commit < commits.count(); commit++) {
            long held = masks.held(commit);
            long brought = held == 0 ? 0 : masks.brought(commit);
            for (long rest = held; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                see(rows[bit], commit, ((brought >>> bit) & 1) != 0);
            }
        }
        refs.forEach((name, object) -> ref(name, object, masks, rows));
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            traces.add(trace(rows[i], atTip.get(i)));
        }
        return traces;
    }

    private void see(Row row, int commit, boolean brought) {
        row.published |= published.get(commit);
        row.first = row.first < 0 || earlier(commit, row.first) ? commit : row.first;
        row.last = row.last < 0 || earlier(row.last, commit) ? commit : row.last;
        if (brought && commits.author(commit) >= 0) {
            String email = commits.person(commits.author(commit)).email();
            String domain = email.substring(email.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
            if (email.indexOf('@') >= 0 && !domain.isEmpty()) {
                row.domains.add(domain);
            }
        }
    }

    /** By date; of two with one date, or without, that which stands first in the order of parents. */
    private boolean earlier(int one, int other) {
        long first = commits.seconds(one);
        long second = commits.seconds(other);
        return first == second ? one < other : first < second;
    }

    private void ref(String name, int object, Masks masks, Row[] rows) {
        long reached = 0;
        int at = object;
        for (int i = 0; i < LONGEST_TAG_CHAIN && at >= 0; i++) {
            reached |= masks.of(at);
            int commit = commits.commitOf(at);
            reached |= commit < 0 ? 0 : masks.reachable(commit);
            if (!tags.containsKey(at)) {
                break;
            }
            at = tags.get(at).target();
        }
        for (long rest = reached; rest != 0; rest &= rest - 1) {
            Row row = rows[Long.numberOfTrailingZeros(rest)];
            row.publishedRef |= from.published().containsKey(name);
            if (row.refCount++ < Trace.MOST_REFS) {
                row.refs.add(name);
            }
        }
    }

    private Trace trace(Row row, boolean atTip) {
        Reach reach = atTip || row.published || row.publishedRef
                ? Reach.PUBLISHED
                : row.refCount > 0 ? Reach.OTHER_REFS : Reach.NONE;
        return new Trace(
                atTip, reach, stamp(row.first), stamp(row.last), new ArrayList<>(row.domains), row.refs, row.refCount);
    }

    private Optional<Stamp> stamp(int commit) {
        if (commit < 0) {
            return Optional.empty();
        }
        long seconds = commits.seconds(commit);
        return Optional.of(new Stamp(
                objects.id(commits.object(commit)),
                seconds == CommitRows.NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds))));
    }
}
