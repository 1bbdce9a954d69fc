package org.limpide.scanner.source;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.history.store.NameText;

/** The entries of one tree object: octal mode, space, name, NUL, id (gitformat-pack; fsck is not assumed). */
final class TreeEntries {
    private static final int LONGEST_MODE = 7;

    private TreeEntries() {}

    /**
     * One entry, as stored.
     *
     * @param mode type and rights, as the C library's {@code st_mode}
     */
    record TreeEntry(int mode, String name, String id) {
        private static final int TYPE = 0170000;
        private static final int FOLDER = 0040000;
        private static final int LINK = 0120000;
        private static final int COMMIT = 0160000;

        boolean isFolder() {
            return (mode & TYPE) == FOLDER;
        }

        /** Whether it is a commit of another repository. */
        boolean isCommit() {
            return (mode & TYPE) == COMMIT;
        }

        boolean isLink() {
            return (mode & TYPE) == LINK;
        }

        boolean isFile() {
            return !isFolder() && !isCommit() && !isLink();
        }
    }

    /**
     * The entries in the order of the tree; nothing where the bytes are no tree.
     *
     * @param idBytes length of an id
     */
    static Optional<List<TreeEntry>> parse(byte[] tree, int idBytes) {
        List<TreeEntry> entries = new ArrayList<>();
        int at = 0;
        while (at < tree.length) {
            int space = indexOf(tree, ' ', at);
            int nul = space < 0 ? -1 : indexOf(tree, 0, space);
            if (nul < 0 || space - at > LONGEST_MODE || tree.length - nul - 1 < idBytes) {
                return Optional.empty();
            }
            int mode = octal(tree, at, space);
            if (mode < 0) {
                return Optional.empty();
            }
            String id = HexFormat.of().formatHex(tree, nul + 1, nul + 1 + idBytes);
            entries.add(new TreeEntry(mode, NameText.of(tree, space + 1, nul), id));
            at = nul + 1 + idBytes;
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
