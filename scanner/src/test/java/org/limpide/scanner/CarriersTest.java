package org.limpide.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.Carriers.Hidden;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Place;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.Trace.Reach;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.GitSnapshot;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource.LocalRepository;

/** One invented token in each thing that carries text: each is found, there, however the objects are stored. */
class CarriersTest {
    private static final RuleSet RULES = RuleSet.load("secrets");

    @TempDir
    private static Path folder;

    private static Carriers carriers;
    private static List<TextFind> finds;
    private static List<TextFind> onlyMain;

    @BeforeAll
    static void hide() {
        carriers = Carriers.in(folder.resolve("carriers.git"));
        finds = finds(folder.resolve("carriers.git"), "");
        onlyMain = finds(folder.resolve("carriers.git"), "main");
    }

    private static <T> T read(Path repository, String published, Function<GitSnapshot, T> question) {
        LocalRepository source = new LocalRepository(repository, Optional.empty());
        Opening opening = RepositoryReader.open(source, Path.of("unused"));
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            Reading reading = reader.snapshot("HEAD", RefPattern.of(published), RULES, Settings.standard());
            return question.apply(((Reading.Read) reading).snapshot());
        }
    }

    private static List<TextFind> finds(Path repository, String published) {
        return read(repository, published, snapshot -> snapshot.texts().to("secrets.content"));
    }

    private static List<CoverageLedger.Entry> ledger(Path repository) {
        return read(repository, "", snapshot -> {
            assertThat(snapshot.texts().gap()).isEmpty();
            return snapshot.ledger().entries();
        });
    }

    /** What is wrong with the answer for one token; empty where nothing is. */
    private static String wrong(Hidden hidden, List<TextFind> all) {
        List<TextFind> own = all.stream()
                .filter(find -> find.rule().id().equals(hidden.token().rule())
                        && find.value().contains(hidden.token().value()))
                .toList();
        if (own.size() != 1) {
            return hidden.what() + ": found " + own.size() + " times by " + hidden.token();
        }
        boolean there = own.get(0).places().stream()
                .anyMatch(place -> place.carrier() == hidden.carrier()
                        && place.name().equals(hidden.name())
                        && place.line() == hidden.line());
        List<String> places =
                own.get(0).places().stream().map(CarriersTest::shown).toList();
        return there ? "" : hidden.what() + ": not at " + hidden.name() + ":" + hidden.line() + " but at " + places;
    }

    private static String shown(Place place) {
        return place.carrier() + " " + place.name() + ":" + place.line() + " " + place.offset() + "+" + place.length();
    }

    private static List<String> wrong(List<TextFind> all) {
        return carriers.hidden.stream()
                .map(hidden -> wrong(hidden, all))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Set<String> places(List<TextFind> all) {
        Set<String> places = new TreeSet<>();
        all.forEach(
                find -> find.places().forEach(place -> places.add(find.rule().id() + " " + shown(place))));
        return places;
    }

    @Test
    void eachTokenIsFoundWhereItStands() {
        assertThat(wrong(finds)).isEmpty();
    }

    @Test
    void packsWithDeltasGiveTheSame() throws IOException {
        Path packed = folder.resolve("packed.git");
        CarrierStore.copy(folder.resolve("carriers.git"), packed);
        assertThat(CarrierStore.pack(packed, CarrierStore.loose(packed))).isPositive();
        List<TextFind> all = finds(packed, "");
        assertThat(wrong(all)).isEmpty();
        assertThat(places(all)).isEqualTo(places(finds));
    }

    @Test
    void looseObjectsPacksAndAlternatesTogetherGiveTheSame() throws IOException {
        Path split = folder.resolve("split.git");
        CarrierStore.copy(folder.resolve("carriers.git"), split);
        CarrierStore.split(split, folder.resolve("alternate.git"));
        List<TextFind> all = finds(split, "");
        // What no ref reaches and the alternate alone holds is the lender's.
        assertThat(wrong(all)).allMatch(text -> text.contains(" alone: found 0 times"));
        assertThat(places(reached(all))).isEqualTo(places(reached(finds)));
    }

    /** Archives and stores of keys too: they are known by their content, wherever it was read. */
    @Test
    void whatDamagedPacksCannotGiveIsFoundElsewhere() throws IOException {
        Path damaged = folder.resolve("damaged.git");
        CarrierStore.copy(folder.resolve("carriers.git"), damaged);
        CarrierStore.pack(damaged, CarrierStore.loose(damaged));
        CarrierStore.lend(folder.resolve("carriers.git"), damaged);
        assertThat(CarrierStore.damage(damaged)).isPositive();
        List<TextFind> all = finds(damaged, "");
        assertThat(wrong(all)).isEmpty();
        assertThat(places(all)).isEqualTo(places(finds));
    }

    @Test
    void archivesAndTreesThatAreMadeFromAnotherPackAreFollowed() throws IOException {
        GitCommands git = GitCommands.init(folder.resolve("thin"));
        Path store = folder.resolve("thin/.git");
        String token = new CarrierTokens().github().text();
        String members = "some text of a member\n".repeat(3000);
        for (int i = 0; i < 40; i++) {
            git.write("deep/file" + i + ".txt", "file " + i);
        }
        write(folder.resolve("thin/deep/a.tar"), CarrierArchives.tar("a.txt", CarrierArchives.bytes(members)));
        git.commit("Begin");
        ObjectId older = ObjectId.fromString(git.git("rev-parse", "HEAD"));
        git.git("repack", "-q", "-a", "-d");
        write(
                folder.resolve("thin/deep/a.tar"),
                CarrierArchives.tar("a.txt", CarrierArchives.bytes(members + "key = " + token + "\n")));
        git.commit("Change the archive");
        ObjectId newer = ObjectId.fromString(git.git("rev-parse", "HEAD"));
        assertThat(CarrierStore.thinPack(store, newer, older)).isGreaterThan(1);

        List<TextFind> all = finds(store, "");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).places()).extracting(Place::name).contains("deep/a.tar!/a.txt");
        assertThat(all.get(0).trace().orElseThrow().reach()).isEqualTo(Reach.PUBLISHED);
        assertThat(ledger(store)).isEmpty();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static List<TextFind> reached(List<TextFind> all) {
        return all.stream()
                .filter(find -> find.trace().orElseThrow().reach() != Reach.NONE)
                .toList();
    }

    private static Trace trace(List<TextFind> all, String what) {
        Hidden hidden = carriers.hidden.stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
        return all.stream()
                .filter(find -> find.value().contains(hidden.token().value()))
                .findFirst()
                .flatMap(TextFind::trace)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conf/plain.yml              | true  | PUBLISHED  | PUBLISHED",
                "the name of a file          | true  | PUBLISHED  | PUBLISHED",
                "the name of a member        | true  | PUBLISHED  | PUBLISHED",
                "the name of an older file   | false | PUBLISHED  | PUBLISHED",
                "a file of an older commit   | false | PUBLISHED  | PUBLISHED",
                "what a merge alone holds    | false | PUBLISHED  | PUBLISHED",
                "a commit message            | false | PUBLISHED  | PUBLISHED",
                "the message of a tag        | false | PUBLISHED  | OTHER_REFS",
                "a file that is tagged       | false | PUBLISHED  | OTHER_REFS",
                "a tree that is tagged       | false | PUBLISHED  | OTHER_REFS",
                "a tree that a ref holds     | false | PUBLISHED  | OTHER_REFS",
                "a note                      | false | PUBLISHED  | OTHER_REFS",
                "what a stash has untracked  | false | PUBLISHED  | OTHER_REFS",
                "a pull request              | false | PUBLISHED  | OTHER_REFS",
                "a replacing commit          | false | PUBLISHED  | OTHER_REFS",
                "the name of a ref           | false | PUBLISHED  | OTHER_REFS",
                "a file alone                | false | NONE       | NONE",
                "a commit alone              | false | NONE       | NONE",
                "a file of a commit alone    | false | NONE       | NONE",
                "a name in a tree alone      | false | NONE       | NONE",
            })
    void whatLeadsToATokenIsSaid(String what, boolean atTip, Reach all, Reach main) {
        assertThat(trace(finds, what).atTip()).isEqualTo(atTip);
        assertThat(trace(finds, what).reach()).isEqualTo(all);
        assertThat(trace(onlyMain, what).atTip()).isEqualTo(atTip);
        assertThat(trace(onlyMain, what).reach()).isEqualTo(main);
    }

    @Test
    void sinceWhenATokenStandsIsSaid() {
        Trace older = trace(finds, "a file of an older commit");
        assertThat(older.first()).isEqualTo(older.last());
        assertThat(older.domains()).containsExactly("example.org");
        assertThat(older.refs()).contains("refs/heads/main", "refs/tags/message", "refs/pull/1/head", "refs/stash");
        Trace plain = trace(finds, "conf/plain.yml");
        assertThat(plain.first()).isEqualTo(older.first());
        assertThat(plain.last()).isNotEqualTo(older.first());
        Trace merged = trace(finds, "what a merge alone holds");
        assertThat(merged.first()).isEqualTo(merged.last()).isNotEqualTo(older.first());
        Trace pulled = trace(finds, "a pull request");
        assertThat(pulled.refs()).containsExactly("refs/pull/1/head");
        assertThat(pulled.refCount()).isEqualTo(1);
        Trace alone = trace(finds, "a file alone");
        assertThat(alone.first()).isEmpty();
        assertThat(alone.refs()).isEmpty();
        Trace lost = trace(finds, "a file of a commit alone");
        assertThat(lost.first()).isPresent().isEqualTo(lost.last());
        assertThat(trace(finds, "the name of a ref").refs()).hasSize(1);
    }

    @Test
    void whatOlderCommitsKeepElsewhereIsNamed() {
        List<CoverageLedger.Entry> rows = ledger(folder.resolve("carriers.git"));
        assertThat(rows)
                .contains(
                        new CoverageLedger.Entry("old/video.mp4", UnreadReason.LFS_POINTER),
                        new CoverageLedger.Entry("old/module", UnreadReason.SUBMODULE));
        assertThat(rows)
                .extracting(CoverageLedger.Entry::reason)
                .doesNotContain(UnreadReason.CORRUPT_OBJECT, UnreadReason.MISSING_OBJECT, UnreadReason.BROKEN_REF);
    }

    @Test
    void nothingElseIsFound() {
        List<String> others = new ArrayList<>();
        for (TextFind find : finds) {
            if (carriers.hidden.stream()
                    .noneMatch(hidden -> hidden.token().text().contains(find.value())
                            || find.value().contains(hidden.token().value()))) {
                others.add(find.toString());
            }
        }
        assertThat(others).isEmpty();
    }
}
