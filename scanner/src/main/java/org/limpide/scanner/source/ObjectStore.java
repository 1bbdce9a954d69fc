package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.limpide.scanner.snapshot.UnreadReason;

/** Objects by their id, checked against it. Holds no state of its own: any thread may use it. */
final class ObjectStore {
    /** Commits and tags that people write stay far below. */
    static final int LONGEST_HEADER = 16 * 1024 * 1024;

    private final Repository repository;

    /** What reading gives. */
    sealed interface Found {
        /** The object. The bytes belong to the caller: no copy is kept. */
        final class Bytes implements Found {
            private final int type;
            private final byte[] bytes;

            Bytes(int type, byte[] bytes) {
                this.type = type;
                this.bytes = bytes;
            }

            int type() {
                return type;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        /** Nothing, and why. */
        record Nothing(UnreadReason reason) implements Found {}
    }

    ObjectStore(Repository repository) {
        this.repository = repository;
    }

    ObjectReader reader() {
        return repository.newObjectReader();
    }

    /**
     * Reads one object whole.
     *
     * @param type as in {@link Constants}, or {@link ObjectReader#OBJ_ANY}
     * @param limit most bytes that are taken
     */
    Found read(ObjectReader reader, AnyObjectId id, int type, int limit) {
        try {
            ObjectLoader loader = reader.open(id, type);
            if (loader.getSize() > limit) {
                return new Found.Nothing(UnreadReason.TOO_LARGE);
            }
            byte[] bytes = loader.getBytes(limit);
            return sha1(loader.getType(), bytes).equals(id.name())
                    ? new Found.Bytes(loader.getType(), bytes)
                    : new Found.Nothing(UnreadReason.CORRUPT_OBJECT);
        } catch (MissingObjectException absent) {
            return new Found.Nothing(UnreadReason.MISSING_OBJECT);
        } catch (LargeObjectException large) {
            return new Found.Nothing(UnreadReason.TOO_LARGE);
        } catch (IOException | RuntimeException damaged) {
            // JGit's inflater and delta code answer damage with whatever exception comes first.
            return new Found.Nothing(UnreadReason.CORRUPT_OBJECT);
        }
    }

    /**
     * What is known of a file without inflating it.
     *
     * @param size bytes, -1 where unknown
     * @param problem what is wrong with it, if anything
     */
    record Header(long size, Optional<UnreadReason> problem) {}

    Header header(ObjectReader reader, AnyObjectId id) {
        try {
            // Asked for a blob, JGit first looks into the pack it used last, and fails for any object at all if it has
            // found that pack damaged. Asked for anything, it goes on to the other packs and to the loose objects.
            return new Header(reader.getObjectSize(id, ObjectReader.OBJ_ANY), Optional.empty());
        } catch (MissingObjectException absent) {
            return new Header(-1, Optional.of(UnreadReason.MISSING_OBJECT));
        } catch (IOException | RuntimeException damaged) {
            return new Header(-1, Optional.of(UnreadReason.CORRUPT_OBJECT));
        }
    }

    private static String sha1(int type, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            String header = Constants.typeString(type) + " " + bytes.length + "\0";
            digest.update(header.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-1", absent);
        }
    }
}
