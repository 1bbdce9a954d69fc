package org.limpide.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TreeFormatter;

/** Writes loose objects one by one: whole headers are given as text, so that they may say anything. */
final class CarrierObjects implements AutoCloseable {
    static final String NOBODY = "Camille Martin <camille.martin@example.org>";

    final FileRepository git;
    private final ObjectInserter inserter;
    private long clock = 1_704_100_000L;

    /** A file or a link. */
    record Entry(FileMode mode, ObjectId id) {}

    CarrierObjects(Path folder) {
        try {
            git = new FileRepository(folder.toFile());
            git.create(true);
            git.updateRef(Constants.HEAD).link("refs/heads/main");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        inserter = git.newObjectInserter();
    }

    ObjectId insert(int type, byte[] bytes) {
        try {
            return inserter.insert(type, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Entry file(byte[] content) {
        return new Entry(FileMode.REGULAR_FILE, insert(Constants.OBJ_BLOB, content));
    }

    Entry file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    Entry link(String target) {
        return new Entry(FileMode.SYMLINK, insert(Constants.OBJ_BLOB, target.getBytes(StandardCharsets.UTF_8)));
    }

    /** A tree of files by their paths. */
    ObjectId tree(Map<String, Entry> files) {
        TreeMap<String, Entry> entries = new TreeMap<>();
        Map<String, Map<String, Entry>> folders = new LinkedHashMap<>();
        files.forEach((path, entry) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                entries.put(path, entry);
            } else {
                folders.computeIfAbsent(path.substring(0, slash), any -> new TreeMap<>())
                        .put(path.substring(slash + 1), entry);
            }
        });
        // Git orders a folder as if its name ended in a slash.
        folders.forEach((name, inside) -> entries.put(name + "/", new Entry(FileMode.TREE, tree(inside))));
        TreeFormatter tree = new TreeFormatter();
        entries.forEach((name, entry) -> {
            byte[] raw = Constants.encode(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
            tree.append(raw, 0, raw.length, entry.mode(), entry.id(), true);
        });
        return insert(Constants.OBJ_TREE, tree.toByteArray());
    }

    ObjectId commit(ObjectId tree, ObjectId... parents) {
        return commit(tree, NOBODY, NOBODY, "", "Change", parents);
    }

    /** A commit whose people, further headers and message are given. */
    ObjectId commit(
            ObjectId tree, String author, String committer, String headers, String message, ObjectId... parents) {
        StringBuilder text = new StringBuilder("tree " + tree.name() + "\n");
        for (ObjectId parent : parents) {
            text.append("parent ").append(parent.name()).append('\n');
        }
        clock += 60;
        text.append("author ").append(author).append(' ').append(clock).append(" +0100\n");
        text.append("committer ").append(committer).append(' ').append(clock).append(" +0100\n");
        text.append(headers).append('\n').append(message).append('\n');
        byte[] bytes = text.toString()
                .getBytes(
                        headers.startsWith("encoding ISO-8859-1")
                                ? StandardCharsets.ISO_8859_1
                                : StandardCharsets.UTF_8);
        return insert(Constants.OBJ_COMMIT, bytes);
    }

    ObjectId tag(String type, ObjectId target, String tagger, String message) {
        clock += 60;
        String text = "object " + target.name() + "\ntype " + type + "\ntag v\ntagger " + tagger + " " + clock
                + " +0100\n\n" + message + "\n";
        return insert(Constants.OBJ_TAG, text.getBytes(StandardCharsets.UTF_8));
    }

    void ref(String name, ObjectId target) {
        try {
            RefUpdate update = git.updateRef(name);
            update.setNewObjectId(target);
            update.disableRefLog();
            update.forceUpdate();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        inserter.close();
        git.close();
    }
}
