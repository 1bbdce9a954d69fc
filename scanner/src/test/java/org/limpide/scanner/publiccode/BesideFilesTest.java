package org.limpide.scanner.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the repository: those that are named, and those that describe the same software. */
class BesideFilesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    @TempDir
    private Path folder;

    private List<String> problems(String text) {
        return Sample.spelled(PubliccodeValidator.offline()
                .withFiles(RepositoryFiles.of(folder))
                .validate(text));
    }

    private List<String> logo(String path) {
        return problems(Sample.base() + "logo: " + path + "\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    @Test
    void imagesMustBeThereAndBeWhatTheirNamesSay() throws IOException {
        Files.createDirectories(folder.resolve("img"));
        Files.write(folder.resolve("img/logo.png"), PNG);
        write("img/text.png", "texte");
        write("img/empty.png", "");
        write("img/pointer.png", "version https://git-lfs.github.com/spec/v1\n");
        write("img/logo.svg", "<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg'/>");
        write("img/page.svg", "<html/>");
        assertThat(logo("img/logo.png")).isEmpty();
        assertThat(logo("./img//logo.png")).isEmpty();
        assertThat(logo("img/logo.svg")).isEmpty();
        assertThat(logo("img/pointer.png")).isEmpty();
        assertThat(logo("img/absent.png")).containsExactly("27:1 logo MISSING_FILE");
        assertThat(logo("img")).containsExactly("27:1 logo IMAGE_FORMAT");
        assertThat(logo("img/empty.png")).containsExactly("27:1 logo IMAGE_CONTENT");
        assertThat(logo("img/text.png")).containsExactly("27:1 logo IMAGE_CONTENT");
        assertThat(logo("img/page.svg")).containsExactly("27:1 logo IMAGE_CONTENT");
    }

    @Test
    void noPathLeavesTheFolder() throws IOException {
        Files.write(folder.resolve("secret.png"), PNG);
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.png"), folder.resolve("secret.png"));
        RepositoryFiles files = RepositoryFiles.of(inside);
        assertThat(files.beginning("link.png", 10)).isEmpty();
        assertThat(files.beginning("../secret.png", 10)).isEmpty();
        assertThat(files.beginning("a\0b", 10)).isEmpty();
    }

    @Test
    void theAuthorsFileMustBeThere() throws IOException {
        String text = Sample.base().replace("  license:", "  authorsFile: doc/AUTHORS\n  license:");
        assertThat(problems(text))
                .containsExactly("18:3 legal.authorsFile DEPRECATED", "18:3 legal.authorsFile MISSING_FILE");
        write("doc/AUTHORS", "Tous");
        assertThat(problems(text)).containsExactly("18:3 legal.authorsFile DEPRECATED");
    }

    @Test
    void filesThatAgreeAreSilent() throws IOException {
        write("codemeta.json", """
                {"@context": "https://w3id.org/codemeta/3.0", "name": "Guichet", "version": "v1.2",
                \t"license": "https://spdx.org/licenses/EUPL-1.2", "codeRepository": "git+https://example.org/guichet"}
                """);
        write("CITATION.cff", """
                cff-version: 1.2.0
                title: "Guichet : prendre rendez-vous"
                version: 1.2.0
                license: [MIT, EUPL-1.2]
                repository-code: https://example.org/guichet.git
                """);
        write("package.json", """
                {"name": "@ville/guichet-front", "version": "0.0.0", "license": "EUPL-1.2",
                 "repository": {"url": "git@example.org:guichet.git"}}
                """);
        write("pom.xml", """
                <project><groupId>fr.ville</groupId><artifactId>guichet</artifactId><version>1.3.0-SNAPSHOT</version>
                <scm><url>${scm.url}</url></scm></project>
                """);
        assertThat(problems(Sample.base())).isEmpty();
    }

    @Test
    void filesThatSayAnotherThingAreWarnings() throws IOException {
        write("codemeta.json", """
                {"name": "Autre chose",
                 "softwareVersion": "2.0.0",
                 "license": {"@id": "https://spdx.org/licenses/MIT"},
                 "codeRepository": "https://example.org/autre",
                 "copyrightHolder": [{"@type": "Organization", "name": "État"}]}
                """);
        write("pyproject.toml", "[project]\nname = \"rendez\"\nversion = \"1.1\"\nlicense = \"MIT\"\n");
        String text = Sample.base().replace("  license:", "  mainCopyrightOwner: Ville\n  license:");
        Validation validation = PubliccodeValidator.offline()
                .withFiles(RepositoryFiles.of(folder))
                .validate(text);
        assertThat(validation.isValid()).isTrue();
        assertThat(validation.problems()).allMatch(one -> one.code().isContradiction());
        assertThat(validation.problems().stream()
                        .map(one -> one.key() + " " + one.code() + " "
                                + one.arguments().get("other")))
                .containsExactly(
                        "name OTHER_NAME codemeta.json:1",
                        "name OTHER_NAME pyproject.toml:2",
                        "url OTHER_REPOSITORY codemeta.json:4",
                        "softwareVersion OTHER_VERSION codemeta.json:2",
                        "softwareVersion OTHER_VERSION pyproject.toml:3",
                        "legal.mainCopyrightOwner OTHER_OWNER codemeta.json:5",
                        "legal.license OTHER_LICENSE codemeta.json:3",
                        "legal.license OTHER_LICENSE pyproject.toml:4");
    }

    @ParameterizedTest
    @CsvSource({"package.json, '{\"name\": ['", "codemeta.json, '- a'", "CITATION.cff, 'a: b: c'", "pom.xml, '<a'"})
    void brokenFilesBesideAreNotThisOnesFault(String path, String text) throws IOException {
        write(path, text);
        assertThat(problems(Sample.base())).isEmpty();
    }

    @Test
    void bytesThatAreNoTextBesideAreNotThisOnesFault() throws IOException {
        Files.write(folder.resolve("codemeta.json"), "{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(Sample.base())).isEmpty();
    }
}
