package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.RandomRepository.Layout;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFinds;

/**
 * Whatever an earlier search found clean, a search that leaves it alone comes to the same. Each seed invents a
 * repository; {@code -Dlimpide.seeds=N} tries more of them, {@code -Dlimpide.seed=N} one.
 */
class KnownFilesTest {
    private static final RuleSet RULES = RuleSet.load("secrets", "privacy", "protection");
    private static final int SEEDS = Integer.getInteger("limpide.seeds", 20);
    private static final int ONE = Integer.getInteger("limpide.seed", -1);
    private static final Refs NO_REFS = new Refs(Map.of(), Map.of(), "0".repeat(40), Set.of());

    @TempDir
    private Path folder;

    private record Outcome(List<String> finds, String searched, Set<String> ledger) {}

    @Test
    void aSearchWithWhatIsKnownComesToTheSame() {
        long spared = 0;
        long found = 0;
        for (int seed = Math.max(0, ONE); seed < (ONE < 0 ? SEEDS : ONE + 1); seed++) {
            Random random = new Random(seed);
            RandomTexts texts = new RandomTexts(random, RULES.rules(), 6);
            RandomRepository repository = new RandomRepository(random, texts, 1 + random.nextInt(25));
            int width = repository.hash().bytes();
            CleanFiles known = CleanFiles.none(width);
            for (Layout layout : Layout.values()) {
                Path objects = folder.resolve(seed + "-" + layout).resolve("objects");
                repository.write(objects, layout);
                ObjectDatabase database = ObjectDatabase.open(objects, repository.hash());
                Settings settings = new Settings(true, random.nextBoolean(), 1 + random.nextInt(2));
                History full = History.of(database, RULES, settings, CleanFiles.none(width));
                Outcome expected = outcome(full);
                CleanFiles some = some(known, width, random);
                History helped = History.of(database, RULES, settings, CleanFiles.of(some.bytes(), width));
                String name = "seed " + seed + ", " + layout;
                assertThat(outcome(helped)).as(name).isEqualTo(expected);
                known = full.clean().orElseThrow();
                assertThat(helped.clean().orElseThrow().bytes()).as(name).isEqualTo(known.bytes());
                spared += some.count();
                found += expected.finds().size();
            }
        }
        assertThat(spared).isGreaterThan(ONE < 0 ? SEEDS : -1);
        assertThat(found).isGreaterThan(ONE < 0 ? SEEDS : -1);
    }

    private static Outcome outcome(History history) {
        Set<String> ledger = new TreeSet<>();
        TextFinds texts = history.texts(NO_REFS, Map.of(), (place, reason) -> ledger.add(place + " " + reason));
        List<String> finds = new ArrayList<>();
        for (String question :
                RULES.rules().stream().map(rule -> rule.question()).distinct().toList()) {
            for (TextFind find : texts.to(question)) {
                finds.add(find + find.value() + find.places() + find.placeCount() + find.trace());
            }
        }
        return new Outcome(finds, texts.searched().toString() + texts.gap(), ledger);
    }

    /** Some of the files that are known, as after commits, deletions and another machine's scan. */
    private static CleanFiles some(CleanFiles known, int width, Random random) {
        CleanFiles.Builder builder = new CleanFiles.Builder(width);
        byte[] bytes = known.bytes();
        for (int i = 0; i < known.count(); i++) {
            byte[] id = Arrays.copyOfRange(bytes, 8 + i * width, 8 + (i + 1) * width);
            if (random.nextInt(3) > 0) {
                builder.add(id, known.size(i), known.members(i));
            }
        }
        return builder.build();
    }

    @Test
    void filesAreFoundByTheirWholeIds() {
        CleanFiles.Builder builder = new CleanFiles.Builder(20);
        byte[] one = HexFormat.of().parseHex("ab".repeat(20));
        byte[] alike = one.clone();
        alike[19]++;
        byte[] third = one.clone();
        third[8]--;
        builder.add(alike, 7, -1);
        builder.add(one, 1L << 40, 12);
        builder.add(one, 1L << 40, 12);
        CleanFiles files = CleanFiles.of(builder.build().bytes(), 20);
        assertThat(files.count()).isEqualTo(2);
        assertThat(files.find(third)).isNegative();
        assertThat(files.size(files.find(one))).isEqualTo(1L << 40);
        assertThat(files.members(files.find(one))).isEqualTo(12);
        assertThat(files.members(files.find(alike))).isNegative();
    }

    @Test
    void bytesThatAreSomethingElseAreRefused() {
        CleanFiles.Builder builder = new CleanFiles.Builder(20);
        builder.add(HexFormat.of().parseHex("ab".repeat(20)), 300, -1);
        byte[] bytes = builder.build().bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CleanFiles.of(cut, 20)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CleanFiles.of(Arrays.copyOf(bytes, bytes.length + 1), 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CleanFiles.of(bytes, 32)).isInstanceOf(IllegalArgumentException.class);
    }
}
