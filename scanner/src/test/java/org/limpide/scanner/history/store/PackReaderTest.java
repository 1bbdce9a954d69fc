package org.limpide.scanner.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.history.store.StoredObject.Absent;
import org.limpide.scanner.history.store.StoredObject.Trouble;
import org.limpide.scanner.history.store.StoredObject.Whole;
import org.limpide.scanner.match.Copies;

/** Whatever the layout, every object is read back byte for byte: one by one, and in the walks over all. */
class PackReaderTest {
    @TempDir
    private Path objects;

    private final Map<String, byte[]> expected = new LinkedHashMap<>();

    private byte[] keep(HashKind hash, ObjectKind kind, byte[] content) {
        byte[] id = hash.id(kind, content, content.length);
        expected.put(HexFormat.of().formatHex(id), content);
        return id;
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(HashKind.class)
    void everyKindOfObjectIsReadBack(HashKind hash) {
        PackWriter pack = new PackWriter(hash);
        for (ObjectKind kind : ObjectKind.values()) {
            for (int length : new int[] {0, 1, 15, 16, 17, 2047, 2048, 70_000}) {
                byte[] content = random(length, length + kind.code());
                keep(hash, kind, content);
                pack.whole(kind, content);
                byte[] other = random(length + 1, length + 10 * kind.code());
                keep(hash, kind, other);
                PackWriter.loose(objects, hash, kind, other);
            }
        }
        pack.write(objects);
        assertAllAreRead(hash);
    }

    @ParameterizedTest
    @EnumSource(HashKind.class)
    void everyKindOfDeltaIsReadBack(HashKind hash) {
        byte[] base = random(200_000, 1);
        keep(hash, ObjectKind.BLOB, base);
        List<DeltaWriter> deltas = List.of(
                new DeltaWriter(base).copy(0, base.length),
                new DeltaWriter(base).copy(0, 0x10000).copy(0x10000, 0x10000).copy(0, 0x10000),
                new DeltaWriter(base).copy(70_000, 100_000).copy(1, 3).copy(0xFF00, 0x1FF),
                new DeltaWriter(base).copyInPieces(5, 3000, 1),
                new DeltaWriter(base).copyInPieces(5, 3000, 3).copyInPieces(4, 3000, 4),
                new DeltaWriter(base).insert(random(300, 5)),
                new DeltaWriter(base).insert(random(1, 6)).copy(199_999, 1).insert(random(127, 7)),
                new DeltaWriter(base));
        PackWriter pack = new PackWriter(hash);
        long place = pack.whole(ObjectKind.BLOB, base);
        boolean named = false;
        for (DeltaWriter delta : deltas) {
            byte[] id = keep(hash, ObjectKind.BLOB, delta.made());
            if (named) {
                pack.refDelta(pack.id(ObjectKind.BLOB, base), delta.delta(), id);
            } else {
                pack.offsetDelta(place, delta.delta(), id);
            }
            named = !named;
        }
        pack.write(objects);
        assertAllAreRead(hash);
    }

    @Test
    void deltasOfDeltasAreReadToTheDeepest() {
        PackWriter pack = new PackWriter(HashKind.SHA1);
        byte[] content = random(500, 3);
        long place = pack.whole(ObjectKind.TREE, content);
        keep(HashKind.SHA1, ObjectKind.TREE, content);
        for (int i = 0; i < 5000; i++) {
            DeltaWriter delta = new DeltaWriter(content);
            delta.copy(0, 250).insert(new byte[] {(byte) i, (byte) (i >> 8)}).copy(252, 248);
            content = delta.made();
            place = pack.offsetDelta(place, delta.delta(), pack.id(ObjectKind.TREE, content));
            if (i % 500 == 499) {
                keep(HashKind.SHA1, ObjectKind.TREE, content);
            }
        }
        pack.write(objects);
        assertAllAreRead(HashKind.SHA1);
    }

    @Test
    void theBaseMayComeAfterItsDelta() {
        PackWriter pack = new PackWriter(HashKind.SHA1);
        byte[] base = random(100, 1);
        DeltaWriter delta = new DeltaWriter(base).copy(50, 50);
        pack.refDelta(
                keep(HashKind.SHA1, ObjectKind.BLOB, base),
                delta.delta(),
                keep(HashKind.SHA1, ObjectKind.BLOB, delta.made()));
        pack.whole(ObjectKind.BLOB, base);
        pack.write(objects);
        assertAllAreRead(HashKind.SHA1);
    }

    @ParameterizedTest
    @EnumSource(HashKind.class)
    void indexesOfAllKindsAreRead(HashKind hash) {
        for (int kind = 0; kind < 4; kind++) {
            PackWriter pack = kind == 1 ? new PackWriter(hash).wideOffsets() : new PackWriter(hash);
            for (int i = 0; i < 300; i++) {
                byte[] content = random(10 + i % 7, 1000L * kind + i);
                keep(hash, ObjectKind.BLOB, content);
                pack.whole(ObjectKind.BLOB, content);
            }
            PackWriter.write(objects.resolve("pack/" + pack.stem() + ".pack"), pack.pack());
            if (kind == 2) {
                new MultiPackIndexWriter(hash).add(pack.stem(), pack).write(objects);
            } else {
                PackWriter.write(
                        objects.resolve("pack/" + pack.stem() + ".idx"), kind == 3 ? pack.firstIndex() : pack.index());
            }
        }
        assertAllAreRead(hash);
    }

    @Test
    void objectsOfOtherFoldersAreReadToo() {
        Path other = objects.resolve("borrowed/objects");
        Path third = objects.resolve("third");
        byte[] one = random(10, 1);
        byte[] two = random(10, 2);
        keep(HashKind.SHA1, ObjectKind.BLOB, one);
        keep(HashKind.SHA1, ObjectKind.BLOB, two);
        PackWriter pack = new PackWriter(HashKind.SHA1);
        pack.whole(ObjectKind.BLOB, one);
        pack.write(other);
        PackWriter.loose(third, HashKind.SHA1, ObjectKind.BLOB, two);
        alternates(objects, "# a comment\nborrowed/objects\n");
        alternates(other, third.toAbsolutePath() + "\n" + objects.toAbsolutePath() + "\n");
        assertAllAreRead(HashKind.SHA1);
    }

    private static void alternates(Path folder, String text) {
        PackWriter.write(folder.resolve("info/alternates"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theNextPlaceServesWhereOneIsDamaged() {
        byte[] content = random(3000, 9);
        String id = HexFormat.of().formatHex(keep(HashKind.SHA1, ObjectKind.BLOB, content));
        PackWriter damaged = new PackWriter(HashKind.SHA1);
        byte[] stream = PackWriter.deflated(content);
        damaged.raw(
                3,
                content.length,
                new byte[0],
                Arrays.copyOf(stream, 500),
                HexFormat.of().parseHex(id));
        damaged.write(objects);
        alternates(objects, "cut\nempty\nsound\n");
        PackWriter.looseAs(objects.resolve("cut"), id, "blob 3000", Arrays.copyOf(content, 100));
        PackWriter.write(PackWriter.looseFile(objects.resolve("empty"), id), new byte[0]);
        PackWriter.loose(objects.resolve("sound"), HashKind.SHA1, ObjectKind.BLOB, content);
        ObjectDatabase database = ObjectDatabase.open(objects, HashKind.SHA1);
        try (ObjectReader reader = database.reader()) {
            assertThat(reader.read(id, 5000)).isInstanceOf(Whole.class);
            assertThat(reader.read(id, 2999)).isEqualTo(new Absent(Trouble.TOO_LARGE));
            assertThat(reader.read("0".repeat(40), 10)).isEqualTo(new Absent(Trouble.MISSING));
        }
        Seen seen = new Seen(database, database.looseIds()::get);
        new LooseWalk<>(
                        database,
                        database.looseIds(),
                        new AtomicInteger(),
                        java.util.Set.of(ObjectKind.BLOB),
                        PackWalk.Limits.standard(),
                        seen)
                .run();
        assertThat(seen.contents.get(id)).isEqualTo(content);
        assertThat(seen.skipped).isZero();
    }

    private void assertAllAreRead(HashKind hash) {
        ObjectDatabase database = ObjectDatabase.open(objects, hash);
        assertThat(database.problems()).isEmpty();
        try (ObjectReader reader = database.reader()) {
            expected.forEach((id, content) -> {
                assertThat(database.has(id)).isTrue();
                StoredObject read = reader.read(id, 1 << 20);
                assertThat(read).as(id).isInstanceOf(Whole.class);
                assertThat(((Whole) read).bytes()).isEqualTo(content);
            });
        }
        Map<String, byte[]> shown = walked(database);
        assertThat(shown.keySet()).containsAll(new HashSet<>(expected.keySet()));
        expected.forEach((id, content) -> assertThat(shown.get(id)).as(id).isEqualTo(content));
    }

    private static Map<String, byte[]> walked(ObjectDatabase database) {
        Map<String, byte[]> shown = new LinkedHashMap<>();
        for (ObjectKind kind : ObjectKind.values()) {
            for (Pack pack : database.packs()) {
                PackForest forest = PackForest.of(pack);
                byte[] id = new byte[database.hash().bytes()];
                Seen seen = new Seen(database, object -> {
                    forest.id(object, id, 0);
                    return HexFormat.of().formatHex(id);
                });
                new PackWalk<>(new PackWalk.Shared(forest, kind, PackWalk.Limits.standard()), seen).run();
                assertThat(seen.skipped).isZero();
                assertThat(seen.open).isZero();
                shown.putAll(seen.contents);
            }
            Seen seen = new Seen(database, database.looseIds()::get);
            new LooseWalk<>(
                            database,
                            database.looseIds(),
                            new AtomicInteger(),
                            java.util.Set.of(kind),
                            PackWalk.Limits.standard(),
                            seen)
                    .run();
            shown.putAll(seen.contents);
        }
        return shown;
    }

    /** Keeps what it is shown, and makes each derived object again from what it was told of it. */
    private static final class Seen implements ObjectVisitor<byte[]> {
        private final Map<String, byte[]> contents = new LinkedHashMap<>();
        private final java.util.function.IntFunction<String> id;
        private int skipped;
        private int open;

        Seen(ObjectDatabase database, java.util.function.IntFunction<String> id) {
            assertThat(database).isNotNull();
            this.id = id;
        }

        @Override
        public byte[] whole(int object, byte[] content, int length) {
            open++;
            byte[] own = Arrays.copyOf(content, length);
            contents.put(id.apply(object), own);
            return own;
        }

        @Override
        public byte[] made(int object, byte[] content, int length, byte[] base, int baseLength, Copies copies) {
            assertThat(base).hasSize(baseLength);
            byte[] again = Arrays.copyOf(content, length);
            for (int i = 0; i < copies.count(); i++) {
                if (copies.from(i) >= 0) {
                    System.arraycopy(base, copies.from(i), again, copies.to(i), copies.length(i));
                }
            }
            assertThat(again).isEqualTo(Arrays.copyOf(content, length));
            return whole(object, content, length);
        }

        @Override
        public void large(int object, long size, Pieces pieces) {
            throw new AssertionError("nothing here is large");
        }

        @Override
        public void skipped(int object, Skip reason) {
            skipped++;
        }

        @Override
        public void release(byte[] remembered) {
            open--;
        }
    }
}
