package org.limpide.scanner.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where known values stand in a repository.
 *
 * @param stands all places in objects, in the order of objects and places
 * @param refs names of refs that hold a value, with the numbers of the values
 * @param unsearched ids of objects that were not searched
 * @param full whether there were more places than can be kept
 * @param rewriting what a rewriting comes to, where that was asked
 */
public record Whereabouts(
        List<Stand> stands, List<NamedRef> refs, Set<String> unsearched, boolean full, Optional<Rewriting> rewriting) {

    /** A ref whose name holds a value. */
    public record NamedRef(String name, int value) {}

    /**
     * What changes when the values are cut out.
     *
     * @param commits ids of the commits that hold one, or come after one that does, parents first
     * @param alsoCommits ids of the others that change since an export of the history leaves out what they hold besides
     * @param total commits that refs reach
     * @param refs names of the refs whose history changes
     * @param stuck names of refs that an export leaves as they are: they name a file or a folder that holds a value
     * @param signatures commits and tags that refs reach and that lose their signature
     */
    public record Rewriting(
            List<String> commits,
            List<String> alsoCommits,
            int total,
            List<String> refs,
            List<String> stuck,
            int signatures) {
        public Rewriting {
            commits = List.copyOf(commits);
            alsoCommits = List.copyOf(alsoCommits);
            refs = List.copyOf(refs);
            stuck = List.copyOf(stuck);
        }
    }

    public Whereabouts {
        stands = List.copyOf(stands);
        refs = List.copyOf(refs);
        unsearched = Set.copyOf(unsearched);
    }
}
