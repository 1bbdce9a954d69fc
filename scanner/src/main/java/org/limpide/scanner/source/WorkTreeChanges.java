package org.limpide.scanner.source;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** Counts the files of the work tree that differ from HEAD. Reads only: the index is not refreshed, no filter runs. */
final class WorkTreeChanges {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private WorkTreeChanges() {}

    /** Stops the comparison when its time is over. */
    private static final class Deadline extends EmptyProgressMonitor {
        private final long end = System.nanoTime() + LONGEST.toNanos();

        @Override
        public boolean isCancelled() {
            return System.nanoTime() - end > 0;
        }
    }

    /**
     * Files modified, added, removed, in conflict, or neither tracked nor ignored; submodules apart.
     *
     * @param repository one with a work tree and an index
     * @return empty where the comparison failed or took too long
     */
    static OptionalInt count(Repository repository) {
        try {
            IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
            diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
            Deadline deadline = new Deadline();
            diff.diff(deadline, 0, 0, "");
            return deadline.isCancelled() ? OptionalInt.empty() : OptionalInt.of(changes(diff));
        } catch (IOException | RuntimeException unreadable) {
            return OptionalInt.empty();
        }
    }

    private static int changes(IndexDiff diff) {
        Set<String> paths = new HashSet<>(diff.getAdded());
        paths.addAll(diff.getChanged());
        paths.addAll(diff.getRemoved());
        paths.addAll(diff.getMissing());
        paths.addAll(diff.getModified());
        paths.addAll(diff.getUntracked());
        paths.addAll(diff.getConflicting());
        return paths.size();
    }
}
