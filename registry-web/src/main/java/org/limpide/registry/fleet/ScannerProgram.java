package org.limpide.registry.fleet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.limpide.registry.platform.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Runs {@code limpide scan} in a process of its own, with a memory and a time limit: hostile input never runs inside the registry.
 */
@Component
class ScannerProgram {
    private static final String MAIN = "org.limpide.scanner.cli.Main";
    private static final String NESTED_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "JAVA_HOME");
    private static final int LAST_WORDS = 8_192;
    private static final long LOOK_EVERY_MS = 500;
    /** The scanner's exit codes up to this one come with a report. */
    private static final int WORST_WITH_REPORT = 2;

    private final DataFolder data;
    private final int megabytes;
    private final Duration limit;

    ScannerProgram(
            DataFolder data,
            @Value("${limpide.fleet.memory-mb:1536}") int megabytes,
            @Value("${limpide.fleet.minutes:60}") int minutes) {
        this.data = data;
        this.megabytes = megabytes;
        this.limit = Duration.ofMinutes(minutes);
    }

    /**
     * What came of a scan.
     *
     * @param failure text key; empty where there is a report
     * @param detail the last thing that the scanner said
     */
    record Result(String failure, String detail) {}

    /** Scans; the report is in the file that was named when the result has no failure. */
    Result scan(String repository, Path report, BooleanSupplier cancelled) throws IOException, InterruptedException {
        Path words = Files.createTempFile(data.folder("scans"), "scan", ".log");
        ProcessBuilder program = new ProcessBuilder(command(repository, report));
        // Nothing of this process is the scanner's business, the password of the database least of all.
        program.environment().keySet().retainAll(KEPT);
        program.environment().put("XDG_CACHE_HOME", data.folder("mirrors").toString());
        Process process = program.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(words.toFile())
                .start();
        try {
            Instant end = Instant.now().plus(limit);
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    return new Result("fleet.failed.cancelled", "");
                }
                if (Instant.now().isAfter(end)) {
                    return new Result("fleet.failed.time", "");
                }
            }
            boolean reported = process.exitValue() <= WORST_WITH_REPORT && Files.size(report) > 0;
            return reported ? new Result("", "") : new Result("fleet.failed.exit", lastWords(words));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(words);
        }
    }

    private List<String> command(String repository, Path report) {
        String path = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        if (isNested()) {
            command.addAll(List.of("-Dloader.main=" + MAIN, "-cp", path, NESTED_LAUNCHER));
        } else {
            command.addAll(List.of("-cp", path, MAIN));
        }
        command.addAll(List.of("scan", repository, "--format", "json", "--output", report.toString()));
        return command;
    }

    /** Whether this program runs from one jar that holds its libraries. */
    private static boolean isNested() {
        URL place = ScannerProgram.class.getResource("ScannerProgram.class");
        return place != null && place.toString().startsWith("jar:nested:");
    }

    private static String lastWords(Path words) throws IOException {
        byte[] end;
        try (RandomAccessFile file = new RandomAccessFile(words.toFile(), "r")) {
            end = new byte[(int) Math.min(file.length(), LAST_WORDS)];
            file.seek(file.length() - end.length);
            file.readFully(end);
        }
        List<String> lines = new String(end, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
