import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads reports. For people: Limpide's findings by rule, outcome and place, for each gigabyte of unique blobs, and a
 * drawn sample of places to look at; no value is printed, and none stands in such a report. With --count and one report
 * of any scanner of commands.txt: how many findings, and how many distinct pairs of path and line.
 */
public final class Findings {
    private static final String USAGE =
            "usage: java Findings.java [--sample N] [--seed N] [--blob-bytes N] REPORT... | --count REPORT";

    public static void main(String[] arguments) throws IOException {
        List<Path> reports = new ArrayList<>();
        Map<String, Long> numbers = new LinkedHashMap<>(Map.of("--sample", 20L, "--seed", 1L, "--blob-bytes", 0L));
        boolean count = false;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--count")) {
                count = true;
            } else if (numbers.containsKey(arguments[i]) && i + 1 < arguments.length) {
                numbers.put(arguments[i], Long.valueOf(arguments[++i]));
            } else {
                reports.add(Path.of(arguments[i]));
            }
        }
        if (reports.isEmpty()) {
            System.err.println(USAGE);
            System.exit(3);
        }
        for (Path report : reports) {
            if (count) {
                count(Json.all(report));
            } else {
                show(report, numbers);
            }
        }
    }

    private static void count(List<Object> values) {
        List<String> places = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof List<?> leaks) {
                leaks.forEach(leak -> places.add(at(leak, "File") + ":" + at(leak, "StartLine")));
            } else if (at(value, "findings") instanceof List<?> findings) {
                for (Object finding : findings) {
                    String path =
                            text(at(finding, "finding", "path"), text(at(finding, "finding", "location", "name"), ""));
                    String line =
                            text(at(finding, "finding", "line"), text(at(finding, "finding", "location", "line"), ""));
                    if (isContent(finding)) {
                        places.add(path + ":" + line);
                    }
                }
            } else if (at(value, "SourceMetadata", "Data", "Git") instanceof Map<?, ?> git) {
                places.add(git.get("file") + ":" + git.get("line"));
            }
        }
        System.out.println("findings=" + places.size());
        System.out.println("distinct places=" + new HashSet<>(places).size());
        if (values.size() == 1 && at(values.get(0), "coverage", "history") instanceof Map<?, ?> history) {
            history.forEach((name, number) -> {
                if (number instanceof Number) {
                    System.out.println("history " + name + "=" + number);
                }
            });
        }
    }

    /** Other scanners' findings always are; of Limpide's, what could not be read is none. */
    private static boolean isContent(Object finding) {
        return !Set.of("NOT_AVAILABLE", "ERROR").contains(text(at(finding, "finding", "outcome"), ""));
    }

    private static void show(Path report, Map<String, Long> numbers) throws IOException {
        Object scan = Json.all(report).get(0);
        List<Object> findings = new ArrayList<>();
        if (at(scan, "findings") instanceof List<?> all) {
            all.stream().filter(Findings::isContent).forEach(findings::add);
        }
        System.out.printf("## %s%n%n%d findings", report.getFileName(), findings.size());
        long bytes = numbers.get("--blob-bytes") > 0 ? numbers.get("--blob-bytes") : blobBytes(report);
        if (bytes > 0) {
            System.out.printf(
                    Locale.ROOT,
                    ", %.1f for each gigabyte (10^9) of %.3f GB of unique blobs",
                    findings.size() * 1e9 / bytes,
                    bytes / 1e9);
        }
        System.out.println();
        table("rule", findings, Findings::rule);
        table("outcome", findings, finding -> text(at(finding, "finding", "outcome"), ""));
        table("confidence", findings, finding -> text(at(finding, "finding", "confidence"), ""));
        table("place", findings, Findings::place);
        List<Object> drawn = new ArrayList<>(findings);
        Random random = new Random(numbers.get("--seed"));
        Collections.shuffle(drawn, random);
        System.out.printf("%n### Drawn with seed %d%n%n", numbers.get("--seed"));
        System.out.println("| rule | outcome | place | where |\n|---|---|---|---|");
        drawn.stream().limit(numbers.get("--sample")).forEach(Findings::line);
        System.out.println();
    }

    private static void line(Object finding) {
        Object location = at(finding, "finding", "location");
        String more = location instanceof Map<?, ?> fields
                ? fields.entrySet().stream()
                        .filter(field -> !Set.of("carrier", "name", "line").contains(field.getKey()))
                        .map(field -> " " + field.getKey() + " " + field.getValue())
                        .collect(Collectors.joining())
                : "";
        String where = text(at(location, "name"), "") + ":" + text(at(location, "line"), "") + more;
        System.out.printf(
                "| %s | %s | %s | `%s` |%n",
                rule(finding),
                text(at(finding, "finding", "outcome"), ""),
                place(finding),
                where.replace("|", "\\|").replace("`", "'"));
    }

    private static void table(String what, List<Object> findings, Function<Object, String> key) {
        Map<String, Long> counts =
                findings.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
        System.out.printf("%n| %s | findings |%n|---|--:|%n", what);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> System.out.printf("| %s | %d |%n", entry.getKey(), entry.getValue()));
    }

    /** The key of a message is a kind, a dot and the name of the rule. */
    private static String rule(Object finding) {
        String key = text(at(finding, "finding", "message", "key"), "");
        return key.substring(key.indexOf('.') + 1);
    }

    /** A file of the judged commit is at the tip; what names a commit, or lies elsewhere, is in the history only. */
    private static String place(Object finding) {
        String carrier = text(at(finding, "finding", "location", "carrier"), "");
        boolean past = at(finding, "finding", "location", "commit") != null;
        return carrier.equals("FILE") && !past ? "tip" : "history only (" + carrier.toLowerCase(Locale.ROOT) + ")";
    }

    /** From the facts that the measuring left one folder up, for the repository that begins the name of the report. */
    private static long blobBytes(Path report) throws IOException {
        Path facts = report.toAbsolutePath().getParent().resolveSibling("facts.csv");
        String start = "\"" + report.getFileName().toString().replaceFirst("--.*", "") + "\",\"blob bytes\",\"";
        if (!Files.exists(facts)) {
            return 0;
        }
        return Files.readAllLines(facts).stream()
                .filter(line -> line.startsWith(start))
                .mapToLong(line -> Long.parseLong(line.substring(start.length(), line.length() - 1)))
                .findFirst()
                .orElse(0);
    }

    private static Object at(Object value, String... path) {
        Object found = value;
        for (String name : path) {
            found = found instanceof Map<?, ?> fields ? fields.get(name) : null;
        }
        return found;
    }

    private static String text(Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    /** Enough of a reader for reports of programs that were just run here. */
    private static final class Json {
        private final String text;
        private int next;

        private Json(String text) {
            this.text = text;
        }

        /** Every value of a file: one, or one a line. */
        static List<Object> all(Path file) throws IOException {
            Json json = new Json(Files.readString(file, StandardCharsets.UTF_8));
            List<Object> values = new ArrayList<>();
            while (json.peek() != 0) {
                values.add(json.value());
            }
            return values;
        }

        private char peek() {
            while (next < text.length() && text.charAt(next) <= ' ') {
                next++;
            }
            return next < text.length() ? text.charAt(next) : 0;
        }

        private Object value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> fields = new LinkedHashMap<>();
            next++;
            while (peek() != '}') {
                String name = string();
                expect(':');
                fields.put(name, value());
                skipComma();
            }
            next++;
            return fields;
        }

        private List<Object> array() {
            List<Object> values = new ArrayList<>();
            next++;
            while (peek() != ']') {
                values.add(value());
                skipComma();
            }
            next++;
            return values;
        }

        private void skipComma() {
            if (peek() == ',') {
                next++;
            }
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw new IllegalArgumentException("no " + wanted + " at " + next);
            }
            next++;
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            for (char c = text.charAt(next++); c != '"'; c = text.charAt(next++)) {
                read.append(c == '\\' ? escaped() : c);
            }
            return read.toString();
        }

        private char escaped() {
            char c = text.charAt(next++);
            if (c == 'u') {
                next += 4;
                return (char) Integer.parseInt(text.substring(next - 4, next), 16);
            }
            int known = "bfnrt".indexOf(c);
            return known < 0 ? c : "\b\f\n\r\t".charAt(known);
        }

        private Object word() {
            int start = next;
            while (next < text.length() && ",]} \n\r\t".indexOf(text.charAt(next)) < 0) {
                next++;
            }
            String word = text.substring(start, next);
            if (word.isEmpty()) {
                throw new IllegalArgumentException("nothing readable at " + start);
            }
            return switch (word) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                case "null" -> null;
                default -> word.matches("-?\\d{1,18}") ? (Number) Long.valueOf(word) : (Number) Double.valueOf(word);
            };
        }
    }
}
