package org.limpide.scanner.cli;

import java.util.concurrent.Callable;
import org.limpide.scanner.sheet.SheetFormat;
import org.limpide.scanner.sheet.SheetSchema;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide sheet schema}: the JSON Schema of sheets, for editors and other programs. */
@Command(name = "schema", sortOptions = false)
final class SheetSchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    SheetSchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out()
                .println(JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(SheetSchema.of(SheetFormat.builtIn())));
        return ExitCode.OPENABLE.code();
    }
}
