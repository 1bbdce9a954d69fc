import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what a scan of the whole history of Git repositories costs: Git itself, Limpide and each other scanner on
 * the PATH, whole processes, in turns. Writes runs.csv, facts.csv and commands.csv, from which Report.java makes the
 * tables and the plot. Facts.java and Findings.java stand beside it and are started by it.
 */
public final class Bench {
    private static final Path TIME = Path.of("/usr/bin/time");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern END_BEFORE_TIME = Pattern.compile("fatal:|panic:|OutOfMemory");
    private static final Path HOME = home();

    private final Options options;
    private final Path work;
    private final List<String> runs = new ArrayList<>(
            List.of("repository,row,kind,round,load,user_s,system_s,wall_s,peak_kb,exit,bytes_out,note"));
    private final List<String> facts = new ArrayList<>(List.of("repository,fact,value"));
    private final List<String> commands = new ArrayList<>(List.of("repository,row,kind,version,command"));

    private Bench(Options options, Path work) {
        this.options = options;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException {
        Optional<Options> options = Options.of(arguments);
        if (options.isEmpty() || !Files.isExecutable(TIME)) {
            System.err.println(options.isEmpty() ? Options.USAGE : "GNU time is needed: apt-get install time");
            System.exit(3);
        }
        // Only the owner reads this folder, and it is removed: reports of other scanners may hold values.
        Path work = Files.createTempDirectory("limpide-bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(work)));
        new Bench(options.get(), work).run();
    }

    private void run() throws IOException {
        Files.createDirectories(options.output.resolve("reports"));
        pairs(java("Facts.java", List.of("--machine"))).forEach((fact, value) -> facts.add(csv("", fact, value)));
        facts.add(csv("", "rounds", options.rounds + " counted, " + options.warmUp + " before them not counted"));
        for (Path path : options.repositories) {
            measure(path, Files.createTempDirectory(work, "repository"));
            Files.write(options.output.resolve("runs.csv"), runs);
            Files.write(options.output.resolve("facts.csv"), facts);
            Files.write(options.output.resolve("commands.csv"), commands);
        }
        java("Report.java", List.of(options.output.toString())).forEach(System.out::println);
    }

    private void measure(Path path, Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of(path.toString()));
        if (options.stubMissing) {
            words.add(folder.resolve("copy").toString());
        }
        Map<String, String> known = pairs(java("Facts.java", words));
        String name = known.get("name");
        System.err.println("== " + name);
        known.forEach((fact, value) -> facts.add(csv(name, fact, value)));
        List<Row> rows = new ArrayList<>(new Rows(options, path.toAbsolutePath(), folder, known).all());
        for (Row row : rows) {
            String shown = row.refusal.isEmpty() ? String.join(" ", row.command) : "not run: " + row.refusal;
            commands.add(csv(name, row.name, row.kind, row.version, shown.replace(folder.toString(), "WORK")));
        }
        rows.removeIf(row -> !row.refusal.isEmpty());
        for (int round = 1 - options.warmUp; round <= options.rounds; round++) {
            for (Row row : List.copyOf(rows)) {
                boolean due = !row.kind.equals("peer") || round <= options.peerRounds;
                if (due && !run(name, row, round, folder).isEmpty()) {
                    rows.remove(row);
                }
            }
        }
        count(name, rows);
        forget(folder);
    }

    /** Findings are counted once, in the report of the last round. */
    private void count(String name, List<Row> rows) throws IOException {
        for (Row row : rows) {
            if (row.report.filter(Files::exists).isEmpty()) {
                continue;
            }
            Path report = row.report.get();
            pairs(java("Findings.java", List.of("--count", report.toString())))
                    .forEach((fact, value) -> facts.add(csv(name, row.name + ": " + fact, value)));
            if (row.kind.equals("limpide")) {
                String file = name + "--" + row.name.replaceAll("[^A-Za-z0-9]+", "-") + ".json";
                Path kept = options.output.resolve("reports").resolve(file);
                Files.copy(report, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Runs one command once and writes its figures down; gives why it is not to be run again, or nothing. */
    private String run(String name, Row row, int round, Path folder) throws IOException {
        if (row.report.isPresent()) {
            Files.deleteIfExists(row.report.get());
        }
        Path figures = folder.resolve("figures");
        Path complaints = folder.resolve("complaints");
        Files.deleteIfExists(figures);
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        long printed = start(row, round < 1, figures, complaints, folder);
        long bytes = row.report.filter(Files::exists).isPresent() ? Files.size(row.report.get()) : printed;
        // Who is ended for being late leaves no figures.
        boolean ended = Files.exists(figures) && Files.size(figures) > 0;
        List<String> lines = ended ? Files.readAllLines(figures) : List.of("0 0 0 0 -1");
        String[] last = lines.get(lines.size() - 1).split(" ");
        String note = ended ? note(row, Integer.parseInt(last[4]), complaints) : "too late";
        runs.add(csv(name, row.name, row.kind, round, load, last[0], last[1], last[2], last[3], last[4], bytes, note));
        System.err.printf("%2d  %-32s %s %s  %s%n", round, row.name, String.join(" ", last), bytes, note);
        return note;
    }

    /** Starts, waits, and gives how many bytes were printed; 0 where they were not counted. */
    private long start(Row row, boolean countOutput, Path figures, Path complaints, Path folder) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(TIME.toString(), "-o", figures.toString(), "-f", "%U %S %e %M %x"));
        command.addAll(row.command);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(complaints.toFile());
        builder.environment().putAll(Map.of("GIT_NO_LAZY_FETCH", "1", "GIT_TERMINAL_PROMPT", "0", "GIT_PAGER", "cat"));
        // Writing into a pipe costs the measured process time: only the rounds that do not count have one.
        if (row.reportIsPrinted) {
            builder.redirectOutput(row.report.orElseThrow().toFile());
        } else if (!countOutput) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        process.onExit().orTimeout(options.timeout, TimeUnit.SECONDS).exceptionally(late -> end(process));
        try (InputStream printed = process.getInputStream()) {
            long bytes = printed.transferTo(OutputStream.nullOutputStream());
            waitFor(process);
            return bytes;
        }
    }

    private static Process end(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        return process;
    }

    private static void waitFor(Process process) throws IOException {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Why a run does not count; empty where it does. Some scanners end with 0 though their Git stopped half-way. */
    private static String note(Row row, int exit, Path complaints) throws IOException {
        List<String> lines;
        try (Stream<String> all = Files.lines(complaints, StandardCharsets.ISO_8859_1)) {
            lines = all.map(line -> COLOUR.matcher(line).replaceAll("").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        Optional<String> broken = lines.stream()
                .filter(line -> END_BEFORE_TIME.matcher(line).find())
                .findFirst();
        if (broken.isEmpty() && row.goodExits.contains(exit)) {
            return "";
        }
        String line = broken.orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        return "exit " + exit + ": " + line.substring(0, Math.min(line.length(), 200));
    }

    private static List<String> java(String source, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HOME.resolve(source).toString());
        command.addAll(words);
        return capture(command);
    }

    private static List<String> capture(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> all = lines.lines().toList();
                waitFor(process);
                if (process.exitValue() != 0) {
                    throw new IOException(command + " ended with " + process.exitValue());
                }
                return all;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String csv(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> "\"" + cell.toString().replace("\"", "\"\"").replaceAll("\\R", " ") + "\"")
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> pairs(List<String> lines) {
        Map<String, String> pairs = new LinkedHashMap<>();
        lines.forEach(line -> pairs.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", "")));
        return pairs;
    }

    /** The folder of this file: the source launcher names it on the command line only. */
    private static Path home() {
        return Arrays.stream(ProcessHandle.current().info().arguments().orElse(new String[0]))
                .filter(word -> word.endsWith("Bench.java"))
                .findFirst()
                .map(word -> Path.of(word).toAbsolutePath().getParent())
                .orElse(Path.of("benchmarks/history").toAbsolutePath());
    }

    private static void forget(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            System.err.println("not removed: " + left.getMessage());
        }
    }

    /** One command to measure, a line of commands.txt; one with a refusal is listed and not run. */
    private record Row(
            String name,
            String kind,
            String version,
            List<String> command,
            Optional<Path> report,
            boolean reportIsPrinted,
            Set<Integer> goodExits,
            String refusal) {}

    /** The commands for one repository. */
    private static final class Rows {
        private final Options options;
        private final Path folder;
        private final Map<String, String> places;
        private final String complete;
        private final boolean partial;

        Rows(Options options, Path repository, Path folder, Map<String, String> known) {
            this.options = options;
            this.folder = folder;
            this.complete = known.getOrDefault("copy with stand-ins", repository.toString());
            this.partial = !known.containsKey("copy with stand-ins")
                    && !known.get("absent objects").equals("0");
            this.places = Map.of(
                    "{repository}", repository.toString(),
                    "{limpide}", options.limpide.toString(),
                    "{largest pack}", known.getOrDefault("largest pack", "none"));
        }

        List<Row> all() throws IOException {
            List<Row> rows = new ArrayList<>();
            for (String line : Files.readAllLines(HOME.resolve("commands.txt"))) {
                String[] cells = line.strip().split("\\s*\\|\\s*");
                if (line.startsWith("#") || (cells[1].equals("peer") && !isInstalled(cells[0]))) {
                    continue;
                }
                rows.add(row(cells, cells[0], ""));
                if (cells[1].equals("limpide")) {
                    for (Map.Entry<String, String> variant : options.variants.entrySet()) {
                        rows.add(row(cells, variant.getKey(), " " + variant.getValue()));
                    }
                }
            }
            rows.removeIf(row -> !options.wants(row.name));
            return rows;
        }

        private Row row(String[] cells, String name, String more) throws IOException {
            String slug = name.replaceAll("[^A-Za-z0-9]+", "-");
            boolean blobs = cells[2].equals("blobs");
            Map<String, String> all = new LinkedHashMap<>(places);
            all.put("{work}", folder.resolve(slug).toString());
            Files.createDirectories(folder.resolve(slug));
            all.put("{report}", folder.resolve(slug + ".report").toString());
            if (blobs) {
                all.put("{repository}", complete);
            }
            List<String> words = words(cells[6] + more, all);
            Set<Integer> good =
                    Arrays.stream(cells[4].split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
            Optional<Path> report =
                    cells[3].equals("none") ? Optional.empty() : Optional.of(Path.of(all.get("{report}")));
            String refusal = blobs && partial ? "blobs are absent; --stub-missing makes a copy for it" : "";
            String version = String.join(" ", capture(words(cells[5], all)));
            return new Row(name, cells[1], version, words, report, cells[3].equals("printed"), good, refusal);
        }

        /** Cuts first and fills in then: a place may hold a space. */
        private static List<String> words(String command, Map<String, String> places) {
            List<String> words = new ArrayList<>(List.of(command.split("\\s+(?![^{]*\\})")));
            places.forEach((place, value) -> words.replaceAll(word -> word.replace(place, value)));
            return words;
        }

        private static boolean isInstalled(String name) {
            return Arrays.stream(System.getenv("PATH").split(":"))
                    .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
        }
    }

    private static final class Options {
        static final String USAGE = """
            usage: java Bench.java [OPTION...] REPOSITORY...
              --output FOLDER  --rounds N  --warm-up N  --peer-rounds N  --timeout SECONDS
              --only NAME,...  --skip NAME,...  --stub-missing  --limpide PATH  --limpide-args NAME=ARGS
            README.md beside this file says what they do.
            """;

        final List<Path> repositories = new ArrayList<>();
        final Map<String, String> variants = new LinkedHashMap<>();
        final Set<String> only = new HashSet<>();
        final Set<String> skip = new HashSet<>();
        Path output = Path.of("target/history");
        Path limpide = HOME.resolve("../../limpide").normalize();
        int rounds = 3;
        int peerRounds = Integer.MAX_VALUE;
        int warmUp = 1;
        int timeout = 7200;
        boolean stubMissing;

        static Optional<Options> of(String[] arguments) {
            Options options = new Options();
            Iterator<String> words = List.of(arguments).iterator();
            try {
                while (words.hasNext()) {
                    options.take(words.next(), words);
                }
            } catch (NoSuchElementException | IllegalArgumentException wrong) {
                return Optional.empty();
            }
            return options.repositories.isEmpty() ? Optional.empty() : Optional.of(options);
        }

        private void take(String word, Iterator<String> rest) {
            switch (word) {
                case "--output" -> output = Path.of(rest.next());
                case "--rounds" -> rounds = Integer.parseInt(rest.next());
                case "--warm-up" -> warmUp = Integer.parseInt(rest.next());
                case "--peer-rounds" -> peerRounds = Integer.parseInt(rest.next());
                case "--timeout" -> timeout = Integer.parseInt(rest.next());
                case "--limpide" -> limpide = Path.of(rest.next()).toAbsolutePath();
                case "--limpide-args" -> {
                    String[] both = rest.next().split("=", 2);
                    variants.put(both[0], both[1]);
                }
                case "--stub-missing" -> stubMissing = true;
                case "--only" -> only.addAll(List.of(rest.next().split(",")));
                case "--skip" -> skip.addAll(List.of(rest.next().split(",")));
                default -> {
                    if (word.startsWith("-")) {
                        throw new IllegalArgumentException(word);
                    }
                    repositories.add(Path.of(word));
                }
            }
        }

        boolean wants(String row) {
            return (only.isEmpty() || only.contains(row)) && !skip.contains(row);
        }
    }
}
