package org.limpide.scanner.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.history.Part;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.source.TreeEntries.TreeEntry;

/**
 * What the index holds and HEAD does not, as a commit with trees of its own that are never stored: files under other paths
 * or with other contents. Files that only go are not in it.
 */
final class StagedTree {
    private static final int LONGEST_TREE = 64 << 20;
    private static final int FOLDER = 0040000;
    private static final int DEEPEST = 1_000;

    private final ObjectDatabase database;
    private final HashKind hash;
    private final Map<String, ObjectKind> objects = new LinkedHashMap<>();
    private final Map<String, StoredObject.Whole> made = new HashMap<>();
    private final List<IndexFile.Entry> changed = new ArrayList<>();
    private final List<IndexFile.Entry> all;
    private String commit = "";

    private StagedTree(ObjectDatabase database, List<IndexFile.Entry> all) {
        this.database = database;
        this.hash = database.hash();
        this.all = all;
    }

    /** A folder of changed files. */
    private static final class Folder {
        private final Map<String, Folder> folders = new TreeMap<>();
        private final List<IndexFile.Entry> files = new ArrayList<>();
    }

    /**
     * Reads the index.
     *
     * @param head id of the commit of HEAD and of its tree; absent before the first commit
     */
    static StagedTree of(ObjectDatabase database, Path index, Optional<RefResolver.Result.Commit> head)
            throws IOException {
        StagedTree staged = new StagedTree(database, IndexFile.entries(index, database.hash()));
        Map<String, String> before = new HashMap<>();
        if (head.isPresent()) {
            try (ObjectReader reader = database.reader()) {
                staged.list(reader, "", head.get().tree(), before, 0);
            }
        }
        for (IndexFile.Entry entry : staged.all) {
            if (!entry.intended() && !entry.id().equals(before.get(entry.path()))) {
                if (entry.mode() == FOLDER) {
                    throw new IOException("a folder that is left out of the work tree differs");
                }
                staged.changed.add(entry);
            }
        }
        staged.make(head.map(RefResolver.Result.Commit::id));
        return staged;
    }

    /** Ids by paths; a folder that cannot be read holds nothing, so that all that stands there counts as changed. */
    private void list(ObjectReader reader, String prefix, String tree, Map<String, String> ids, int depth)
            throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("folders in folders without end");
        }
        StoredObject read = reader.read(tree, LONGEST_TREE);
        if (!(read instanceof StoredObject.Whole whole)) {
            return;
        }
        for (TreeEntry entry : TreeEntries.parse(whole.bytes(), hash.bytes()).orElse(List.of())) {
            String path = prefix + raw(entry.name());
            ids.put(entry.isFolder() ? path + "/" : path, entry.id());
            if (entry.isFolder()) {
                list(reader, path + "/", entry.id(), ids, depth + 1);
            }
        }
    }

    /** The bytes of a name, each as a character. */
    private static String raw(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void make(Optional<String> head) throws IOException {
        Folder root = new Folder();
        for (IndexFile.Entry entry : changed) {
            String[] parts = entry.path().split("/", -1);
            if (parts.length > DEEPEST) {
                throw new IOException("folders in folders without end");
            }
            Folder folder = root;
            for (int i = 0; i < parts.length - 1; i++) {
                folder = folder.folders.computeIfAbsent(parts[i], any -> new Folder());
            }
            folder.files.add(entry);
        }
        String text = "tree " + made(root) + "\n"
                + head.map(id -> "parent " + id + "\n").orElse("") + "\n";
        commit = made(ObjectKind.COMMIT, text.getBytes(StandardCharsets.US_ASCII));
    }

    private String made(Folder folder) {
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        for (IndexFile.Entry file : folder.files) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            entry(tree, file.mode(), name, file.id());
            boolean other = new TreeEntry(file.mode(), name, file.id()).isCommit();
            if (!other && database.has(file.id())) {
                objects.putIfAbsent(file.id(), ObjectKind.BLOB);
            }
        }
        folder.folders.forEach((name, inner) -> entry(tree, FOLDER, name, made(inner)));
        return made(ObjectKind.TREE, tree.toByteArray());
    }

    private static void entry(ByteArrayOutputStream tree, int mode, String name, String id) {
        tree.writeBytes((Integer.toOctalString(mode) + " " + name + "\0").getBytes(StandardCharsets.ISO_8859_1));
        tree.writeBytes(HexFormat.of().parseHex(id));
    }

    private String made(ObjectKind kind, byte[] content) {
        String id = HexFormat.of().formatHex(hash.id(kind, content, content.length));
        made.put(id, new StoredObject.Whole(kind, content));
        objects.put(id, kind);
        return id;
    }

    /** Id of the commit that is never made. */
    String commit() {
        return commit;
    }

    Part part() {
        return new Part(database, objects, made, true);
    }

    /** The entries that HEAD does not hold in this place. */
    List<IndexFile.Entry> changed() {
        return changed;
    }

    /** The entry of that path, changed or not. */
    Optional<IndexFile.Entry> entry(String path) {
        return all.stream().filter(entry -> entry.path().equals(path)).findFirst();
    }
}
