package org.limpide.scanner.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.ScanResult;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ReportFormat;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.source.RepositorySource;

/**
 * Where reports go. One report in one format goes to standard output or to the file named; several go into a folder,
 * with a summary of all.
 */
final class Outputs {
    private final Terminal terminal;
    private final List<ReportFormat> formats;
    private final @Nullable Path output;
    private final List<SummaryLine> summary = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean folder;

    private Outputs(Terminal terminal, List<ReportFormat> formats, @Nullable Path output) {
        this.terminal = terminal;
        this.formats = formats;
        this.output = output;
    }

    /** Outputs for these options; nothing, with a message, where several formats have nowhere to go. */
    static Optional<Outputs> of(Terminal terminal, List<ReportFormat> asked, @Nullable Path output) {
        List<ReportFormat> formats =
                asked.isEmpty() ? List.of(ReportFormat.TEXT) : List.copyOf(new LinkedHashSet<>(asked));
        if (formats.size() > 1 && output == null) {
            terminal.complain("output.needed-for-formats", Map.of());
            return Optional.empty();
        }
        return Optional.of(new Outputs(terminal, formats, output));
    }

    /** Whether that many reports have somewhere to go; prepares the folder. */
    boolean accepts(int count) throws IOException {
        Path place = output;
        if (place == null) {
            boolean readable = count == 1 || formats.equals(List.of(ReportFormat.TEXT));
            if (!readable) {
                terminal.complain("output.needed-for-several", Map.of("count", count));
            }
            return readable;
        }
        folder = count > 1
                || formats.size() > 1
                || Files.isDirectory(place)
                || place.toString().endsWith("/");
        if (folder && Files.exists(place) && !Files.isDirectory(place)) {
            terminal.complain("output.not-a-folder", Map.of("path", place));
            return false;
        }
        if (folder) {
            Files.createDirectories(place);
        }
        return true;
    }

    /** Writes one result and gives what it comes to; a repository that could not be judged is undetermined. */
    Verdict take(RepositorySource source, ScanResult result) throws IOException {
        if (result instanceof ScanResult.Refused refused) {
            terminal.complain(refused.problem());
            summary.add(SummaryLine.refused(source.place(), terminal.sentence(refused.problem())));
            return Verdict.UNDETERMINED;
        }
        ScanResult.Scanned scanned = (ScanResult.Scanned) result;
        scanned.trouble()
                .ifPresent(trouble ->
                        terminal.complain("state." + trouble, Map.of("place", Printable.of(source.place()))));
        ScanReport report = scanned.report();
        List<String> files = new ArrayList<>();
        String stem = stem(report.project().name());
        for (ReportFormat format : formats) {
            write(report, format, stem).ifPresent(files::add);
        }
        summary.add(SummaryLine.of(source.place(), report, files));
        return report.verdict();
    }

    private Optional<String> write(ScanReport report, ReportFormat format, String stem) throws IOException {
        Path place = output;
        if (place == null) {
            format.writer(terminal.interactive()).write(report, terminal.language(), terminal.out());
            terminal.out().flush();
            return Optional.empty();
        }
        Path file = folder ? place.resolve(stem + "." + format.extension()) : place;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.writer(false).write(report, terminal.language(), out);
        }
        return Optional.of(String.valueOf(file.getFileName()));
    }

    /** A file name that no repository can abuse, and that no other report of this run has. */
    private String stem(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        String base = safe.isEmpty() ? "repository" : safe.substring(0, Math.min(safe.length(), 80));
        String stem = base;
        for (int i = 2; !names.add(stem.toLowerCase(Locale.ROOT)); i++) {
            stem = base + "-" + i;
        }
        return stem;
    }

    /** Says what all came to, where there is more than one report or a folder of them. */
    void finish() throws IOException {
        if (folder && output != null) {
            Files.write(output.resolve("summary.json"), SummaryLine.json(summary));
        }
        if (summary.size() > 1) {
            terminal.out().println();
            summary.forEach(line -> terminal.out().println(line.shown(terminal)));
        }
    }
}
