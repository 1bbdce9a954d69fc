package org.limpide.scanner.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody may have meant. */
public final class Suggestion {
    private static final int LONGEST = 40;

    private Suggestion() {}

    /** The nearest word by insertions, deletions and replacements, where it is near for its length. */
    public static Optional<String> near(String written, Collection<String> known) {
        String word = written.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        int least = Math.max(1, word.length() / 4) + 1;
        for (String one : known) {
            int distance = distance(word, one.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = Optional.of(one);
            }
        }
        return best;
    }

    private static int distance(String from, String to, int enough) {
        if (Math.abs(from.length() - to.length()) >= enough) {
            return enough;
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
