package org.limpide.scanner.license.text;

/**
 * Where in a text a licence most likely stands: from the densest place of the runs of words that both have.
 *
 * @param from first word
 * @param to the word behind the last one
 */
record Stretch(int from, int to) {
    private static final int SLACK = 12;

    /** The empty stretch where both share nothing. */
    static Stretch of(Canon canon, Words words, int from, int to) {
        Places places = new Places(canon.words());
        int[] at = new int[to - from];
        int[] of = new int[to - from];
        int hits = 0;
        for (int i = from; i + Grams.LENGTH <= to; i++) {
            int place = places.of(words.id(i), words.id(i + 1), words.id(i + 2), words.id(i + 3));
            if (place >= 0) {
                at[hits] = i;
                of[hits++] = place;
            }
        }
        if (hits == 0) {
            return new Stretch(from, from);
        }
        int length = canon.words().length;
        int window = length + length / 3 + SLACK;
        int first = 0;
        int best = 0;
        int most = 0;
        for (int last = 0; last < hits; last++) {
            while (at[last] - at[first] > window) {
                first++;
            }
            if (last - first >= most) {
                most = last - first + 1;
                best = first;
            }
        }
        int end = best + most - 1;
        int start = Math.max(from, at[best] - of[best] - SLACK);
        int stop = Math.min(to, at[end] + (length - of[end]) + SLACK);
        return new Stretch(start, Math.max(stop, at[end] + Grams.LENGTH));
    }

    int length() {
        return to - from;
    }

    /** From a run of words to the first place of a licence where it stands. */
    private static final class Places {
        private final int[] grams;
        private final int[] places;

        Places(int[] canon) {
            int size = Integer.highestOneBit(canon.length + 8) * 4;
            grams = new int[size];
            places = new int[size];
            for (int i = 0; i + Grams.LENGTH <= canon.length; i++) {
                int gram = Grams.of(canon[i], canon[i + 1], canon[i + 2], canon[i + 3]);
                int slot = slot(gram);
                if (places[slot] == 0) {
                    grams[slot] = gram;
                    places[slot] = i + 1;
                }
            }
        }

        private int slot(int gram) {
            int slot = Corpus.slot(gram, grams.length);
            while (places[slot] != 0 && grams[slot] != gram) {
                slot = (slot + 1) & (grams.length - 1);
            }
            return slot;
        }

        int of(int first, int second, int third, int fourth) {
            return places[slot(Grams.of(first, second, third, fourth))] - 1;
        }
    }
}
