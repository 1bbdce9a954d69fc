import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Turns the runs.csv, facts.csv and commands.csv of a folder into results.md, results.csv and results.svg beside them,
 * and prints the first. Figures are medians of the rounds that count, with the smallest and the largest.
 */
public final class Report {
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();
    private final Map<String, List<Row>> repositories = new LinkedHashMap<>();
    private final List<String[]> commands;

    private Report(Path folder) throws IOException {
        for (String[] cells : read(folder.resolve("facts.csv"))) {
            facts.computeIfAbsent(cells[0], name -> new LinkedHashMap<>()).put(cells[1], cells[2]);
        }
        commands = read(folder.resolve("commands.csv"));
        for (String[] cells : commands) {
            repositories
                    .computeIfAbsent(cells[0], name -> new ArrayList<>())
                    .add(new Row(cells[1], cells[2], new ArrayList<>()));
        }
        for (String[] cells : read(folder.resolve("runs.csv"))) {
            repositories.get(cells[0]).stream()
                    .filter(row -> row.name.equals(cells[1]))
                    .forEach(row -> row.runs.add(Run.of(cells)));
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: java Report.java FOLDER");
            System.exit(3);
        }
        Path folder = Path.of(arguments[0]);
        Report report = new Report(folder);
        String text = report.markdown();
        Files.writeString(folder.resolve("results.md"), text);
        Files.writeString(folder.resolve("results.csv"), report.csv());
        Files.writeString(folder.resolve("results.svg"), new Plot(report.repositories).svg());
        System.out.print(text);
    }

    private static List<String[]> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> CELL.matcher(line)
                        .results()
                        .map(cell -> cell.group(1).replace("\"\"", "\""))
                        .toArray(String[]::new))
                .toList();
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# Whole histories\n\n");
        facts.getOrDefault("", Map.of())
                .forEach((fact, value) -> text.append("- ")
                        .append(fact)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        text.append("- load when a run began: ").append(loads()).append("\n\n![Seconds per command](results.svg)\n");
        repositories.keySet().forEach(name -> text.append(section(name)));
        text.append("\n## Commands\n\n| repository | command | version | as run |\n|---|---|---|---|\n");
        for (String[] cells : commands) {
            text.append(line(cells[0], cells[1], cells[3], "`" + cells[4] + "`"));
        }
        return text.toString();
    }

    private String loads() {
        double[] loads = repositories.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.runs.stream())
                .mapToDouble(run -> run.load)
                .sorted()
                .toArray();
        return loads.length == 0 ? "none" : number(loads[0]) + " to " + number(loads[loads.length - 1]);
    }

    private String section(String name) {
        Map<String, String> known = facts.getOrDefault(name, Map.of());
        StringBuilder text = new StringBuilder("\n## " + name + "\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%s MB packed in %s packs, %s loose objects. %s objects, %s MB inflated, of which %s blobs with %s MB. "
                        + "%s commits under %s refs. %s absent objects.%n%n",
                megabytes(known.get("packed bytes")),
                known.get("packs"),
                known.get("loose objects"),
                known.get("objects"),
                megabytes(known.get("inflated bytes")),
                known.get("unique blobs"),
                megabytes(known.get("blob bytes")),
                known.get("commits reached"),
                known.get("refs"),
                known.get("absent objects")));
        text.append(
                "| command | CPU s | wall s | peak MB | CPU / cat-file | CPU / log -p | wall / log -p | out MB | found"
                        + " | places |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        List<Row> rows = repositories.get(name);
        for (Row row : rows) {
            text.append(line(
                    row.name,
                    row.range(Run::cpu),
                    row.range(run -> run.wall),
                    row.range(run -> run.peak / 1024.0),
                    ratio(row, named(rows, "git cat-file"), Run::cpu),
                    ratio(row, named(rows, "git log -p"), Run::cpu),
                    ratio(row, named(rows, "git log -p"), run -> run.wall),
                    row.printed(),
                    known.getOrDefault(row.name + ": findings", ""),
                    known.getOrDefault(row.name + ": distinct places", "")));
        }
        rows.forEach(row -> row.runs.stream()
                .filter(run -> !run.note.isEmpty())
                .forEach(run -> text.append("\n")
                        .append(row.name)
                        .append(" does not count: ")
                        .append(run.note)
                        .append("\n")));
        known.forEach((fact, value) -> {
            if (fact.contains(": history ")) {
                text.append("\n").append(fact).append(": ").append(value).append("\n");
            }
        });
        return text.toString();
    }

    private String csv() {
        StringBuilder text = new StringBuilder(
                "repository,command,runs,cpu_s_median,cpu_s_min,cpu_s_max,wall_s_median,wall_s_min,wall_s_max,"
                        + "peak_kb_median,findings,distinct_places\n");
        repositories.forEach((name, rows) -> rows.forEach(row -> {
            Map<String, String> known = facts.getOrDefault(name, Map.of());
            List<String> cells = new ArrayList<>(
                    List.of(name, row.name, Integer.toString(row.counted().size())));
            for (ToDoubleFunction<Run> what : List.<ToDoubleFunction<Run>>of(Run::cpu, run -> run.wall)) {
                double[] sorted = row.sorted(what);
                boolean none = sorted.length == 0;
                cells.add(none ? "" : plain(median(sorted)));
                cells.add(none ? "" : plain(sorted[0]));
                cells.add(none ? "" : plain(sorted[sorted.length - 1]));
            }
            double[] peaks = row.sorted(run -> run.peak);
            cells.add(peaks.length == 0 ? "" : plain(median(peaks)));
            cells.add(known.getOrDefault(row.name + ": findings", ""));
            cells.add(known.getOrDefault(row.name + ": distinct places", ""));
            text.append(String.join(",", cells)).append('\n');
        }));
        return text.toString();
    }

    private static Optional<Row> named(List<Row> rows, String name) {
        return rows.stream().filter(row -> row.name.equals(name)).findFirst();
    }

    private static String ratio(Row row, Optional<Row> base, ToDoubleFunction<Run> what) {
        double[] own = row.sorted(what);
        double[] other = base.map(found -> found.sorted(what)).orElse(new double[0]);
        return own.length == 0 || other.length == 0 ? "" : number(median(own) / median(other));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String megabytes(String bytes) {
        return bytes == null ? "?" : number(Long.parseLong(bytes) / 1e6);
    }

    /** Three figures that mean something are enough. */
    private static String number(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private record Run(int round, double load, double cpu, double wall, double peak, long bytes, String note) {
        static Run of(String[] cells) {
            return new Run(
                    Integer.parseInt(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]) + Double.parseDouble(cells[6]),
                    Double.parseDouble(cells[7]),
                    Double.parseDouble(cells[8]),
                    Long.parseLong(cells[10]),
                    cells[11]);
        }
    }

    private record Row(String name, String kind, List<Run> runs) {
        List<Run> counted() {
            return runs.stream()
                    .filter(run -> run.round > 0 && run.note.isEmpty())
                    .toList();
        }

        double[] sorted(ToDoubleFunction<Run> what) {
            return counted().stream().mapToDouble(what).sorted().toArray();
        }

        /** Megabytes, from a round in which they were counted. */
        String printed() {
            long bytes = runs.stream().mapToLong(run -> run.bytes).max().orElse(0);
            return bytes == 0 ? "" : number(bytes / 1e6);
        }

        String range(ToDoubleFunction<Run> what) {
            double[] all = sorted(what);
            if (all.length == 0) {
                return "";
            }
            String middle = number(median(all));
            String ends = number(all[0]) + "–" + number(all[all.length - 1]);
            return all.length == 1 ? middle : middle + " (" + ends + ")";
        }
    }

    /** One panel a repository, one bar a command: its processor time; a stroke marks the wall time. */
    private static final class Plot {
        private static final int LEFT = 230;
        private static final int WIDTH = 960;
        private static final int BAR = 24;
        private static final int HEAD = 96;
        private static final Map<String, String> COLOURS =
                Map.of("git", "#8a8f98", "limpide", "#1f5fbf", "peer", "#d9822b");

        private final Map<String, List<Row>> repositories;
        private final double low;
        private final double high;
        private final StringBuilder text = new StringBuilder();

        Plot(Map<String, List<Row>> repositories) {
            this.repositories = repositories;
            double[] all = repositories.values().stream()
                    .flatMap(List::stream)
                    .flatMap(row -> row.counted().stream())
                    .flatMapToDouble(run -> DoubleStream.of(run.cpu, run.wall))
                    .filter(seconds -> seconds > 0)
                    .sorted()
                    .toArray();
            low = all.length == 0 ? 0.1 : Math.pow(10, Math.floor(Math.log10(all[0])));
            high = all.length == 0 ? 1 : Math.max(all[all.length - 1] * 1.05, low * 10);
        }

        String svg() {
            int y = HEAD;
            for (Map.Entry<String, List<Row>> panel : repositories.entrySet()) {
                y = panel(panel.getKey(), panel.getValue(), y);
            }
            return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
                aria-labelledby="title desc" font-family="sans-serif" font-size="13" fill="#1c1f24">
                <title id="title">Time to read or scan the whole history of Git repositories</title>
                <desc id="desc">%3$s</desc>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="20" y="32" font-size="18" font-weight="bold">Reading and scanning whole histories</text>
                <text x="20" y="54">Bars: CPU seconds, user + system, medians. Scale: logarithmic, from %4$s s.</text>
                %5$s%6$s</svg>
                """.formatted(WIDTH, y + 8, escaped(description()), tick(low), legend(), text);
        }

        private String description() {
            StringBuilder said = new StringBuilder("Processor seconds, then wall seconds. ");
            repositories.forEach((name, rows) -> rows.stream()
                    .filter(row -> !row.counted().isEmpty())
                    .forEach(row -> said.append(name)
                            .append(", ")
                            .append(row.name)
                            .append(": ")
                            .append(values(row))
                            .append(". ")));
            return said.toString();
        }

        private static String values(Row row) {
            return number(median(row.sorted(Run::cpu))) + " s CPU, " + number(median(row.sorted(run -> run.wall)))
                    + " s wall";
        }

        private static String legend() {
            StringBuilder drawn = new StringBuilder();
            int x = 20;
            for (String[] entry : new String[][] {{"git", "Git"}, {"limpide", "Limpide"}, {"peer", "other scanners"}}) {
                drawn.append("<rect x=\"%d\" y=\"67\" width=\"14\" height=\"14\" fill=\"%s\"/>"
                                .formatted(x, COLOURS.get(entry[0])))
                        .append("<text x=\"%d\" y=\"79\">%s</text>\n".formatted(x + 20, entry[1]));
                x += 140;
            }
            return drawn.append("<path d=\"M%d 66v16\" stroke=\"#000000\" stroke-width=\"3\"/>".formatted(x + 6))
                    .append("<text x=\"%d\" y=\"79\">wall time; thin line: smallest to largest CPU</text>\n"
                            .formatted(x + 16))
                    .toString();
        }

        private int panel(String name, List<Row> rows, int top) {
            int first = top + 30;
            List<Row> drawn =
                    rows.stream().filter(row -> !row.counted().isEmpty()).toList();
            int bottom = first + drawn.size() * BAR;
            text.append("<text x=\"20\" y=\"%d\" font-size=\"15\" font-weight=\"bold\">%s</text>\n"
                    .formatted(top + 20, escaped(name)));
            for (double tick = low; tick <= high; tick *= 10) {
                text.append("<path d=\"M%1$d %2$dV%3$d\" stroke=\"#d5d8dd\"/>"
                        + "<text x=\"%1$d\" y=\"%4$d\" text-anchor=\"middle\" "
                        + "font-size=\"12\">%5$s s</text>\n"
                                .formatted(x(tick), first - 2, bottom, bottom + 16, tick(tick)));
            }
            for (int i = 0; i < drawn.size(); i++) {
                bar(drawn.get(i), first + i * BAR);
            }
            return bottom + 32;
        }

        private void bar(Row row, int y) {
            double[] cpu = row.sorted(Run::cpu);
            double wall = median(row.sorted(run -> run.wall));
            int end = x(median(cpu));
            text.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                            .formatted(LEFT - 8, y + 16, escaped(row.name)))
                    .append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" fill=\"%s\"/>"
                            .formatted(LEFT, y + 3, Math.max(1, end - LEFT), COLOURS.get(row.kind)))
                    .append("<path d=\"M%d %dH%d\" stroke=\"#1c1f24\"/>"
                            .formatted(x(cpu[0]), y + 11, x(cpu[cpu.length - 1])))
                    .append("<path d=\"M%d %dv20\" stroke=\"#000000\" stroke-width=\"3\"/>".formatted(x(wall), y + 1))
                    .append("<text x=\"%d\" y=\"%d\" font-size=\"12\">%s</text>\n"
                            .formatted(Math.max(end, x(wall)) + 8, y + 16, values(row)));
        }

        private int x(double seconds) {
            double share = Math.log(Math.max(seconds, low) / low) / Math.log(high / low);
            return (int) Math.round(LEFT + share * (WIDTH - LEFT - 190));
        }

        private static String tick(double seconds) {
            return String.format(Locale.ROOT, seconds >= 0.99 ? "%,.0f" : seconds >= 0.099 ? "%.1f" : "%.2f", seconds);
        }

        private static String escaped(String words) {
            return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
