package org.limpide.scanner.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code limpide sheet}: what can be done with the sheet of a public algorithm. */
@Command(
        name = "sheet",
        subcommands = {
            SheetCheckCommand.class,
            SheetBindCommand.class,
            SheetMentionCommand.class,
            SheetExplainCommand.class,
            SheetSchemaCommand.class
        })
final class SheetCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
