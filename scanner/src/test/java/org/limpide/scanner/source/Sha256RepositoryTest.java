package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.ScanOptions;
import org.limpide.scanner.ScanResult;
import org.limpide.scanner.Scanner;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

class Sha256RepositoryTest {
    @TempDir
    Path temporary;

    private Sha256Fixture repository;

    @BeforeEach
    void build() throws IOException {
        repository = new Sha256Fixture(temporary.toRealPath().resolve("demo.git"));
    }

    private ScanReport scanned() {
        ScanOptions options = new ScanOptions(
                "HEAD",
                "",
                List.of("secrets"),
                LocalDate.parse("2026-11-22"),
                Instant.parse("2026-11-22T08:00:00Z"),
                temporary.resolve("cache"),
                Settings.standard());
        Scanner scanner = new Scanner(PolicyLoader.builtIn(), criterion -> {});
        return ((ScanResult.Scanned) scanner.scan(repository.source(), options)).report();
    }

    @Test
    void theWholeScanFindsASecretAndNamesTheCommitInFull() {
        String secret = "token: " + Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", 7) + "\n";
        String first = repository.commit(Map.of("README.md", "Bonjour\n"));
        String second = repository.commitOnMain(Map.of("README.md", "Bonjour\n", "deploy.yaml", secret), first);
        ScanReport report = scanned();
        assertThat(report.project().commit()).isEqualTo(second).hasSize(64);
        assertThat(report.project().rootCommit()).isEqualTo(first);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_OPENABLE);
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.toString()).contains("secrets.content", "deploy.yaml"));
    }

    @Test
    void aSecretOfAnOlderCommitIsFoundWithWhatLeadsToIt() {
        String secret = Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", 8);
        String first = repository.commit(Map.of("README.md", "Bonjour\n", "deploy.yaml", "token: " + secret + "\n"));
        String second = repository.commit(Map.of("README.md", "Bonjour\n", "deploy.yaml", "token: none\n"), first);
        repository.commitOnMain(Map.of("README.md", "Bonjour\n"), second);
        List<TextFind> finds = repository.snapshot().texts().to("secrets.content");
        assertThat(finds).hasSize(1);
        TextFind find = finds.get(0);
        assertThat(secret).endsWith(find.value());
        assertThat(find.places())
                .singleElement()
                .satisfies(place -> assertThat(place.name()).isEqualTo("deploy.yaml"))
                .satisfies(place -> assertThat(place.object()).hasSize(64));
        assertThat(find.trace().orElseThrow().toString()).contains(first);
    }

    @Test
    void filesAndHistoryAreReadAsInAnyRepository() {
        String first = repository.commitOnMain(Map.of("a.txt", "one", "b.txt", "two"));
        String second = repository.commitOnMain(Map.of("a.txt", "three", "b.txt", "two"), first);
        repository.write("refs/tags/v1", repository.tag("v1", "commit", second) + "\n");
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.files()).extracting(SnapshotFile::path).containsExactly("a.txt", "b.txt");
        assertThat(snapshot.files()).extracting(SnapshotFile::size).containsExactly(5L, 3L);
        assertThat(snapshot.files().get(0).content()).isEqualTo(new Content.Text("three", "UTF-8"));
        assertThat(snapshot.history().commits()).isEqualTo(2);
        assertThat(snapshot.history().rootCommit()).isEqualTo(first);
        assertThat(snapshot.history().refs())
                .containsExactly(
                        new HistoryFacts.Ref("refs/heads/main", second), new HistoryFacts.Ref("refs/tags/v1", second));
        assertThat(snapshot.history().identities())
                .extracting(HistoryFacts.Identity::name)
                .containsExactly("Camille Martin", "Noor Petit");
        assertThat(snapshot.ledger().complete()).isTrue();
    }

    @Test
    void aNameIsLookedForInTheOrderOfGit() {
        String tagged = repository.commit(Map.of("a", "tag"));
        String branch = repository.commit(Map.of("a", "branch"));
        String remote = repository.commit(Map.of("a", "remote"));
        String main = repository.commitOnMain(Map.of("a", "main"));
        repository.write("refs/tags/both", repository.tag("both", "commit", tagged) + "\n");
        repository.write("refs/heads/both", branch + "\n");
        repository.write("refs/remotes/origin/main", remote + "\n");
        repository.write("refs/remotes/origin/HEAD", "ref: refs/remotes/origin/main\n");
        assertThat(Map.of(
                        "both", tagged,
                        "heads/both", branch,
                        "refs/heads/both", branch,
                        "origin/main", remote,
                        "origin", remote,
                        "HEAD", main,
                        "@", main,
                        "main", main))
                .allSatisfy((name, commit) ->
                        assertThat(repository.snapshot(name).commit()).isEqualTo(commit));
    }

    @Test
    void idsTheirBeginningsAndStepsLeadToCommits() {
        String first = repository.commit(Map.of("a", "1"));
        String side = repository.commit(Map.of("a", "2"));
        String merge = repository.commitOnMain(Map.of("a", "3"), first, side);
        String last = repository.commitOnMain(Map.of("a", "4"), merge);
        repository.write("refs/tags/v1", repository.tag("v1", "commit", last) + "\n");
        assertThat(Map.of(
                        first,
                        first,
                        first.substring(0, 12).toUpperCase(Locale.ROOT),
                        first,
                        "v1-2-g" + first.substring(0, 12),
                        first,
                        "HEAD~2",
                        first,
                        "main^^2",
                        side,
                        "v1~1^2^{commit}",
                        side,
                        "v1^{}",
                        last,
                        "main^0",
                        last))
                .allSatisfy((name, commit) ->
                        assertThat(repository.snapshot(name).commit()).isEqualTo(commit));
        assertThat(List.of("main~9", "main^3", "main^{x", "nothing", "", "..", "../config", "0".repeat(65), "main@{1}"))
                .allSatisfy(name -> assertThat(repository.problem(name).kind()).isEqualTo(Kind.UNKNOWN_REF));
        assertThat(repository.problem("0".repeat(64)).kind()).isEqualTo(Kind.UNREADABLE_COMMIT);
        assertThat(repository.problem("main^{tree}").kind()).isEqualTo(Kind.NOT_A_COMMIT);
        assertThat(repository.problem(repository.blob("1")).kind()).isEqualTo(Kind.NOT_A_COMMIT);
    }

    @Test
    void aBeginningThatSeveralCommitsShareIsAmbiguous() {
        Map<String, String> known = new HashMap<>();
        String shared = "";
        for (int i = 0; shared.isEmpty(); i++) {
            String commit = repository.commit(Map.of("a", "number " + i));
            String other = known.put(commit.substring(0, 4), commit);
            shared = other == null ? "" : commit.substring(0, 4);
        }
        repository.commitOnMain(Map.of("a", "x"));
        assertThat(repository.problem(shared).kind()).isEqualTo(Kind.AMBIGUOUS_REF);
    }

    @Test
    void packedRefsAreReadAndAFileOfTheSameNameCounts() {
        String first = repository.commit(Map.of("a", "1"));
        String second = repository.commit(Map.of("a", "2"), first);
        String tag = repository.tag("v1", "commit", first);
        repository.write(
                "packed-refs",
                "# pack-refs with: peeled fully-peeled sorted \n" + first + " refs/heads/main\n" + first
                        + " refs/heads/old\n" + tag + " refs/tags/v1\n^" + first + "\n");
        repository.write("refs/heads/main", second + "\n");
        assertThat(repository.snapshot().commit()).isEqualTo(second);
        assertThat(repository.snapshot("old").commit()).isEqualTo(first);
        assertThat(repository.snapshot("v1").commit()).isEqualTo(first);
        assertThat(repository.snapshot().history().refs())
                .extracting(HistoryFacts.Ref::name)
                .containsExactly("refs/heads/main", "refs/heads/old", "refs/tags/v1");
        assertThat(repository.snapshot().ledger().complete()).isTrue();
    }

    @Test
    void refsThatCannotBeReadAreInTheLedgerAndAGap() {
        String commit = repository.commitOnMain(Map.of("a", "1"));
        repository.write("refs/heads/garbage", "not an id\n");
        repository.write("refs/heads/cut", commit.substring(0, 40) + "\n");
        repository.write("refs/heads/gone", "0".repeat(64) + "\n");
        repository.write("refs/heads/alias", "ref: refs/heads/never\n");
        repository.write("refs/heads/circle", "ref: refs/heads/circle\n");
        repository.write("refs/heads/outside", "ref: refs/../../secret\n");
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.ledger().entries())
                .extracting(Entry::place)
                .containsExactly(
                        "refs/heads/circle",
                        "refs/heads/cut",
                        "refs/heads/garbage",
                        "refs/heads/gone",
                        "refs/heads/outside");
        assertThat(snapshot.history().gap()).contains(UnreadReason.BROKEN_REF);
        repository.write("packed-refs", commit.substring(0, 40) + " refs/heads/cut\n");
        assertThat(repository.snapshot().ledger().entries()).contains(new Entry("refs/", UnreadReason.BROKEN_REF));
    }

    @Test
    void anUnbornBranchIsAnEmptyRepositoryUnlessThereAreOthers() {
        assertThat(repository.problem("HEAD").kind()).isEqualTo(Kind.EMPTY_REPOSITORY);
        String commit = repository.commitOnMain(Map.of("a", "1"));
        repository.write("HEAD", "ref: refs/heads/unborn\n");
        assertThat(repository.problem("HEAD").kind()).isEqualTo(Kind.BROKEN_HEAD);
        assertThat(repository.snapshot("main").commit()).isEqualTo(commit);
        repository.write("HEAD", commit.substring(0, 40) + "\n");
        assertThat(repository.problem("HEAD").kind()).isEqualTo(Kind.BROKEN_HEAD);
        repository.write("HEAD", "0".repeat(64) + "\n");
        assertThat(repository.problem("HEAD").kind()).isEqualTo(Kind.BROKEN_HEAD);
        repository.write("HEAD", commit + "\n");
        assertThat(repository.snapshot().commit()).isEqualTo(commit);
    }

    @Test
    void aShallowCloneSaysWhereItsHistoryStops() throws IOException {
        String first = repository.commit(Map.of("a", "1"));
        String second = repository.commitOnMain(Map.of("a", "2"), first);
        Files.delete(repository.object(first));
        repository.write("shallow", second + "\n");
        assertThat(repository.snapshot().ledger().entries())
                .containsExactly(new Entry(second, UnreadReason.SHALLOW_HISTORY));
        repository.write("shallow", second.substring(0, 40) + "\n");
        assertThat(repository.snapshot().ledger().entries())
                .contains(new Entry("shallow", UnreadReason.CORRUPT_OBJECT));
    }

    @Test
    void aLinkedWorkTreeHasAHeadOfItsOwnAndSharesTheRest() {
        String first = repository.commitOnMain(Map.of("a", "1"));
        String second = repository.commitOnMain(Map.of("a", "2"), first);
        repository.write("worktrees/side/HEAD", first + "\n");
        repository.write("worktrees/side/commondir", "../..\n");
        LocalRepository side = new LocalRepository(repository.folder.resolve("worktrees/side"), Optional.empty());
        Reading.Read head = (Reading.Read) GitFixture.reader(side).snapshot("HEAD", RefPattern.all());
        Reading.Read main = (Reading.Read) GitFixture.reader(side).snapshot("main", RefPattern.all());
        assertThat(head.snapshot().commit()).isEqualTo(first);
        assertThat(main.snapshot().commit()).isEqualTo(second);
    }

    @Test
    void changesOfTheWorkTreeAreUnknownAndTheReportSaysSo() {
        repository.commitOnMain(Map.of("a", "1"));
        repository.write("index", "DIRC");
        LocalRepository checkedOut = new LocalRepository(repository.folder, Optional.of(temporary));
        Reading.Read read = (Reading.Read) GitFixture.reader(checkedOut).snapshot("HEAD", RefPattern.all());
        assertThat(read.uncommitted()).isEqualTo(OptionalInt.empty());
        assertThat(read.snapshot().ledger().entries()).contains(new Entry("", UnreadReason.UNCOMMITTED_CHANGES));
    }

    @Test
    void reftablesAreRefusedWithTheirOwnProblem() {
        repository.write(
                "config",
                "[core]\n repositoryformatversion = 1\n[extensions]\n objectFormat = sha256\n refStorage = reftable\n");
        SourceProblem problem = repository.refusal();
        assertThat(problem.kind()).isEqualTo(Kind.REF_FORMAT);
        assertThat(problem.arguments()).containsEntry("format", "reftable").containsEntry("hash", "sha256");
    }

    @Test
    void theSubmodulesOfTheIndexAreNoRepositoriesOfTheirOwn() throws IOException {
        Path work = temporary.toRealPath().resolve("all");
        Sha256Fixture outer = new Sha256Fixture(work.resolve(".git"));
        new Sha256Fixture(work.resolve("lib/.git"));
        new Sha256Fixture(work.resolve("other/.git"));
        for (int version = 2; version <= 4; version++) {
            Files.write(outer.folder.resolve("index"), index(version));
            assertThat(RepositoryDiscovery.find(work).repositories())
                    .extracting(found -> found.workTree().orElseThrow())
                    .containsExactly(work, work.resolve("other"));
        }
    }

    /** An index with a file and a submodule (gitformat-index). */
    private static byte[] index(int version) {
        ByteBuffer index = ByteBuffer.allocate(1024);
        index.put("DIRC".getBytes(StandardCharsets.US_ASCII)).putInt(version).putInt(2);
        entry(index, version, 0100644, "licence", 0, "licence");
        entry(index, version, 0160000, "lib", 5, "b");
        return Arrays.copyOf(index.array(), index.position() + 32);
    }

    private static void entry(ByteBuffer index, int version, int mode, String name, int taken, String suffix) {
        int start = index.position();
        index.position(start + 24);
        index.putInt(mode);
        index.position(start + 40 + 32);
        boolean extended = version > 2;
        index.putShort((short) (name.length() | (extended ? 0x4000 : 0)));
        if (extended) {
            index.putShort((short) 0);
        }
        if (version == 4) {
            index.put((byte) taken);
        }
        index.put((version == 4 ? suffix : name).getBytes(StandardCharsets.US_ASCII));
        int length = index.position() - start;
        index.position(start + (version == 4 ? length + 1 : (length / 8 + 1) * 8));
    }
}
