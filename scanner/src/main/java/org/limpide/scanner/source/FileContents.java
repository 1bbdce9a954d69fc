package org.limpide.scanner.source;

import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.UnreadReason;

/** Contents of files, read anew at each call and forgotten. Thread-safe: each call has its own reader. */
final class FileContents {
    private static final byte[] LFS = "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    /** A pointer file is shorter than 1024 bytes (git-lfs, docs/spec.md). */
    static final int LONGEST_LFS_POINTER = 1023;

    private final ObjectStore objects;
    private final Ledger ledger;
    private final int limit;

    FileContents(ObjectStore objects, Ledger ledger, int limit) {
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
        ObjectStore.Found found = objects.read(reader, ObjectId.fromString(file.objectId()), Constants.OBJ_BLOB, limit);
        if (found instanceof ObjectStore.Found.Bytes blob) {
            return TextDecoder.decode(blob.bytes());
        }
        UnreadReason reason = ((ObjectStore.Found.Nothing) found).reason();
        ledger.note(file.path(), reason);
        return new Content.Unread(reason);
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
