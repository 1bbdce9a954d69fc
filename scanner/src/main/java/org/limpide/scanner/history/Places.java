package org.limpide.scanner.history;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The paths at which wanted objects stand, in any commit. */
final class Places {
    /** A file that moves about has a few paths; a tree made to have millions must not cost that many. */
    private static final int MOST_PATHS = 8;

    private final Map<Integer, Set<String>> paths = new HashMap<>();
    private final Set<String> otherRepositories = new TreeSet<>();

    /**
     * Walks over all trees twice, from the newest commit and from the oldest one: a file keeps the first and the last of
     * its paths. Trees that no commit holds and that a ref or a tag names come last.
     */
    static Places of(CommitGraph commits, TreeGraph trees, Objects objects, SearchedTrees searched) {
        Places places = new Places();
        long[] mark = new long[objects.count()];
        searched.wanted().stream().forEach(object -> mark[object] = 1);
        trees.spread(mark);
        for (boolean newest : new boolean[] {true, false}) {
            BitSet entered = new BitSet();
            IntPredicate enter = one -> {
                boolean now = mark[one] != 0 && !entered.get(one);
                entered.set(one);
                return now;
            };
            for (int i = 0; i < commits.count(); i++) {
                trees.descend(commits.tree(newest ? commits.count() - 1 - i : i), enter, places::met);
            }
            for (int tree : searched.named()) {
                trees.descend(tree, enter, places::met);
            }
        }
        return places;
    }

    private void met(int object, String path) {
        if (object == TreeRows.OTHER_REPOSITORY) {
            otherRepositories.add(path);
        }
        if (object < 0) {
            return;
        }
        Set<String> known = paths.computeIfAbsent(object, any -> new LinkedHashSet<>());
        if (known.size() < MOST_PATHS) {
            known.add(path);
        }
    }

    /** Paths of an object in any commit. */
    Set<String> paths(int object) {
        return paths.getOrDefault(object, Set.of());
    }

    /** Paths at which commits of other repositories stand. */
    Set<String> otherRepositories() {
        return otherRepositories;
    }

    /** Nothing is known. */
    static Places unknown() {
        return new Places();
    }
}
