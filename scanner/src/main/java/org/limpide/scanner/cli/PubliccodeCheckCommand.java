package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.publiccode.Problem;
import org.limpide.scanner.publiccode.PubliccodeValidator;
import org.limpide.scanner.publiccode.RepositoryFiles;
import org.limpide.scanner.publiccode.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide publiccode check}: judges files alone, each with the folder in which it stands. */
@Command(name = "check", sortOptions = false)
final class PubliccodeCheckCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    /** What stands in the place of a key where the whole file is meant. */
    private static final String WHOLE_FILE = "publiccode.yml";

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.text;

    @Option(names = "--as-of", paramLabel = "DAY")
    private @Nullable LocalDate asOf;

    /** Spelled as on the command line. */
    private enum Format {
        text,
        json
    }

    /** One file as JSON says it. */
    private record Judged(String file, boolean valid, List<Row> problems) {}

    private record Row(
            String severity,
            String key,
            int line,
            int column,
            String code,
            Map<String, String> arguments,
            String text) {}

    PubliccodeCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        PubliccodeValidator validator = PubliccodeValidator.offline().asOf(day);
        List<Judged> all = new ArrayList<>();
        boolean unreadable = false;
        for (String file : files) {
            Optional<Judged> judged = judge(file, validator);
            unreadable |= judged.isEmpty();
            judged.ifPresent(all::add);
        }
        if (format == Format.json) {
            terminal.out()
                    .println(
                            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        }
        boolean valid = all.stream().allMatch(Judged::valid);
        return (unreadable ? ExitCode.USAGE : valid ? ExitCode.OPENABLE : ExitCode.NOT_OPENABLE).code();
    }

    private Optional<Judged> judge(String argument, PubliccodeValidator validator) {
        try {
            if (argument.equals(STANDARD_INPUT)) {
                return Optional.of(said(argument, validator.validate(System.in)));
            }
            Path file = file(Path.of(argument));
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            Validation validation =
                    validator.withFiles(RepositoryFiles.of(folder)).validate(file);
            return Optional.of(said(Printable.of(file.toString()), validation));
        } catch (IOException | InvalidPathException unreadable) {
            terminal.complain("publiccode.unreadable", Map.of("path", Printable.of(argument)));
            return Optional.empty();
        }
    }

    /** In a folder, the file that catalogues look for. */
    private static Path file(Path path) {
        return Files.isDirectory(path)
                ? Stream.of("publiccode.yml", "publiccode.yaml")
                        .map(path::resolve)
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(path.resolve(WHOLE_FILE))
                : path;
    }

    private Judged said(String file, Validation validation) {
        List<Row> rows = validation.problems().stream().map(this::row).toList();
        if (format == Format.text) {
            for (Row row : rows) {
                String key = row.key().isEmpty() ? WHOLE_FILE : row.key();
                terminal.out()
                        .println(file + ":" + row.line() + ":" + row.column() + ": " + row.severity() + ": " + key
                                + ": " + row.text());
            }
        }
        return new Judged(file, validation.isValid(), rows);
    }

    private Row row(Problem problem) {
        return new Row(
                problem.isError() ? "error" : "warning",
                problem.key(),
                problem.line(),
                problem.column(),
                problem.code().name(),
                problem.arguments(),
                problem.sentence(terminal.language()));
    }
}
