package org.limpide.scanner.values;

/**
 * A value, by what lets it be recognised and not be told.
 *
 * @param id HMAC-SHA-256 of its bytes in UTF-8, 64 hexadecimal digits
 * @param length of these bytes
 * @param exact whether its bytes are looked for wherever they stand; a short or plain word is a value only where a rule says so
 * @param at where the window begins that is looked for first
 * @param window bytes of the window
 * @param classes kinds of bytes in the window
 * @param hash keyed rolling hash of the window
 */
public record KnownValue(String id, int length, boolean exact, int at, int window, int classes, long hash) {
    /** The largest number that {@code classes} may be. */
    public static final int ALL_CLASSES = CharacterClasses.ALL;

    /** Shorter values are left to the rules. */
    static final int SHORTEST = 8;

    private static final int LONG_ENOUGH = 16;
    private static final int LARGEST_WINDOW = 32;
    private static final int STEP = 8;

    static KnownValue of(byte[] value, KeyedHash keyed, long multiplier) {
        int window = windowOf(value.length);
        int at = bestWindow(value, window);
        return new KnownValue(
                keyed.of(value, 0, value.length),
                value.length,
                standsForItself(value),
                at,
                window,
                CharacterClasses.of(value, at, window),
                RollingHash.of(value, at, window, multiplier));
    }

    /** Longer values share a few windows, so that the cost of a search does not grow with their number. */
    private static int windowOf(int length) {
        return length < LONG_ENOUGH ? length : Math.min(LARGEST_WINDOW, length / STEP * STEP);
    }

    /** Of all windows, one of the fewest kinds of bytes; the last one, since what tokens have in common stands first. */
    private static int bestWindow(byte[] value, int window) {
        int best = value.length - window;
        for (int at = best - 1; at >= 0; at--) {
            if (Integer.bitCount(CharacterClasses.of(value, at, window))
                    < Integer.bitCount(CharacterClasses.of(value, best, window))) {
                best = at;
            }
        }
        return best;
    }

    /**
     * Whether these bytes are no accident: at least sixteen of two kinds or eight of three. To cut a word such as
     * {@code password} wherever it stands would break every file that speaks of it.
     */
    private static boolean standsForItself(byte[] value) {
        for (byte one : value) {
            if (one == 0) {
                return false;
            }
        }
        int kinds = Integer.bitCount(CharacterClasses.of(value, 0, value.length));
        return (value.length >= SHORTEST && kinds >= 3) || (value.length >= LONG_ENOUGH && kinds >= 2);
    }
}
