package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide init} as its user meets it. */
class InitCommandTest {
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
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path repository() throws Exception {
        Path folder = Files.createDirectories(work.resolve("queue"));
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("src/queue.py"), "print('a')\n");
        Files.writeString(folder.resolve("requirements.txt"), "requests==2.32.0\n");
        commit(folder);
        return folder;
    }

    private static void commit(Path folder) throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("one")
                    .setAuthor("Example", "example@example.org")
                    .setCommitter("Example", "example@example.org")
                    .call();
        }
    }

    @Test
    void nothingIsWrittenUntilItIsAskedFor() throws Exception {
        Path folder = repository();
        assertThat(run("init", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("diff --git a/README.md b/README.md\n");
        assertThat(said()).contains("Rien n’est écrit", "aucune licence n’est choisie", "que personne n’a choisi");
        try (var inside = Files.list(folder)) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".git", "src", "requirements.txt");
        }
    }

    @Test
    void aScanFindsWhatWasWrittenInOrderAndTheGaps() throws Exception {
        Path folder = repository();
        String[] arguments = {
            "init",
            folder.toString(),
            "--write",
            "--license",
            "EUPL-1.2",
            "--holder",
            "Ministère de l’Exemple",
            "--also",
            "headers,contract-clauses"
        };
        assertThat(run(arguments)).isZero();
        commit(folder);
        Path report = work.resolve("report.json");
        run("scan", folder.toString(), "--only", "license,docs", "--format", "json", "--output", report.toString());
        JsonNode top = new JsonMapper().readTree(Files.readString(report));
        List<String> checks = top.path("findings")
                .valueStream()
                .map(one -> one.path("finding"))
                .filter(one -> one.path("outcome").stringValue().equals("FAIL"))
                .map(one -> one.path("criterion").stringValue() + " "
                        + one.path("location").path("name").stringValue(""))
                .distinct()
                .toList();
        assertThat(checks)
                .contains("docs.leftovers README.md", "docs.leftovers publiccode.yml", "docs.leftovers SECURITY.md")
                .noneMatch(one -> one.startsWith("license.")
                        || one.startsWith("docs.contributing")
                        || one.startsWith("docs.security-policy")
                        || one.startsWith("docs.readme "));
        // What stands now is not written again.
        assertThat(run(arguments)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(said()).contains("Rien à écrire.");
    }

    @Test
    void onePaperAloneInEnglish() throws Exception {
        Path folder = repository();
        assertThat(run("init", folder.toString(), "--only", "security", "--papers", "en", "--write"))
                .isZero();
        assertThat(Files.readString(folder.resolve("SECURITY.md"))).contains("Reporting a vulnerability");
        assertThat(folder.resolve("README.md")).doesNotExist();
    }

    @Test
    void whatMakesNoSenseIsSaidWithWhatToDo() throws Exception {
        Path folder = repository();
        assertThat(run("init", folder.toString(), "--only", "poem")).isEqualTo(3);
        assertThat(said()).contains("poem", "readme");
        assertThat(run("init", folder.toString(), "--license", "No Such Thing")).isEqualTo(3);
        assertThat(said()).contains("No Such Thing");
        assertThat(run("init", folder.toString(), "--holder", "a */ b")).isEqualTo(3);
        assertThat(run("init", folder.resolve("src").toString())).isEqualTo(3);
        assertThat(said()).contains(folder.toString());
        assertThat(run("init", "https://forge.example.org/a/b.git")).isEqualTo(3);
        assertThat(said()).contains("n’est pas un dossier");
        assertThat(run("init", work.resolve("nowhere").toString())).isEqualTo(3);
        Path bare = work.resolve("bare.git");
        try (Git git = Git.init().setBare(true).setDirectory(bare.toFile()).call()) {
            assertThat(run("init", bare.toString())).isEqualTo(3);
            assertThat(said()).contains("dépôt nu");
            assertThat(git.getRepository().isBare()).isTrue();
        }
    }

    @Test
    void aLicenceIsNeverChangedByTheWay() throws Exception {
        Path folder = repository();
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"a\", \"license\": \"MIT\"}");
        commit(folder);
        assertThat(run("init", folder.toString(), "--license", "EUPL-1.2")).isEqualTo(3);
        assertThat(said()).contains("MIT", "package.json:1");
    }
}
