package org.limpide.scanner.match;

import java.util.List;
import org.limpide.scanner.match.Anchor.Run;

/** Finds runs of characters of a class. Each start costs at most twice the length of its run. */
final class RunSearch {
    private static final int ASCII = 128;
    private final List<Run> runs;
    private final int[] startsRun = new int[ASCII];
    private final boolean[] wordCharacter = new boolean[ASCII];

    /** Takes one hit: which run, and where it begins. */
    @FunctionalInterface
    interface Sink {
        void hit(int run, int start);
    }

    /** A search for at most 32 runs; only ASCII characters begin one. */
    RunSearch(List<Run> runs) {
        this.runs = List.copyOf(runs);
        for (char c = 0; c < ASCII; c++) {
            wordCharacter[c] = Character.isLetterOrDigit(c);
            for (int run = 0; run < runs.size(); run++) {
                startsRun[c] |= runs.get(run).members().has(c) ? 1 << run : 0;
            }
        }
    }

    /**
     * Searches a stretch of a text.
     *
     * @param afterWord whether a letter or digit stands just before the stretch
     * @param base place of the stretch in the text
     */
    void find(char[] stretch, int length, boolean afterWord, int base, CharSequence text, Sink sink) {
        boolean word = afterWord;
        for (int i = 0; i < length; i++) {
            char c = stretch[i];
            if (c < ASCII) {
                if (!word && startsRun[c] != 0) {
                    starts(startsRun[c], text, base + i, sink);
                }
                word = wordCharacter[c];
            } else {
                word = Character.isLetterOrDigit(c);
            }
        }
    }

    private void starts(int candidates, CharSequence text, int start, Sink sink) {
        for (int run = 0; run < runs.size(); run++) {
            if ((candidates & 1 << run) != 0 && reaches(runs.get(run), text, start)) {
                sink.hit(run, start);
            }
        }
    }

    private static boolean reaches(Run run, CharSequence text, int start) {
        int members = 0;
        boolean gap = true;
        for (int i = start; i < text.length() && members < run.length(); i++) {
            char c = text.charAt(i);
            if (run.members().has(c)) {
                members++;
                gap = false;
            } else if (gap || !run.gaps().has(c)) {
                return false;
            } else {
                gap = true;
            }
        }
        return members >= run.length();
    }
}
