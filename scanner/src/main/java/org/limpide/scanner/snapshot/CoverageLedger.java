package org.limpide.scanner.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * What was read, and everything that was not with its reason.
 *
 * @param files entries of the judged commit
 * @param filesRead those whose content was there to be read
 * @param commits commits that the published refs reach
 * @param history what was searched of the whole history; absent where no text was asked for
 * @param entries what was not read, in the order of places
 */
public record CoverageLedger(int files, int filesRead, int commits, Optional<Searched> history, List<Entry> entries) {

    /**
     * One thing that was not read.
     *
     * @param place a path, a ref or an object id, printable; empty for the repository
     * @param reason why
     */
    public record Entry(String place, UnreadReason reason) {}

    /**
     * What the pass over all objects came to.
     *
     * @param objects in the store, those of all kinds
     * @param objectsSearched those that were searched
     * @param bytes of the objects that were searched
     * @param archives files that are archives
     * @param members of archives that were searched
     */
    public record Searched(int objects, int objectsSearched, long bytes, int archives, long members) {}

    public CoverageLedger {
        entries = List.copyOf(entries);
    }

    /** The same with other entries. */
    public CoverageLedger with(List<Entry> others) {
        return new CoverageLedger(files, filesRead, commits, history, others);
    }

    public boolean complete() {
        return entries.stream().noneMatch(entry -> entry.reason().hidesPublishedText());
    }
}
