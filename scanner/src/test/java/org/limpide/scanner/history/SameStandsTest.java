package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.RandomRepository.Layout;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.values.ValueTable;

/** Where known values stand depends on the objects alone, not on how they are packed or on what is inherited. */
class SameStandsTest {
    private static final RuleSet RULES = RuleSet.load("secrets");
    private static final int SEEDS = Integer.getInteger("limpide.seeds", 30);
    private static final Refs NO_REFS = new Refs(Map.of(), Map.of(), "0".repeat(40), Set.of());

    @TempDir
    private Path folder;

    @Test
    void placesDependOnObjectsAlone() {
        int total = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            RandomRepository repository =
                    new RandomRepository(random, new RandomTexts(random, RULES.rules(), 6), 1 + random.nextInt(25));
            ValueTable table = ValueTable.of(Set.of());
            List<Stand> expected = List.of();
            for (Layout layout : Layout.values()) {
                Path objects = folder.resolve(seed + "-" + layout).resolve("objects");
                repository.write(objects, layout);
                ObjectDatabase database = ObjectDatabase.open(objects, repository.hash());
                if (layout == Layout.WHOLE) {
                    table = ValueTable.of(values(database));
                    expected = stands(database, table, false);
                    total += expected.size();
                }
                assertThat(stands(database, table, true))
                        .as("seed " + seed + ", " + layout)
                        .isEqualTo(expected);
            }
        }
        assertThat(total).isGreaterThan(SEEDS);
    }

    /** Values that the rules find in these very objects. */
    private static Set<String> values(ObjectDatabase database) {
        Set<String> values = new HashSet<>();
        HistoryPass pass =
                History.of(database, RULES, new Settings(false, false, 1)).pass();
        for (ObjectKind kind : ObjectKind.values()) {
            List<TextVisitor> texts = pass.texts(kind);
            pass.show(kind, texts, texts);
            for (TextVisitor text : texts) {
                for (int i = 0; i < text.finds().count(); i++) {
                    values.add(text.finds().found(i).value());
                }
            }
        }
        return values;
    }

    private static List<Stand> stands(ObjectDatabase database, ValueTable table, boolean aware) {
        History history = History.of(database, RULES, new Settings(false, false, 2));
        Whereabouts where = new ValueSearch(history, table, NO_REFS, aware).exact();
        assertThat(where.unsearched()).isEmpty();
        assertThat(where.full()).isFalse();
        return where.stands();
    }
}
