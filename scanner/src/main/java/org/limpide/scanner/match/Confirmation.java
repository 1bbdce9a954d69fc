package org.limpide.scanner.match;

/** Judges what a pattern found: a checksum, a structure, the randomness of the value, the words around it. */
@FunctionalInterface
public interface Confirmation {
    /** Characters on either side of a match that a confirmation may read. */
    int AROUND = 200;

    /** Judges one candidate. */
    Proof judge(Candidate candidate);

    /**
     * What a pattern found.
     *
     * @param text the whole text, of which at most {@link #AROUND} characters around the match are read
     * @param start where the match begins
     * @param end just past its end
     * @param value the value in it
     */
    record Candidate(CharSequence text, int start, int end, String value) {
        @Override
        public String toString() {
            return "Candidate[" + start + "-" + end + "]";
        }
    }

    /** What a confirmation says. */
    enum Proof {
        /** It is what the rule says. */
        PROVEN,
        /** Nothing speaks against it. */
        PLAUSIBLE,
        /** It may be, but a check failed that a real one passes. */
        DOUBTFUL,
        /** It is not. */
        REFUSED
    }
}
