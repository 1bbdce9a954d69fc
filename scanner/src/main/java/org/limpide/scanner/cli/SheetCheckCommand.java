package org.limpide.scanner.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.sheet.SheetProblem;
import org.limpide.scanner.sheet.SheetReader;
import org.limpide.scanner.sheet.SheetReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide sheet check}: what is wrong with sheets, and what the law still asks of them. */
@Command(name = "check", sortOptions = false)
final class SheetCheckCommand implements Callable<Integer> {
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

    private record Judged(String file, boolean valid, List<Row> problems) {}

    private record Row(
            String severity,
            String key,
            int line,
            int column,
            String code,
            Map<String, String> arguments,
            String text) {}

    SheetCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        SheetReader reader = SheetReader.standard().asOf(day);
        List<Judged> all = new ArrayList<>();
        boolean unreadable = false;
        for (String argument : files) {
            Optional<SheetFile> file = SheetFile.of(terminal, argument);
            unreadable |= file.isEmpty();
            file.ifPresent(one -> all.add(said(one.name(), reader.read(one.bytes()))));
        }
        if (format == Format.json) {
            terminal.out()
                    .println(
                            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        }
        boolean valid = all.stream().allMatch(Judged::valid);
        return (unreadable ? ExitCode.USAGE : valid ? ExitCode.OPENABLE : ExitCode.NOT_OPENABLE).code();
    }

    private Judged said(String file, SheetReading reading) {
        List<Row> rows = reading.problems().stream().map(this::row).toList();
        if (format == Format.text) {
            for (Row row : rows) {
                String key = row.key().isEmpty() ? SheetFile.USUAL : row.key();
                terminal.out()
                        .println(file + ":" + row.line() + ":" + row.column() + ": " + row.severity() + ": " + key
                                + ": " + row.text());
            }
        }
        return new Judged(file, reading.isValid(), rows);
    }

    private Row row(SheetProblem problem) {
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
