package org.limpide.scanner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.license.text.LicenseFile;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Recognition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code limpide license identify}: which licences files hold, one JSON object a line. */
@Command(name = "identify")
final class LicenseIdentifyCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files = List.of();

    LicenseIdentifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 where each file is a licence word for word, with or without other text; 1 where one is not; 3 where one cannot be read. */
    @Override
    public Integer call() {
        ExitCode worst = ExitCode.OPENABLE;
        for (String file : files) {
            ExitCode one = identify(file);
            worst = one.code() > worst.code() ? one : worst;
        }
        return worst.code();
    }

    private ExitCode identify(String name) {
        Optional<LicenseFile> file = read(name);
        if (file.isEmpty()) {
            terminal.complain("license.unreadable", Map.of("path", Printable.of(name)));
            return ExitCode.USAGE;
        }
        Recognition recognition = LicenseTexts.recognise(file.get().text());
        terminal.out().println(RecognitionLine.of(name, file.get(), recognition));
        boolean known = recognition.kind() == Recognition.Kind.CONFORM
                || recognition.kind() == Recognition.Kind.CONFORM_WITH_ADDED_TEXT;
        return known ? ExitCode.OPENABLE : ExitCode.NOT_OPENABLE;
    }

    private Optional<LicenseFile> read(String name) {
        if (!name.equals(STANDARD_INPUT) && !Files.isRegularFile(Path.of(name))) {
            return Optional.empty();
        }
        try (InputStream in = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name))) {
            return Optional.of(LicenseFile.read(in));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
