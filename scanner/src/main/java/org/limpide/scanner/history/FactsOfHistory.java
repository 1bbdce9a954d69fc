package org.limpide.scanner.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.history.CommitRows.Lost;
import org.limpide.scanner.history.CommitRows.Person;
import org.limpide.scanner.history.TagVisitor.Tag;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.history.store.StoredObject.Trouble;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.HistoryFacts.Identity;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * What is known of the commits that will be published. Replacement refs and grafts are not followed: what is published
 * is what the objects say. Used once.
 */
final class FactsOfHistory {
    private static final int LONGEST_TAG_CHAIN = 64;
    private static final int LONGEST_READ = 16 << 20;

    private final Objects objects;
    private final CommitGraph commits;
    private final Map<Integer, Tag> tags;
    private final BiConsumer<String, UnreadReason> ledger;
    private final Map<Person, Tally> people = new HashMap<>();
    /** The same, by the numbers of people. */
    private final @Nullable Tally[] tallies;

    private final List<HistoryFacts.Ref> refs = new ArrayList<>();
    private Optional<UnreadReason> gap = Optional.empty();

    private static final class Tally {
        private int commits;
        private String oldest = "";
        private long seconds = CommitRows.NO_DATE;

        /** Whether a commit of that time may be the oldest so far: to write its id for nothing is dear. */
        boolean mayChange(long when) {
            return when <= seconds || oldest.isEmpty();
        }

        void see(String id, long when) {
            boolean older = when < seconds || (when == seconds && id.compareTo(oldest) < 0);
            if (oldest.isEmpty() || older) {
                oldest = id;
                seconds = when;
            }
        }
    }

    FactsOfHistory(
            Objects objects, CommitGraph commits, Map<Integer, Tag> tags, BiConsumer<String, UnreadReason> ledger) {
        this.objects = objects;
        this.commits = commits;
        this.tags = tags;
        this.ledger = ledger;
        tallies = new Tally[commits.people()];
    }

    HistoryFacts of(Refs from) {
        BitSet starts = new BitSet();
        new TreeMap<>(from.published()).forEach((name, id) -> start(name, id, starts));
        int judged = commits.commitOf(objects.find(from.judged()));
        if (judged >= 0) {
            starts.set(judged);
        }
        BitSet reached = commits.reached(starts);
        for (Lost lost : commits.lost()) {
            lost(lost, from, reached);
        }
        Tally roots = new Tally();
        Tally all = new Tally();
        long last = Long.MIN_VALUE;
        for (int commit = reached.nextSetBit(0); commit >= 0; commit = reached.nextSetBit(commit + 1)) {
            long when = commits.seconds(commit);
            see(all, commit, when);
            if (commits.isRoot(commit)) {
                see(roots, commit, when);
            }
            last = when == CommitRows.NO_DATE ? last : Math.max(last, when);
            people(commit, when);
        }
        String root = roots.oldest.isEmpty() ? all.oldest : roots.oldest;
        return new HistoryFacts(
                root.isEmpty() ? from.judged() : root,
                reached.cardinality(),
                all.seconds == CommitRows.NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(all.seconds)),
                last == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last)),
                refs,
                identities(),
                gap);
    }

    private void start(String name, String id, BitSet starts) {
        if (objects.isElsewhere(id)) {
            refs.add(new HistoryFacts.Ref(name, id));
            return;
        }
        boolean elsewhere = false;
        int object = objects.find(id);
        for (int i = 0; i < LONGEST_TAG_CHAIN && object >= 0 && tags.containsKey(object); i++) {
            Tag tag = tags.get(object);
            if (tag.target() < 0) {
                elsewhere = tag.target() == TagVisitor.ELSEWHERE;
                break;
            }
            if (tag.tagged()) {
                people.computeIfAbsent(new Person(tag.name(), tag.email()), any -> new Tally())
                        .see(objects.id(tag.target()), tag.seconds());
            }
            object = tag.target();
        }
        if (!elsewhere && (object < 0 || tags.containsKey(object) || !isReadable(object))) {
            gap(name, UnreadReason.BROKEN_REF);
        } else if (commits.commitOf(object) >= 0) {
            starts.set(commits.commitOf(object));
        }
        refs.add(new HistoryFacts.Ref(name, object < 0 ? id : objects.id(object)));
    }

    /** A commit was read already; what a ref may hold besides is small, or is not read whole here. */
    private boolean isReadable(int object) {
        if (commits.commitOf(object) >= 0) {
            return true;
        }
        try (ObjectReader reader = objects.database().reader()) {
            StoredObject read = reader.read(objects.id(object), LONGEST_READ);
            return read instanceof StoredObject.Whole whole
                    ? whole.kind() != ObjectKind.COMMIT
                    : ((StoredObject.Absent) read).trouble() == Trouble.TOO_LARGE;
        }
    }

    private void lost(Lost lost, Refs from, BitSet reached) {
        int child = commits.commitOf(lost.commit());
        if (child < 0 || !reached.get(child) || lost.tree()) {
            return;
        }
        String id = objects.id(lost.commit());
        if (from.shallow().contains(id)) {
            gap(id, UnreadReason.SHALLOW_HISTORY);
        } else {
            gap(lost.id(), lost.damaged() ? UnreadReason.CORRUPT_OBJECT : UnreadReason.MISSING_OBJECT);
        }
    }

    private void gap(String place, UnreadReason reason) {
        ledger.accept(place, reason);
        if (gap.isEmpty() || reason.compareTo(gap.get()) < 0) {
            gap = Optional.of(reason);
        }
    }

    private void see(Tally tally, int commit, long when) {
        if (tally.mayChange(when)) {
            tally.see(objects.id(commits.object(commit)), when);
        }
    }

    private void people(int commit, long when) {
        int author = commits.author(commit);
        int committer = commits.committer(commit);
        if (author >= 0) {
            person(author, commit, when);
        }
        if (committer >= 0 && committer != author) {
            person(committer, commit, when);
        }
    }

    private void person(int number, int commit, long when) {
        Tally tally = tallies[number];
        if (tally == null) {
            tally = people.computeIfAbsent(commits.person(number), any -> new Tally());
            tallies[number] = tally;
        }
        tally.commits++;
        see(tally, commit, when);
    }

    private List<Identity> identities() {
        List<Identity> all = new ArrayList<>();
        people.forEach(
                (person, tally) -> all.add(new Identity(person.name(), person.email(), tally.commits, tally.oldest)));
        all.sort(Comparator.comparing(Identity::email).thenComparing(Identity::name));
        return all;
    }
}
