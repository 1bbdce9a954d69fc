package org.limpide.scanner.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code limpide license}: what can be asked about licences. */
@Command(name = "license", subcommands = LicenseIdentifyCommand.class)
final class LicenseCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
