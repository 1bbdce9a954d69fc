package org.limpide.scanner.manifest.gradle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Trouble;

/** A lock file (Gradle documentation, locking versions): a line for each module, with the configurations that hold it. */
final class GradleLock {
    private static final Pattern LINE =
            Pattern.compile("([^:#=\\s]{1,300}):([^:=\\s]{1,300}):([^:=\\s]{1,200})(?:=(.*))?");

    private GradleLock() {}

    static void read(String path, Set<String> asked, Gathering into) {
        into.text(path).ifPresent(text -> {
            List<Dependency> all = new ArrayList<>();
            int number = 0;
            for (String line : (Iterable<String>) text.lines()::iterator) {
                number++;
                Matcher matcher = LINE.matcher(line.strip());
                if (matcher.matches()) {
                    all.add(dependency(matcher, path, number, asked));
                } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("empty=")) {
                    into.trouble(Trouble.Kind.SYNTAX, path, number, "");
                }
                if (all.size() > Gathering.MOST_DEPENDENCIES) {
                    break;
                }
            }
            into.file(path, Format.GRADLE_LOCK, Optional.empty(), all);
        });
    }

    /** Lock files of older versions are named by the one configuration that they are about. */
    private static Dependency dependency(Matcher line, String path, int number, Set<String> asked) {
        String configurations =
                Optional.ofNullable(line.group(4)).orElse(Paths.name(path).replace(".lockfile", ""));
        String name = line.group(1) + ":" + line.group(2);
        return Dependency.of(Ecosystem.MAVEN, name, new Place(path, number))
                .decided(line.group(3))
                .direct(asked.contains(name))
                .in(Stream.of(configurations.split(",", -1))
                        .map(GradleLock::scope)
                        .reduce(Scope::or)
                        .orElse(Scope.RUNTIME));
    }

    private static Scope scope(String configuration) {
        String lower = configuration.toLowerCase(Locale.ROOT);
        Scope known = GradleUse.scope(configuration);
        if (known != Scope.RUNTIME) {
            return known;
        }
        // Other configurations are of tools: generators, linters, coverage.
        boolean runs = lower.endsWith("runtimeclasspath") || lower.equals("default") || lower.equals("runtime");
        boolean compiles = lower.endsWith("compileclasspath") || lower.equals("compile");
        return runs ? Scope.RUNTIME : compiles ? Scope.PROVIDED : Scope.DEVELOPMENT;
    }
}
