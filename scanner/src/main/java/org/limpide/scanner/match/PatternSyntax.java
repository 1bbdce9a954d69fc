package org.limpide.scanner.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads the part of regular expressions that rules are written in into a tree over bytes that accepts at least what the
 * expression accepts: what looks around is left out, and a character past ASCII is any run of bytes past 127.
 */
final class PatternSyntax {
    /** No upper bound. */
    static final int ENDLESS = Integer.MAX_VALUE;

    private static final int BYTES = 256;
    private final String pattern;
    private int place;
    private boolean anyCase;

    /** A part of an expression. */
    sealed interface Node {}

    /** One byte of a set. */
    record Chars(BitSet bytes) implements Node {}

    /** One after the other; none of them is the empty text. */
    record Sequence(List<Node> parts) implements Node {}

    /** One of them. */
    record Choice(List<Node> options) implements Node {}

    /** The part so many times. */
    record Repeat(Node part, int least, int most) implements Node {}

    private PatternSyntax(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException where it is not of that part
     */
    static Node read(String pattern) {
        PatternSyntax syntax = new PatternSyntax(pattern);
        Node node = syntax.choice();
        if (syntax.place < pattern.length()) {
            throw syntax.fault();
        }
        return node;
    }

    /**
     * The ASCII characters that may not stand before what the expression matches, where it begins by saying so in the form of
     * {@code (?<![A-Z])}; none otherwise.
     *
     * @throws IllegalArgumentException where it is not of the part that this class reads
     */
    static BitSet notBefore(String pattern) {
        PatternSyntax syntax = new PatternSyntax(pattern);
        BitSet bytes = new BitSet(BYTES);
        if (syntax.took("(?<![")) {
            if (syntax.characterClass() instanceof Chars members && syntax.at(")")) {
                bytes.or(members.bytes());
            }
            bytes.clear(128, BYTES);
        }
        return bytes;
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("not understood at " + place + ": " + pattern);
    }

    private boolean at(String text) {
        return pattern.startsWith(text, place);
    }

    private boolean took(String text) {
        boolean there = at(text);
        place += there ? text.length() : 0;
        return there;
    }

    private char next() {
        if (place >= pattern.length()) {
            throw fault();
        }
        return pattern.charAt(place++);
    }

    private Node choice() {
        List<Node> options = new ArrayList<>();
        options.add(sequence());
        while (took("|")) {
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Choice(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (place < pattern.length() && !at("|") && !at(")")) {
            parts.add(quantified(atom()));
        }
        return new Sequence(parts);
    }

    private Node quantified(Node atom) {
        int least = 1;
        int most = 1;
        if (took("?")) {
            least = 0;
        } else if (took("*")) {
            least = 0;
            most = ENDLESS;
        } else if (took("+")) {
            most = ENDLESS;
        } else if (at("{")) {
            int end = pattern.indexOf('}', place);
            String[] bounds = pattern.substring(place + 1, end).split(",", -1);
            place = end + 1;
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? ENDLESS : Integer.parseInt(bounds[1]);
        } else {
            return atom;
        }
        if (!took("+")) {
            took("?");
        }
        return new Repeat(atom, least, most);
    }

    private Node atom() {
        char c = next();
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '.' -> of(set(0, 0xFFFF, '\n', '\n'));
            case '\\' -> escape();
            case '^', '$' -> nothing();
            default -> of(single(c));
        };
    }

    private static Node nothing() {
        return new Sequence(List.of());
    }

    private Node group() {
        boolean before = anyCase;
        boolean looks = took("?=") || took("?!") || took("?<=") || took("?<!");
        if (!looks && took("?<")) {
            place = pattern.indexOf('>', place) + 1;
        } else if (!looks && took("?")) {
            flags();
            if (took(")")) {
                return nothing();
            }
            if (!took(":")) {
                throw fault();
            }
        }
        Node inner = choice();
        if (!took(")")) {
            throw fault();
        }
        anyCase = before;
        return looks ? nothing() : inner;
    }

    private void flags() {
        boolean on = true;
        while (!at(":") && !at(")")) {
            char flag = next();
            if (flag == '-') {
                on = false;
            } else if (flag == 'i') {
                anyCase = on;
            } else if (flag != 'm' && flag != 's' && flag != 'u') {
                throw fault();
            }
        }
    }

    private Node escape() {
        char c = next();
        if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
            return nothing();
        }
        return of(escaped(c));
    }

    private BitSet escaped(char c) {
        return switch (c) {
            case 'd' -> chars("0-9");
            case 'D' -> without(chars("0-9"));
            case 'w' -> chars("0-9A-Za-z_");
            case 'W' -> without(chars("0-9A-Za-z_"));
            case 's' -> chars(" \t\n\u000b\f\r");
            case 'S' -> without(chars(" \t\n\u000b\f\r"));
            case 'h' -> chars(" \t\u00a0");
            case 't' -> single('\t');
            case 'n' -> single('\n');
            case 'r' -> single('\r');
            case 'f' -> single('\f');
            case 'e' -> single('\u001b');
            case 'x' -> code(2);
            case 'u' -> code(4);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw fault();
                }
                yield single(c);
            }
        };
    }

    private BitSet code(int digits) {
        char c = (char) Integer.parseInt(pattern.substring(place, place + digits), 16);
        place += digits;
        return single(c);
    }

    private Node characterClass() {
        boolean negated = took("^");
        BitSet members = new BitSet(BYTES + 1);
        boolean first = true;
        while (first || !at("]")) {
            first = false;
            BitSet from = member(next());
            boolean range = at("-") && place + 1 < pattern.length() && pattern.charAt(place + 1) != ']';
            if (range) {
                place++;
                BitSet to = member(next());
                members.or(set(from.nextSetBit(0), lastOf(to), 1, 0));
            } else {
                members.or(from);
            }
        }
        place++;
        if (anyCase) {
            for (int c = 'a'; c <= 'z'; c++) {
                boolean either = members.get(c) || members.get(c - 32);
                members.set(c, either);
                members.set(c - 32, either);
            }
        }
        return of(negated ? without(members) : members);
    }

    private static int lastOf(BitSet set) {
        return set.length() - 1;
    }

    private BitSet member(char c) {
        if (c == '[' || (c == '&' && at("&"))) {
            throw fault();
        }
        return c == '\\' ? escaped(next()) : plain(c);
    }

    /** Characters past ASCII are one bit, that of 128: they are told apart by the real expression. */
    private static BitSet plain(char c) {
        BitSet set = new BitSet(BYTES);
        set.set(Math.min(c, 128));
        return set;
    }

    private BitSet single(char c) {
        BitSet set = plain(c);
        if (anyCase && c < 128 && Character.isLetter(c)) {
            set.set(Character.toLowerCase(c));
            set.set(Character.toUpperCase(c));
        }
        return set;
    }

    private static BitSet chars(String ranges) {
        BitSet set = new BitSet(BYTES);
        for (int i = 0; i < ranges.length(); i++) {
            boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
            set.or(set(ranges.charAt(i), ranges.charAt(range ? i + 2 : i), 1, 0));
            i += range ? 2 : 0;
        }
        return set;
    }

    /** A range, less another one. */
    private static BitSet set(int from, int to, int lessFrom, int lessTo) {
        BitSet set = new BitSet(BYTES);
        set.set(Math.min(from, 128), Math.min(to, 128) + 1);
        if (lessFrom <= lessTo) {
            set.clear(lessFrom, lessTo + 1);
        }
        return set;
    }

    private static BitSet without(BitSet members) {
        BitSet others = new BitSet(BYTES);
        others.set(0, 129);
        others.andNot(members);
        // A class that names some characters past ASCII leaves the others in.
        others.set(128);
        return others;
    }

    private static Node of(BitSet members) {
        BitSet bytes = (BitSet) members.clone();
        if (!members.get(128)) {
            return new Chars(bytes);
        }
        bytes.set(128, BYTES);
        BitSet high = new BitSet(BYTES);
        high.set(128, BYTES);
        return new Sequence(List.of(new Chars(bytes), new Repeat(new Chars(high), 0, ENDLESS)));
    }
}
