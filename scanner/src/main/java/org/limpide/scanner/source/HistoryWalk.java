package org.limpide.scanner.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * One walk over the headers of every commit that the published refs and the judged commit reach. Replacement refs and
 * grafts are not followed: what is published is what the objects say. Used once, by one thread.
 */
final class HistoryWalk {
    private static final int MOST_COMMITS = 5_000_000;
    private static final int LONGEST_TAG_CHAIN = 64;

    private final ObjectStore objects;
    private final ObjectReader reader;
    private final Ledger ledger;
    private final ObjectIdOwnerMap<Seen> seen = new ObjectIdOwnerMap<>();
    private final Deque<Seen> waiting = new ArrayDeque<>();
    private final IdentityTally identities = new IdentityTally();
    private final List<HistoryFacts.Ref> refs = new ArrayList<>();
    private final Oldest roots = new Oldest();
    private final Oldest all = new Oldest();
    private Set<ObjectId> shallow = Set.of();
    private Optional<UnreadReason> gap = Optional.empty();
    private int commits;
    private long last = Long.MIN_VALUE;

    private static final class Seen extends ObjectIdOwnerMap.Entry {
        private static final long serialVersionUID = 1L;

        /** The commit that names this one as a parent, or the ref that holds it. */
        private final String from;

        Seen(AnyObjectId id, String from) {
            super(id);
            this.from = from;
        }
    }

    /** The commit with the least date, then the least id. */
    private static final class Oldest {
        private long seconds = Long.MAX_VALUE;
        private Optional<String> id = Optional.empty();

        void see(String other, long when) {
            if (id.isEmpty() || when < seconds || (when == seconds && other.compareTo(id.get()) < 0)) {
                id = Optional.of(other);
                seconds = when;
            }
        }
    }

    private HistoryWalk(ObjectStore objects, ObjectReader reader, Ledger ledger) {
        this.objects = objects;
        this.reader = reader;
        this.ledger = ledger;
    }

    /**
     * Walks the history.
     *
     * @param judged the commit whose files are read; it will be published, whichever refs are
     */
    static HistoryFacts walk(Repository repository, ObjectId judged, RefScan published, Ledger ledger) {
        ObjectStore objects = new ObjectStore(repository);
        try (ObjectReader reader = objects.reader()) {
            HistoryWalk walk = new HistoryWalk(objects, reader, ledger);
            walk.readShallow(repository);
            published.broken().forEach(name -> walk.lost(name, UnreadReason.BROKEN_REF));
            published.targets().forEach(walk::start);
            walk.visit(judged, "");
            walk.run();
            return walk.facts(judged);
        }
    }

    private void readShallow(Repository repository) {
        try {
            shallow = repository.getObjectDatabase().getShallowCommits();
        } catch (IOException | RuntimeException damaged) {
            lost("shallow", UnreadReason.CORRUPT_OBJECT);
        }
    }

    private void start(String name, ObjectId target) {
        ObjectId id = target;
        for (int i = 0; i < LONGEST_TAG_CHAIN && !seen.contains(id); i++) {
            ObjectStore.Found found = objects.read(reader, id, ObjectReader.OBJ_ANY, Integer.MAX_VALUE);
            if (!(found instanceof ObjectStore.Found.Bytes object)) {
                lost(name, UnreadReason.BROKEN_REF);
                break;
            }
            if (object.type() == Constants.OBJ_COMMIT) {
                visit(id, name);
            }
            if (object.type() != Constants.OBJ_TAG) {
                break;
            }
            ObjectHeader tag = ObjectHeader.parse(object.bytes());
            if (tag.objects().isEmpty()) {
                lost(name, UnreadReason.BROKEN_REF);
                break;
            }
            id = tag.objects().get(0);
            long when = tag.people().stream()
                    .flatMap(person -> person.seconds().stream())
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            identities.tag(id.name(), when, tag.people());
        }
        refs.add(new HistoryFacts.Ref(name, id.name()));
    }

    private void visit(ObjectId id, String from) {
        if (!seen.contains(id)) {
            Seen entry = new Seen(id, from);
            seen.add(entry);
            waiting.add(entry);
        }
    }

    private void run() {
        while (!waiting.isEmpty()) {
            if (commits >= MOST_COMMITS) {
                lost("", UnreadReason.LIMIT_REACHED);
                return;
            }
            commit(waiting.remove());
        }
        if (identities.full()) {
            lost("", UnreadReason.LIMIT_REACHED);
        }
    }

    private void commit(Seen entry) {
        ObjectStore.Found found = objects.read(reader, entry, Constants.OBJ_COMMIT, ObjectStore.LONGEST_HEADER);
        if (found instanceof ObjectStore.Found.Nothing nothing) {
            boolean cut = !shallow.isEmpty()
                    && ObjectId.isId(entry.from)
                    && shallow.contains(ObjectId.fromString(entry.from));
            lost(cut ? entry.from : entry.name(), cut ? UnreadReason.SHALLOW_HISTORY : nothing.reason());
            return;
        }
        ObjectHeader header = ObjectHeader.parse(((ObjectStore.Found.Bytes) found).bytes());
        String id = entry.name();
        commits++;
        header.committed().ifPresent(seconds -> last = Math.max(last, seconds));
        long when = header.committed().orElse(Long.MAX_VALUE);
        all.see(id, when);
        if (header.objects().isEmpty()) {
            roots.see(id, when);
        }
        identities.commit(id, when, header.people());
        header.objects().forEach(parent -> visit(parent, id));
    }

    private void lost(String place, UnreadReason reason) {
        ledger.note(place, reason);
        if (gap.isEmpty() || reason.compareTo(gap.get()) < 0) {
            gap = Optional.of(reason);
        }
    }

    private HistoryFacts facts(ObjectId judged) {
        return new HistoryFacts(
                roots.id.or(() -> all.id).orElse(judged.name()),
                commits,
                all.seconds == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(all.seconds)),
                last == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last)),
                refs,
                identities.identities(),
                gap);
    }
}
