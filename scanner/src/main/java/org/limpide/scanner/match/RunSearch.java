package org.limpide.scanner.match;

import java.util.List;
import org.limpide.scanner.match.Anchor.Run;

/** Finds runs of characters of a class. Each start costs at most a few times the length of its run. */
final class RunSearch {
    /** Bytes that one character of a run and the gap after it may take. */
    private static final int WIDEST = 4;

    private static final int ASCII = 128;
    private final Run[] runs;
    private final int first;
    /** For each byte: 0 no letter or digit, 1 one that begins no run, 2 one that may begin a run. */
    private final byte[] kind = new byte[256];

    /**
     * A search for runs; only ASCII letters and digits begin one.
     *
     * @param first number of the first run, the others follow
     */
    RunSearch(List<Run> runs, int first) {
        this.runs = runs.toArray(Run[]::new);
        this.first = first;
        for (char c = 0; c < ASCII; c++) {
            char start = c;
            boolean starts = runs.stream().anyMatch(run -> run.members().has(start));
            kind[c] = (byte) (!Character.isLetterOrDigit(c) ? 0 : starts ? 2 : 1);
        }
    }

    boolean isEmpty() {
        return runs.length == 0;
    }

    /** Bytes that may lie between the start of a run and the byte that completes it. */
    int longest() {
        int longest = 0;
        for (Run run : runs) {
            longest = Math.max(longest, run.length() * WIDEST);
        }
        return longest;
    }

    /** Finds the runs that begin in a stretch. */
    void find(byte[] content, int length, int from, int to, KeySearch.Places out) {
        int before = beginsWord(content, from) ? 0 : 1;
        for (int i = from; i < to; i++) {
            int now = kind[content[i] & 0xFF];
            if (now - before == 2) {
                for (int run = 0; run < runs.length; run++) {
                    if (end(run, content, length, i) >= 0) {
                        out.add(i, first + run);
                    }
                }
            }
            before = now > 0 ? 1 : 0;
        }
    }

    /** Whether no letter or digit stands before a place. */
    boolean beginsWord(byte[] content, int at) {
        return at == 0 || kind[content[at - 1] & 0xFF] == 0;
    }

    /** Just past the byte that completes a run, or -1 where none begins there. */
    int end(int number, byte[] content, int length, int start) {
        Run run = runs[number];
        int members = 0;
        boolean gap = true;
        for (int i = start; i < length; i++) {
            int c = content[i] & 0xFF;
            if (c < ASCII && run.members().has((char) c)) {
                gap = false;
                if (++members == run.length()) {
                    return i + 1;
                }
            } else {
                int next = gap ? i : pastGap(run, content, length, i);
                if (next == i) {
                    return -1;
                }
                gap = true;
                i = next - 1;
            }
        }
        return -1;
    }

    /** A gap past ASCII is the bytes of one character in UTF-8 or one byte; the pattern tells which it is. */
    private static int pastGap(Run run, byte[] content, int length, int at) {
        int c = content[at] & 0xFF;
        if (c < ASCII) {
            return run.gaps().has((char) c) ? at + 1 : at;
        }
        if (!run.gaps().reachesPastAscii()) {
            return at;
        }
        int end = at + 1;
        while (end < Math.min(length, at + 3) && content[end] < 0) {
            end++;
        }
        return end;
    }
}
