package org.limpide.scanner.license.reuse;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A path pattern of REUSE.toml: {@code *} matches all but slashes, {@code **} everything, a backslash takes the next sign as it
 * is; or one of DEP5, where {@code *} matches everything and {@code ?} one sign. Time grows with pattern times path.
 */
final class Glob {
    private static final char STAR = '\uE000';
    private static final char EVERYTHING = '\uE001';
    private static final char ONE = '\uE002';

    private final char[] pattern;
    private final boolean plain;

    private Glob(String pattern) {
        this.pattern = pattern.toCharArray();
        this.plain = pattern.chars().noneMatch(c -> c >= STAR && c <= ONE);
    }

    static Glob ofToml(String written) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                pattern.append(written.charAt(++i));
            } else if (c == '*' && i + 1 < written.length() && written.charAt(i + 1) == '*') {
                i++;
                while (i + 1 < written.length() && written.charAt(i + 1) == '*') {
                    i++;
                }
                pattern.append(EVERYTHING);
                // The slash belongs to it: what is below a folder, and what is in it.
                if (i + 1 < written.length() && written.charAt(i + 1) == '/') {
                    i++;
                }
            } else {
                pattern.append(c == '*' ? STAR : c);
            }
        }
        return new Glob(pattern.toString());
    }

    static Glob ofDep5(String written) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                pattern.append(written.charAt(++i));
            } else {
                pattern.append(c == '*' ? EVERYTHING : c == '?' ? ONE : c);
            }
        }
        return new Glob(pattern.toString());
    }

    /** How many signs of the pattern stand for several others. */
    int wildcards() {
        int count = 0;
        for (char c : pattern) {
            count += c >= STAR && c <= ONE ? 1 : 0;
        }
        return count;
    }

    boolean matches(String path) {
        if (plain) {
            return path.contentEquals(new String(pattern));
        }
        // The places in the pattern to which the part of the path read so far may lead.
        BitSet states = new BitSet(pattern.length + 1);
        reach(0, states);
        for (int i = 0; i < path.length() && !states.isEmpty(); i++) {
            BitSet next = new BitSet(pattern.length + 1);
            for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
                step(state, path.charAt(i), next);
            }
            states = next;
        }
        return states.get(pattern.length);
    }

    private void step(int state, char c, BitSet next) {
        if (state == pattern.length) {
            return;
        }
        char wanted = pattern[state];
        if (wanted == EVERYTHING || (wanted == STAR && c != '/')) {
            reach(state, next);
        } else if (wanted == c || wanted == ONE) {
            reach(state + 1, next);
        }
    }

    /** A star may match nothing. */
    private void reach(int state, BitSet states) {
        int at = state;
        states.set(at);
        while (at < pattern.length && (pattern[at] == STAR || pattern[at] == EVERYTHING)) {
            states.set(++at);
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(pattern);
    }
}
