package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Differences as they may be shown: few, short, and without anything that only looks like a word. */
final class Differences {
    private static final int MOST = 20;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 24;
    private static final String LEFT_OUT = "…";

    private Differences() {}

    static List<Difference> of(Corpus corpus, int entry, Words words, Alignment alignment) {
        Canon canon = corpus.canon(entry);
        List<Difference> shown = new ArrayList<>();
        for (Alignment.Hunk hunk : alignment.hunks()) {
            if (shown.size() == MOST) {
                break;
            }
            StringJoiner expected = new StringJoiner(" ");
            for (int i = hunk.canonFrom(); i < hunk.canonTo() && i < hunk.canonFrom() + MOST_WORDS; i++) {
                expected.add(corpus.word(canon.words()[i]));
            }
            StringJoiner found = new StringJoiner(" ");
            for (int i = hunk.from(); i < hunk.to() && i < hunk.from() + MOST_WORDS; i++) {
                found.add(harmless(words.word(i)));
            }
            int place = Math.min(hunk.from(), words.count() - 1);
            shown.add(new Difference(
                    words.line(place),
                    cut(expected, hunk.canonTo() - hunk.canonFrom()),
                    cut(found, hunk.to() - hunk.from())));
        }
        return List.copyOf(shown);
    }

    private static String cut(StringJoiner text, int words) {
        return words > MOST_WORDS ? text + " " + LEFT_OUT : text.toString();
    }

    /** A long word, or one of letters and digits, may be a secret that somebody left there. */
    private static String harmless(String word) {
        boolean letters = word.chars().noneMatch(Character::isDigit);
        boolean digits = word.chars().allMatch(Character::isDigit);
        return word.length() <= LONGEST_WORD && (letters || (digits && word.length() <= 4)) ? word : LEFT_OUT;
    }
}
