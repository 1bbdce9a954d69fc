import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.reuse.Reuse;
import org.limpide.scanner.license.reuse.ReuseProblem;
import org.limpide.scanner.license.reuse.ReuseProblem.Kind;
import org.limpide.scanner.license.reuse.ReuseReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what we say of a checked-out project with what {@code reuse lint --json} says of it: {@code ReuseAgreement FOLDER
 * LINT.json}. Category by category, how many both name, we alone, the tool alone.
 */
public final class ReuseAgreement {

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<ProjectFile> files(Path folder) throws IOException {
        List<ProjectFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(one -> Files.isRegularFile(one, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .filter(one -> !folder.relativize(one).startsWith(".git"))
                    .sorted()
                    .toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.add(new ProjectFile(path, Files.size(file), () -> text(file)));
            }
        }
        return files;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long start = System.nanoTime();
        ReuseReport report = Reuse.of(files(folder), Set.of());
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode lint = new JsonMapper().readTree(Files.readString(Path.of(arguments[1])));
        JsonNode bad = lint.get("non_compliant");
        Map<Kind, Set<String>> theirs = new EnumMap<>(Kind.class);
        theirs.put(Kind.BAD_LICENSE, names(bad.get("bad_licenses")));
        theirs.put(Kind.DEPRECATED_LICENSE, names(bad.get("deprecated_licenses")));
        theirs.put(Kind.NO_EXTENSION, names(bad.get("licenses_without_extension")));
        theirs.put(Kind.MISSING_LICENSE, names(bad.get("missing_licenses")));
        theirs.put(Kind.UNUSED_LICENSE, names(bad.get("unused_licenses")));
        theirs.put(Kind.NO_LICENSE, files(folder, bad.get("missing_licensing_info")));
        theirs.put(Kind.NO_COPYRIGHT, files(folder, bad.get("missing_copyright_info")));
        theirs.put(Kind.INVALID_EXPRESSION, names(bad.path("invalid_spdx_expressions")));
        theirs.put(Kind.UNREAD_FILE, files(folder, bad.get("read_errors")));
        System.out.printf(
                "%s: %d covered files (tool: %s), %.1f s%n",
                folder.getFileName(),
                report.covered(),
                lint.path("summary").path("files_total").asString(),
                seconds);
        theirs.forEach((kind, names) -> row(kind, ours(report, kind), names));
        for (ReuseProblem problem : report.problems()) {
            if (!theirs.containsKey(problem.kind())) {
                System.out.println("  beyond its lint: " + problem);
            }
        }
    }

    /** Their paths are absolute. */
    private static Set<String> files(Path folder, JsonNode node) {
        Set<String> paths = new TreeSet<>();
        String before = folder.toAbsolutePath().normalize() + "/";
        names(node).forEach(path -> paths.add(path.startsWith(before) ? path.substring(before.length()) : path));
        return paths;
    }

    private static Set<String> ours(ReuseReport report, Kind kind) {
        Set<String> names = new TreeSet<>();
        boolean files = kind == Kind.NO_LICENSE || kind == Kind.NO_COPYRIGHT || kind == Kind.UNREAD_FILE;
        report.of(kind).forEach(problem -> names.add(
                files || kind == Kind.INVALID_EXPRESSION ? problem.path() : problem.detail()));
        return names;
    }

    /** A list of names, or an object whose keys are names. */
    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        if (node.isObject()) {
            node.propertyNames().forEach(names::add);
        }
        for (JsonNode item : node.isArray() ? node : new JsonMapper().createArrayNode()) {
            names.add(item.isString() ? item.stringValue() : item.path("path").asString());
        }
        return names;
    }

    private static void row(Kind kind, Set<String> ours, Set<String> theirs) {
        Set<String> both = new TreeSet<>(ours);
        both.retainAll(theirs);
        Set<String> weAlone = new TreeSet<>(ours);
        weAlone.removeAll(theirs);
        Set<String> toolAlone = new TreeSet<>(theirs);
        toolAlone.removeAll(ours);
        if (!ours.isEmpty() || !theirs.isEmpty()) {
            System.out.printf(
                    "  %-20s both %d, we alone %d %s, tool alone %d %s%n",
                    kind,
                    both.size(),
                    weAlone.size(),
                    weAlone.stream().limit(4).toList(),
                    toolAlone.size(),
                    toolAlone.stream().limit(4).toList());
        }
    }
}
