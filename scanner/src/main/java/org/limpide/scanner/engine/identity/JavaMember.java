package org.limpide.scanner.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.engine.jdt.JavaSources;

/**
 * A member of a Java type, by its name.
 *
 * @param type with its package, nested types behind their outer one
 * @param name of the methods or the field
 */
record JavaMember(String type, String name) {
    private static final Pattern WRITTEN = Pattern.compile(
            "((?:[\\p{L}_$][\\p{L}\\d_$]*\\.)*\\p{Lu}[\\p{L}\\d_$]*)#([\\p{L}_$][\\p{L}\\d_$]*)(?:\\(.*\\))?");

    /** What {@code fr.example.Bareme#quotient} means; empty for a path. */
    static Optional<JavaMember> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches() ? Optional.of(new JavaMember(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The source of its type, or of the type around it. */
    Optional<String> file(List<String> paths) {
        for (String outer = type; !outer.isEmpty(); outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')))) {
            String end = outer.replace('.', '/') + ".java";
            Optional<String> found = paths.stream()
                    .filter(path -> path.equals(end) || path.endsWith("/" + end))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The types from that of the file to the innermost. */
    private List<String> types(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
        List<String> parts = List.of(type.split("\\.", -1));
        int from = parts.lastIndexOf(file);
        return from < 0 ? List.of(file) : new ArrayList<>(parts.subList(from, parts.size()));
    }

    Optional<String> shape(String path, String text) {
        return JavaSources.parse(path, text).flatMap(unit -> new JavaShape(unit).member(types(path), name));
    }

    /** What the field begins with, as an expression. */
    Optional<String> initializer(String path, String text) {
        return JavaSources.parse(path, text).flatMap(unit -> new JavaShape(unit).initializer(types(path), name));
    }
}
