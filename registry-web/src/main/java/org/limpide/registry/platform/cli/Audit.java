package org.limpide.registry.platform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.audit.AuditTrail;
import org.limpide.registry.audit.AuditTrail.Noted;
import org.limpide.registry.audit.AuditTrail.Proof;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves the journal of acts, or gives it away. Reads the database by itself: the registry need not run. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Audit.Verify.class, Audit.Export.class})
final class Audit implements Runnable {
    private static final int BROKEN = 1;
    private static final int FAILED = 3;
    private static final Messages TEXTS = Messages.of("audit");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Which database: the settings that {@code serve} takes, else the file in the data folder. */
    abstract static class OnDatabase implements Callable<Integer> {
        @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "platform.cli.data")
        private @Nullable Path data;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        abstract int run(AuditTrail trail) throws SQLException;

        @Override
        public Integer call() {
            Properties login = new Properties();
            login.setProperty("user", setting("SPRING_DATASOURCE_USERNAME", "limpide"));
            login.setProperty("password", setting("SPRING_DATASOURCE_PASSWORD", ""));
            try (Connection connection = DriverManager.getConnection(url(), login)) {
                return run(new AuditTrail(connection));
            } catch (SQLException refused) {
                say("audit.cli.no-database", Map.of("code", String.valueOf(refused.getSQLState())));
                return FAILED;
            }
        }

        private static String setting(String name, String otherwise) {
            return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
        }

        /** An embedded database is opened for reading, and never made. */
        private String url() {
            String given = System.getenv("SPRING_DATASOURCE_URL");
            if (given != null) {
                return given;
            }
            Properties settings = new Properties();
            try (InputStream in = Audit.class.getResourceAsStream("/application.properties")) {
                settings.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            Path folder = data == null ? Serve.defaultFolder() : data;
            return settings.getProperty("spring.datasource.url")
                            .replace(
                                    "${limpide.data:./limpide-data}",
                                    folder.toAbsolutePath().normalize().toString())
                    + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        }

        void say(String key, Map<String, ?> arguments) {
            Language language = Language.of(Locale.getDefault().getLanguage()).orElse(Language.FR);
            spec.commandLine().getErr().println(TEXTS.say(language, key, arguments));
            spec.commandLine().getErr().flush();
        }
    }

    /** {@code audit verify}. */
    @Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
    static final class Verify extends OnDatabase {
        private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

        @Option(names = "--expect", paramLabel = "POSITION:HASH", descriptionKey = "platform.cli.expect")
        private @Nullable String expected;

        @Override
        int run(AuditTrail trail) throws SQLException {
            Optional<Noted> noted = Optional.empty();
            if (expected != null) {
                Matcher matcher = NOTED.matcher(expected);
                if (!matcher.matches()) {
                    say("audit.cli.no-note", Map.of());
                    return FAILED;
                }
                noted = Optional.of(new Noted(Long.parseLong(matcher.group(1)), matcher.group(2)));
            }
            Proof proof = trail.prove(noted);
            if (proof.fault().isPresent()) {
                say(
                        "audit.cli.fault." + proof.fault().get(),
                        Map.of("position", proof.position(), "count", proof.entries()));
                return BROKEN;
            }
            say("audit.cli.whole", Map.of("count", proof.entries(), "note", proof.entries() + ":" + proof.hash()));
            return Launch.RUNNING;
        }
    }

    /** {@code audit export}. */
    @Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
    static final class Export extends OnDatabase {
        @Option(names = "--output", paramLabel = "FILE", required = true, descriptionKey = "platform.cli.output")
        private Path output = Path.of("");

        @Override
        int run(AuditTrail trail) throws SQLException {
            try (PrintStream to = new PrintStream(Files.newOutputStream(output), false, StandardCharsets.UTF_8)) {
                long count = trail.export(to);
                // A stream of this kind keeps a full disk to itself until it is asked.
                if (to.checkError()) {
                    throw new IOException();
                }
                say("audit.cli.exported", Map.of("count", count));
                return Launch.RUNNING;
            } catch (IOException refused) {
                say("audit.cli.unwritable", Map.of("path", output));
                return FAILED;
            }
        }
    }
}
