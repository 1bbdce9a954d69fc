package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which licences share runs of words with a stretch of a text, and how much of each licence is there. */
final class Candidates {

    /**
     * @param entry number of the licence in the corpus
     * @param share how much of its runs of words is there, 0 to 1
     * @param weight about how many of its words are there
     */
    record Candidate(int entry, double share, double weight) {
        /** Large ones first, and whole ones before parts. */
        double rank() {
            return share * weight;
        }
    }

    private Candidates() {}

    /** Those of which at least a share is there, the largest first. */
    static List<Candidate> in(Corpus corpus, Words words, int from, int to, double least) {
        int[] found = new int[corpus.entries().size()];
        boolean[] seen = new boolean[corpus.grams()];
        for (int at = from; at + Grams.LENGTH <= to; at++) {
            int gram = corpus.gram(Grams.of(words.id(at), words.id(at + 1), words.id(at + 2), words.id(at + 3)));
            if (gram != 0 && !seen[gram]) {
                seen[gram] = true;
                for (int i = corpus.firstHolder(gram); i < corpus.lastHolder(gram); i++) {
                    found[corpus.holder(i)]++;
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int entry = 0; entry < found.length; entry++) {
            int all = corpus.entries().get(entry).grams();
            double share = all == 0 ? 0 : found[entry] / (double) all;
            if (all > 0 && share >= least) {
                candidates.add(new Candidate(
                        entry, share, share * corpus.entries().get(entry).required()));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed().thenComparing(Candidate::entry));
        return candidates;
    }
}
