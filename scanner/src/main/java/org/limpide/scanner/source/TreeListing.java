package org.limpide.scanner.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.history.store.StoredSize;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.TreeEntries.TreeEntry;

/**
 * Lists the files of a commit. A folder that cannot be read stands in the list as one unread file of its path (the
 * empty path for the root), so that whoever reads the files learns of it. Used once, by one thread.
 */
final class TreeListing {
    /** Kinds of entries, by the highest bits of their modes (git-fast-import, "filemodify"). */
    private static final int TYPE = 0170000;

    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final int COMMIT = 0160000;
    private static final int ANY_MAY_RUN = 0111;
    private static final int LONGEST_TREE = 64 * 1024 * 1024;
    private static final int DEEPEST = 4_096;
    private static final int LONGEST_PATH = 64 * 1024;
    private static final int MOST_FILES = 2_000_000;
    private static final long MOST_CHARACTERS = 256L * 1024 * 1024;

    private final ObjectDatabase objects;
    private final FileContents contents;
    private final Ledger ledger;
    private final List<GitFile> files = new ArrayList<>();
    private final Deque<Folder> open = new ArrayDeque<>();
    private long characters;

    TreeListing(ObjectDatabase objects, FileContents contents, Ledger ledger) {
        this.objects = objects;
        this.contents = contents;
        this.ledger = ledger;
    }

    /** A folder whose entries are being listed. */
    private record Folder(String path, String tree, Iterator<TreeEntry> entries) {}

    /** Every file below a tree, in the order of their paths' bytes. */
    List<GitFile> list(String root) {
        try (ObjectReader reader = objects.reader()) {
            enter(reader, "", root);
            while (!open.isEmpty()) {
                Folder folder = open.element();
                if (!folder.entries().hasNext()) {
                    open.remove();
                } else if (full()) {
                    open.remove();
                    unreadFolder(folder.path(), folder.tree(), UnreadReason.LIMIT_REACHED);
                } else {
                    TreeEntry entry = folder.entries().next();
                    String prefix = folder.path().isEmpty() ? "" : folder.path() + "/";
                    entry(reader, prefix + entry.name(), entry);
                }
            }
        }
        return List.copyOf(files);
    }

    private void enter(ObjectReader reader, String path, String tree) {
        if (open.size() > DEEPEST || path.length() > LONGEST_PATH) {
            unreadFolder(path, tree, UnreadReason.LIMIT_REACHED);
            return;
        }
        StoredObject found = reader.read(tree, LONGEST_TREE);
        if (!(found instanceof StoredObject.Whole whole) || whole.kind() != ObjectKind.TREE) {
            unreadFolder(path, tree, FileContents.reason(found));
            return;
        }
        TreeEntries.parse(whole.bytes(), objects.hash().bytes())
                .ifPresentOrElse(
                        entries -> open.push(new Folder(path, tree, entries.iterator())),
                        () -> unreadFolder(path, tree, UnreadReason.CORRUPT_OBJECT));
    }

    private boolean full() {
        return files.size() >= MOST_FILES || characters > MOST_CHARACTERS;
    }

    private void entry(ObjectReader reader, String path, TreeEntry entry) {
        characters += path.length();
        switch (entry.mode() & TYPE) {
            case FOLDER -> enter(reader, path, entry.id());
            case COMMIT -> add(path, Kind.SUBMODULE, entry.id(), -1, UnreadReason.SUBMODULE);
            case LINK -> link(reader, blob(reader, path, Kind.SYMLINK, entry.id()));
            default -> {
                boolean executable = (entry.mode() & ANY_MAY_RUN) != 0;
                GitFile file = blob(reader, path, executable ? Kind.EXECUTABLE : Kind.REGULAR, entry.id());
                if (file.unread().isEmpty() && contents.isLfsPointer(reader, file)) {
                    ledger.note(path, UnreadReason.LFS_POINTER);
                }
            }
        }
    }

    private void link(ObjectReader reader, GitFile link) {
        if (link.unread().isEmpty()
                && contents.read(reader, link) instanceof Content.Text target
                && LinkTarget.leavesTree(link.path(), target.value())) {
            ledger.note(link.path(), UnreadReason.SYMLINK);
        }
    }

    private GitFile blob(ObjectReader reader, String path, Kind kind, String id) {
        StoredSize size = reader.size(id);
        if (size.trouble().isPresent()) {
            return add(path, kind, id, -1, FileContents.reason(size.trouble().get()));
        }
        return size.bytes() > contents.limit()
                ? add(path, kind, id, size.bytes(), UnreadReason.TOO_LARGE)
                : keep(new GitFile(path, kind, id, size.bytes(), Optional.empty(), contents::read));
    }

    private void unreadFolder(String path, String tree, UnreadReason reason) {
        add(path, Kind.REGULAR, tree, -1, reason);
    }

    private GitFile add(String path, Kind kind, String id, long size, UnreadReason reason) {
        ledger.note(path, reason);
        return keep(new GitFile(path, kind, id, size, Optional.of(reason), contents::read));
    }

    private GitFile keep(GitFile file) {
        files.add(file);
        return file;
    }
}
