package org.limpide.scanner.history.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.limpide.scanner.history.store.ObjectVisitor.Skip;
import org.limpide.scanner.match.TextSearch;

/** Shows the objects that stand in files of their own and are of some kinds. One for each thread. */
public final class LooseWalk<S> {
    private final ObjectDatabase database;
    private final List<String> ids;
    private final AtomicInteger next;
    private final Set<ObjectKind> wanted;
    private final PackWalk.Limits limits;
    private final ObjectVisitor<S> visitor;
    private final IntPredicate leftOut;
    private byte[] content = new byte[1 << 16];

    /**
     * A walk.
     *
     * @param next the next of the ids to take, shared by the walks of all threads
     */
    public LooseWalk(
            ObjectDatabase database,
            List<String> ids,
            AtomicInteger next,
            Set<ObjectKind> wanted,
            PackWalk.Limits limits,
            ObjectVisitor<S> visitor) {
        this(database, ids, next, wanted, limits, visitor, object -> false);
    }

    /**
     * A walk that leaves some of the ids alone.
     *
     * @param leftOut told the place of an id in the list
     */
    public LooseWalk(
            ObjectDatabase database,
            List<String> ids,
            AtomicInteger next,
            Set<ObjectKind> wanted,
            PackWalk.Limits limits,
            ObjectVisitor<S> visitor,
            IntPredicate leftOut) {
        this.leftOut = leftOut;
        this.database = database;
        this.ids = ids;
        this.next = next;
        this.wanted = Set.copyOf(wanted);
        this.limits = limits;
        this.visitor = visitor;
    }

    /** Takes objects until none is left; one whose header cannot be read is shown as damaged to whoever wants blobs. */
    public void run() {
        for (int i = next.getAndIncrement(); i < ids.size(); i = next.getAndIncrement()) {
            if (leftOut.test(i)) {
                continue;
            }
            String id = ids.get(i);
            boolean done = false;
            for (LooseObjects folder : database.looseWith(id)) {
                done = done || isDone(i, folder, id);
            }
            if (!done && wanted.contains(ObjectKind.BLOB)) {
                visitor.skipped(i, Skip.CORRUPT);
            }
        }
    }

    /** Whether an object was shown, or is not asked for. */
    private boolean isDone(int object, LooseObjects folder, String id) {
        try {
            Optional<LooseObjects.Opened> opened = folder.open(id);
            return opened.isPresent() && show(object, opened.get());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Shows an object that is asked for; says whether it is sound. */
    private boolean show(int object, LooseObjects.Opened opened) throws IOException {
        try (InputStream stream = opened.content()) {
            if (!wanted.contains(opened.kind())) {
                return true;
            }
            if (opened.size() > limits.large()) {
                visitor.large(object, opened.size(), (to, at, most) -> read(stream, to, at, most));
                return true;
            }
            int size = (int) opened.size();
            if (!room(stream, size)) {
                return false;
            }
            visitor.release(visitor.whole(object, content, size));
            return true;
        }
    }

    /** Reads so many bytes, and no more must come; takes room as they come, since a header may lie. */
    private boolean room(InputStream stream, int size) {
        int got = 0;
        while (true) {
            int most = Math.min(size + 1, content.length - TextSearch.SLACK) - got;
            int now = read(stream, content, got, most);
            if (now < most || got + now > size) {
                return now >= 0 && got + now == size;
            }
            got += now;
            content = Arrays.copyOf(content, Math.min(size + 1, 2 * got) + TextSearch.SLACK);
        }
    }

    private static int read(InputStream stream, byte[] to, int at, int most) {
        try {
            return stream.readNBytes(to, at, most);
        } catch (IOException damaged) {
            return -1;
        }
    }
}
