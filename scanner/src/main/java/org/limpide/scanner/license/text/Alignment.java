package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a text beside the licence it is nearest to: the shortest script of insertions and deletions that turns one into
 * the other (E. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986), given up where it grows long.
 *
 * @param start first word of the text that belongs to the licence
 * @param end the word behind the last one
 * @param matched how many words of the licence stand there
 * @param hunks what differs and is not left open by the template
 * @param differing how many words that is
 */
record Alignment(int start, int end, int matched, List<Hunk> hunks, int differing) {
    private static final int FEW = 4;

    /** Words of the licence from one to another are missing, words of the text from one to another stand there instead. */
    record Hunk(int canonFrom, int canonTo, int from, int to) {}

    /** Nothing where more than so many words would have to be inserted and deleted. */
    static Optional<Alignment> of(Canon canon, Words words, int from, int to, int most, BitSet negations) {
        List<int[]> runs = trimmed(runs(canon.words(), words, from, to, most));
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        int matched = runs.stream().mapToInt(run -> run[2]).sum();
        int start = runs.get(0)[1];
        int[] last = runs.get(runs.size() - 1);
        int end = last[1] + last[2];
        List<Hunk> all = hunks(canon.words().length, runs, start, end);
        List<Hunk> counted = all.stream()
                .filter(hunk -> cost(canon, words, hunk, negations) > 0)
                .toList();
        int differing = counted.stream()
                .mapToInt(hunk -> cost(canon, words, hunk, negations))
                .sum();
        // Where the template is stricter than the sum of its parts, what differs is shown all the same.
        List<Hunk> shown = counted.isEmpty()
                ? all.stream().filter(hunk -> !ignored(words, hunk)).toList()
                : counted;
        return Optional.of(new Alignment(start, end, matched, shown, differing));
    }

    /** Without words at both ends that are the same by chance, far from all others. */
    private static List<int[]> trimmed(List<int[]> runs) {
        int first = 0;
        int last = runs.size() - 1;
        while (first < last && strays(runs.get(first), runs.get(first), runs.get(first + 1))) {
            first++;
        }
        while (last > first && strays(runs.get(last), runs.get(last - 1), runs.get(last))) {
            last--;
        }
        return runs.isEmpty() ? runs : runs.subList(first, last + 1);
    }

    private static boolean strays(int[] run, int[] one, int[] next) {
        int apart = Math.max(next[0] - one[0] - one[2], next[1] - one[1] - one[2]);
        return run[2] < FEW && apart > 2 * run[2];
    }

    private static List<Hunk> hunks(int length, List<int[]> runs, int start, int end) {
        List<Hunk> all = new ArrayList<>();
        int canonAt = 0;
        int at = start;
        List<int[]> stops = new ArrayList<>(runs);
        stops.add(new int[] {length, end, 0});
        for (int[] run : stops) {
            if (run[0] > canonAt || run[1] > at) {
                all.add(new Hunk(canonAt, run[0], at, run[1]));
            }
            canonAt = run[0] + run[2];
            at = run[1] + run[2];
        }
        return all;
    }

    /** Bullets and notices that the licence does not have. */
    private static boolean ignored(Words words, Hunk hunk) {
        for (int i = hunk.from(); i < hunk.to(); i++) {
            if (!words.is(i, Words.BULLET) && !words.is(i, Words.NOTICE)) {
                return false;
            }
        }
        return hunk.canonFrom() == hunk.canonTo();
    }

    /** How many words of a difference the template does not leave open. */
    private static int cost(Canon canon, Words words, Hunk hunk, BitSet negations) {
        int required = 0;
        boolean replaceable = false;
        int gap = canon.gaps()[hunk.canonTo()];
        for (int i = hunk.canonFrom(); i < hunk.canonTo(); i++) {
            required += canon.is(i, Program.REQUIRED) || canon.is(i, Program.PHRASE) ? 1 : 0;
            replaceable |= canon.is(i, Program.REPLACEABLE);
            gap = Math.max(gap, canon.gaps()[i]);
        }
        int inserted = 0;
        int turning = 0;
        for (int i = hunk.from(); i < hunk.to(); i++) {
            if (!words.is(i, Words.BULLET) && !words.is(i, Words.NOTICE)) {
                inserted++;
                turning += negations.get(words.id(i)) ? 1 : 0;
            }
        }
        boolean open = required == 0 && inserted <= Math.max(gap, replaceable ? FEW : 0);
        return open ? turning : Math.max(required, inserted);
    }

    /** The runs of words that are the same: place in the licence, place in the text, length. Empty where they differ too much. */
    private static List<int[]> runs(int[] canon, Words words, int from, int to, int most) {
        int longest = Math.min(most, canon.length + to - from);
        int[] reach = new int[2 * longest + 3];
        List<int[]> trace = new ArrayList<>();
        int zero = longest + 1;
        int length = to - from;
        for (int edits = 0; edits <= longest; edits++) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean down = diagonal == -edits
                        || (diagonal != edits && reach[zero + diagonal - 1] < reach[zero + diagonal + 1]);
                int x = down ? reach[zero + diagonal + 1] : reach[zero + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < canon.length && y < length && canon[x] == words.id(from + y)) {
                    x++;
                    y++;
                }
                reach[zero + diagonal] = x;
                if (x >= canon.length && y >= length) {
                    trace.add(copy(reach, zero, edits));
                    return back(trace, canon.length, length, from);
                }
            }
            trace.add(copy(reach, zero, edits));
        }
        return List.of();
    }

    private static int[] copy(int[] reach, int zero, int edits) {
        int[] copy = new int[2 * edits + 1];
        System.arraycopy(reach, zero - edits, copy, 0, copy.length);
        return copy;
    }

    private static List<int[]> back(List<int[]> trace, int canonLength, int length, int from) {
        List<int[]> runs = new ArrayList<>();
        int x = canonLength;
        int y = length;
        for (int edits = trace.size() - 1; edits >= 0 && (x > 0 || y > 0); edits--) {
            int diagonal = x - y;
            int beforeX = 0;
            if (edits > 0) {
                int[] before = trace.get(edits - 1);
                int left = at(before, edits - 1, diagonal - 1);
                int right = at(before, edits - 1, diagonal + 1);
                boolean down = diagonal == -edits || (diagonal != edits && left < right);
                int startX = down ? right : left + 1;
                if (x > startX) {
                    runs.add(new int[] {startX, from + startX - diagonal, x - startX});
                }
                beforeX = down ? right : left;
                y = beforeX - (down ? diagonal + 1 : diagonal - 1);
                x = beforeX;
            } else if (x > 0) {
                runs.add(new int[] {0, from, x});
                x = 0;
                y = 0;
            }
        }
        Collections.reverse(runs);
        return runs;
    }

    private static int at(int[] reach, int edits, int diagonal) {
        int place = diagonal + edits;
        return place < 0 || place >= reach.length ? Integer.MIN_VALUE : reach[place];
    }
}
