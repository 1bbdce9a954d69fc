import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says where {@code limpide publiccode check} and the tests of another parser disagree: files in folders that are called
 * valid, valid_with_warnings or invalid, and optionally Go tests that name the key and the line of each problem. Nothing
 * of those files is kept or quoted: names and counts are printed.
 */
public final class Agreement {
    private static final Pattern LINE = Pattern.compile("^(.*):(\\d+):(\\d+): (error|warning): (\\S+?): .*$");
    private static final Pattern GO_FILE = Pattern.compile("^\\s*\"([^\"/]+\\.yml)\":");
    private static final Pattern GO_PROBLEM =
            Pattern.compile("Validation(Error|Warning)\\{\\s*\"([^\"]*)\",.*?(\\d+),\\s*(\\d+),?\\s*}", Pattern.DOTALL);

    private enum Verdict {
        VALID,
        WARNINGS,
        INVALID
    }

    /** One problem by what both sides can name: how bad, which key, which line. */
    private record Spot(boolean error, String key, int line) {}

    private record Case(Path file, Verdict wanted) {}

    private final Path limpide;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    private Agreement(Path limpide) {
        this.limpide = limpide;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println("java Agreement.java LAUNCHER TESTDATA-FOLDER [GO-TEST]");
            System.exit(2);
        }
        Agreement agreement = new Agreement(Path.of(arguments[0]).toAbsolutePath());
        Path testdata = Path.of(arguments[1]).toAbsolutePath();
        Map<String, List<Spot>> spots =
                arguments.length > 2 ? expected(Files.readString(Path.of(arguments[2]))) : Map.of();
        agreement.run(testdata, spots);
    }

    private void run(Path testdata, Map<String, List<Spot>> expected) throws IOException, InterruptedException {
        List<Case> cases;
        try (Stream<Path> files = Files.walk(testdata)) {
            cases = files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .map(file -> new Case(file, wanted(testdata.relativize(file).toString())))
                    .toList();
        }
        Map<String, List<Spot>> found = check(cases);
        int named = 0;
        int agreed = 0;
        for (Case one : cases) {
            String name = testdata.relativize(one.file()).toString();
            List<Spot> spots = found.getOrDefault(one.file().toString(), List.of());
            count(name, one.wanted(), verdict(spots));
            List<Spot> theirs = expected.getOrDefault(one.file().getFileName().toString(), List.of());
            for (Spot spot : name.startsWith("v0") ? theirs : List.<Spot>of()) {
                named++;
                if (spots.contains(spot)) {
                    agreed++;
                } else {
                    differences.add(name + ": not found: " + spot + ", found: " + spots);
                }
            }
        }
        System.out.println("folder | wanted | files | same verdict | valid or not, the same");
        counts.forEach((row, numbers) -> System.out.printf("%s | %d | %d | %d%n", row, numbers[0], numbers[1], numbers[2]));
        System.out.println("problems named by the Go tests: " + named + ", found at the same key and line: " + agreed);
        differences.forEach(System.out::println);
    }

    private static Verdict wanted(String path) {
        if (path.contains("invalid")) {
            return Verdict.INVALID;
        }
        return path.contains("valid_with_warnings") ? Verdict.WARNINGS : Verdict.VALID;
    }

    private static Verdict verdict(List<Spot> spots) {
        if (spots.isEmpty()) {
            return Verdict.VALID;
        }
        return spots.stream().anyMatch(Spot::error) ? Verdict.INVALID : Verdict.WARNINGS;
    }

    private void count(String name, Verdict wanted, Verdict said) {
        String series = name.substring(0, name.indexOf('/'));
        int[] numbers = counts.computeIfAbsent(series + " | " + wanted, any -> new int[3]);
        numbers[0]++;
        numbers[1] += wanted == said ? 1 : 0;
        boolean alike = (wanted == Verdict.INVALID) == (said == Verdict.INVALID);
        numbers[2] += alike ? 1 : 0;
        if (wanted != said) {
            differences.add(name + ": wanted " + wanted + ", said " + said);
        }
    }

    /** All files in one run; the day is long ago, so that no contract has ended. */
    private Map<String, List<Spot>> check(List<Case> cases) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(limpide.toString(), "publiccode", "check", "--lang", "en", "--as-of", "2017-04-16"));
        cases.forEach(one -> command.add(one.file().toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Map<String, List<Spot>> found = new TreeMap<>();
        for (String line : out.split("\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                found.computeIfAbsent(matcher.group(1), any -> new ArrayList<>())
                        .add(new Spot(
                                matcher.group(4).equals("error"),
                                plain(matcher.group(5)),
                                Integer.parseInt(matcher.group(2))));
            }
        }
        return found;
    }

    private static String plain(String key) {
        return key.equals("publiccode.yml") ? "" : key.replaceAll("\\[([a-zA-Z-]+)]", ".$1");
    }

    /** The problems that a Go test names, by the names of its files. */
    private static Map<String, List<Spot>> expected(String go) {
        Map<String, List<Spot>> all = new TreeMap<>();
        String[] lines = go.split("\n", -1);
        String file = "";
        StringBuilder block = new StringBuilder();
        for (String line : lines) {
            Matcher begin = GO_FILE.matcher(line);
            if (begin.find()) {
                add(all, file, block.toString());
                file = begin.group(1);
                block.setLength(0);
            } else if (line.startsWith("func ")) {
                add(all, file, block.toString());
                file = "";
                block.setLength(0);
            }
            block.append(line).append('\n');
        }
        add(all, file, block.toString());
        return all;
    }

    private static void add(Map<String, List<Spot>> all, String file, String block) {
        Matcher problem = GO_PROBLEM.matcher(block);
        List<Spot> spots = new ArrayList<>();
        while (problem.find()) {
            spots.add(new Spot(
                    problem.group(1).equals("Error"),
                    plain(problem.group(2)),
                    Math.max(1, Integer.parseInt(problem.group(3)))));
        }
        if (!file.isEmpty()) {
            all.putIfAbsent(file, spots);
        }
    }
}
