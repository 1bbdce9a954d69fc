package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide sbom} as its user meets it. */
class SbomCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LOCK =
            "{\"name\": \"example\", \"version\": \"1.0.0\", \"lockfileVersion\": 3, \"packages\": {"
                    + "\"\": {\"dependencies\": {\"a\": \"1\"}}, \"node_modules/a\": {\"version\": \"1.2.3\", \"license\": \"MIT\"}}}";

    @TempDir
    private Path work;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.FR,
                false);
        return Main.run(terminal, arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path repository() throws Exception {
        Path folder = Files.createDirectories(work.resolve("repository"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Files.writeString(folder.resolve("package-lock.json"), LOCK);
            git.add().addFilepattern(".").call();
            PersonIdent person = new PersonIdent(
                    "Example", "example@example.org", Instant.ofEpochSecond(1_700_000_000L), ZoneOffset.UTC);
            git.commit()
                    .setSign(false)
                    .setMessage("one")
                    .setAuthor(person)
                    .setCommitter(person)
                    .call();
        }
        // What is in no commit is not described.
        Files.writeString(folder.resolve("package-lock.json"), "{}");
        return folder;
    }

    @Test
    void aRepositoryIsDescribedAtItsCommit() throws Exception {
        Path repository = repository();
        assertThat(run("sbom", repository.toString())).isZero();
        String first = said();
        JsonNode top = JSON.readTree(first);
        assertThat(top.at("/metadata/timestamp").stringValue()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(top.at("/components/0/purl").stringValue()).isEqualTo("pkg:npm/a@1.2.3");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 composant (1 direct) dans 1 fichier");
        assertThat(run("sbom", repository.resolve(".git").toString())).isZero();
        assertThat(said()).isEqualTo(first);
    }

    @Test
    void theOtherFormGoesToAFile() throws Exception {
        Path file = work.resolve("list.spdx.json");
        assertThat(run("sbom", repository().toString(), "--format", "spdx", "--output", file.toString()))
                .isZero();
        assertThat(said()).isEmpty();
        assertThat(JSON.readTree(Files.readString(file)).at("/spdxVersion").stringValue())
                .isEqualTo("SPDX-2.3");
    }

    @Test
    void aPlainFolderIsDescribedAsItLiesThere() throws IOException {
        Path folder = Files.createDirectories(work.resolve("folder"));
        Files.writeString(folder.resolve("package-lock.json"), LOCK);
        assertThat(run("sbom", folder.toString())).isZero();
        JsonNode top = JSON.readTree(said());
        assertThat(top.at("/metadata/component/name").stringValue()).isEqualTo("example");
        assertThat(top.at("/metadata/timestamp").isMissingNode()).isTrue();
    }

    @Test
    void whatCannotBeReadIsSaidAndEndsWithTwo() throws IOException {
        Path folder = Files.createDirectories(work.resolve("folder"));
        Files.writeString(folder.resolve("package-lock.json"), "{\"packages\": {\n<<<<<<< HEAD\n");
        assertThat(run("sbom", folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("package-lock.json:2");
        assertThat(said()).contains("limpide:unread:SYNTAX");
    }

    @Test
    void aLicenceToGoWithIsJudged() throws IOException {
        Path folder = Files.createDirectories(work.resolve("folder"));
        Files.writeString(folder.resolve("package-lock.json"), LOCK.replace("MIT", "GPL-3.0-only"));
        assertThat(run("sbom", folder.toString(), "--against", "Apache-2.0")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("GPL-3.0-only, qui veut que")
                .contains("a 1.2.3");
        assertThat(run("sbom", folder.toString(), "--against", "GPL-3.0-or-later"))
                .isZero();
        assertThat(run("sbom", folder.toString(), "--against", "nothing at all"))
                .isEqualTo(3);
    }

    @Test
    void wrongUsageEndsWithThree() {
        assertThat(run("sbom")).isEqualTo(3);
        assertThat(run("sbom", work.resolve("absent").toString())).isEqualTo(3);
        assertThat(run("sbom", work.toString(), "--format", "other")).isEqualTo(3);
        assertThat(run(
                        "sbom",
                        work.toString(),
                        "--maven-repository",
                        work.resolve("absent").toString()))
                .isEqualTo(3);
    }

    @Test
    void theHelpIsThereInFrench() {
        assertThat(run("sbom", "--help")).isZero();
        assertThat(said()).contains("SBOM").contains("--maven-repository").contains("SOURCE_DATE_EPOCH");
    }
}
