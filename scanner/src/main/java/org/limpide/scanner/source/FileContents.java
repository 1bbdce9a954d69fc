package org.limpide.scanner.source;

import java.nio.charset.StandardCharsets;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.history.store.StoredObject.Trouble;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.UnreadReason;

/** Contents of files, read anew at each call and forgotten. Thread-safe: each call has its own reader. */
final class FileContents {
    private static final byte[] LFS = "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    /** A pointer file is shorter than 1024 bytes (git-lfs, docs/spec.md). */
    static final int LONGEST_LFS_POINTER = 1023;

    private final ObjectDatabase objects;
    private final Ledger ledger;
    private final int limit;

    FileContents(ObjectDatabase objects, Ledger ledger, int limit) {
        this.objects = objects;
        this.ledger = ledger;
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    Content read(GitFile file) {
        try (ObjectReader reader = objects.reader()) {
            return read(reader, file);
        }
    }

    Content read(ObjectReader reader, GitFile file) {
        StoredObject found = reader.read(file.objectId(), limit);
        if (found instanceof StoredObject.Whole blob && blob.kind() == ObjectKind.BLOB) {
            return TextDecoder.decode(blob.bytes());
        }
        UnreadReason reason = reason(found);
        ledger.note(file.path(), reason);
        return new Content.Unread(reason);
    }

    /** Why an object does not serve; one that is there is of another kind than its tree says. */
    static UnreadReason reason(StoredObject object) {
        return object instanceof StoredObject.Absent absent ? reason(absent.trouble()) : UnreadReason.CORRUPT_OBJECT;
    }

    static UnreadReason reason(Trouble trouble) {
        return switch (trouble) {
            case MISSING -> UnreadReason.MISSING_OBJECT;
            case CORRUPT -> UnreadReason.CORRUPT_OBJECT;
            case TOO_LARGE -> UnreadReason.TOO_LARGE;
        };
    }

    /** Whether the file stands in for content that Git LFS keeps elsewhere. */
    boolean isLfsPointer(ObjectReader reader, GitFile file) {
        if (!file.isFile() || file.size() < LFS.length || file.size() > LONGEST_LFS_POINTER) {
            return false;
        }
        return read(reader, file) instanceof Content.Text text
                && text.value().startsWith(new String(LFS, StandardCharsets.US_ASCII));
    }
}
