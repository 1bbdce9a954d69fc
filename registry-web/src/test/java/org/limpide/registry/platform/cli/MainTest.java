package org.limpide.registry.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

@ExtendWith(OutputCaptureExtension.class)
class MainTest {
    @TempDir
    private Path folder;

    @Test
    void the_embedded_database_is_refused_in_production(CapturedOutput output) {
        System.setProperty("spring.profiles.active", "prod");
        try {
            int code = Main.commands().execute("serve", "--data", folder.toString(), "--port", "0");

            assertThat(code).isEqualTo(3);
            assertThat(output.getAll())
                    .contains("PostgreSQL", "spring.datasource.url")
                    .doesNotContain("\tat org.");
            assertThat(Files.exists(folder.resolve("database"))).isFalse();
        } finally {
            System.clearProperty("spring.profiles.active");
        }
    }

    @Test
    void a_portal_without_a_good_bundle_says_why_and_leaves(CapturedOutput output) {
        String missing = folder.resolve("none.bundle").toString();

        int code = Main.commands().execute("portal", "--bundle", missing, "--key", missing, "--port", "0");

        assertThat(code).isEqualTo(3);
        assertThat(output.getAll()).contains(missing, "--bundle").doesNotContain("\tat org.");
    }

    @Test
    void help_speaks_both_languages() {
        assertThat(help(Locale.FRENCH)).contains("Démarre le registre", "Port d’écoute (par défaut\u00a0: 8080)");
        assertThat(help(Locale.ENGLISH)).contains("Starts the internal registry", "(default: 8080)");
    }

    private static String help(Locale locale) {
        CommandLine serve = Main.commands()
                .setResourceBundle(Main.texts(locale))
                .getSubcommands()
                .get("serve");
        StringWriter text = new StringWriter();
        serve.usage(new PrintWriter(text), CommandLine.Help.Ansi.OFF);
        return text.toString();
    }
}
