package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PubliccodeCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String good = "";

    @BeforeEach
    void readTheSample() throws IOException {
        good = new String(
                getClass().getResourceAsStream("/publiccode/base.yml").readAllBytes(), StandardCharsets.UTF_8);
    }

    private int check(Language language, Object... arguments) {
        out.reset();
        err.reset();
        String[] all = new String[arguments.length + 3];
        all[0] = "publiccode";
        all[1] = "check";
        all[2] = "--as-of=2026-11-26";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 3] = arguments[i].toString();
        }
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language,
                false);
        return Main.run(terminal, all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileInOrderIsSilentAndEndsWithZero() throws IOException {
        assertThat(check(Language.EN, file("publiccode.yml", good))).isZero();
        assertThat(said()).isEmpty();
        assertThat(check(Language.EN, folder)).isZero();
    }

    @Test
    void eachProblemIsALineThatEditorsUnderstand() throws IOException {
        Path file = file("a.yml", good.replace("name: Guichet", "name: []").replace("\"0\"", "\"0.5\""));
        assertThat(check(Language.EN, file)).isOne();
        assertThat(said().lines())
                .containsExactly(
                        file + ":1:1: warning: publiccodeYmlVersion: this is not the version in force, 0.7.0, by which"
                                + " the file is judged (write \"0\").",
                        file + ":2:1: error: name: this must be a text.");
        assertThat(check(Language.FR, file)).isOne();
        assertThat(said()).contains(file + ":2:1: error: name: il faut un texte.");
    }

    @Test
    void warningsAloneEndWithZero() throws IOException {
        assertThat(check(Language.EN, file("a.yml", good + "monochromeLogo: logo.jpg\n")))
                .isOne();
        assertThat(check(Language.EN, file("a.yml", good + "inputTypes: [text/plain]\n")))
                .isZero();
        assertThat(said()).contains(":27:1: warning: inputTypes: ");
    }

    @Test
    void aProblemOfTheWholeFileHasItsLineToo() throws IOException {
        Path file = Files.write(folder.resolve("a.yml"), new byte[] {'a', ':', ' ', (byte) 0xFF});
        assertThat(check(Language.EN, file)).isOne();
        assertThat(said().strip())
                .isEqualTo(file + ":1:4: error: publiccode.yml: the file is not in UTF-8 from here on.");
    }

    @Test
    void filesAreLookedForBeside() throws IOException {
        file("CITATION.cff", "title: Autre\n");
        assertThat(check(Language.EN, file("publiccode.yml", good + "logo: logo.svg\n")))
                .isOne();
        assertThat(said())
                .contains(":2:1: warning: name: CITATION.cff:1 gives another name.")
                .contains(":27:1: error: logo: this file is not in the repository.");
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Path bad = file("bad.yml", good.replace("EUPL-1.2", "(MIT"));
        Path fine = file("fine.yml", good);
        assertThat(check(Language.EN, "--format", "json", bad, fine)).isOne();
        JsonNode all = JsonMapper.shared().readTree(said());
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.get(0).get("valid").booleanValue()).isFalse();
        JsonNode problem = all.get(0).get("problems").get(0);
        assertThat(problem.get("severity").stringValue()).isEqualTo("error");
        assertThat(problem.get("key").stringValue()).isEqualTo("legal.license");
        assertThat(problem.get("code").stringValue()).isEqualTo("LICENSE_SYNTAX");
        assertThat(problem.get("line").intValue()).isEqualTo(18);
        assertThat(all.get(1).get("valid").booleanValue()).isTrue();
    }

    @Test
    void whatCannotBeReadEndsWithThree() throws IOException {
        assertThat(check(Language.FR, folder.resolve("absent.yml"), file("fine.yml", good)))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("absent.yml ne peut pas être lu.");
        assertThat(check(Language.EN, Files.createDirectory(folder.resolve("empty"))))
                .isEqualTo(3);
        assertThat(check(Language.EN)).isEqualTo(3);
        assertThat(check(Language.EN, "--format", "xml", folder)).isEqualTo(3);
    }
}
