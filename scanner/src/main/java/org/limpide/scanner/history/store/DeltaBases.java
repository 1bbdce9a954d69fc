package org.limpide.scanner.history.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Objects that others were made from a moment ago: the files of one commit share most of theirs, and each would be made
 * again from the start of its chain. The one that was used longest ago goes first. Thread-safe.
 */
final class DeltaBases {
    private static final long MOST_BYTES = 32L << 20;
    private static final int LARGEST = 4 << 20;

    private final Map<Place, Base> known = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    private record Place(Pack pack, long offset) {}

    /** An object as it was made; nobody changes its bytes. */
    static final class Base {
        private final ObjectKind kind;
        private final byte[] content;

        Base(ObjectKind kind, byte[] content) {
            this.kind = kind;
            this.content = content;
        }

        ObjectKind kind() {
            return kind;
        }

        byte[] content() {
            return content;
        }
    }

    synchronized Optional<Base> get(Pack pack, long offset) {
        return Optional.ofNullable(known.get(new Place(pack, offset)));
    }

    synchronized void put(Pack pack, long offset, Base base) {
        if (base.content().length > LARGEST || known.putIfAbsent(new Place(pack, offset), base) != null) {
            return;
        }
        bytes += base.content().length;
        var oldest = known.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().content().length;
            oldest.remove();
        }
    }
}
