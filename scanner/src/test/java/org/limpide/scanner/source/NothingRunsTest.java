package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource.LocalRepository;

/** A work tree: what differs from its commit, and that looking leaves no trace and runs nothing. */
class NothingRunsTest {
    private static final String REFTABLE =
            "[core]\n repositoryformatversion = 1\n[extensions]\n refStorage = reftable\n";

    @TempDir
    Path temporary;

    private Path work;

    @BeforeEach
    void build() throws IOException, GitAPIException {
        QuietGit.install();
        work = temporary.resolve("work");
        try (Git git =
                Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
            Files.writeString(work.resolve("a.txt"), "one\n");
            // Newer than the index, so that its content is compared whatever the clock did: its size alone would tell.
            Files.setLastModifiedTime(
                    work.resolve("a.txt"), FileTime.from(Instant.now().plus(Duration.ofDays(1))));
            Files.writeString(work.resolve("b.txt"), "two\n");
            Files.writeString(work.resolve(".gitignore"), "*.log\n");
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("First")
                    .setAuthor("Camille Martin", "camille.martin@example.org")
                    .setCommitter("Camille Martin", "camille.martin@example.org")
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
        }
    }

    private Reading.Read read() {
        LocalRepository source = new LocalRepository(work.resolve(".git"), Optional.of(work));
        try (RepositoryReader reader = ((Opening.Opened) RepositoryReader.open(source, temporary)).reader()) {
            return (Reading.Read) reader.snapshot("HEAD", RefPattern.all());
        }
    }

    private Map<Path, FileTime> state() throws IOException {
        Map<Path, FileTime> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.toList()) {
                state.put(file, Files.getLastModifiedTime(file));
            }
        }
        return state;
    }

    @Test
    void aCleanWorkTreeHasNoChange() {
        assertThat(read().uncommitted()).isEqualTo(OptionalInt.of(0));
        assertThat(read().snapshot().ledger().entries()).isEmpty();
    }

    @Test
    void changedNewAndDeletedFilesCountAndIgnoredOnesDoNot() throws IOException {
        Files.writeString(work.resolve("a.txt"), "one and more\n");
        Files.delete(work.resolve("b.txt"));
        Files.writeString(work.resolve("new.txt"), "new\n");
        Files.writeString(work.resolve("run.log"), "ignored\n");
        assertThat(read().uncommitted()).isEqualTo(OptionalInt.of(3));
        assertThat(read().snapshot().ledger().entries())
                .containsExactly(new Entry("", UnreadReason.UNCOMMITTED_CHANGES));
    }

    @Test
    void anIndexThatCannotBeReadLeavesTheQuestionOpen() throws IOException {
        Files.writeString(work.resolve(".git/index"), "no index at all");
        assertThat(read().uncommitted()).isEmpty();
        assertThat(read().snapshot().ledger().entries())
                .containsExactly(new Entry("", UnreadReason.UNCOMMITTED_CHANGES));
    }

    @Test
    void nothingIsWrittenIntoTheRepository() throws IOException {
        Files.writeString(work.resolve("a.txt"), "changed\n");
        Map<Path, FileTime> before = state();
        read();
        assertThat(state()).isEqualTo(before);
    }

    private OpenRepository opened() {
        LocalRepository source = new LocalRepository(work.resolve(".git"), Optional.of(work));
        return ((OpenRepository.Result.Opened) OpenRepository.open(source)).repository();
    }

    private static Path configuration(OpenRepository repository) {
        return ((FileBasedConfig) repository.git().orElseThrow().getConfig())
                .getFile()
                .toPath();
    }

    @Test
    void noTemporaryFileIsWritten() {
        try (OpenRepository repository = opened()) {
            assertThat(configuration(repository).toFile()).doesNotExist();
        }
    }

    @Test
    void theTemporaryFileThatReftablesNeedGoesWithTheRepository() throws IOException {
        Files.createDirectory(work.resolve(".git/reftable"));
        Files.writeString(work.resolve(".git/config"), REFTABLE);
        Path written;
        try (OpenRepository repository = opened()) {
            written = configuration(repository);
            assertThat(written).exists().hasParent(Path.of(System.getProperty("java.io.tmpdir")));
        }
        assertThat(written).doesNotExist();
    }

    @Test
    void noTemporaryFileStaysAfterARefusal() throws IOException {
        String mark = "mark-" + UUID.randomUUID();
        String config = REFTABLE + "[core]\n ignorecase = " + mark + "\n";
        Files.writeString(work.resolve(".git/reftable"), "a file where the folder should be");
        Files.writeString(work.resolve(".git/config"), config);
        LocalRepository source = new LocalRepository(work.resolve(".git"), Optional.of(work));
        try (RepositoryReader reader = ((Opening.Opened) RepositoryReader.open(source, temporary)).reader()) {
            assertThat(temporaryFilesWith(mark)).hasSize(1);
            assertThat(reader.snapshot("HEAD", RefPattern.all())).isInstanceOf(Reading.Refused.class);
        }
        assertThat(temporaryFilesWith(mark)).isEmpty();
        Files.writeString(work.resolve(".git/config"), config + "repositoryformatversion = 2\n");
        assertThat(refusal().kind()).isEqualTo(SourceProblem.Kind.REPOSITORY_FORMAT);
        assertThat(temporaryFilesWith(mark)).isEmpty();
    }

    private static List<File> temporaryFilesWith(String mark) throws IOException {
        List<File> found = new ArrayList<>();
        File[] files = new File(System.getProperty("java.io.tmpdir"))
                .listFiles((folder, name) -> name.startsWith("limpide-git-"));
        for (File file : Objects.requireNonNull(files)) {
            // Others scan on this machine too, and tidy up meanwhile.
            if (file.canRead() && Files.readString(file.toPath()).contains(mark)) {
                found.add(file);
            }
        }
        return found;
    }

    @Test
    void lineEndsAsTheRepositoryConfiguresThemAreNoChange() throws IOException {
        Files.writeString(work.resolve("a.txt"), "one\r\n");
        assertThat(read().uncommitted()).isEqualTo(OptionalInt.of(1));
        Files.writeString(work.resolve(".git/config"), "[core]\n autocrlf = true\n");
        assertThat(read().uncommitted()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void noCommandOfTheRepositoryRuns() throws IOException {
        Path trace = temporary.resolve("trace");
        Path script = temporary.resolve("run.sh");
        Files.writeString(script, "#!/bin/sh\ntouch '" + trace + "'\ncat\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path hooks = Files.createDirectories(work.resolve(".git/hooks"));
        for (String hook :
                new String[] {"post-checkout", "post-index-change", "pre-auto-gc", "reference-transaction"}) {
            Files.copy(script, hooks.resolve(hook));
        }
        Files.writeString(
                work.resolve(".gitattributes"), "* filter=evil diff=evil text working-tree-encoding=UTF-16\n");
        Files.writeString(work.resolve(".git/config"), Files.readString(work.resolve(".git/config")) + planted(script));
        Files.writeString(work.resolve("a.txt"), "changed\n");
        Reading.Read read = read();
        assertThat(read.uncommitted().orElseThrow()).isPositive();
        assertThat(trace).doesNotExist();
    }

    private static String planted(Path script) {
        String planted = """
                [filter "evil"]
                 clean = RUN
                 smudge = RUN
                 process = RUN
                 required = true
                [core]
                 fsmonitor = RUN
                 sshCommand = RUN
                 hooksPath = RUN
                 gitProxy = RUN
                 askPass = RUN
                 alternateRefsCommand = RUN
                [diff "evil"]
                 command = RUN
                 textconv = RUN
                [diff]
                 external = RUN
                [credential]
                 helper = !RUN
                [uploadpack]
                 packObjectsHook = RUN
                [include]
                 path = /dev/zero
                """;
        return planted.replace("RUN", script.toString());
    }

    @Test
    void aWorkTreeNamedByTheConfigurationIsNotLookedAt() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("private.txt"), "x");
        Files.writeString(
                work.resolve(".git/config"), "[core]\n worktree = " + elsewhere + "\n excludesFile = /dev/zero\n");
        assertThat(read().uncommitted()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void objectIdsOfAnotherFormatAreRefused() throws IOException {
        Files.writeString(
                work.resolve(".git/config"),
                "[core]\n repositoryformatversion = 1\n[extensions]\n objectFormat = SHA512\n");
        assertThat(refusal().kind()).isEqualTo(SourceProblem.Kind.OBJECT_FORMAT);
        assertThat(refusal().arguments()).containsEntry("format", "sha512");
    }

    @Test
    void aLaterLayoutAndAConfigurationOfGarbageAreRefused() throws IOException {
        Files.writeString(work.resolve(".git/config"), "[core]\n repositoryformatversion = 2\n");
        assertThat(refusal().kind()).isEqualTo(SourceProblem.Kind.REPOSITORY_FORMAT);
        Files.writeString(work.resolve(".git/config"), "[[[[\u0000");
        assertThat(refusal().kind()).isEqualTo(SourceProblem.Kind.DAMAGED_REPOSITORY);
    }

    @Test
    void aDeviceInPlaceOfAFileIsRefusedRatherThanReadForEver() throws IOException {
        Files.createSymbolicLink(work.resolve(".git/packed-refs"), Path.of("/dev/zero"));
        assertThat(refusal().kind()).isEqualTo(SourceProblem.Kind.DAMAGED_REPOSITORY);
    }

    private SourceProblem refusal() {
        LocalRepository source = new LocalRepository(work.resolve(".git"), Optional.of(work));
        return ((Opening.Refused) RepositoryReader.open(source, temporary)).problem();
    }
}
