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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.source.recipe.DemoRecipes;
import org.limpide.scanner.source.recipe.Recipe;
import org.limpide.scanner.source.recipe.RecipeWriter;
import org.limpide.scanner.text.Language;

/** The command line as its user meets it: what it prints, where it writes, what it answers to the shell. */
class CommandLineTest {
    @TempDir
    private static Path demo;

    @TempDir
    private Path work;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void makeTheRepositories() throws IOException {
        for (Recipe recipe : DemoRecipes.all()) {
            RecipeWriter.write(recipe, demo);
        }
    }

    private static Run run(Language language, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language,
                false);
        int code = Main.run(terminal, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Run run(String... arguments) {
        return run(Language.EN, arguments);
    }

    private static String demo(String name) {
        return demo.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "calcul-droits-chancellerie,   0",
        "prise-rendez-vous-consulaire, 1",
        "annuaire-postes,              1",
    })
    void theVerdictIsTheExitCode(String name, int code) {
        assertThat(run("scan", demo(name)).code()).isEqualTo(code);
    }

    @Test
    void reservationsFailOnlyWhereTheyAreAskedTo() throws IOException {
        String[] scan = {"scan", demo("calcul-droits-chancellerie"), "--policy", stricter()};
        assertThat(run(scan).code()).isZero();
        assertThat(run(scan[0], scan[1], scan[2], scan[3], "--fail-on", "reservations")
                        .code())
                .isEqualTo(1);
    }

    /** The built-in policy, with a reservation where the exemplary repository only has advice. */
    private String stricter() throws IOException {
        Path policy = work.resolve("policy.yaml");
        Files.writeString(policy, "id: own\nversion: 1\nextends: limpide\nmodes: {privacy.commit-identity: reserve}\n");
        return policy.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scan                       | Missing: PATH_OR_URL.",
                "scan /does/not/exist       | does not exist",
                "scan . --format pdf        | “pdf” is no value of --format.",
                "scan . --only nothing      | Known themes: ",
                "scan . --as-of yesterday   | “yesterday” is no value of --as-of.",
                "scan . --format json,html  | add --output FOLDER",
                "scan . --policy /no/policy | does not exist",
                "push                       | Missing: ",
                "explain no.such-thing      | `limpide explain` lists them",
                "nonsense                   | Unknown here: nonsense",
            })
    void aMisuseIsSaidWithWhatToDo(String command, String said) {
        Run run = run(command.split(" "));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(said).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aMisuseIsSaidInFrench() {
        assertThat(run(Language.FR, "scan").err()).contains("Il manque", "Voyez `limpide scan --help`");
    }

    @Test
    void aFaultyPolicyIsNamedLineByLine() throws IOException {
        Path policy = Files.writeString(
                work.resolve("policy.yaml"), "id: own\nversion: 1\nextends: limpide\nmodes: {no.such-thing: heavy}\n");
        Run run = run("scan", demo("annuaire-postes"), "--policy", policy.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("policy.yaml:4:9: No criterion is called “no.such-thing”");
    }

    @Test
    void aFolderWithoutRepositoryIsNoVerdict() {
        Run run = run("scan", work.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void anEmptyRepositoryIsUndetermined() throws IOException {
        Path empty = work.resolve("empty.git");
        Files.createDirectories(empty.resolve("objects"));
        Files.createDirectories(empty.resolve("refs/heads"));
        Files.writeString(empty.resolve("HEAD"), "ref: refs/heads/main\n");
        Run run = run("scan", empty.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void severalRepositoriesGiveAReportEachASummaryAndTheWorstCode() throws IOException {
        Path reports = work.resolve("reports");
        Run run = run("scan", demo.toString(), "--format", "json,sarif,junit,html", "--output", reports.toString());
        assertThat(run.code()).isEqualTo(1);
        int repositories = DemoRecipes.all().size();
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files).hasSize(4 * repositories + 1);
        }
        assertThat(Files.readString(reports.resolve("summary.json"))).contains("NOT_OPENABLE", "annuaire-postes.html");
        assertThat(run.out().lines().filter(line -> line.contains(demo.toString())))
                .hasSize(repositories);
    }

    @Test
    void theSameRepositoryGivesTheSameBytesAnywhere() throws IOException {
        Path elsewhere = Files.createDirectory(work.resolve("elsewhere"));
        for (Recipe recipe : DemoRecipes.all()) {
            RecipeWriter.write(recipe, elsewhere);
        }
        for (String name : List.of("prise-rendez-vous-consulaire", "simulateur-bourses", "etat-civil-import")) {
            assertThat(withoutRun(elsewhere.resolve(name))).isEqualTo(withoutRun(demo.resolve(name)));
        }
    }

    private String withoutRun(Path repository) throws IOException {
        Path file = work.resolve("one.json");
        run("scan", repository.toString(), "--format", "json", "--output", file.toString(), "--as-of", "2026-11-22");
        String json = Files.readString(file);
        assertThat(json).contains("\"startedAt\"");
        return json.replaceAll("\"run\" ?: ?\\{[^}]*}", "");
    }

    @Test
    void anotherCommitMayBeJudged() {
        String repository = demo("fil-conseils-voyageurs");
        assertThat(run("scan", repository, "--ref", "no-such-branch").code()).isEqualTo(2);
        assertThat(run("scan", repository, "--only", "license", "--ref", "HEAD~1")
                        .out())
                .contains("Only these themes");
    }

    @Test
    void aFileThatIsAbsentAsksForACompleteCloneAndNothingElse() throws IOException {
        Path repository = work.resolve("partial.git");
        makeWithoutItsBlob(repository);
        Run run = run("scan", repository.toString(), "--only", "secrets");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("1 file is absent", "→ Complete the clone")
                .doesNotContain("revoke");
    }

    /** One commit of one file, whose content is absent as in a partial clone. */
    private static void makeWithoutItsBlob(Path folder) throws IOException {
        try (Repository repository =
                        new FileRepositoryBuilder().setGitDir(folder.toFile()).build();
                ObjectInserter inserter = repository.newObjectInserter()) {
            repository.create(true);
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "Bonjour.".getBytes(StandardCharsets.UTF_8));
            TreeFormatter tree = new TreeFormatter();
            tree.append("notes.txt", FileMode.REGULAR_FILE, blob);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(tree));
            commit.setAuthor(new PersonIdent("Alix", "alix@example.org", Instant.EPOCH, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Commence");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            Files.writeString(folder.resolve("HEAD"), id.name() + "\n");
            Path objects = folder.resolve("objects");
            Files.delete(objects.resolve(blob.name().substring(0, 2))
                    .resolve(blob.name().substring(2)));
        }
    }

    @Test
    void theDemonstrationShowsASheetThatHoldsAndOneWhoseCodeHasChanged() {
        assertThat(run("scan", demo("calcul-droits-chancellerie"), "--only", "algorithm")
                        .out())
                .contains("6 other criteria met or not applicable")
                .doesNotContain("algorithm.binding");
        assertThat(run("scan", demo("simulateur-bourses"), "--only", "algorithm")
                        .out())
                .contains("algorithm.binding", "algorithm.parameters", "23000", "24000");
    }

    @Test
    void helpAndExplanationSpeakBothLanguages() {
        assertThat(run(Language.FR, "scan", "--help").out()).contains("un répertoire de travail");
        assertThat(run(Language.EN, "explain").out().lines()).hasSizeGreaterThan(12);
        assertThat(run(Language.FR, "explain", "license.approved").out())
                .contains("Pourquoi.", "Que faire.", "Il repose sur la loi");
    }

    @Test
    void aKeyTravelsOverTlsOrStaysHere() throws IOException {
        Path report = Files.writeString(work.resolve("r.json"), "{}");
        Path key = Files.writeString(work.resolve("key"), "k");
        Run run = run("push", report.toString(), "--to", "http://registry.example.org", "--key-file", key.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("https only");
    }
}
