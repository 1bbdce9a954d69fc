package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.source.RepositoryDiscovery.Found;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

class RepositoryDiscoveryTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        QuietGit.install();
        folder = Files.createDirectory(temporary.toRealPath().resolve("all"));
    }

    private void workTree(Path path) throws IOException {
        try (Repository repository =
                new FileRepositoryBuilder().setWorkTree(path.toFile()).build()) {
            repository.create(false);
        }
    }

    private static LocalRepository checkedOut(Path path) {
        return new LocalRepository(path.resolve(".git"), Optional.of(path));
    }

    @Test
    void workTreesAndBareRepositoriesAreFoundAtAnyDepth() throws IOException {
        workTree(folder.resolve("a/b/one"));
        new GitFixture(folder.resolve("bare/two.git")).close();
        Found found = RepositoryDiscovery.find(folder);
        assertThat(found.repositories())
                .containsExactly(
                        checkedOut(folder.resolve("a/b/one")),
                        new LocalRepository(folder.resolve("bare/two.git"), Optional.empty()));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aRepositoryWithinAnotherIsFoundUnlessItIsItsSubmodule() throws IOException {
        workTree(folder);
        workTree(folder.resolve("vendor/other"));
        workTree(folder.resolve("lib"));
        try (Repository outer =
                new FileRepositoryBuilder().setWorkTree(folder.toFile()).build()) {
            DirCache index = outer.lockDirCache();
            DirCacheBuilder builder = index.builder();
            DirCacheEntry entry = new DirCacheEntry("lib");
            entry.setFileMode(FileMode.GITLINK);
            entry.setObjectId(ObjectId.fromString("1234567890123456789012345678901234567890"));
            builder.add(entry);
            builder.commit();
        }
        assertThat(RepositoryDiscovery.find(folder).repositories())
                .containsExactly(checkedOut(folder), checkedOut(folder.resolve("vendor/other")));
    }

    @Test
    void aLinkedWorkTreeIsReadFromItsRepository() throws IOException {
        GitFixture main = new GitFixture(folder.resolve("main.git"));
        ObjectId commit = main.commitOnMain(Map.of("a", main.file("x")));
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Path gitDir = Files.createDirectories(main.folder.resolve("worktrees/linked"));
        Files.writeString(gitDir.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(gitDir.resolve("commondir"), "../..\n");
        Files.writeString(linked.resolve(".git"), "gitdir: " + gitDir + "\n");
        Found found = RepositoryDiscovery.find(linked);
        assertThat(found.repositories()).containsExactly(new LocalRepository(gitDir, Optional.of(linked)));
        var reading = GitFixture.reader(found.repositories().get(0)).snapshot("HEAD", RefPattern.all());
        GitSnapshot snapshot = ((RepositoryReader.Reading.Read) reading).snapshot();
        assertThat(snapshot.commit()).isEqualTo(commit.name());
        assertThat(snapshot.name()).isEqualTo("linked");
    }

    @Test
    void theGitFolderStandsForItsWorkTree() throws IOException {
        workTree(folder.resolve("one"));
        assertThat(RepositoryDiscovery.find(folder.resolve("one/.git")).repositories())
                .containsExactly(checkedOut(folder.resolve("one")));
    }

    @Test
    void aGitFileThatLeadsNowhereIsAProblem() throws IOException {
        Files.writeString(folder.resolve(".git"), "gitdir: /nowhere\n");
        assertThat(RepositoryDiscovery.find(folder).problems())
                .extracting(SourceProblem::kind)
                .containsExactly(Kind.BROKEN_GIT_LINK);
    }

    @Test
    void linksToFoldersAreNotFollowed() throws IOException {
        workTree(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("link"), temporary.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(RepositoryDiscovery.find(folder).repositories()).isEmpty();
    }

    @Test
    void placesThatHoldNoRepositorySayWhy() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        assertThat(RepositoryDiscovery.find(folder).problems())
                .extracting(SourceProblem::kind)
                .containsExactly(Kind.NO_REPOSITORY);
        assertThat(RepositoryDiscovery.find(folder.resolve("file")).problems())
                .extracting(SourceProblem::kind)
                .containsExactly(Kind.NOT_A_FOLDER);
        assertThat(RepositoryDiscovery.find(folder.resolve("absent")).problems())
                .extracting(SourceProblem::kind)
                .containsExactly(Kind.NO_SUCH_PATH);
    }

    @Test
    void aFolderThatMayNotBeReadIsAProblem() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(closed), "this user reads everything");
        assertThat(RepositoryDiscovery.find(folder).problems())
                .extracting(SourceProblem::kind)
                .containsExactly(Kind.UNREADABLE_FOLDER);
    }
}
