package org.limpide.scanner.history;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which trees hold which others, and which wanted files: what several threads learnt, as one. */
final class TreeGraph {
    private final List<TreeRows> parts;
    /** For each object that is a tree: its part and its row, 0 for none. */
    private final long[] rowOf;

    private final int[] order;
    private final int count;

    /**
     * A graph.
     *
     * @param roots trees to start from
     */
    TreeGraph(List<TreeRows> parts, Objects objects, int[] roots) {
        this.parts = List.copyOf(parts);
        rowOf = new long[objects.count()];
        int trees = 0;
        for (int part = 0; part < parts.size(); part++) {
            for (int row = 0; row < parts.get(part).count(); row++) {
                rowOf[objects.standing(parts.get(part).tree(row))] = ((long) (part + 1) << 32) | row;
                trees++;
            }
        }
        order = new int[trees];
        count = order(roots);
    }

    private boolean isTree(int object) {
        return object >= 0 && rowOf[object] != 0;
    }

    private TreeRows part(int tree) {
        return parts.get((int) (rowOf[tree] >>> 32) - 1);
    }

    private int first(int tree) {
        return part(tree).first((int) rowOf[tree]);
    }

    private int past(int tree) {
        return part(tree).past((int) rowOf[tree]);
    }

    /** Puts what the roots reach in an order in which each tree comes after those that it holds. */
    private int order(int[] roots) {
        byte[] state = new byte[rowOf.length];
        int[] stack = new int[64];
        int[] cursor = new int[64];
        int done = 0;
        for (int root : roots) {
            if (!isTree(root) || state[root] != 0) {
                continue;
            }
            int depth = 0;
            stack[0] = root;
            cursor[0] = first(root);
            state[root] = 1;
            while (depth >= 0) {
                int tree = stack[depth];
                if (cursor[depth] == past(tree)) {
                    order[done++] = tree;
                    depth--;
                    continue;
                }
                int child = part(tree).child(cursor[depth]++);
                if (isTree(child) && state[child] == 0) {
                    state[child] = 1;
                    if (++depth == stack.length) {
                        stack = Arrays.copyOf(stack, depth * 2);
                        cursor = Arrays.copyOf(cursor, depth * 2);
                    }
                    stack[depth] = child;
                    cursor[depth] = first(child);
                }
            }
        }
        return done;
    }

    /**
     * Spreads marks upwards: a tree has those of all that it holds.
     *
     * @param mark by the number of an object; those of the trees that the roots reach are changed
     */
    void spread(long[] mark) {
        for (int i = 0; i < count; i++) {
            int tree = order[i];
            TreeRows part = part(tree);
            long all = mark[tree];
            int past = past(tree);
            for (int edge = first(tree); edge < past; edge++) {
                int child = part.child(edge);
                all |= child >= 0 ? mark[child] : 0;
            }
            mark[tree] = all;
        }
    }

    /** The trees that some trees hold, themselves included. */
    BitSet reached(IntStream roots) {
        BitSet reached = new BitSet(rowOf.length);
        Deque<Integer> waiting = new ArrayDeque<>();
        roots.filter(root -> isTree(root) && !reached.get(root)).forEach(root -> {
            reached.set(root);
            waiting.push(root);
            while (!waiting.isEmpty()) {
                int tree = waiting.pop();
                TreeRows part = part(tree);
                for (int edge = first(tree); edge < past(tree); edge++) {
                    int child = part.child(edge);
                    if (isTree(child) && !reached.get(child)) {
                        reached.set(child);
                        waiting.push(child);
                    }
                }
            }
        });
        return reached;
    }

    /** Adds what some trees hold. */
    void children(BitSet trees, BitSet to) {
        trees.stream().forEach(tree -> {
            TreeRows part = part(tree);
            for (int edge = first(tree); edge < past(tree); edge++) {
                if (part.child(edge) >= 0) {
                    to.set(part.child(edge));
                }
            }
        });
    }

    private record Visit(int tree, String path) {}

    /**
     * Walks down from a tree and names what it meets by its path.
     *
     * @param enter whether to go into a tree; to be false the second time
     * @param met told each tree and each object in it, or {@link TreeRows#OTHER_REPOSITORY}, with its path
     */
    void descend(int root, IntPredicate enter, BiConsumer<Integer, String> met) {
        Deque<Visit> waiting = new ArrayDeque<>();
        if (isTree(root) && enter.test(root)) {
            waiting.push(new Visit(root, ""));
        }
        while (!waiting.isEmpty()) {
            Visit visit = waiting.pop();
            met.accept(visit.tree(), visit.path());
            TreeRows part = part(visit.tree());
            for (int edge = first(visit.tree()); edge < past(visit.tree()); edge++) {
                int child = part.child(edge);
                String path = visit.path() + part.name(edge);
                if (!isTree(child)) {
                    met.accept(child, path);
                } else if (enter.test(child)) {
                    waiting.push(new Visit(child, path + "/"));
                }
            }
        }
    }
}
