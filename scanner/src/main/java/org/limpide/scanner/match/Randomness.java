package org.limpide.scanner.match;

/**
 * Tells what a machine drew at random from what people name: words and identifiers follow each other's letters as French,
 * English and code do, and change case where a word begins. Entropy sees none of it: both hold many different characters.
 *
 * <p>The value is weighed under two models, one that writes names and one that draws each character from the alphabet of
 * the value. The table was counted on the texts and the code of this project.
 */
final class Randomness {
    /** Bits of surprise, in quarters above {@code #}, of the second character after the first: a to z, digit, other. */
    private static final String[] SURPRISE = {
        "F823OB6L6O>13/Q5K12.87CD<RE6",
        "1G@D0IKL54H+9L1JL63C0ELL1NB6",
        "/K8L.LQ/9S53NN,KS5>/8PGR;SD>",
        "2<>6)?;D/LL8<A4@K75;9@BI=RE0",
        "3A33;9=G?OM960A6?-/4A==6=CI0",
        "0LFD36EL)MM9IG.>O1873MOO?O?9",
        "4BEE*7@;/KL;E99@Q6794GIQKDK,",
        "-LCB)IDO/OCE=E.GM7=5=HKO?MB4",
        "=<335:8SLRH24,0:E90/M9SBS<Q>",
        "*JE6)J5JJJDHHG9>JJ0J1JGJJJJ;",
        "4F>B(DCG.GKCI2?GFC1;@KFKCKI.",
        "/GE6+CEC,SF3FF1DQF865<MS:SN3",
        ",9E@+ONP1RO74A2-PE9E@GHNNRH4",
        "3G500:/H6S<@A64@M;1-:?HSCSN2",
        "B876B8=R=9<44,96O,642=8FISS<",
        "/LJA0JM?0SM0EM.5N.624PSN?RR:",
        "<CCCACCCAC@5CCCAA=AC$@CCCCA?",
        "2F88*C3S0S:A9<1DO:53:<JS5SS3",
        "5E5H-BN62LA@<<47H?1-7I;S@SL/",
        "1B8B-<G1.KJ<BC2;R237;EBF8SG/",
        "73;;1D9I6OR04.B6P/1.I@RBRRDB",
        "*KBK(EGK0MM:JM6MMACMEKDMCK:>",
        ".DAA.HH1/LLFG1.AL05BJL?DGLD6",
        "2B.?3:II5II?5C71EE@)IIGC?I=2",
        "2>9=88GC9JC79960B9.1FC:KDBJ*",
        "+CCC)C?C/CC@<?4CCACCCCCA>?62",
        ">=@B=?MASDKADHFFP;H=NAK<SK&+",
        "3928656:68<27763I3048;9FBB5>"
    };

    private static final int DIGIT = 26;
    private static final int OTHER = 27;
    /** Bits of surprise where a letter follows a letter: lower lower, lower upper, upper lower, upper upper. */
    private static final double[] CASE = {0.06, 4.55, 0.81, 1.22};

    private static final double DIGITS = log2(10);

    private Randomness() {}

    /** Whether the value was rather drawn than named. */
    static boolean drawn(String value) {
        return names(value) < 0;
    }

    /** Bits by which names explain the value better than chance does; below 0 it was rather drawn. */
    static double names(String value) {
        double chance = log2(alphabet(value));
        boolean mixed = value.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && value.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        double bits = 0;
        for (int i = 1; i < value.length(); i++) {
            bits += chance - surprise(value.charAt(i - 1), value.charAt(i), mixed);
        }
        return bits;
    }

    private static double surprise(char before, char c, boolean mixed) {
        double bits = (SURPRISE[of(before)].charAt(of(c)) - '#') / 4.0;
        if (of(c) == DIGIT) {
            return bits + DIGITS;
        }
        if (!mixed) {
            return bits;
        }
        if (of(c) == OTHER || of(before) >= DIGIT) {
            return bits + 1;
        }
        return bits + CASE[(isUpper(before) ? 2 : 0) + (isUpper(c) ? 1 : 0)];
    }

    /** How many characters the value may have been drawn from. */
    private static int alphabet(String value) {
        boolean hex = value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-');
        if (hex) {
            return 16;
        }
        int size = 0;
        size += value.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 26 : 0;
        size += value.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? 26 : 0;
        size += value.chars().anyMatch(c -> c >= '0' && c <= '9') ? 10 : 0;
        size += value.chars().anyMatch(c -> of((char) c) == OTHER) ? 8 : 0;
        return Math.max(size, 2);
    }

    private static int of(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (isUpper(c)) {
            return c - 'A';
        }
        return c >= '0' && c <= '9' ? DIGIT : OTHER;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
