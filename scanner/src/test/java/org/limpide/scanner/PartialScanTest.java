package org.limpide.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.Scope;
import org.limpide.scanner.source.SourceProblem;

/** What is asked about a part of a repository is answered about that part and nothing else. */
class PartialScanTest {
    private final CarrierTokens tokens = new CarrierTokens();

    @TempDir
    private Path folder;

    private GitCommands git = new GitCommands(Path.of(""));

    @BeforeEach
    void begin() throws IOException {
        git = GitCommands.init(folder.resolve("project"));
    }

    private String secret() {
        return "key = " + tokens.github().text() + "\n";
    }

    private ScanResult result(Scope scope) {
        return result(git, scope);
    }

    private ScanResult result(GitCommands where, Scope scope) {
        ScanOptions options = new ScanOptions(
                "HEAD",
                "",
                List.of("secrets"),
                LocalDate.parse("2026-11-22"),
                Instant.parse("2026-11-22T08:00:00Z"),
                folder.resolve("cache"),
                Settings.standard(),
                scope,
                Optional.empty(),
                Optional.empty());
        var source = RepositoryDiscovery.around(where.folder()).repositories().get(0);
        return new Scanner(PolicyLoader.builtIn(), criterion -> {}).scan(source, options);
    }

    private ScanReport report(Scope scope) {
        return ((ScanResult.Scanned) result(scope)).report();
    }

    private static List<String> places(ScanReport report) {
        return report.findings().stream()
                .map(one -> one.finding().location().shown())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> since(String ref) {
        return places(report(new Scope.Since(ref)));
    }

    private List<String> staged() {
        return places(report(new Scope.Staged(Optional.empty())));
    }

    @Test
    void onlyWhatCommitsBringSinceAnother() {
        git.write("old.txt", secret()).commit("Begin");
        git.git("tag", "before");
        git.write("moved.txt", "plain\n").commit("Plain");
        assertThat(since("before")).isEmpty();
        git.git("mv", "old.txt", "new.txt");
        git.commit("Rename");
        assertThat(since("before")).as("a file that only moved is not new").isEmpty();
        git.write("src/fresh.txt", "a\n" + secret()).commit("Add");
        git.git("rm", "-q", "src/fresh.txt");
        String last = git.commit("Remove, and say " + secret());
        ScanReport report = report(new Scope.Since("before"));
        assertThat(places(report)).containsExactly(last, "src/fresh.txt:2");
        assertThat(report.scope().orElseThrow().commits()).isEqualTo(4);
        assertThat(report.scope().orElseThrow().base()).contains(git.git("rev-parse", "before"));
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_OPENABLE);
        assertThat(since("HEAD")).isEmpty();
    }

    @Test
    void mergesTagsAndForksAsGitCountsThem() {
        git.write("base.txt", secret()).commit("Base");
        git.git("checkout", "-q", "-b", "topic");
        git.write("topic.txt", secret()).commit("Topic");
        git.git("checkout", "-q", "main");
        git.write("main.txt", secret()).commit("Main goes on");
        git.git("checkout", "-q", "topic");
        git.git("merge", "-q", "--no-ff", "-m", "Merge", "main");
        assertThat(since("main")).containsExactly("topic.txt:1");
        git.git("tag", "-a", "-m", secret(), "v1");
        assertThat(since("main")).hasSize(2).contains("topic.txt:1");
        assertThat(report(new Scope.Since("main")).scope().orElseThrow().commits())
                .isEqualTo(Integer.parseInt(git.git("rev-list", "--count", "main..topic")));
    }

    @Test
    void fingerprintsAndWaiversAreThoseOfAWholeScan() {
        git.write("a.txt", "x").commit("Begin");
        git.write("b.txt", secret()).commit("Add");
        String part =
                report(new Scope.Since("HEAD~1")).findings().get(0).finding().fingerprint();
        String whole = report(new Scope.Whole()).findings().get(0).finding().fingerprint();
        assertThat(part).isEqualTo(whole);
        git.write(
                        ".limpide.yaml",
                        "waivers:\n  - criterion: secrets.content\n    fingerprint: " + whole
                                + "\n    reason: test-data\n    comment: invented\n    author: Camille\n"
                                + "    expires: 2026-12-31\n")
                .commit("Waive");
        assertThat(report(new Scope.Since("HEAD~2")).verdict()).isEqualTo(Verdict.OPENABLE_WITH_RESERVATIONS);
    }

    @Test
    void anUnknownCommitIsRefused() {
        git.write("a.txt", "x").commit("Begin");
        ScanResult.Refused refused = (ScanResult.Refused) result(new Scope.Since("nowhere"));
        assertThat(refused.problem().kind()).isEqualTo(SourceProblem.Kind.UNKNOWN_REF);
    }

    @Test
    void whereAShallowCloneLacksTheBaseMoreIsSearched() throws IOException {
        git.write("a.txt", "x").commit("Begin");
        String base = git.git("rev-parse", "HEAD");
        git.write("b.txt", secret()).commit("Add");
        git.write("c.txt", "y").commit("More");
        Path clone = folder.resolve("clone");
        git.git("clone", "-q", "--depth", "1", git.folder().toUri().toString(), clone.toString());
        ScanReport report = ((ScanResult.Scanned) result(git.in(clone), new Scope.Since(base))).report();
        assertThat(places(report)).contains("b.txt:1");
        assertThat(report.scope().orElseThrow().base()).isEmpty();
        assertThat(report.notices()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4"})
    void whatIsStaged(String version) {
        git.git("config", "index.version", version);
        git.write("first.txt", secret()).git("add", "-A");
        assertThat(staged()).as("before the first commit").containsExactly("first.txt:1");
        git.commit("Begin");
        assertThat(staged()).isEmpty();
        git.write("not-added.txt", secret());
        git.write("intended.txt", secret()).git("add", "-N", "intended.txt");
        assertThat(staged()).isEmpty();
        git.write("deep/in/here.txt", "a\nb\n" + secret()).git("add", "deep");
        git.git("rm", "-q", "--cached", "first.txt");
        ScanReport report = report(new Scope.Staged(Optional.empty()));
        assertThat(places(report)).containsExactly("deep/in/here.txt:3");
        assertThat(report.findings()
                        .get(0)
                        .finding()
                        .occurrences()
                        .orElseThrow()
                        .trace())
                .isEmpty();
        git.write("deep/in/here.txt", "clean again\n");
        assertThat(staged()).as("the work tree is not what is committed").hasSize(1);
        git.write("names/" + tokens.github().text(), "x").git("add", "names");
        assertThat(staged()).hasSize(2);
    }

    @Test
    void anotherIndexAnotherWorkTreeAndASubmodule() throws IOException {
        git.write("a.txt", "x").commit("Begin");
        Path other = folder.resolve("other.index");
        git.write("b.txt", secret());
        git.with("GIT_INDEX_FILE", other.toString()).git("add", "-A");
        assertThat(staged()).isEmpty();
        assertThat(places(report(new Scope.Staged(Optional.of(other))))).containsExactly("b.txt:1");
        GitCommands linked = git.in(folder.resolve("linked"));
        git.git("worktree", "add", "-q", linked.folder().toString());
        linked.write("c.txt", secret()).git("add", "-A");
        assertThat(places(((ScanResult.Scanned) result(linked, new Scope.Staged(Optional.empty()))).report()))
                .containsExactly("c.txt:1");
        GitCommands outer = GitCommands.init(folder.resolve("outer"));
        outer.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                git.folder().toString(),
                "inner");
        assertThat(((ScanResult.Scanned) result(outer, new Scope.Staged(Optional.empty())))
                        .report()
                        .verdict())
                .isEqualTo(Verdict.OPENABLE);
        GitCommands inner = outer.in(outer.folder().resolve("inner"));
        inner.write("d.txt", secret()).git("add", "-A");
        assertThat(places(((ScanResult.Scanned) result(inner, new Scope.Staged(Optional.empty()))).report()))
                .containsExactly("d.txt:1");
    }

    @Test
    void anUnfinishedMergeIsSearchedOnBothSides() {
        git.write("a.txt", "base\n").commit("Begin");
        git.git("checkout", "-q", "-b", "side");
        git.write("a.txt", "side\n" + secret()).commit("Side");
        git.git("checkout", "-q", "main");
        git.write("a.txt", "main\n").commit("Main");
        assertThat(git.tried("merge", "-q", "side").code()).isNotZero();
        assertThat(staged()).isNotEmpty();
    }

    @Test
    void anIndexThatCannotBeReadWhollyIsRefused() throws IOException {
        git.write("a.txt", "x").commit("Begin");
        Path index = git.folder().resolve(".git/index");
        byte[] bytes = Files.readAllBytes(index);
        for (int length : new int[] {0, 10, 40, bytes.length - 1}) {
            Files.write(index, Arrays.copyOf(bytes, length));
            assertThat(result(new Scope.Staged(Optional.empty()))).isInstanceOf(ScanResult.Refused.class);
        }
        bytes[bytes.length - 30] ^= 1;
        Files.write(index, bytes);
        assertThat(result(new Scope.Staged(Optional.empty()))).isInstanceOf(ScanResult.Refused.class);
        Files.delete(index);
        git.git("read-tree", "HEAD");
        git.git("update-index", "--split-index");
        assertThat(result(new Scope.Staged(Optional.empty()))).isInstanceOf(ScanResult.Refused.class);
    }

    @Test
    void sha256RepositoriesToo() throws IOException {
        git = GitCommands.init(folder.resolve("long"), "--object-format=sha256");
        git.write("a.txt", "x").commit("Begin");
        git.write("b.txt", secret()).git("add", "-A");
        assertThat(staged()).containsExactly("b.txt:1");
        git.commit("Add");
        assertThat(since("HEAD~1")).containsExactly("b.txt:1");
        assertThat(since("HEAD")).isEmpty();
    }

    @Test
    void aDamagedFileIsNoPass() throws IOException {
        git.write("a.txt", "x").commit("Begin");
        git.write("b.txt", "some text that will be damaged\n").commit("Add");
        String id = git.git("rev-parse", "HEAD:b.txt");
        Path object =
                git.folder().resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
        object.toFile().setWritable(true);
        Files.write(object, new byte[] {1, 2, 3});
        ScanReport report = report(new Scope.Since("HEAD~1"));
        assertThat(report.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(new TreeSet<>(report.findings().stream()
                        .map(one -> one.finding().outcome())
                        .toList()))
                .containsExactly(Outcome.NOT_AVAILABLE);
    }
}
