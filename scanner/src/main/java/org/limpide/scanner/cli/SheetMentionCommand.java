package org.limpide.scanner.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.limpide.scanner.sheet.DutyPoint;
import org.limpide.scanner.sheet.Mention;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.sheet.SheetProblem;
import org.limpide.scanner.sheet.SheetReader;
import org.limpide.scanner.sheet.SheetReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limpide sheet mention}: the explicit mention that a decision must carry, made of its sheet. */
@Command(name = "mention", sortOptions = false)
final class SheetMentionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "1", paramLabel = "FILE")
    private String file = "";

    @Option(names = "--format", paramLabel = "text|html")
    private Format format = Format.text;

    /** Spelled as on the command line. */
    private enum Format {
        text,
        html
    }

    SheetMentionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<SheetFile> given = SheetFile.of(terminal, file);
        if (given.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        SheetReading reading = SheetReader.standard().read(given.get().bytes());
        if (reading.sheet().isEmpty() || !reading.isValid()) {
            complain(given.get().name(), reading);
            return ExitCode.NOT_OPENABLE.code();
        }
        Sheet sheet = reading.sheet().get();
        Optional<Mention> mention = Mention.of(sheet, terminal.language());
        if (mention.isEmpty()) {
            missing(Mention.missing(sheet));
            return ExitCode.NOT_OPENABLE.code();
        }
        terminal.out()
                .print(
                        format == Format.html
                                ? mention.get().asHtml()
                                : mention.get().asText());
        return ExitCode.OPENABLE.code();
    }

    private void complain(String name, SheetReading reading) {
        reading.problems().stream()
                .filter(SheetProblem::isError)
                .forEach(one -> terminal.err()
                        .println(name + ":" + one.line() + ":" + one.column() + ": " + one.key() + ": "
                                + one.sentence(terminal.language())));
    }

    private void missing(List<DutyPoint> points) {
        terminal.complain("sheet.no-mention", Map.of());
        points.forEach(point ->
                terminal.err().println("  - " + point.text().in(terminal.language()) + " (" + point.article() + ")"));
    }
}
