package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource.RemoteRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

class RemoteRepositoryTest {
    @TempDir
    Path temporary;

    private GitFixture origin;
    private RemoteRepository remote;

    @BeforeEach
    void build() {
        origin = new GitFixture(temporary.resolve("visa.git"));
        remote = new RemoteRepository("file://" + origin.folder);
    }

    private Opening open(RemoteRepository repository) {
        return RepositoryReader.open(repository, temporary.resolve("cache"));
    }

    private GitSnapshot read() {
        try (RepositoryReader reader = ((Opening.Opened) open(remote)).reader()) {
            return ((Reading.Read) reader.snapshot("HEAD", RefPattern.all())).snapshot();
        }
    }

    @Test
    void everyRefIsMirroredAndNothingIsCheckedOut() throws IOException {
        ObjectId commit = origin.commitOnMain(Map.of("a.txt", origin.file("x")));
        origin.ref("refs/notes/commits", commit);
        origin.ref("refs/merge-requests/1/head", commit);
        GitSnapshot snapshot = read();
        assertThat(snapshot.name()).isEqualTo("visa");
        assertThat(snapshot.commit()).isEqualTo(commit.name());
        assertThat(snapshot.history().refs())
                .extracting(HistoryFacts.Ref::name)
                .containsExactly("refs/heads/main", "refs/merge-requests/1/head", "refs/notes/commits");
        try (Stream<Path> files = Files.walk(temporary.resolve("cache"))) {
            assertThat(files.filter(file -> file.endsWith("a.txt"))).isEmpty();
        }
    }

    @Test
    void aLaterRunSeesNewCommitsAndForgetsDeletedBranches() throws IOException {
        ObjectId first = origin.commitOnMain(Map.of("a.txt", origin.file("x")));
        origin.ref("refs/heads/old", first);
        read();
        ObjectId second = origin.commitOnMain(Map.of("a.txt", origin.file("y")), first);
        Files.delete(origin.folder.resolve("refs/heads/old"));
        GitSnapshot snapshot = read();
        assertThat(snapshot.commit()).isEqualTo(second.name());
        assertThat(snapshot.history().refs()).extracting(HistoryFacts.Ref::name).containsExactly("refs/heads/main");
    }

    @Test
    void theHeadOfTheRemoteIsFollowed() throws IOException {
        ObjectId main = origin.commitOnMain(Map.of("a.txt", origin.file("x")));
        ObjectId develop = origin.commit(origin.tree(Map.of("b.txt", origin.file("y"))), main);
        origin.ref("refs/heads/develop", develop);
        Files.writeString(origin.folder.resolve("HEAD"), "ref: refs/heads/develop\n");
        assertThat(read().commit()).isEqualTo(develop.name());
    }

    @Test
    void anEmptyRemoteIsAnEmptyRepository() {
        try (RepositoryReader reader = ((Opening.Opened) open(remote)).reader()) {
            Reading reading = reader.snapshot("HEAD", RefPattern.all());
            assertThat(((Reading.Refused) reading).problem().kind()).isEqualTo(Kind.EMPTY_REPOSITORY);
        }
    }

    @Test
    void nothingAtTheAddressIsAProblemThatNamesIt() {
        Opening opening = open(new RemoteRepository("file://" + temporary.resolve("absent.git")));
        SourceProblem problem = ((Opening.Refused) opening).problem();
        assertThat(problem.kind()).isEqualTo(Kind.REMOTE_NOT_FOUND);
        assertThat(problem.place()).endsWith("absent.git");
    }

    @Test
    void aServerThatDoesNotAnswerIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Opening opening = open(new RemoteRepository("http://localhost:" + port + "/visa.git"));
        assertThat(((Opening.Refused) opening).problem().kind()).isEqualTo(Kind.REMOTE_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://git@git.example.org/visa.git", "git@git.example.org:visa.git"})
    void anAddressOfSshIsRefusedWithAnotherWay(String address) {
        SourceProblem problem = ((Opening.Refused) open(new RemoteRepository(address))).problem();
        assertThat(problem.kind()).isEqualTo(Kind.SSH_UNAVAILABLE);
        assertThat(problem.place()).contains("git.example.org").doesNotContain("git@");
    }

    @Test
    void aCacheThatCannotBeMadeIsAProblem() throws IOException {
        origin.commitOnMain(Map.of("a.txt", origin.file("x")));
        Files.writeString(temporary.resolve("cache"), "a file where the folder should be");
        assertThat(((Opening.Refused) open(remote)).problem().kind()).isEqualTo(Kind.CACHE_UNUSABLE);
    }

    @Test
    void theTokenGoesToTheHostThatWasAskedOverTlsAndToNoOther() throws Exception {
        Map<String, String> environment = Map.of("LIMPIDE_GIT_USER", "camille", "LIMPIDE_GIT_TOKEN", "not-a-token");
        var asked = new EnvironmentCredentials("https://git.example.org/a.git", environment::get);
        CredentialItem.Username user = new CredentialItem.Username();
        CredentialItem.Password password = new CredentialItem.Password();
        assertThat(asked.get(new URIish("https://git.example.org/b"), user, password))
                .isTrue();
        assertThat(user.getValue()).isEqualTo("camille");
        assertThat(asked.get(new URIish("https://evil.example.com/a.git"), user, password))
                .isFalse();
        assertThat(asked.get(new URIish("http://git.example.org/a.git"), user, password))
                .isFalse();
        var plain = new EnvironmentCredentials("http://git.example.org/a.git", environment::get);
        assertThat(plain.get(new URIish("http://git.example.org/a.git"), user, password))
                .isFalse();
    }

    @Test
    void theCopiesUsedLongestAgoLeaveFirst() throws IOException {
        Path cache = temporary.resolve("cache");
        Path[] copies = new Path[3];
        for (int i = 0; i < copies.length; i++) {
            Clock clock = Clock.fixed(Instant.parse("2024-01-0" + (i + 1) + "T00:00:00Z"), ZoneOffset.UTC);
            try (Cache.Slot slot = new Cache(cache, 1, clock).take("https://example.org/" + i)) {
                copies[i] = slot.folder();
                Files.createDirectory(slot.folder());
                Files.write(slot.folder().resolve("pack"), new byte[1000]);
            }
        }
        new Cache(cache, 2500, Clock.systemUTC()).trim(copies[2]);
        assertThat(copies[0]).doesNotExist();
        assertThat(copies[1]).exists();
        new Cache(cache, 10, Clock.systemUTC()).trim(copies[2]);
        assertThat(copies[1]).doesNotExist();
        assertThat(copies[2]).exists();
    }

    @Test
    void aCopyInUseStays() throws IOException {
        Path cache = temporary.resolve("cache");
        try (Cache.Slot slot = new Cache(cache).take("https://example.org/used")) {
            Files.createDirectory(slot.folder());
            Files.write(slot.folder().resolve("pack"), new byte[1000]);
            new Cache(cache, 10, Clock.systemUTC()).trim(cache);
            assertThat(slot.folder()).exists();
        }
    }
}
