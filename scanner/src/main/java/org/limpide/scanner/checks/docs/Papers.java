package org.limpide.scanner.checks.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Documents;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** The papers of a repository: found by their places, each taken apart once for all questions. */
final class Papers {
    /** Papers that a visitor meets stand at the root or two folders below it at most. */
    private static final int DEEPEST = 2;

    private final List<String> near;
    private final Map<String, Document> read = new HashMap<>();

    private Papers(List<String> near) {
        this.near = near;
    }

    static Papers of(RepositorySnapshot snapshot) {
        return snapshot.derived(
                Papers.class,
                any -> new Papers(any.files().stream()
                        .filter(SnapshotFile::isFile)
                        .map(SnapshotFile::path)
                        .filter(Papers::isNear)
                        .toList()));
    }

    private static boolean isNear(String path) {
        return path.chars().filter(one -> one == '/').count() <= DEEPEST;
    }

    /** Files at these places, those of the first place first; within a place the shortest name, which others translate. */
    List<SnapshotFile> at(RepositorySnapshot snapshot, List<String> places) {
        Set<String> seen = new HashSet<>();
        return places.stream()
                .map(PathGlob::of)
                .flatMap(glob ->
                        near.stream().filter(glob::matches).sorted(java.util.Comparator.comparingInt(String::length)))
                .filter(seen::add)
                .flatMap(path -> snapshot.file(path).stream())
                .toList();
    }

    /** What a file says, where it is a readable text. */
    Optional<Document> read(SnapshotFile file) {
        Document known = read.get(file.path());
        if (known != null) {
            return Optional.of(known);
        }
        if (!(file.content() instanceof Content.Text text)) {
            return Optional.empty();
        }
        Document document = Documents.read(Documents.formatOf(file.name()), text.value());
        read.put(file.path(), document);
        return Optional.of(document);
    }
}
