package org.limpide.scanner.history.store;

/** What reading an object gives. */
public sealed interface StoredObject {

    /** The object. Whoever reads one has checked it against its id; the bytes belong to the caller. */
    final class Whole implements StoredObject {
        private final ObjectKind kind;
        private final byte[] bytes;

        public Whole(ObjectKind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        public ObjectKind kind() {
            return kind;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    /** Nothing, and why. */
    record Absent(Trouble trouble) implements StoredObject {}

    /** Why an object cannot be had. */
    enum Trouble {
        /** It is in no pack and in no file. */
        MISSING,
        /** It cannot be inflated, or is not what its id says. */
        CORRUPT,
        /** It is larger than what was asked for. */
        TOO_LARGE
    }
}
