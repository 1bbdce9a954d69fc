package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * The refs of a repository that a pattern takes, and those of them that cannot be read. A symbolic ref to a branch that
 * is gone is no loss: it holds no object of its own, and clones are full of them.
 *
 * @param targets full name to the object that it holds, in the order of names
 * @param broken full names
 */
record RefScan(Map<String, ObjectId> targets, Set<String> broken) {
    private static final int DEEPEST = 32;

    static RefScan of(Repository repository, RefPattern pattern) {
        Map<String, ObjectId> targets = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        try {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix("refs/")) {
                if (pattern.matches(ref.getName()) && ref.getObjectId() != null) {
                    targets.put(ref.getName(), ref.getObjectId());
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            broken.add("refs/");
        }
        for (String name : loose(repository.getCommonDirectory().toPath())) {
            if (pattern.matches(name) && !targets.containsKey(name) && !symbolic(repository, name)) {
                broken.add(name);
            }
        }
        return new RefScan(targets, broken);
    }

    void noteBroken(Ledger ledger) {
        broken.forEach(name -> ledger.note(name, UnreadReason.BROKEN_REF));
    }

    /** Names of the files below {@code refs}: JGit leaves out those that it cannot read. */
    private static List<String> loose(Path commonDir) {
        Path refs = commonDir.resolve("refs");
        if (!Files.isDirectory(refs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(refs, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> commonDir.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return List.of("refs/");
        }
    }

    private static boolean symbolic(Repository repository, String name) {
        Path file = repository.getCommonDirectory().toPath().resolve(name);
        // What `refs` itself stands for when it cannot be listed.
        if (Files.isDirectory(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("ref: ");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
