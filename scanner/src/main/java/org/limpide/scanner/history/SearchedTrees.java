package org.limpide.scanner.history;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the trees tell of wanted objects; nothing where nobody asked. */
final class SearchedTrees {
    private final Optional<TreeGraph> graph;
    private final Optional<Tracing> tracing;
    private final BitSet wanted;
    private final BitSet published;
    private final int[] named;
    private final BitSet judged = new BitSet();
    private final Map<String, Integer> missing = new LinkedHashMap<>();

    private SearchedTrees(
            Optional<TreeGraph> graph, Optional<Tracing> tracing, BitSet wanted, BitSet published, int... named) {
        this.graph = graph;
        this.tracing = tracing;
        this.wanted = wanted;
        this.published = published;
        this.named = named;
    }

    static SearchedTrees unknown() {
        return new SearchedTrees(Optional.empty(), Optional.empty(), new BitSet(), new BitSet());
    }

    static SearchedTrees of(History history, Refs refs, List<TreeRows> rows, BitSet wanted) {
        Objects objects = history.objects();
        CommitGraph commits = history.commits();
        IntStream ofCommits = IntStream.range(0, commits.count()).map(commits::tree);
        int[] named = IntStream.concat(
                        Stream.of(refs.published(), refs.others())
                                .flatMap(some -> some.values().stream())
                                .mapToInt(objects::find),
                        history.tags().values().stream().mapToInt(TagVisitor.Tag::target))
                .toArray();
        int[] roots = IntStream.concat(ofCommits, IntStream.of(named)).toArray();
        TreeGraph graph = new TreeGraph(rows, objects, roots);
        Tracing tracing = new Tracing(objects, commits, graph, history.tags(), refs);
        BitSet published = tracing.publishedTrees();
        BitSet reached = (BitSet) published.clone();
        graph.children(published, reached);
        tracing.published().stream().map(commits::object).forEach(reached::set);
        for (TreeRows part : rows) {
            part.holders().stream().map(objects::standing).forEach(wanted::set);
        }
        SearchedTrees trees = new SearchedTrees(Optional.of(graph), Optional.of(tracing), wanted, reached, named);
        int judged = commits.commitOf(objects.find(refs.judged()));
        if (judged >= 0) {
            trees.judged.or(graph.reached(IntStream.of(commits.tree(judged))));
        }
        rows.forEach(part -> part.missing().forEach((id, tree) -> {
            if (published.get(objects.standing(tree))) {
                trees.missing.put(id, tree);
            }
        }));
        return trees;
    }

    /** Absent where nobody asked what trees hold. */
    Optional<TreeGraph> graph() {
        return graph;
    }

    Optional<Tracing> tracing() {
        return tracing;
    }

    /** What refs, and the judged commit, lead to: commits, tags, trees and the wanted files in them. Nothing where nobody asked. */
    Optional<BitSet> reached() {
        return graph.flatMap(trees -> tracing.map(known -> known.reached(trees)));
    }

    /** Whether a tree is of the judged commit; no, where nobody asked. */
    boolean isJudged(int tree) {
        return judged.get(tree);
    }

    /** Objects that refs and tags name without a commit between; trees may be among them. */
    int[] named() {
        return named.clone();
    }

    BitSet wanted() {
        return wanted;
    }

    /** Whether an object will be public, as far as is known: where nobody asked, it may. */
    boolean mayBePublished(int object) {
        return graph.isEmpty() || published.get(object);
    }

    /** Ids that trees to be published name and the store lacks, with one of these trees. */
    Map<String, Integer> missing() {
        return missing;
    }
}
