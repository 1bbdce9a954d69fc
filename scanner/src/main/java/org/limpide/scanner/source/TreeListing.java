package org.limpide.scanner.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.TreeEntries.TreeEntry;

/**
 * Lists the files of a commit. A folder that cannot be read stands in the list as one unread file of its path (the
 * empty path for the root), so that whoever reads the files learns of it. Used once, by one thread.
 */
final class TreeListing {
    private static final int LONGEST_TREE = 64 * 1024 * 1024;
    private static final int DEEPEST = 4_096;
    private static final int LONGEST_PATH = 64 * 1024;
    private static final int MOST_FILES = 2_000_000;
    private static final long MOST_CHARACTERS = 256L * 1024 * 1024;

    private final ObjectStore objects;
    private final FileContents contents;
    private final Ledger ledger;
    private final List<GitFile> files = new ArrayList<>();
    private final Deque<Folder> open = new ArrayDeque<>();
    private long characters;

    TreeListing(ObjectStore objects, FileContents contents, Ledger ledger) {
        this.objects = objects;
        this.contents = contents;
        this.ledger = ledger;
    }

    /** A folder whose entries are being listed. */
    private record Folder(String path, ObjectId tree, Iterator<TreeEntry> entries) {}

    /** Every file below a tree, in the order of their paths' bytes. */
    List<GitFile> list(ObjectId root) {
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

    private void enter(ObjectReader reader, String path, ObjectId tree) {
        if (open.size() > DEEPEST || path.length() > LONGEST_PATH) {
            unreadFolder(path, tree, UnreadReason.LIMIT_REACHED);
            return;
        }
        ObjectStore.Found found = objects.read(reader, tree, Constants.OBJ_TREE, LONGEST_TREE);
        if (found instanceof ObjectStore.Found.Nothing nothing) {
            unreadFolder(path, tree, nothing.reason());
            return;
        }
        TreeEntries.parse(((ObjectStore.Found.Bytes) found).bytes())
                .ifPresentOrElse(
                        entries -> open.push(new Folder(path, tree, entries.iterator())),
                        () -> unreadFolder(path, tree, UnreadReason.CORRUPT_OBJECT));
    }

    private boolean full() {
        return files.size() >= MOST_FILES || characters > MOST_CHARACTERS;
    }

    private void entry(ObjectReader reader, String path, TreeEntry entry) {
        characters += path.length();
        int type = entry.mode().getBits() & FileMode.TYPE_MASK;
        switch (type) {
            case FileMode.TYPE_TREE -> enter(reader, path, entry.id());
            case FileMode.TYPE_GITLINK -> add(path, Kind.SUBMODULE, entry.id(), -1, UnreadReason.SUBMODULE);
            case FileMode.TYPE_SYMLINK -> link(reader, blob(reader, path, Kind.SYMLINK, entry.id()));
            default -> {
                boolean executable = (entry.mode().getBits() & 0111) != 0;
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

    private GitFile blob(ObjectReader reader, String path, Kind kind, ObjectId id) {
        ObjectStore.Header header = objects.header(reader, id);
        if (header.problem().isPresent()) {
            return add(path, kind, id, -1, header.problem().get());
        }
        return header.size() > contents.limit()
                ? add(path, kind, id, header.size(), UnreadReason.TOO_LARGE)
                : keep(new GitFile(path, kind, id.name(), header.size(), Optional.empty(), contents::read));
    }

    private void unreadFolder(String path, ObjectId tree, UnreadReason reason) {
        add(path, Kind.REGULAR, tree, -1, reason);
    }

    private GitFile add(String path, Kind kind, ObjectId id, long size, UnreadReason reason) {
        ledger.note(path, reason);
        return keep(new GitFile(path, kind, id.name(), size, Optional.of(reason), contents::read));
    }

    private GitFile keep(GitFile file) {
        files.add(file);
        return file;
    }
}
