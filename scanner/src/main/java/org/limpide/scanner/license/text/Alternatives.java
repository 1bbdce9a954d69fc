package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts that a regular expression of a template stands for, written out, so that nothing needs to be tried and taken back.
 * What has no end of possibilities becomes {@link #ANYTHING}.
 */
final class Alternatives {
    /** Stands for words that the template does not name. */
    static final char ANYTHING = '\uFFFF';

    private static final int MOST = 256;
    private static final String QUANTIFIERS = "?*+{";

    private final String pattern;
    private int at;

    private Alternatives(String pattern) {
        this.pattern = pattern;
    }

    static Set<String> of(String pattern) {
        Alternatives reader = new Alternatives(pattern);
        Set<String> all = reader.choice();
        return reader.at == pattern.length() ? all : Set.of(String.valueOf(ANYTHING));
    }

    private Set<String> choice() {
        Set<String> all = new LinkedHashSet<>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private Set<String> sequence() {
        Set<String> all = Set.of("");
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Set<String> next = quantified(atom());
            Set<String> both = new LinkedHashSet<>();
            for (String left : all) {
                for (String right : next) {
                    both.add(left + right);
                }
            }
            all = both.size() > MOST ? Set.of(String.valueOf(ANYTHING)) : both;
        }
        return all;
    }

    private Set<String> atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '.' -> Set.of(endless() ? String.valueOf(ANYTHING) : " ");
            case '\\' -> escaped();
            default -> Set.of(String.valueOf(c));
        };
    }

    private Set<String> group() {
        Set<String> inside = choice();
        if (at < pattern.length()) {
            at++;
        }
        return inside;
    }

    private Set<String> escaped() {
        char c = at < pattern.length() ? pattern.charAt(at++) : ' ';
        return switch (c) {
            case 's', 't', 'n', 'r', 'f' -> Set.of(" ");
            case 'd', 'w', 'S' -> Set.of(String.valueOf(ANYTHING));
            default -> Set.of(String.valueOf(c));
        };
    }

    private Set<String> characters() {
        int end = pattern.indexOf(']', at + 1);
        while (end > 0 && pattern.charAt(end - 1) == '\\') {
            end = pattern.indexOf(']', end + 1);
        }
        if (end < 0) {
            at = pattern.length();
            return Set.of(String.valueOf(ANYTHING));
        }
        String inside = pattern.substring(at, end);
        at = end + 1;
        if (inside.startsWith("^") || inside.contains("0-9")) {
            return Set.of(String.valueOf(ANYTHING));
        }
        if (inside.contains("\\t") || inside.isBlank()) {
            return Set.of(" ");
        }
        List<String> each = new ArrayList<>();
        for (char c : inside.replace("\\", "").toCharArray()) {
            each.add(Character.isLetterOrDigit(c) ? String.valueOf(c) : " ");
        }
        return new LinkedHashSet<>(each);
    }

    /** Whether the part just read may stand any number of times. */
    private boolean endless() {
        return at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0 && pattern.charAt(at) != '?';
    }

    private Set<String> quantified(Set<String> atom) {
        if (at == pattern.length() || QUANTIFIERS.indexOf(pattern.charAt(at)) < 0) {
            return atom;
        }
        char quantifier = pattern.charAt(at++);
        boolean once = quantifier == '+';
        if (quantifier == '{') {
            once = pattern.charAt(at) != '0';
            int end = pattern.indexOf('}', at);
            at = end < 0 ? pattern.length() : end + 1;
        }
        if (once) {
            return atom;
        }
        Set<String> with = new LinkedHashSet<>(atom);
        with.add("");
        return with;
    }
}
