package org.limpide.scanner.history;

import java.util.BitSet;
import java.util.List;

/**
 * Follows up to sixty-four sets of objects at once through the history: which commits hold one of each, which ones
 * brought it, and what can reach it.
 */
final class Masks {
    private final CommitGraph commits;
    private final long[] mark;
    private final long[] held;
    private final long[] below;

    /**
     * Follows sets.
     *
     * @param sets at most sixty-four, of numbers of objects
     */
    Masks(CommitGraph commits, TreeGraph trees, int objects, List<BitSet> sets) {
        this.commits = commits;
        mark = new long[objects];
        for (int bit = 0; bit < sets.size(); bit++) {
            long one = 1L << bit;
            sets.get(bit).stream().forEach(object -> mark[object] |= one);
        }
        trees.spread(mark);
        held = new long[commits.count()];
        below = new long[commits.count()];
        for (int commit = 0; commit < held.length; commit++) {
            int tree = commits.tree(commit);
            held[commit] = mark[commits.object(commit)] | (tree < 0 ? 0 : mark[tree]);
            below[commit] = held[commit];
            for (int parent : commits.parents(commit)) {
                below[commit] |= below[parent];
            }
        }
    }

    /** The sets of which an object is one, or holds one where it is a tree. */
    long of(int object) {
        return mark[object];
    }

    /** The sets of which a commit holds an object. */
    long held(int commit) {
        return held[commit];
    }

    /** The sets of which a commit brings an object that none of its parents holds. */
    long brought(int commit) {
        long before = 0;
        for (int parent : commits.parents(commit)) {
            before |= held[parent];
        }
        return held[commit] & ~before;
    }

    /** The sets that a commit or one before it holds. */
    long reachable(int commit) {
        return below[commit];
    }
}
