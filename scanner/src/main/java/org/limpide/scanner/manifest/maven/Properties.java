package org.limpide.scanner.manifest.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that stand for {@code ${name}}. */
final class Properties {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]{1,200})}");

    /** A value that leads to itself, or doubles at each step, ends here. */
    private static final int MOST_STEPS = 20;

    private static final int LONGEST = 2000;

    private final Map<String, String> values = new HashMap<>();

    /** Sets a value unless a nearer model did. */
    void inherit(String name, String value) {
        values.putIfAbsent(name, value);
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /** The text with every value that is known in its place. */
    String in(String text) {
        String now = text;
        for (int step = 0; step < MOST_STEPS && now.contains("${") && now.length() <= LONGEST; step++) {
            String next = REFERENCE
                    .matcher(now)
                    .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
            if (next.equals(now)) {
                break;
            }
            now = next;
        }
        return now.length() <= LONGEST ? now : text;
    }

    /** The first name in a text that nothing stands for. */
    static Optional<String> open(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.find() ? Optional.of(reference.group(1)) : Optional.empty();
    }
}
