package org.limpide.scanner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.sheet.SheetReader;
import org.limpide.scanner.sheet.SheetReading;
import org.limpide.scanner.sheet.explain.Explainer;
import org.limpide.scanner.sheet.explain.Explanation;
import org.limpide.scanner.sheet.explain.ExplanationText;
import org.limpide.scanner.sheet.explain.TraceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide sheet explain}: what a person is told of a decision who asks how it was taken. Nothing of it is kept. */
@Command(name = "explain", sortOptions = false)
final class SheetExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private String file = SheetFile.USUAL;

    @Option(names = "--trace", paramLabel = "TRACE.json")
    private String trace = "";

    @Option(names = "--format", paramLabel = "text|html|json")
    private Format format = Format.text;

    @Option(names = "--trace-schema")
    private boolean schema;

    /** Spelled as on the command line. */
    private enum Format {
        text,
        html,
        json
    }

    SheetExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 for an explanation without a note; 1 for one that an agent must look at first, or an invalid sheet or trace; 3 misuse. */
    @Override
    public Integer call() {
        if (schema) {
            terminal.out().print(BuiltIn.text("policies/sheets/trace.schema.json"));
            return ExitCode.OPENABLE.code();
        }
        if (trace.isEmpty()) {
            terminal.complain("sheet.explain.no-trace", Map.of());
            return ExitCode.USAGE.code();
        }
        Optional<SheetFile> given = SheetFile.of(terminal, file);
        Optional<byte[]> bytes = given.flatMap(any -> read());
        if (bytes.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        SheetReading reading = SheetReader.standard().read(given.get().bytes());
        if (reading.sheet().isEmpty() || !reading.isValid()) {
            terminal.complain("sheet.invalid", Map.of("path", given.get().name()));
            return ExitCode.NOT_OPENABLE.code();
        }
        return explained(reading.sheet().get(), bytes.get());
    }

    private Optional<byte[]> read() {
        try (InputStream in = trace.equals("-") ? System.in : Files.newInputStream(Path.of(trace))) {
            return Optional.of(in.readNBytes(TraceReader.MOST_BYTES + 1));
        } catch (IOException | InvalidPathException unreadable) {
            terminal.complain("sheet.unreadable", Map.of("path", Printable.of(trace)));
            return Optional.empty();
        }
    }

    private int explained(Sheet sheet, byte[] bytes) {
        TraceReader.Result result = TraceReader.read(bytes, sheet);
        if (result instanceof TraceReader.Result.Read read) {
            Explanation explanation = Explainer.explain(sheet, read.trace(), terminal.language());
            ExplanationText text = new ExplanationText(explanation, terminal.language());
            terminal.out()
                    .print(
                            switch (format) {
                                case text -> text.plain();
                                case html -> text.html();
                                case json -> json(explanation);
                            });
            explanation
                    .notes()
                    .forEach(one -> terminal.complain(
                            "sheet.explain.note." + one.note(), Map.of("place", Printable.of(one.place()))));
            return (explanation.notes().isEmpty() ? ExitCode.OPENABLE : ExitCode.NOT_OPENABLE).code();
        }
        TraceReader.Result.Refused refused = (TraceReader.Result.Refused) result;
        String name = trace.equals("-") ? trace : Printable.of(trace);
        refused.faults()
                .forEach(fault -> terminal.err()
                        .println(name + ":" + fault.line() + ":" + fault.column() + ": "
                                + (fault.key().isEmpty() ? "" : fault.key() + ": ")
                                + fault.sentence(terminal.language())));
        return ExitCode.NOT_OPENABLE.code();
    }

    private static String json(Explanation explanation) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(explanation) + "\n";
    }
}
