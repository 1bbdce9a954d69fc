package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.limpide.scanner.history.Whereabouts.Rewriting;

/** Which commits and refs change when some objects do: each that holds one, and all that come after. */
final class RewritingOf {
    private static final int LONGEST_TAG_CHAIN = 64;

    private final Objects objects;
    private final CommitGraph commits;
    private final Map<Integer, TagVisitor.Tag> tags;
    private final Map<String, String> refs = new TreeMap<>();
    private final BitSet extras;
    private final BitSet changed;
    private final TreeGraph graph;
    private final Masks masks;

    /**
     * Asks once.
     *
     * @param changed numbers of the objects that change
     * @param extras numbers of commits and tags that hold what an export leaves out
     */
    RewritingOf(History history, Refs from, SearchedTrees trees, BitSet changed, BitSet extras) {
        objects = history.objects();
        commits = history.commits();
        tags = history.tags();
        this.extras = extras;
        this.changed = changed;
        refs.putAll(from.published());
        refs.putAll(from.others());
        graph = trees.graph().orElseThrow();
        masks = new Masks(commits, graph, objects.count(), List.of(changed));
    }

    Rewriting rewriting() {
        BitSet starts = new BitSet();
        BitSet met = new BitSet();
        refs.values()
                .forEach(id -> chain(id).forEach(object -> {
                    met.set(object);
                    if (commits.commitOf(object) >= 0) {
                        starts.set(commits.commitOf(object));
                    }
                }));
        BitSet reached = commits.reached(starts);
        BitSet exported = new BitSet();
        List<String> because = new ArrayList<>();
        List<String> also = new ArrayList<>();
        int signatures = (int) met.stream()
                .filter(object -> tags.containsKey(object) && extras.get(object))
                .count();
        for (int commit = reached.nextSetBit(0); commit >= 0; commit = reached.nextSetBit(commit + 1)) {
            boolean loses = extras.get(commits.object(commit));
            signatures += loses ? 1 : 0;
            for (int parent : commits.parents(commit)) {
                loses |= exported.get(parent);
            }
            exported.set(commit, loses);
            if (masks.reachable(commit) != 0) {
                because.add(objects.id(commits.object(commit)));
            } else if (loses) {
                also.add(objects.id(commits.object(commit)));
            }
        }
        List<String> moved = new ArrayList<>();
        List<String> stuck = new ArrayList<>();
        refs.forEach((name, id) -> sort(name, id, exported, moved, stuck));
        return new Rewriting(because, also, reached.cardinality(), moved, stuck, signatures);
    }

    private void sort(String name, String id, BitSet exported, List<String> moved, List<String> stuck) {
        List<Integer> chain = chain(id);
        if (chain.isEmpty()) {
            return;
        }
        int last = chain.get(chain.size() - 1);
        int commit = commits.commitOf(last);
        boolean changes = chain.stream().anyMatch(object -> changed.get(object) || extras.get(object))
                || (commit >= 0 && (masks.reachable(commit) != 0 || exported.get(commit)));
        if (changes) {
            moved.add(name);
        }
        boolean isTree = graph.reached(IntStream.of(last)).get(last);
        boolean holds = chain.stream().anyMatch(object -> masks.of(object) != 0);
        if (commit < 0 && holds && (chain.size() == 1 || isTree)) {
            stuck.add(name);
        }
    }

    /** What a ref names, through tags that name tags; empty where it is not there. */
    private List<Integer> chain(String id) {
        List<Integer> chain = new ArrayList<>();
        int at = objects.find(id);
        while (at >= 0 && chain.size() < LONGEST_TAG_CHAIN) {
            chain.add(at);
            TagVisitor.Tag tag = tags.get(at);
            at = tag == null ? -1 : tag.target();
        }
        return chain;
    }
}
