package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;
import org.limpide.scanner.snapshot.UnreadReason;

class HostileRepositoryTest {
    @TempDir
    Path folder;

    private GitFixture repository;

    @BeforeEach
    void build() {
        repository = new GitFixture(folder.resolve("demo.git"));
    }

    @Test
    void aRepositoryWithoutCommitSaysSo() {
        assertThat(repository.problem("HEAD").kind()).isEqualTo(SourceProblem.Kind.EMPTY_REPOSITORY);
    }

    @Test
    void aHeadOnAnAbsentBranchIsBrokenWhenOthersExist() throws IOException {
        repository.commitOnMain(Map.of("a", repository.file("x")));
        Files.writeString(repository.folder.resolve("HEAD"), "ref: refs/heads/gone\n");
        assertThat(repository.problem("HEAD").kind()).isEqualTo(SourceProblem.Kind.BROKEN_HEAD);
    }

    @Test
    void aHeadOfGarbageIsBroken() throws IOException {
        repository.commitOnMain(Map.of("a", repository.file("x")));
        Files.writeString(repository.folder.resolve("HEAD"), "what is this?\n");
        assertThat(repository.problem("HEAD").kind()).isEqualTo(SourceProblem.Kind.BROKEN_HEAD);
        assertThat(repository.read("main").snapshot().files()).hasSize(1);
    }

    @Test
    void anAbsentHeadIsBroken() throws IOException {
        repository.commitOnMain(Map.of("a", repository.file("x")));
        Files.delete(repository.folder.resolve("HEAD"));
        assertThat(repository.problem("HEAD").kind()).isEqualTo(SourceProblem.Kind.BROKEN_HEAD);
    }

    @Test
    void aHeadOnAnAbsentCommitIsBroken() {
        repository.remove(repository.commitOnMain(Map.of("a", repository.file("x"))));
        assertThat(repository.problem("HEAD").kind()).isEqualTo(SourceProblem.Kind.BROKEN_HEAD);
        assertThat(repository.problem("main").kind()).isEqualTo(SourceProblem.Kind.UNREADABLE_COMMIT);
    }

    @Test
    void aBranchThatLooksLikeAnOptionIsABranch() {
        ObjectId commit = repository.commitOnMain(Map.of("a", repository.file("x")));
        repository.ref("refs/heads/-x", commit);
        assertThat(repository.read("-x").snapshot().commit()).isEqualTo(commit.name());
    }

    @Test
    void namesThatLeadToNoCommitAreRefused() {
        ObjectId blob = repository.blob("text");
        repository.commitOnMain(Map.of("a", repository.file("x")));
        repository.ref("refs/tags/blob", blob);
        assertThat(repository.problem("blob").kind()).isEqualTo(SourceProblem.Kind.NOT_A_COMMIT);
        assertThat(List.of("nothing", "", "main^{", "..", "\u001b[31m", "a".repeat(5000), "deadbeef"))
                .allSatisfy(
                        name -> assertThat(repository.problem(name).kind()).isEqualTo(SourceProblem.Kind.UNKNOWN_REF));
    }

    @Test
    void aMissingFileIsInTheLedgerAndUnread() {
        GitFixture.Entry gone = repository.file("gone");
        repository.commitOnMain(Map.of("a.txt", repository.file("here"), "b.txt", gone));
        repository.remove(gone.id());
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.file("b.txt").orElseThrow().content())
                .isEqualTo(new Content.Unread(UnreadReason.MISSING_OBJECT));
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry("b.txt", UnreadReason.MISSING_OBJECT));
        assertThat(snapshot.ledger().filesRead()).isEqualTo(1);
    }

    @Test
    void aMissingFolderStandsAsOneUnreadFile() {
        ObjectId inner = repository.tree(Map.of("c.txt", repository.file("c")));
        repository.commitOnMain(
                Map.of("a.txt", repository.file("here"), "dir", new GitFixture.Entry(FileMode.TREE, inner)));
        repository.remove(inner);
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.files()).extracting(SnapshotFile::path).containsExactly("a.txt", "dir");
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry("dir", UnreadReason.MISSING_OBJECT));
    }

    @Test
    void aMissingRootTreeHidesTheWholeRepository() {
        ObjectId tree = repository.tree(Map.of("a", repository.file("x")));
        repository.ref("refs/heads/main", repository.commit(tree));
        repository.remove(tree);
        assertThat(repository.snapshot().files())
                .extracting(SnapshotFile::content)
                .containsExactly(new Content.Unread(UnreadReason.MISSING_OBJECT));
        assertThat(repository.snapshot().ledger().complete()).isFalse();
    }

    @Test
    void aCorruptFileIsInTheLedgerOnceItIsRead() throws IOException {
        GitFixture.Entry bad = repository.file("a text that will be damaged on the disk");
        repository.commitOnMain(Map.of("bad.txt", bad));
        Path object = repository.looseObject(bad.id());
        byte[] bytes = Files.readAllBytes(object);
        for (int i = bytes.length / 2; i < bytes.length; i++) {
            bytes[i] ^= 0x55;
        }
        object.toFile().setWritable(true);
        Files.write(object, bytes);
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.file("bad.txt").orElseThrow().content())
                .isEqualTo(new Content.Unread(UnreadReason.CORRUPT_OBJECT));
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry("bad.txt", UnreadReason.CORRUPT_OBJECT));
    }

    @Test
    void anObjectUnderTheNameOfAnotherIsCorrupt() throws IOException {
        GitFixture.Entry honest = repository.file("honest");
        GitFixture.Entry forged = repository.file("forged");
        repository.commitOnMain(Map.of("a.txt", honest));
        repository.looseObject(honest.id()).toFile().setWritable(true);
        Files.write(repository.looseObject(honest.id()), Files.readAllBytes(repository.looseObject(forged.id())));
        assertThat(repository.snapshot().files().get(0).content())
                .isEqualTo(new Content.Unread(UnreadReason.CORRUPT_OBJECT));
    }

    @Test
    void bytesThatAreNoTreeAreCorrupt() {
        ObjectId tree = repository.insert(Constants.OBJ_TREE, "100644 never-ending".getBytes(StandardCharsets.UTF_8));
        repository.ref("refs/heads/main", repository.commit(tree));
        assertThat(repository.snapshot().ledger().entries())
                .containsExactly(new Entry("", UnreadReason.CORRUPT_OBJECT));
    }

    @Test
    void pathsMayHoldAnything() {
        String controls = "a\u001b[31m\n\r\tb\u202ec";
        String backslashes = "..\\..\\windows";
        repository.commitOnMain(Map.of(
                controls,
                repository.file("1"),
                "..",
                repository.file("2"),
                ".git",
                repository.file("3"),
                backslashes,
                repository.file("4"),
                "x".repeat(4000),
                repository.file("5")));
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.files()).hasSize(5).allMatch(file -> file.content() instanceof Content.Text);
        assertThat(snapshot.file(controls)).isPresent();
        assertThat(snapshot.file("x".repeat(4000))).isPresent();
        assertThat(snapshot.ledger().entries()).isEmpty();
    }

    @Test
    void aPathOfTwoThousandFoldersIsRead() {
        commitPacked(2000);
        assertThat(repository.snapshot().files())
                .extracting(SnapshotFile::path)
                .containsExactly("d/".repeat(2000) + "f");
        assertThat(repository.snapshot().ledger().entries()).isEmpty();
    }

    @Test
    void foldersWithoutEndAreInTheLedger() {
        commitPacked(5000);
        assertThat(repository.snapshot().ledger().entries())
                .extracting(Entry::reason)
                .containsExactly(UnreadReason.LIMIT_REACHED);
    }

    private void commitPacked(int folders) {
        repository.packed();
        ObjectId tree = repository.tree(Map.of("f", repository.file("deep")));
        for (int i = 0; i < folders; i++) {
            tree = repository.tree(Map.of("d", new GitFixture.Entry(FileMode.TREE, tree)));
        }
        ObjectId commit = repository.commit(tree);
        repository.flush();
        repository.ref("refs/heads/main", commit);
    }

    @Test
    void pathsThatAreNoUtf8StayApart() {
        byte[] one = {(byte) 0xE9};
        byte[] two = {(byte) 0xE8};
        var tree = new org.eclipse.jgit.lib.TreeFormatter();
        tree.append(two, FileMode.REGULAR_FILE, repository.blob("2"));
        tree.append(one, FileMode.REGULAR_FILE, repository.blob("1"));
        repository.ref("refs/heads/main", repository.commit(repository.insert(Constants.OBJ_TREE, tree.toByteArray())));
        assertThat(repository.snapshot().files()).extracting(SnapshotFile::path).containsExactly("è", "é");
    }

    @Test
    void onlyLinksOutOfTheTreeAreInTheLedger() {
        repository.commitOnMain(Map.of(
                "absolute", new GitFixture.Entry(FileMode.SYMLINK, repository.blob("/etc/passwd")),
                "inner", new GitFixture.Entry(FileMode.SYMLINK, repository.blob("./a/../b")),
                "outer", new GitFixture.Entry(FileMode.SYMLINK, repository.blob("a/../../b"))));
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.ledger().entries())
                .containsExactly(new Entry("absolute", UnreadReason.SYMLINK), new Entry("outer", UnreadReason.SYMLINK));
        assertThat(snapshot.file("absolute").orElseThrow().content())
                .isEqualTo(new Content.Text("/etc/passwd", "UTF-8"));
        assertThat(snapshot.ledger().filesRead()).isEqualTo(3);
    }

    @Test
    void aSubmoduleIsAnEntryThatIsNeverFetched() {
        ObjectId elsewhere = ObjectId.fromString("1234567890123456789012345678901234567890");
        repository.commitOnMain(Map.of(
                ".gitmodules",
                repository.file("[submodule \"x\"]\n path = lib\n url = file:///etc\n"),
                "lib",
                new GitFixture.Entry(FileMode.GITLINK, elsewhere)));
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.file("lib").map(SnapshotFile::kind)).isEqualTo(Optional.of(Kind.SUBMODULE));
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry("lib", UnreadReason.SUBMODULE));
        assertThat(snapshot.ledger().complete()).isTrue();
    }

    @Test
    void aPointerOfGitLfsIsReadableAndInTheLedger() {
        repository.commitOnMain(Map.of(
                "photo.png",
                repository.file("version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64)
                        + "\nsize 12345\n")));
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry("photo.png", UnreadReason.LFS_POINTER));
        assertThat(snapshot.files().get(0).content()).isInstanceOf(Content.Text.class);
        assertThat(snapshot.ledger().filesRead()).isZero();
    }

    @Test
    void aFileAboveTheLimitIsNotRead() {
        repository.commitOnMain(Map.of("big", repository.file("x".repeat(2000)), "small", repository.file("y")));
        RepositoryReader.Opening opening = RepositoryReader.open(repository.source(), folder, 1000);
        RepositoryReader reader = ((RepositoryReader.Opening.Opened) opening).reader();
        RepositoryReader.Reading reading = reader.snapshot("HEAD", RefPattern.all());
        GitSnapshot snapshot = ((RepositoryReader.Reading.Read) reading).snapshot();
        assertThat(snapshot.file("big").orElseThrow().content()).isEqualTo(new Content.Unread(UnreadReason.TOO_LARGE));
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry("big", UnreadReason.TOO_LARGE));
    }

    @Test
    void refsThatPointNowhereAreInTheLedgerAndAGapOfTheHistory() throws IOException {
        repository.commitOnMain(Map.of("a", repository.file("x")));
        Path heads = repository.folder.resolve("refs/heads");
        Files.writeString(heads.resolve("garbage"), "not an id\n");
        Files.writeString(heads.resolve("gone"), "1234567890123456789012345678901234567890\n");
        Files.writeString(heads.resolve("alias"), "ref: refs/heads/never\n");
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.ledger().entries())
                .containsExactly(
                        new Entry("refs/heads/garbage", UnreadReason.BROKEN_REF),
                        new Entry("refs/heads/gone", UnreadReason.BROKEN_REF));
        assertThat(snapshot.history().gap()).contains(UnreadReason.BROKEN_REF);
    }

    @Test
    void refsInReftablesAreReadAndTheFilesBesideThemAreNoRefs() throws IOException {
        ObjectId commit = repository.commitOnMain(Map.of("a", repository.file("x")));
        repository.ref("refs/tags/v1", commit);
        ((FileRepository) repository.git).convertRefStorage("reftable", false, false);
        Files.writeString(
                repository.folder.resolve("config"),
                "[core]\n repositoryformatversion = 1\n bare = true\n[extensions]\n refStorage = reftable\n");
        assertThat(repository.folder.resolve("refs/heads")).isRegularFile();
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.commit()).isEqualTo(commit.name());
        assertThat(snapshot.history().refs()).hasSize(2);
        assertThat(snapshot.ledger().entries()).isEmpty();
    }

    @Test
    void aNameMayGoOnFromARef() {
        ObjectId first = repository.commitOnMain(Map.of("a", repository.file("1")));
        ObjectId second = repository.commitOnMain(Map.of("a", repository.file("2")), first);
        assertThat(repository.read("main~1").snapshot().commit()).isEqualTo(first.name());
        assertThat(repository.read(first.name().substring(0, 9)).snapshot().commit())
                .isEqualTo(first.name());
        assertThat(repository.read("main^{commit}").snapshot().commit()).isEqualTo(second.name());
        assertThat(repository.problem("main~2").kind()).isEqualTo(SourceProblem.Kind.UNKNOWN_REF);
    }

    @Test
    void aShallowCloneSaysWhereItsHistoryStops() throws IOException {
        ObjectId first = repository.commitOnMain(Map.of("a", repository.file("1")));
        ObjectId second = repository.commitOnMain(Map.of("a", repository.file("2")), first);
        ObjectId third = repository.commitOnMain(Map.of("a", repository.file("3")), second);
        repository.remove(first);
        Files.writeString(repository.folder.resolve("shallow"), second.name() + "\n");
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.commit()).isEqualTo(third.name());
        assertThat(snapshot.history().commits()).isEqualTo(2);
        assertThat(snapshot.history().gap()).contains(UnreadReason.SHALLOW_HISTORY);
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry(second.name(), UnreadReason.SHALLOW_HISTORY));
    }

    @Test
    void aMissingCommitIsAGapOfTheHistory() {
        ObjectId first = repository.commitOnMain(Map.of("a", repository.file("1")));
        repository.commitOnMain(Map.of("a", repository.file("2")), first);
        repository.remove(first);
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.history().gap()).contains(UnreadReason.MISSING_OBJECT);
        assertThat(snapshot.ledger().entries()).containsExactly(new Entry(first.name(), UnreadReason.MISSING_OBJECT));
    }
}
