package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.license.text.SpdxTexts;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide license identify} as its user meets it. */
class LicenseIdentifyTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path work;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.FR,
                false);
        return Main.run(terminal, arguments);
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(work.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachFileIsOneLineAndAnswersForTheWhole() throws IOException {
        String mit = file("LICENSE", SpdxTexts.of("MIT"));
        assertThat(run("license", "identify", mit)).isZero();
        String none = file("NOTES", "Bonjour.");
        assertThat(run("license", "identify", mit, none)).isEqualTo(1);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\\R", -1);
        assertThat(lines).hasSize(4);
        JsonNode first = JSON.readTree(lines[0]);
        assertThat(first.get("file").stringValue()).isEqualTo(mit);
        assertThat(first.get("kind").stringValue()).isEqualTo("conform");
        assertThat(first.get("expression").stringValue()).isEqualTo("MIT");
        assertThat(first.get("licenses").get(0).get("lines").get(0).intValue()).isEqualTo(1);
        assertThat(first.get("share").doubleValue()).isEqualTo(1.0);
        assertThat(JSON.readTree(lines[2]).get("kind").stringValue()).isEqualTo("unknown");
    }

    @Test
    void differencesAreShown() throws IOException {
        String changed = file("LICENSE", SpdxTexts.of("MIT").replace("is hereby granted", "is not hereby granted"));
        assertThat(run("license", "identify", changed)).isEqualTo(1);
        JsonNode license = JSON.readTree(out.toString(StandardCharsets.UTF_8))
                .get("licenses")
                .get(0);
        assertThat(license.get("kind").stringValue()).isEqualTo("modified");
        assertThat(license.get("differences").get(0).get("found").stringValue()).isEqualTo("not");
    }

    @Test
    void whatIsNoTextSaysSo() throws IOException {
        assertThat(run("license", "identify", file("LICENSE", new byte[] {0, 1, 2, 3})))
                .isEqualTo(1);
        assertThat(JSON.readTree(out.toString(StandardCharsets.UTF_8))
                        .get("problem")
                        .stringValue())
                .isEqualTo("binary");
        assertThat(run("license", "identify", work.resolve("absent").toString()))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ne peut pas être lu");
    }
}
