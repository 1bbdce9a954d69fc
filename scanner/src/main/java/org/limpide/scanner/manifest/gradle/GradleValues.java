package org.limpide.scanner.manifest.gradle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Paths;

/** Versions that scripts and {@code gradle.properties} give names to. A name with two values has none. */
final class GradleValues {
    private static final Pattern SET = Pattern.compile(
            "(?:^|[\\s.,(\\[\"'])([A-Za-z_][A-Za-z0-9_-]{0,99})[\"']?\\]?\\s{0,20}(?::(?!:)|=(?!=)|,|\\bby\\s+extra\\()\\s{0,20}[\"']([0-9][A-Za-z0-9_.+-]{0,99})[\"']");

    private static final Pattern PROPERTY =
            Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_.-]{0,99})\\s*[=:]\\s*([0-9][A-Za-z0-9_.+-]{0,99})\\s*");

    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{([^}]{1,200})}|\\$((?:[A-Za-z_][A-Za-z0-9_]*\\.)*[A-Za-z_][A-Za-z0-9_]*)");

    private static final int LARGEST = 2 * 1024 * 1024;

    private final Map<String, Optional<String>> values = new HashMap<>();

    static GradleValues of(Gathering into) {
        GradleValues all = new GradleValues();
        for (String path : into.paths(Format.GRADLE_SCRIPT)) {
            all.lines(into, path, SET);
        }
        for (String path : into.project().paths()) {
            if (Paths.name(path).equals("gradle.properties")) {
                all.lines(into, path, PROPERTY);
            }
        }
        return all;
    }

    private void lines(Gathering into, String path, Pattern pattern) {
        into.project()
                .text(path)
                .filter(text -> text.length() < LARGEST)
                .ifPresent(text -> text.lines()
                        .filter(line -> line.length() < 2000)
                        .forEach(line -> {
                            Matcher matcher = pattern.matcher(line);
                            while (matcher.find()) {
                                put(matcher.group(1), matcher.group(2));
                            }
                        }));
    }

    private void put(String name, String value) {
        Optional<String> known = values.get(name);
        values.put(name, known == null || known.equals(Optional.of(value)) ? Optional.of(value) : Optional.empty());
    }

    /** The text with every value that is known in the place of its name; the last part of a name counts. */
    String in(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            String name = match.group(1) == null ? match.group(2) : match.group(1);
            String last = name.substring(name.lastIndexOf('.') + 1).strip();
            String plain = last.replaceAll("^.*\\[[\"']|[\"']\\]$", "");
            Optional<String> value = values.getOrDefault(name, values.getOrDefault(plain, Optional.empty()));
            return Matcher.quoteReplacement(value.orElse(match.group()));
        });
    }

    static Optional<String> open(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.find()
                ? Optional.of(reference.group(1) == null ? reference.group(2) : reference.group(1))
                : Optional.empty();
    }
}
