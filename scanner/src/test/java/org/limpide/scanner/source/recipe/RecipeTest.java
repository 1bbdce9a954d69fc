package org.limpide.scanner.source.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.GitSnapshot;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;

class RecipeTest {
    private static final String SMALL = """
            name: small
            people:
              camille: {name: Camille Martin, email: camille.martin@example.org}
            commits:
              - {message: One, author: camille, date: "2024-01-01T10:00:00+01:00", files: {a: "1", b/c: "{{hex:8}}", b.c: "2"}}
              - {message: Two, author: camille, date: "2024-01-02T10:00:00+01:00", branch: side, from: main, files: {a: {delete: true}}}
              - {message: Three, author: camille, date: "2024-01-03T10:00:00+01:00", merge: [side], files: {run: {executable: "x"}}}
            tags:
              - {name: v1, message: First, tagger: camille, date: "2024-01-04T10:00:00+01:00"}
            """;

    @TempDir
    Path temporary;

    static List<Recipe> demos() {
        return DemoRecipes.all();
    }

    private static Recipe recipe(String yaml) {
        return Recipe.read(yaml, UnaryOperator.identity());
    }

    private static Reading.Read read(Path folder) {
        var source = RepositoryDiscovery.find(folder).repositories().get(0);
        RepositoryReader reader = ((Opening.Opened) RepositoryReader.open(source, folder)).reader();
        return (Reading.Read) reader.snapshot("HEAD", RefPattern.all());
    }

    @Test
    void aRecipeBecomesARepositoryWithItsHistory() throws IOException {
        Path folder = RecipeWriter.write(recipe(SMALL), temporary);
        GitSnapshot snapshot = read(folder).snapshot();
        assertThat(snapshot.files()).extracting(SnapshotFile::path).containsExactly("a", "b.c", "b/c", "run");
        assertThat(snapshot.file("run").map(SnapshotFile::kind)).contains(SnapshotFile.Kind.EXECUTABLE);
        assertThat(snapshot.history().commits()).isEqualTo(3);
        assertThat(snapshot.history().refs())
                .extracting(HistoryFacts.Ref::name)
                .containsExactly("refs/heads/main", "refs/heads/side", "refs/tags/v1");
        assertThat(folder.resolve("b/c")).exists();
    }

    @Test
    void theSameRecipeGivesTheSameIdsAlways() throws IOException {
        Path folder = RecipeWriter.write(recipe(SMALL), temporary);
        assertThat(read(folder).snapshot().commit()).isEqualTo("2a5037a2fa1135faa1001dab1290882e4bda2ba0");
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everyDemonstrationIsMadeTwiceAlikeAndIsClean(Recipe recipe) throws IOException {
        Path one = RecipeWriter.write(recipe, Files.createDirectory(temporary.resolve("one")));
        Path two = RecipeWriter.write(recipe, Files.createDirectory(temporary.resolve("two")));
        Reading.Read read = read(one);
        assertThat(read.snapshot().commit()).isEqualTo(read(two).snapshot().commit());
        assertThat(read.uncommitted()).hasValue(0);
        assertThat(read.snapshot().history().gap()).isEmpty();
        assertThat(read.snapshot().files())
                .noneMatch(file -> file.content() instanceof Content.Text text
                        && text.value().contains("{{"));
    }

    @Test
    void theUglyDemonstrationFillsTheLedger() throws IOException {
        Recipe ugly = demos().get(demos().size() - 1);
        GitSnapshot snapshot = read(RecipeWriter.write(ugly, temporary)).snapshot();
        assertThat(snapshot.ledger().entries())
                .containsExactly(
                        new Entry("lien-dehors", UnreadReason.SYMLINK),
                        new Entry("outils", UnreadReason.SUBMODULE),
                        new Entry("photo.psd", UnreadReason.LFS_POINTER));
        assertThat(snapshot.files()).anyMatch(file -> file.path().length() > 4000);
    }

    @Test
    void generatorsGiveTheSameValueForTheSameHoleAndSeed() {
        Generators one = new Generators("one");
        assertThat(one.fill("{{b62:30:a}}")).isEqualTo(one.fill("{{b62:30:a}}")).matches("[0-9A-Za-z]{30}");
        assertThat(one.fill("{{b62:30:a}}")).isNotEqualTo(one.fill("{{b62:30:b}}"));
        assertThat(one.fill("{{b62:30:a}}")).isNotEqualTo(new Generators("two").fill("{{b62:30:a}}"));
        assertThat(one.fill("<{{hex:40}}|{{upper:16}}|{{digits:10}}|{{repeat:2:ab}}|{{ plain }}>"))
                .matches("<[0-9a-f]{40}\\|[A-Z]{16}\\|[0-9]{10}\\|abab\\|\\{\\{ plain }}>");
    }

    @Test
    void numbersOfPeopleAndAccountsHaveRightKeys() {
        String nir = new Generators("x").fill("{{nir:15}}");
        assertThat(nir).matches("[0-9]{15}");
        assertThat((Long.parseLong(nir.substring(0, 13)) + Long.parseLong(nir.substring(13))) % 97)
                .isZero();
        String iban = new Generators("x").fill("{{iban:27}}");
        assertThat(iban).matches("FR[0-9]{25}");
        BigInteger rearranged = new BigInteger(iban.substring(4) + "1527" + iban.substring(2, 4));
        assertThat(rearranged.mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
    }

    @Test
    void aMistakeInARecipeIsToldWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe("name: x\ncommit: []\n"))
                .withMessageContaining("2:1")
                .withMessageContaining("commit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe("name: x\ncommits:\n  - {message: m, author: nobody, date: now}\n"))
                .withMessageContaining("nobody");
    }
}
