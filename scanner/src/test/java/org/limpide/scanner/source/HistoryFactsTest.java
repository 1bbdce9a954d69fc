package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.HistoryFacts.Identity;
import org.limpide.scanner.source.RepositoryReader.Reading;

class HistoryFactsTest {
    @TempDir
    Path folder;

    private GitFixture repository;
    private ObjectId tree;

    @BeforeEach
    void build() {
        repository = new GitFixture(folder.resolve("demo.git"));
        tree = repository.tree(Map.of("a", repository.file("x")));
    }

    private HistoryFacts history(String published) {
        Reading reading = repository.reader().snapshot("main", RefPattern.of(published));
        return ((Reading.Read) reading).snapshot().history();
    }

    @Test
    void everyPersonStandsOnceWithTheirCommitsAndTheOldestOfThem() {
        ObjectId first = repository.commit("Camille Martin", "camille@example.org", tree);
        ObjectId second = repository.commit("Sacha Bernard", "sacha@example.org", tree, first);
        ObjectId third = repository.commit("Camille Martin", "camille@example.org", tree, second);
        repository.ref("refs/heads/main", third);
        HistoryFacts facts = history("");
        assertThat(facts.commits()).isEqualTo(3);
        assertThat(facts.rootCommit()).isEqualTo(first.name());
        assertThat(facts.first()).contains(Instant.parse("2024-01-01T10:01:00Z"));
        assertThat(facts.last()).contains(Instant.parse("2024-01-01T10:03:00Z"));
        assertThat(facts.identities())
                .containsExactly(
                        new Identity("Camille Martin", "camille@example.org", 2, first.name()),
                        new Identity("Sacha Bernard", "sacha@example.org", 1, second.name()));
        assertThat(facts.identities().toString()).doesNotContain("camille");
    }

    @Test
    void onlyWhatWillBePublishedIsWalked() {
        ObjectId main = repository.commit(tree);
        ObjectId side = repository.commit("Someone Else", "else@example.org", tree, main);
        repository.ref("refs/heads/main", main);
        repository.ref("refs/heads/side", side);
        repository.ref("refs/notes/commits", side);
        assertThat(history("main").commits()).isEqualTo(1);
        assertThat(history("main,side").commits()).isEqualTo(2);
        assertThat(history("").refs()).hasSize(3);
        Reading nothing = repository.reader().snapshot("main", RefPattern.of("maim"));
        assertThat(((Reading.Refused) nothing).problem().kind()).isEqualTo(SourceProblem.Kind.NO_PUBLISHED_REF);
    }

    @Test
    void whoTagsIsNamedAndTheTagLeadsToItsCommit() {
        ObjectId commit = repository.commit(tree);
        repository.ref("refs/heads/main", commit);
        String tag = "object " + commit.name()
                + "\ntype commit\ntag v1\ntagger Noor Petit <noor@example.org> 1704103200 +0100\n\nv1\n";
        repository.ref("refs/tags/v1", repository.insert(Constants.OBJ_TAG, tag.getBytes(StandardCharsets.UTF_8)));
        HistoryFacts facts = history("");
        assertThat(facts.refs()).contains(new HistoryFacts.Ref("refs/tags/v1", commit.name()));
        assertThat(facts.identities()).contains(new Identity("Noor Petit", "noor@example.org", 0, commit.name()));
    }

    @Test
    void replacementsAndGraftsAreNotFollowed() throws IOException {
        ObjectId first = repository.commit(tree);
        ObjectId second = repository.commit(tree, first);
        repository.ref("refs/heads/main", second);
        repository.ref("refs/replace/" + second.name(), repository.commit(tree));
        Files.createDirectories(repository.folder.resolve("info"));
        Files.writeString(repository.folder.resolve("info/grafts"), second.name() + "\n");
        assertThat(history("main").commits()).isEqualTo(2);
        assertThat(history("main").rootCommit()).isEqualTo(first.name());
    }

    @Test
    void commitsWithStrangeHeadersAreCountedAndDoNoHarm() {
        List<String> people = List.of("", "no brackets", "A <a@example.org> 99999999999999999999 +0000", "<> -5 +0000");
        ObjectId parent = repository.commit(tree);
        for (String person : people) {
            String commit = "tree " + tree.name() + "\nparent " + parent.name() + "\nauthor " + person + "\ncommitter "
                    + person + "\n\nx\n";
            parent = repository.insert(Constants.OBJ_COMMIT, commit.getBytes(StandardCharsets.UTF_8));
        }
        repository.ref("refs/heads/main", parent);
        HistoryFacts facts = history("");
        assertThat(facts.commits()).isEqualTo(5);
        assertThat(facts.gap()).isEmpty();
        assertThat(facts.last()).contains(Instant.parse("2024-01-01T10:01:00Z"));
    }

    @Test
    void theOldestOfSeveralRootsIsTheRoot() {
        ObjectId old = repository.commit(tree);
        ObjectId young = repository.commit(tree);
        repository.ref("refs/heads/main", repository.commit(tree, young, old));
        assertThat(history("").rootCommit()).isEqualTo(old.name());
    }
}
