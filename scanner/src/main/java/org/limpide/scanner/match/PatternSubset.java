package org.limpide.scanner.match;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the language of regular expressions that rules may use: literals, escapes, plain classes, groups, bounded
 * quantifiers, alternation, assertions. So every pattern takes bounded time, and another automaton can be built from it.
 */
final class PatternSubset {
    private static final int MOST_REPEATS = 1000;
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[im]{1,2}\\)");
    private static final Pattern GROUP = Pattern.compile("\\((?:\\?(?:i?:|<?[=!]|<value>))");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:[dDwWsSbtnrf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9])");
    private static final Pattern CLASS =
            Pattern.compile("\\[\\^?(?:\\\\(?:[dDwWsStnrf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9])|"
                    + "(?!&&)[^\\\\\\[\\]]){1,200}]");
    private static final Pattern QUANTIFIER = Pattern.compile("(?:\\?|\\{([0-9]{1,4})(?:,([0-9]{1,4}))?})[?+]?");

    private final String pattern;
    private int at;
    private int open;
    private boolean atom;
    private String fault = "";

    private PatternSubset(String pattern) {
        this.pattern = pattern;
    }

    /** What the pattern uses that it may not; empty where it keeps within the subset. */
    static Optional<String> fault(String pattern) {
        PatternSubset reading = new PatternSubset(pattern);
        reading.run();
        return reading.fault.isEmpty() ? Optional.empty() : Optional.of(reading.fault + " at " + reading.at);
    }

    private void run() {
        skip(FLAGS);
        while (at < pattern.length() && fault.isEmpty()) {
            step(pattern.charAt(at));
        }
        if (open > 0 && fault.isEmpty()) {
            fault = "a group is not closed";
        }
    }

    private void step(char c) {
        switch (c) {
            case '\\' -> atom(ESCAPE, "this escape is not allowed");
            case '[' -> atom(CLASS, "classes are plain: no nesting, no intersection, no POSIX");
            case '(' -> group();
            case ')' -> close();
            case '|' -> plain(false);
            case '^', '$' -> line();
            case '?', '{' -> quantifier();
            case '*', '+' -> fault = "every quantifier has an upper bound";
            case '.' -> fault = "a bare dot is not allowed: name the characters";
            default -> plain(true);
        }
    }

    private void plain(boolean repeatable) {
        atom = repeatable;
        at++;
    }

    private void atom(Pattern shape, String otherwise) {
        atom = skip(shape);
        fault = atom ? fault : otherwise;
    }

    private void group() {
        open++;
        atom = false;
        if (!skip(GROUP)) {
            fault = "groups are (?:...), (?i:...), (?<value>...) and assertions; flags stand at the start";
        }
    }

    private void close() {
        open--;
        plain(true);
        fault = open < 0 ? "a group is closed that was not opened" : fault;
    }

    private void line() {
        plain(false);
        fault = pattern.startsWith("(?m)") || pattern.startsWith("(?im)") || pattern.startsWith("(?mi)")
                ? fault
                : "^ and $ need (?m)";
    }

    private void quantifier() {
        Matcher found = QUANTIFIER.matcher(pattern).region(at, pattern.length());
        if (!atom || !found.lookingAt()) {
            fault = "every quantifier has something to repeat and an upper bound";
        } else {
            int least = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
            int most = found.group(2) == null ? least : Integer.parseInt(found.group(2));
            fault = most < least || most > MOST_REPEATS ? "the bounds of a quantifier are wrong" : fault;
            at = found.end();
            atom = false;
        }
    }

    private boolean skip(Pattern shape) {
        Matcher found = shape.matcher(pattern).region(at, pattern.length());
        boolean fits = found.lookingAt();
        at = fits ? found.end() : at;
        return fits;
    }
}
