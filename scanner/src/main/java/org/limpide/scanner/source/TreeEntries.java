package org.limpide.scanner.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/** The entries of one tree object: octal mode, space, name, NUL, id (gitformat-pack; fsck is not assumed). */
final class TreeEntries {
    private TreeEntries() {}

    /** One entry, as stored. */
    record TreeEntry(FileMode mode, String name, ObjectId id) {}

    /** The entries in the order of the tree; nothing where the bytes are no tree. */
    static Optional<List<TreeEntry>> parse(byte[] tree) {
        List<TreeEntry> entries = new ArrayList<>();
        int at = 0;
        while (at < tree.length) {
            int space = indexOf(tree, ' ', at);
            int nul = space < 0 ? -1 : indexOf(tree, 0, space);
            if (nul < 0 || space - at > 7 || tree.length - nul - 1 < Constants.OBJECT_ID_LENGTH) {
                return Optional.empty();
            }
            int mode = octal(tree, at, space);
            if (mode < 0) {
                return Optional.empty();
            }
            entries.add(new TreeEntry(
                    FileMode.fromBits(mode),
                    RawParseUtils.decode(tree, space + 1, nul),
                    ObjectId.fromRaw(tree, nul + 1)));
            at = nul + 1 + Constants.OBJECT_ID_LENGTH;
        }
        return Optional.of(entries);
    }

    private static int indexOf(byte[] bytes, int wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int octal(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '7') {
                return -1;
            }
            value = value * 8 + (bytes[i] - '0');
        }
        return value;
    }
}
