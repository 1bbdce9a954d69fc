package org.limpide.scanner.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.match.PatternSyntax.Chars;
import org.limpide.scanner.match.PatternSyntax.Choice;
import org.limpide.scanner.match.PatternSyntax.Node;
import org.limpide.scanner.match.PatternSyntax.Repeat;
import org.limpide.scanner.match.PatternSyntax.Sequence;

/**
 * Tells in a few steps a byte that a regular expression cannot hold at a place: what it turns away does not match, what
 * it lets pass the expression itself must judge. Repetitions are counted to {@link #COUNTED} only. It is made
 * deterministic as far as texts ask for it, and its size is bounded. One for each thread.
 */
final class Automaton {
    /** A repetition past this number is taken for one without end. */
    private static final int COUNTED = 6;

    private static final int MOST_POSITIONS = 512;
    private static final int MOST_STATES = 1024;
    private static final int BYTES = 256;
    private static final int UNKNOWN = 0;
    private static final int DEAD = 1;
    private static final int ACCEPT = 2;

    private final List<BitSet> sets = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();
    private final BitSet last = new BitSet();
    private final byte[] classOf = new byte[BYTES];
    private final int[] byteOf;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> states = new ArrayList<>();
    private int[] steps;
    private final boolean open;
    private final BitSet notBefore;
    private int end;

    /** What a part of the expression begins with, ends with, and whether it may be empty. */
    private record Part(BitSet first, BitSet last, boolean empty) {}

    private Automaton(Node root, BitSet notBefore) {
        this.notBefore = notBefore;
        Part whole = part(root);
        last.or(whole.last());
        open = whole.empty() || sets.size() > MOST_POSITIONS;
        byteOf = open ? new int[0] : classes();
        steps = new int[16 * byteOf.length];
        number(whole.first());
    }

    /** The automaton of a pattern; none where the pattern is written in more than {@link PatternSyntax} reads. */
    static Optional<Automaton> of(String pattern) {
        try {
            return Optional.of(new Automaton(PatternSyntax.read(pattern), PatternSyntax.notBefore(pattern)));
        } catch (IllegalArgumentException richer) {
            return Optional.empty();
        }
    }

    private Part part(Node node) {
        if (node instanceof Chars chars) {
            if (sets.size() > MOST_POSITIONS) {
                return new Part(new BitSet(), new BitSet(), true);
            }
            BitSet own = new BitSet();
            own.set(sets.size());
            sets.add(chars.bytes());
            follow.add(new BitSet());
            return new Part(own, own, false);
        }
        if (node instanceof Choice choice) {
            BitSet first = new BitSet();
            BitSet ends = new BitSet();
            boolean empty = false;
            for (Node option : choice.options()) {
                Part part = part(option);
                first.or(part.first());
                ends.or(part.last());
                empty |= part.empty();
            }
            return new Part(first, ends, empty);
        }
        if (node instanceof Repeat repeat) {
            return repeated(repeat);
        }
        Part before = new Part(new BitSet(), new BitSet(), true);
        for (Node one : ((Sequence) node).parts()) {
            before = joined(before, part(one));
        }
        return before;
    }

    private Part joined(Part left, Part right) {
        for (int p = left.last().nextSetBit(0); p >= 0; p = left.last().nextSetBit(p + 1)) {
            follow.get(p).or(right.first());
        }
        BitSet first = (BitSet) left.first().clone();
        BitSet ends = (BitSet) right.last().clone();
        if (left.empty()) {
            first.or(right.first());
        }
        if (right.empty()) {
            ends.or(left.last());
        }
        return new Part(first, ends, left.empty() && right.empty());
    }

    private Part repeated(Repeat repeat) {
        int least = Math.min(repeat.least(), COUNTED);
        int most = repeat.most() > COUNTED ? Math.max(1, least) : repeat.most();
        Part whole = new Part(new BitSet(), new BitSet(), true);
        for (int i = 0; i < most; i++) {
            Part one = part(repeat.part());
            if (i == most - 1 && repeat.most() > COUNTED) {
                one = joined(one, new Part(one.first(), new BitSet(), true));
            }
            whole = joined(whole, i < least ? one : new Part(one.first(), one.last(), true));
        }
        return whole;
    }

    /** Bytes that no set tells apart are one class. */
    private int[] classes() {
        Map<BitSet, Integer> known = new HashMap<>();
        List<Integer> examples = new ArrayList<>();
        for (int b = 0; b < BYTES; b++) {
            BitSet members = new BitSet();
            for (int p = 0; p < sets.size(); p++) {
                members.set(p, sets.get(p).get(b));
            }
            Integer number = known.get(members);
            if (number == null) {
                number = known.size();
                known.put(members, number);
                examples.add(b);
            }
            classOf[b] = (byte) (int) number;
        }
        return examples.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(BitSet state) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        int number = states.size();
        numbers.put(state, number);
        states.add(state);
        if (states.size() * byteOf.length > steps.length) {
            steps = Arrays.copyOf(steps, steps.length * 2);
        }
        return number;
    }

    /**
     * Whether the expression may hold from a place on.
     *
     * @param to where the stretch ends that the expression sees
     */
    boolean mayHold(byte[] content, int from, int to) {
        if (open) {
            end = from;
            return true;
        }
        int state = 0;
        int width = byteOf.length;
        for (int i = from; i < to; i++) {
            int kind = classOf[content[i] & 0xFF] & 0xFF;
            int step = steps[state * width + kind];
            if (step == UNKNOWN) {
                step = step(state, kind);
            }
            if (step <= ACCEPT) {
                end = i + 1;
                return step == ACCEPT;
            }
            state = step - ACCEPT - 1;
        }
        end = to + 1;
        return false;
    }

    /** Whether the byte before a place is one that the expression refuses to stand after. */
    boolean refusesAfter(byte before) {
        return before >= 0 && notBefore.get(before);
    }

    /** Just past the last byte that the last answer depended on; one past the stretch where its end mattered. */
    int end() {
        return end;
    }

    private int step(int state, int kind) {
        BitSet now = states.get(state);
        BitSet next = new BitSet();
        boolean accepted = false;
        for (int p = now.nextSetBit(0); p >= 0; p = now.nextSetBit(p + 1)) {
            if (sets.get(p).get(byteOf[kind])) {
                next.or(follow.get(p));
                accepted |= last.get(p);
            }
        }
        int step;
        if (accepted || states.size() >= MOST_STATES) {
            step = accepted || !next.isEmpty() ? ACCEPT : DEAD;
        } else {
            step = next.isEmpty() ? DEAD : number(next) + ACCEPT + 1;
        }
        steps[state * byteOf.length + kind] = step;
        return step;
    }
}
