package org.limpide.scanner.history;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.history.store.ObjectVisitor.Skip;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.history.store.StoredObject.Trouble;
import org.limpide.scanner.match.TextSearch;

/** Shows the objects of one kind of a part of a store, each read by its id. One for each thread. */
final class PartWalk<S> {
    /** A quarter of a gigabyte, or what fits where little memory is given. */
    private static final int LARGEST =
            (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / 12);

    private final Objects objects;
    private final ObjectKind kind;
    private final AtomicInteger next;
    private final ObjectVisitor<S> visitor;

    /**
     * A walk.
     *
     * @param next the next object to take, shared by the walks of all threads
     */
    PartWalk(Objects objects, ObjectKind kind, AtomicInteger next, ObjectVisitor<S> visitor) {
        this.objects = objects;
        this.kind = kind;
        this.next = next;
        this.visitor = visitor;
    }

    void run() {
        List<ObjectKind> kinds =
                List.copyOf(objects.part().orElseThrow().objects().values());
        try (ObjectReader reader = objects.database().reader()) {
            for (int i = next.getAndIncrement(); i < kinds.size(); i = next.getAndIncrement()) {
                if (kinds.get(i) == kind) {
                    show(i, objects.read(i, reader, LARGEST));
                }
            }
        }
    }

    private void show(int object, StoredObject read) {
        if (!(read instanceof StoredObject.Whole whole)) {
            boolean large = ((StoredObject.Absent) read).trouble() == Trouble.TOO_LARGE;
            visitor.skipped(object, large ? Skip.TOO_LARGE : Skip.CORRUPT);
            return;
        }
        if (whole.kind() != kind) {
            // Whoever names it says that it is something else.
            visitor.skipped(object, Skip.CORRUPT);
            return;
        }
        byte[] bytes = whole.bytes();
        visitor.release(visitor.whole(object, Arrays.copyOf(bytes, bytes.length + TextSearch.SLACK), bytes.length));
    }
}
