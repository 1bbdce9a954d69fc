package org.limpide.scanner.match;

import java.util.BitSet;

/** What makes a rule look at a place of a text: cheap to find, rare enough to be worth a look. */
public sealed interface Anchor {

    /**
     * A fixed text.
     *
     * @param text ASCII, at least two characters
     * @param ignoreCase whether ASCII letters match in either case
     */
    record Literal(String text, boolean ignoreCase) implements Anchor {
        // Written out, as below: what the language gives is linked at its first use, which every start would pay.
        @Override
        public boolean equals(Object other) {
            return other instanceof Literal that && ignoreCase == that.ignoreCase && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /**
     * A run of characters of one class that begins after no letter or digit; single gap characters may stand between
     * them, as in a number that is written in groups.
     *
     * @param members the class
     * @param length how many members make a run
     * @param gaps characters that may stand alone between two members
     */
    record Run(CharacterClass members, int length, CharacterClass gaps) implements Anchor {
        @Override
        public boolean equals(Object other) {
            return other instanceof Run that
                    && length == that.length
                    && members.equals(that.members)
                    && gaps.equals(that.gaps);
        }

        @Override
        public int hashCode() {
            return 31 * members.hashCode() + length;
        }
    }

    /** A set of characters of the Basic Multilingual Plane, written as in a regular expression: {@code A-Z0-9_}. */
    final class CharacterClass {
        private static final int ASCII = 128;
        private final String written;
        private final BitSet members = new BitSet();
        private final boolean[] ascii = new boolean[ASCII];

        private CharacterClass(String written) {
            this.written = written;
            for (int i = 0; i < written.length(); i++) {
                char from = written.charAt(i);
                boolean range = i + 2 < written.length() && written.charAt(i + 1) == '-';
                members.set(from, (range ? written.charAt(i + 2) : from) + 1);
                i += range ? 2 : 0;
            }
            for (int c = 0; c < ASCII; c++) {
                ascii[c] = members.get(c);
            }
        }

        /** The class of that text; a hyphen stands for itself at the end. */
        public static CharacterClass of(String written) {
            return new CharacterClass(written);
        }

        /** Whether a character past ASCII is among them. */
        boolean reachesPastAscii() {
            return members.length() > ASCII;
        }

        public boolean has(char c) {
            return c < ASCII ? ascii[c] : members.get(c);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof CharacterClass that && written.equals(that.written);
        }

        @Override
        public int hashCode() {
            return written.hashCode();
        }

        @Override
        public String toString() {
            return "[" + written + "]";
        }
    }
}
