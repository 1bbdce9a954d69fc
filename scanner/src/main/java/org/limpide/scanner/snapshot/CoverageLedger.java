package org.limpide.scanner.snapshot;

import java.util.List;

/**
 * What was read, and everything that was not with its reason.
 *
 * @param files entries of the judged commit
 * @param filesRead those whose content was there to be read
 * @param commits commits that the published refs reach
 * @param entries what was not read, in the order of places
 */
public record CoverageLedger(int files, int filesRead, int commits, List<Entry> entries) {

    /**
     * One thing that was not read.
     *
     * @param place a path, a ref or an object id, printable; empty for the repository
     * @param reason why
     */
    public record Entry(String place, UnreadReason reason) {}

    public CoverageLedger {
        entries = List.copyOf(entries);
    }

    public boolean complete() {
        return entries.stream().noneMatch(entry -> entry.reason().hidesPublishedText());
    }
}
