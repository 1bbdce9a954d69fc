package org.limpide.registry.platform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.limpide.scanner.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the registry's jar. */
@Command(
        name = "limpide-registry",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, Worker.class, Portal.class, Audit.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int code = commands()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        if (code != Launch.RUNNING) {
            System.exit(code);
        }
    }

    static CommandLine commands() {
        return new CommandLine(new Main())
                .setResourceBundle(texts(Locale.getDefault()))
                .setExitCodeExceptionMapper(refused -> CommandLine.ExitCode.USAGE)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The help texts in the language of a locale, French where it is neither of ours. */
    static ResourceBundle texts(Locale locale) {
        String language = Language.of(locale.getLanguage()).orElse(Language.FR).code();
        String place = "/org/limpide/templates/messages/platform/" + language + ".properties";
        try (InputStream in = Main.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no messages at " + place);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
