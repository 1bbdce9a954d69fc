package org.limpide.scanner.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a value that was found means for a publication: since when it stands in the history and what leads to it.
 *
 * @param atTip whether it stands in the judged commit
 * @param reach what leads to it
 * @param first the commit that brought it first
 * @param last the last commit that holds it
 * @param domains of the addresses of those who brought it, in their order
 * @param refs names of branches, tags and other refs from which it can be reached, at most {@link #MOST_REFS}
 * @param refCount how many such refs there are
 */
public record Trace(
        boolean atTip,
        Reach reach,
        Optional<Stamp> first,
        Optional<Stamp> last,
        List<String> domains,
        List<String> refs,
        int refCount) {
    /** So many refs are named, the others are counted. */
    public static final int MOST_REFS = 20;

    /** What leads to an object. */
    public enum Reach {
        /** A ref that will be public, or the judged commit. */
        PUBLISHED,
        /** Other refs only. */
        OTHER_REFS,
        /** No ref: it stays in the store until Git tidies up. */
        NONE
    }

    /**
     * A commit.
     *
     * @param commit its id
     * @param date of its committer, where it has one
     */
    public record Stamp(String commit, Optional<Instant> date) {}

    public Trace {
        domains = List.copyOf(domains);
        refs = List.copyOf(refs);
    }
}
