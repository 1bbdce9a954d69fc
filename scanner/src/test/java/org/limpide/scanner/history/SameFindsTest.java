package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.RandomRepository.Layout;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.PackForest;
import org.limpide.scanner.history.store.PackWalk;
import org.limpide.scanner.history.store.StoredObject.Whole;
import org.limpide.scanner.match.Confirmation.Proof;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.match.TextSearch;

/**
 * What is found depends on the objects and on nothing else: not on how they are packed, nor on whether what they share
 * is searched once. Each seed invents a repository; {@code -Dlimpide.seeds=N} tries more of them, {@code
 * -Dlimpide.seed=N} one.
 */
class SameFindsTest {
    private static final RuleSet SECRETS = RuleSet.load("secrets");
    private static final RuleSet ALL = RuleSet.load("secrets", "privacy", "protection");
    private static final int SEEDS = Integer.getInteger("limpide.seeds", 150);
    private static final int ONE = Integer.getInteger("limpide.seed", -1);

    @TempDir
    private Path folder;

    private record Find(String object, int rule, long place, int length, String value, Proof proof) {}

    @Test
    void findsDependOnObjectsAlone() {
        int total = 0;
        for (int seed = Math.max(0, ONE); seed < (ONE < 0 ? SEEDS : ONE + 1); seed++) {
            total += compare(seed);
        }
        assertThat(total).as("finds in all").isGreaterThan(ONE < 0 ? SEEDS : -1);
    }

    private int compare(int seed) {
        Random random = new Random(seed);
        RuleSet rules = random.nextBoolean() ? SECRETS : ALL;
        RandomTexts texts = new RandomTexts(random, rules.rules(), 6);
        int count = random.nextInt(50) == 0 ? 250 : 1 + random.nextInt(25);
        RandomRepository repository = new RandomRepository(random, texts, count);
        Set<Find> expected = new HashSet<>();
        boolean first = true;
        for (Layout layout : Layout.values()) {
            Path objects = folder.resolve(seed + "-" + layout).resolve("objects");
            repository.write(objects, layout);
            for (boolean aware : layout == Layout.AS_MADE ? new boolean[] {false, true} : new boolean[] {true}) {
                int threads = 1 + random.nextInt(2);
                Set<Find> finds = finds(objects, repository.hash(), rules, aware, threads);
                if (first) {
                    expected.addAll(finds);
                    first = false;
                }
                String name = "seed " + seed + ", " + layout + (aware ? ", aware" : ", whole");
                assertThat(differences(expected, finds, rules)).as(name).isEmpty();
            }
        }
        return expected.size();
    }

    /** By rule and place, without values. */
    private static Set<String> differences(Set<Find> expected, Set<Find> finds, RuleSet rules) {
        Set<String> differences = new TreeSet<>();
        for (Find find : expected) {
            if (!finds.contains(find)) {
                differences.add("lost " + name(find, rules));
            }
        }
        for (Find find : finds) {
            if (!expected.contains(find)) {
                differences.add("more " + name(find, rules));
            }
        }
        return differences;
    }

    private static String name(Find find, RuleSet rules) {
        return rules.rules().get(find.rule()) + " in " + find.object().substring(0, 8) + " at " + find.place() + "+"
                + find.length() + " " + find.proof();
    }

    private static Set<Find> finds(Path path, HashKind hash, RuleSet rules, boolean aware, int threads) {
        ObjectDatabase database = ObjectDatabase.open(path, hash);
        assertThat(database.problems()).isEmpty();
        Objects objects = Objects.of(database);
        HistoryPass pass = new HistoryPass(objects, rules, aware, threads, PackWalk.Limits.standard());
        List<TextVisitor> all = new ArrayList<>();
        for (ObjectKind kind : ObjectKind.values()) {
            List<TextVisitor> texts = pass.texts(kind);
            pass.show(kind, texts, texts);
            all.addAll(texts);
        }
        assertThat(pass.unsearched().all()).isEmpty();
        all.add(strange(objects, pass));
        Set<Find> finds = new HashSet<>();
        for (TextVisitor text : all) {
            Finds some = text.finds();
            for (int i = 0; i < some.count(); i++) {
                Found found = some.found(i);
                finds.add(new Find(
                        objects.id(some.object(i)),
                        found.rule(),
                        some.place(i),
                        found.length(),
                        found.value(),
                        found.proof()));
            }
        }
        return finds;
    }

    /** What a common index gives to another pack cannot be told from its own pack, and is read by itself. */
    private static TextVisitor strange(Objects objects, HistoryPass pass) {
        TextVisitor text = pass.text(ObjectKind.BLOB);
        try (ObjectReader reader = objects.database().reader()) {
            for (int i = 0; i < objects.forests().size(); i++) {
                PackForest forest = objects.forests().get(i);
                for (int object = 0; object < forest.count(); object++) {
                    int number = objects.first(i) + object;
                    if (forest.kind(object) == PackForest.STRANGE) {
                        byte[] bytes = ((Whole) reader.read(objects.id(number), 1 << 24)).bytes();
                        text.whole(number, Arrays.copyOf(bytes, bytes.length + TextSearch.SLACK), bytes.length);
                    }
                }
            }
        }
        return text;
    }
}
