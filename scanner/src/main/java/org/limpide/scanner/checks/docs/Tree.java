package org.limpide.scanner.checks.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;

/**
 * All paths of a repository, to be asked for.
 *
 * @param paths of files and folders, without a slash at the end
 * @param byLowerCase one path for each spelling in lower case
 * @param closed paths below which nothing is known: links and other repositories
 * @param names each name of a file, with the paths where it stands
 */
record Tree(Set<String> paths, Map<String, String> byLowerCase, Set<String> closed, Map<String, List<String>> names) {

    static Tree of(RepositorySnapshot snapshot) {
        return snapshot.derived(Tree.class, Tree::read);
    }

    private static Tree read(RepositorySnapshot snapshot) {
        Tree tree = new Tree(new HashSet<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        for (SnapshotFile file : snapshot.files()) {
            tree.add(file);
        }
        return tree;
    }

    private void add(SnapshotFile file) {
        String path = file.path();
        names.computeIfAbsent(file.name().toLowerCase(Locale.ROOT), any -> new java.util.ArrayList<>(1))
                .add(path);
        if (file.kind() == Kind.SYMLINK || file.kind() == Kind.SUBMODULE) {
            closed.add(path);
        }
        while (!path.isEmpty() && paths.add(path)) {
            byLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
    }

    boolean has(String path) {
        return path.isEmpty() || paths.contains(path);
    }

    /** The same path in other letters, where it is there in those only. */
    Optional<String> otherCase(String path) {
        return Optional.ofNullable(byLowerCase.get(path.toLowerCase(Locale.ROOT)));
    }

    /** Whether the path leads through a link or into another repository. */
    boolean isClosed(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (closed.contains(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Where files of that name stand; case does not count. */
    List<String> named(String name) {
        return names.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Whether a file stands at that path below any folder. */
    boolean hasAnywhere(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return named(name).stream().anyMatch(one -> one.equals(path) || one.endsWith("/" + path));
    }
}
