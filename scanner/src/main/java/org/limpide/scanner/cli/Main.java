package org.limpide.scanner.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.Version;
import org.limpide.scanner.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code limpide}. */
@Command(
        name = "limpide",
        subcommands = {
            ScanCommand.class,
            InitCommand.class,
            RemediateCommand.class,
            ExplainCommand.class,
            PushCommand.class,
            PreReceiveCommand.class,
            PubliccodeCommand.class,
            LicenseCommand.class,
            SheetCommand.class,
            SbomCommand.class,
            DemoRepositoriesCommand.class
        },
        versionProvider = Main.VersionProvider.class)
final class Main implements Runnable {
    /** Read before picocli, by {@link #language}, since its own messages are in that language; here it is checked. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--lang", scope = CommandLine.ScopeType.INHERIT, paramLabel = "fr|en")
    private @Nullable Language lang;

    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT)
    private boolean help;

    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Gives picocli the version that the build wrote. */
    static final class VersionProvider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"limpide " + Version.of()};
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(language(arguments)), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        Optional<ScanCommand> plain = PlainScan.of(terminal, arguments);
        if (plain.isPresent()) {
            try {
                return plain.get().call();
            } catch (IOException | RuntimeException exception) {
                return broken(terminal, exception);
            }
        }
        return parsed(terminal, arguments);
    }

    private static int parsed(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main(), new CommandFactory(terminal));
        line.setResourceBundle(new CliTexts(terminal.language()));
        line.setOut(terminal.outWriter());
        line.setErr(terminal.errWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((exception, given) -> misused(terminal, exception));
        line.setExecutionExceptionHandler((exception, command, result) -> broken(terminal, exception));
        return line.execute(arguments);
    }

    private static int misused(Terminal terminal, ParameterException exception) {
        terminal.err().println(Misuse.sentence(terminal, exception));
        terminal.complain(
                "usage.see-help",
                Map.of("command", exception.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    /** The message of an unforeseen exception may quote what was scanned; its class and place are enough to report it. */
    private static int broken(Terminal terminal, Exception exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        String place = trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
        terminal.complain(
                "internal-error", Map.of("exception", exception.getClass().getSimpleName(), "at", place));
        return ExitCode.USAGE.code();
    }

    /** The language asked for with {@code --lang}, else that of the locale: French where it is French, else English. */
    static Language language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Language.of(arguments[i].substring(7)).orElse(Language.EN);
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Language.of(arguments[i + 1]).orElse(Language.EN);
            }
        }
        Optional<Language> locale = Language.of(Locale.getDefault().getLanguage());
        return locale.orElse(Language.EN);
    }
}
