package org.limpide.scanner.match;

import java.util.List;
import org.limpide.scanner.match.Anchor.Run;

/** Finds runs of characters of a class. Each start costs at most twice the length of its run. */
final class RunSearch {
    private static final int ASCII = 128;
    private final Run[] runs;
    /** For each character: 0 no letter or digit, 1 one that begins no run, 2 one that may begin a run. */
    private final byte[] kind = new byte[ASCII];

    /** Takes one hit: which run, and where it begins. */
    @FunctionalInterface
    interface Sink {
        void hit(int run, int start);
    }

    /** A search for runs; only ASCII letters and digits begin one. */
    RunSearch(List<Run> runs) {
        this.runs = runs.toArray(Run[]::new);
        for (char c = 0; c < ASCII; c++) {
            char start = c;
            boolean starts = runs.stream().anyMatch(run -> run.members().has(start));
            kind[c] = (byte) (!Character.isLetterOrDigit(c) ? 0 : starts ? 2 : 1);
        }
    }

    /**
     * Searches a stretch of a text.
     *
     * @param afterWord whether a letter or digit stands just before the stretch
     * @param base place of the stretch in the text
     */
    void find(char[] stretch, int length, boolean afterWord, int base, CharSequence text, Sink sink) {
        if (runs.length == 0) {
            return;
        }
        int before = afterWord ? 1 : 0;
        for (int i = 0; i < length; i++) {
            char c = stretch[i];
            int now = c < ASCII ? kind[c] : Character.isLetterOrDigit(c) ? 1 : 0;
            if (now - before == 2) {
                starts(c, text, base + i, sink);
            }
            before = now;
        }
    }

    private void starts(char c, CharSequence text, int start, Sink sink) {
        for (int run = 0; run < runs.length; run++) {
            if (runs[run].members().has(c) && reaches(runs[run], text, start)) {
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
