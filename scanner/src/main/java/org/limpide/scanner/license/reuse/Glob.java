package org.limpide.scanner.license.reuse;

import java.util.Arrays;

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

    boolean matches(String path) {
        if (plain) {
            return path.contentEquals(new String(pattern));
        }
        // The states that the part of the path read so far may lead to.
        boolean[] states = new boolean[pattern.length + 1];
        states[0] = true;
        skip(states);
        for (int i = 0; i < path.length(); i++) {
            boolean[] next = new boolean[states.length];
            boolean any = false;
            for (int state = 0; state < pattern.length; state++) {
                if (states[state]) {
                    any = true;
                    step(state, path.charAt(i), next);
                }
            }
            if (!any) {
                return false;
            }
            skip(next);
            states = next;
        }
        return states[pattern.length];
    }

    private void step(int state, char c, boolean[] next) {
        char wanted = pattern[state];
        if (wanted == EVERYTHING || (wanted == STAR && c != '/')) {
            next[state] = true;
        } else if (wanted == c || wanted == ONE) {
            next[state + 1] = true;
        }
    }

    /** A star may match nothing. */
    private void skip(boolean[] states) {
        for (int state = 0; state < pattern.length; state++) {
            if (states[state] && (pattern[state] == STAR || pattern[state] == EVERYTHING)) {
                states[state + 1] = true;
            }
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(pattern);
    }
}
