package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.TreeRows.Entries;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.PackWriter;
import org.limpide.scanner.history.store.StoredObject.Whole;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.Trace.Reach;
import org.limpide.scanner.snapshot.Trace.Stamp;

/** What the graphs of commits and trees tell is what walking over them one by one tells. */
class HistoryGraphTest {
    private static final RuleSet NONE = RuleSet.of(List.of());
    private static final int SEEDS = 60;

    @TempDir
    private Path folder;

    /** A small invented history with what is known of it. */
    private static final class Invented {
        private final Random random;
        private final PackWriter pack = new PackWriter(HashKind.SHA1);
        private final List<byte[]> blobs = new ArrayList<>();
        private final List<byte[]> trees = new ArrayList<>();
        private final List<byte[]> commits = new ArrayList<>();
        /** By the id of a commit or tree: ids of blobs in it. */
        private final Map<String, Set<String>> holds = new TreeMap<>();

        private final Map<String, List<String>> parents = new TreeMap<>();
        private final Map<String, Long> dates = new TreeMap<>();

        Invented(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 8; i++) {
                blobs.add(add(ObjectKind.BLOB, "file " + i));
            }
            for (int i = 0; i < 12; i++) {
                tree();
            }
            for (int i = 0; i < 15; i++) {
                commit(i);
            }
        }

        private byte[] add(ObjectKind kind, String content) {
            byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            byte[] id = pack.id(kind, bytes);
            if (pack.rows().stream().noneMatch(row -> hex(row.id()).equals(hex(id)))) {
                pack.whole(kind, bytes);
            }
            return id;
        }

        private void tree() {
            StringBuilder tree = new StringBuilder();
            Set<String> inside = new TreeSet<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                boolean sub = !trees.isEmpty() && random.nextInt(3) == 0;
                byte[] id = sub ? trees.get(random.nextInt(trees.size())) : blobs.get(random.nextInt(blobs.size()));
                inside.add(hex(id));
                inside.addAll(holds.getOrDefault(hex(id), Set.of()));
                tree.append(sub ? "40000 d" : "100644 f").append(i).append('\0');
                tree.append(new String(id, StandardCharsets.ISO_8859_1));
            }
            byte[] id = add(ObjectKind.TREE, tree.toString());
            holds.put(hex(id), inside);
            trees.add(id);
        }

        private void commit(int number) {
            byte[] tree = trees.get(random.nextInt(trees.size()));
            Set<String> all = new TreeSet<>();
            for (int i = random.nextInt(3); i > 0 && number > 0; i--) {
                all.add(hex(commits.get(random.nextInt(number))));
            }
            long date = 1_000_000L + random.nextInt(2000);
            StringBuilder text = new StringBuilder("tree " + hex(tree) + "\n");
            all.forEach(parent -> text.append("parent ").append(parent).append('\n'));
            text.append("author A <a@x.example> ").append(date).append(" +0000\n");
            text.append("committer A <a@x.example> ")
                    .append(date)
                    .append(" +0000\n\n")
                    .append(number);
            byte[] id = add(ObjectKind.COMMIT, text.toString());
            commits.add(id);
            parents.put(hex(id), new ArrayList<>(all));
            dates.put(hex(id), date);
            Set<String> inside = new TreeSet<>(holds.get(hex(tree)));
            inside.add(hex(tree));
            holds.put(hex(id), inside);
        }

        /** All commits that a commit reaches. */
        Set<String> reached(String commit) {
            Set<String> all = new HashSet<>(Set.of(commit));
            parents.get(commit).forEach(parent -> all.addAll(reached(parent)));
            return all;
        }
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    @Test
    void tracesAreThoseOfAWalkOverAllCommits() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Invented invented = new Invented(seed);
            Path objectsFolder = folder.resolve("s" + seed);
            invented.pack.write(objectsFolder);
            Objects objects = Objects.of(ObjectDatabase.open(objectsFolder, HashKind.SHA1));
            History history = History.of(objects.database(), NONE, new Settings(false, true, 2));
            CommitGraph commits = history.commits();
            assertParentsFirst(commits);
            BitSet wanted = new BitSet();
            invented.blobs.forEach(id -> wanted.set(objects.find(id, 0)));
            TreeGraph trees = graph(invented, objects, wanted);
            String published = hex(invented.commits.get(invented.random.nextInt(15)));
            String other = hex(invented.commits.get(invented.random.nextInt(15)));
            Refs refs =
                    new Refs(Map.of("refs/heads/main", published), Map.of("refs/pull/1", other), published, Set.of());
            Tracing tracing = new Tracing(objects, commits, trees, Map.of(), refs);
            List<BitSet> sets = new ArrayList<>();
            for (int i = 0; i < 70; i++) {
                BitSet one = new BitSet();
                one.set(objects.find(invented.blobs.get(i % 8), 0));
                sets.add(one);
            }
            List<Trace> traces = tracing.trace(sets, new BitSet());
            for (int i = 0; i < traces.size(); i++) {
                assertTrace(traces.get(i), hex(invented.blobs.get(i % 8)), invented, published, other);
            }
        }
    }

    private static void assertParentsFirst(CommitGraph commits) {
        assertThat(commits.count()).isEqualTo(15);
        assertThat(commits.lost()).isEmpty();
        for (int commit = 0; commit < commits.count(); commit++) {
            for (int parent : commits.parents(commit)) {
                assertThat(parent).isLessThan(commit);
            }
        }
    }

    private static TreeGraph graph(Invented invented, Objects objects, BitSet wanted) {
        TreeRows rows = new TreeRows(objects, wanted, objects.trees());
        try (ObjectReader reader = objects.database().reader()) {
            for (byte[] id : invented.trees) {
                byte[] content = ((Whole) reader.read(hex(id), 1 << 20)).bytes();
                rows.whole(objects.find(id, 0), content, content.length, new Entries());
            }
        }
        int[] roots = IntStream.range(0, objects.count()).toArray();
        return new TreeGraph(List.of(rows), objects, roots);
    }

    private static void assertTrace(Trace trace, String blob, Invented invented, String published, String other) {
        Set<String> holders = new TreeSet<>();
        invented.parents.keySet().stream()
                .filter(commit -> invented.holds.get(commit).contains(blob))
                .forEach(holders::add);
        boolean byMain = invented.reached(published).stream().anyMatch(holders::contains);
        boolean byOther = invented.reached(other).stream().anyMatch(holders::contains);
        assertThat(trace.reach()).isEqualTo(byMain ? Reach.PUBLISHED : byOther ? Reach.OTHER_REFS : Reach.NONE);
        assertThat(trace.refCount()).isEqualTo((byMain ? 1 : 0) + (byOther ? 1 : 0));
        assertThat(trace.first().isPresent()).isEqualTo(!holders.isEmpty());
        trace.first().map(Stamp::commit).ifPresent(first -> {
            assertThat(holders).contains(first);
            assertThat(holders)
                    .allSatisfy(
                            one -> assertThat(invented.dates.get(first)).isLessThanOrEqualTo(invented.dates.get(one)));
        });
        trace.last()
                .map(Stamp::commit)
                .ifPresent(last -> assertThat(holders)
                        .allSatisfy(one ->
                                assertThat(invented.dates.get(last)).isGreaterThanOrEqualTo(invented.dates.get(one))));
    }

    @Test
    void lostParentsAndCirclesAreCut() {
        PackWriter pack = new PackWriter(HashKind.SHA1);
        byte[] a = new byte[20];
        byte[] b = new byte[20];
        a[0] = 1;
        b[0] = 2;
        String lost = "3".repeat(40);
        String[] headers = {"parent " + hex(b) + "\nparent " + lost + "\n\n", "parent " + hex(a) + "\n\n"};
        for (int i = 0; i < 2; i++) {
            byte[] text = headers[i].getBytes(StandardCharsets.UTF_8);
            pack.raw(1, text.length, new byte[0], PackWriter.deflated(text), i == 0 ? a : b);
        }
        pack.write(folder.resolve("circle"));
        ObjectDatabase database = ObjectDatabase.open(folder.resolve("circle"), HashKind.SHA1);
        CommitGraph commits =
                History.of(database, NONE, new Settings(false, true, 1)).commits();
        assertThat(commits.count()).isEqualTo(2);
        assertThat(commits.parents(0)).isEmpty();
        assertThat(commits.parents(1)).containsExactly(0);
        assertThat(commits.lost()).hasSize(1);
        assertThat(commits.lost().get(0).id()).isEqualTo(lost);
        assertThat(commits.isRoot(0)).isFalse();
    }
}
