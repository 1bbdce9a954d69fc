package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.history.CommitRows.Lost;
import org.limpide.scanner.history.CommitRows.Person;

/** All commits of a store, parents before children, under numbers of their own. */
final class CommitGraph {
    private final int count;
    private final int[] object;
    private final int[] tree;
    private final int[] author;
    private final int[] committer;
    private final long[] seconds;
    private final int[][] parents;
    private final int[] commitOf;
    private final BitSet roots = new BitSet();
    private final List<Person> people = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();

    private CommitGraph(int count, int objects) {
        this.count = count;
        object = new int[count];
        tree = new int[count];
        author = new int[count];
        committer = new int[count];
        seconds = new long[count];
        parents = new int[count][];
        commitOf = new int[objects];
    }

    /** The commits that several threads met; one that lies in several places counts once. */
    static CommitGraph of(List<CommitRows> parts, Objects objects) {
        CommitGraph met = new CommitGraph(distinct(parts, objects), objects.count());
        Map<Person, Integer> numbers = new HashMap<>();
        int[][] people = new int[parts.size()][];
        for (int part = 0; part < parts.size(); part++) {
            people[part] = parts.get(part).persons().stream()
                    .mapToInt(person -> numbers.computeIfAbsent(person, one -> {
                        met.people.add(one);
                        return met.people.size() - 1;
                    }))
                    .toArray();
            met.lost.addAll(parts.get(part).lost());
        }
        Arrays.fill(met.commitOf, -1);
        int at = 0;
        for (int part = 0; part < parts.size(); part++) {
            CommitRows rows = parts.get(part);
            for (int row = 0; row < rows.count(); row++) {
                int standing = objects.standing(rows.object(row));
                if (met.commitOf[standing] < 0) {
                    met.row(at++, standing, rows, row, people[part]);
                }
            }
        }
        met.resolveParents(objects);
        return met.ordered(objects.count());
    }

    private static int distinct(List<CommitRows> parts, Objects objects) {
        BitSet known = new BitSet(objects.count());
        for (CommitRows rows : parts) {
            for (int row = 0; row < rows.count(); row++) {
                known.set(objects.standing(rows.object(row)));
            }
        }
        return known.cardinality();
    }

    private void row(int at, int number, CommitRows part, int row, int[] persons) {
        object[at] = number;
        tree[at] = part.tree(row);
        author[at] = part.author(row) < 0 ? -1 : persons[part.author(row)];
        committer[at] = part.committer(row) < 0 ? -1 : persons[part.committer(row)];
        seconds[at] = part.seconds(row);
        parents[at] = part.parents(row);
        roots.set(at, part.isRoot(row));
        commitOf[object[at]] = at;
    }

    private void resolveParents(Objects objects) {
        for (int i = 0; i < count; i++) {
            int child = object[i];
            for (int parent : parents[i]) {
                if (commitOf[parent] < 0) {
                    lost.add(new Lost(child, objects.id(parent), false, true));
                }
            }
            parents[i] = mapped(parents[i], commitOf, count);
        }
    }

    /** Other numbers of some commits, less those that have none below a limit. */
    private static int[] mapped(int[] some, int[] numbers, int limit) {
        int[] mapped = some;
        int kept = 0;
        for (int one : some) {
            int number = numbers[one];
            if (number >= 0 && number < limit) {
                mapped[kept++] = number;
            }
        }
        return kept == some.length ? mapped : Arrays.copyOf(mapped, kept);
    }

    /** The same commits, parents before children; a circle, which only a damaged store can hold, is cut. */
    private CommitGraph ordered(int objects) {
        int[] place = new int[count];
        Arrays.fill(place, -1);
        int[] order = new int[count];
        int[] stack = new int[count + 1];
        int[] cursor = new int[count];
        BitSet entered = new BitSet(count);
        int done = 0;
        for (int start = 0; start < count; start++) {
            int depth = 0;
            if (!entered.get(start)) {
                stack[depth++] = start;
                entered.set(start);
            }
            while (depth > 0) {
                int one = stack[depth - 1];
                if (cursor[one] < parents[one].length) {
                    int parent = parents[one][cursor[one]++];
                    if (!entered.get(parent)) {
                        entered.set(parent);
                        stack[depth++] = parent;
                    }
                } else {
                    place[one] = done;
                    order[done++] = one;
                    depth--;
                }
            }
        }
        return moved(order, place, objects);
    }

    private CommitGraph moved(int[] order, int[] place, int objects) {
        CommitGraph graph = new CommitGraph(count, objects);
        Arrays.fill(graph.commitOf, -1);
        graph.people.addAll(people);
        graph.lost.addAll(lost);
        for (int i = 0; i < count; i++) {
            int from = order[i];
            graph.object[i] = object[from];
            graph.tree[i] = tree[from];
            graph.author[i] = author[from];
            graph.committer[i] = committer[from];
            graph.seconds[i] = seconds[from];
            graph.roots.set(i, roots.get(from));
            graph.parents[i] = mapped(parents[from], place, i);
            graph.commitOf[object[from]] = i;
        }
        return graph;
    }

    int count() {
        return count;
    }

    /** The number of the object that a commit is. */
    int object(int commit) {
        return object[commit];
    }

    /** The commit that an object is, or -1. */
    int commitOf(int number) {
        return number < 0 ? -1 : commitOf[number];
    }

    /** The object of the tree, or -1. */
    int tree(int commit) {
        return tree[commit];
    }

    long seconds(int commit) {
        return seconds[commit];
    }

    /** Whether a commit says that it has no parent. */
    boolean isRoot(int commit) {
        return roots.get(commit);
    }

    int[] parents(int commit) {
        return parents[commit];
    }

    /** The number of a person, or -1. */
    int author(int commit) {
        return author[commit];
    }

    int committer(int commit) {
        return committer[commit];
    }

    /** How many people there are. */
    int people() {
        return people.size();
    }

    Person person(int number) {
        return people.get(number);
    }

    /** What commits name and the store lacks. */
    List<Lost> lost() {
        return lost;
    }

    /** All commits that can be reached from some. */
    BitSet reached(BitSet from) {
        BitSet reached = (BitSet) from.clone();
        for (int commit = reached.length() - 1; commit >= 0; commit = reached.previousSetBit(commit - 1)) {
            for (int parent : parents[commit]) {
                reached.set(parent);
            }
        }
        return reached;
    }
}
