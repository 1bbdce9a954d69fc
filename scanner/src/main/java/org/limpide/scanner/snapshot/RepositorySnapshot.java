package org.limpide.scanner.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Read-only view of one commit and of the history that will be published with it; ORT calls it provenance. */
public interface RepositorySnapshot {

    /** Name of the repository, printable: the last part of its address or folder. */
    String name();

    /** Id of the commit that is judged, in full: 40 or 64 hexadecimal digits. */
    String commit();

    /** Every file of the commit, in the order of their paths' bytes; links and submodules are among them. */
    List<SnapshotFile> files();

    /** The file of that exact path. */
    Optional<SnapshotFile> file(String path);

    /** What the published refs reach. */
    HistoryFacts history();

    /**
     * What content rules find in every text of the repository, searched once: files of every commit, messages, names,
     * archives.
     */
    TextFinds texts();

    /**
     * A value made from this snapshot once and kept for the whole scan, so that two checks share one parse.
     *
     * @param type the value's class, which is its key
     * @param maker pure; it reads only the snapshot that it is given
     */
    <T> T derived(Class<T> type, Function<RepositorySnapshot, T> maker);

    /**
     * How many months lie between the last commit and the month for which the scan is made; absent where that is not known.
     * Months, since an answer may be kept as long as the month lasts.
     */
    default Optional<Integer> monthsSinceLastCommit() {
        return Optional.empty();
    }
}
