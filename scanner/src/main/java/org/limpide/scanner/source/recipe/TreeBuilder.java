package org.limpide.scanner.source.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.limpide.scanner.source.recipe.Recipe.Change;

/** The files of one commit, from which the next one is made. JGit's index would refuse names that recipes need. */
final class TreeBuilder {
    private final Map<String, Entry> files = new TreeMap<>();

    private record Entry(FileMode mode, ObjectId id) {}

    TreeBuilder copy() {
        TreeBuilder copy = new TreeBuilder();
        copy.files.putAll(files);
        return copy;
    }

    /** Takes the files that only the other side of a merge has. */
    void merge(TreeBuilder other) {
        other.files.forEach(files::putIfAbsent);
    }

    void change(ObjectInserter inserter, String path, Change change) throws IOException {
        if (change instanceof Change.Write write) {
            FileMode mode = write.executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
            files.put(path, new Entry(mode, blob(inserter, write.content().getBytes(StandardCharsets.ISO_8859_1))));
        } else if (change instanceof Change.Link link) {
            files.put(path, new Entry(FileMode.SYMLINK, blob(inserter, Constants.encode(link.target()))));
        } else if (change instanceof Change.Submodule submodule) {
            files.put(path, new Entry(FileMode.GITLINK, ObjectId.fromString(submodule.commit())));
        } else if (files.remove(path) == null) {
            throw new IllegalArgumentException("recipe deletes a path that does not exist: " + path);
        }
    }

    private static ObjectId blob(ObjectInserter inserter, byte[] bytes) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, bytes);
    }

    ObjectId insert(ObjectInserter inserter) throws IOException {
        return insert(inserter, files);
    }

    private static ObjectId insert(ObjectInserter inserter, Map<String, Entry> below) throws IOException {
        Map<String, Map<String, Entry>> folders = new TreeMap<>();
        // Git sorts a folder as if its name ended with a slash (gitformat, "tree object").
        Map<String, Entry> sorted = new TreeMap<>();
        below.forEach((path, entry) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                sorted.put(path, entry);
            } else {
                folders.computeIfAbsent(path.substring(0, slash + 1), name -> new TreeMap<>())
                        .put(path.substring(slash + 1), entry);
            }
        });
        for (Map.Entry<String, Map<String, Entry>> folder : folders.entrySet()) {
            sorted.put(folder.getKey(), new Entry(FileMode.TREE, insert(inserter, folder.getValue())));
        }
        TreeFormatter tree = new TreeFormatter();
        sorted.forEach((name, entry) -> {
            byte[] raw = Constants.encode(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
            tree.append(raw, 0, raw.length, entry.mode(), entry.id(), true);
        });
        return inserter.insert(tree);
    }
}
