package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.store.DeltaWriter;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.PackWriter;
import org.limpide.scanner.history.store.PackWriter.Row;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.TextFinds;
import org.limpide.scanner.snapshot.UnreadReason;

/** Packs that were made to harm: the search of them ends soon, says what it could not read, and finds all else. */
class HostilePackTest {
    private static final RuleSet RULES = RuleSet.load("secrets");
    private static final String TOKEN = Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", 7);
    private static final byte[] SECRET = ("token: " + TOKEN + "\n").getBytes(StandardCharsets.UTF_8);
    /** Far above what each takes on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path objects;

    private final PackWriter pack = new PackWriter(HashKind.SHA1);

    /** A search that ended. */
    private record Ended(TextFinds finds, Map<String, UnreadReason> unread) {}

    @BeforeEach
    void oneSecretIsThere() {
        pack.whole(ObjectKind.BLOB, SECRET);
    }

    private static byte[] id(int number) {
        return HashKind.SHA1.id(
                ObjectKind.BLOB, ByteBuffer.allocate(4).putInt(number).array(), 4);
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    private Ended search() {
        return Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            ObjectDatabase database = ObjectDatabase.open(objects, HashKind.SHA1);
            History history = History.of(database, RULES, new Settings(false, true, 2));
            Refs refs = new Refs(Map.of(), Map.of(), "0".repeat(40), Set.of());
            Map<String, UnreadReason> unread = new TreeMap<>();
            TextFinds finds = history.texts(refs, Map.of(), unread::put);
            return new Ended(finds, unread);
        });
    }

    private Ended written() {
        pack.write(objects);
        return search();
    }

    private static void assertFound(Ended ended) {
        assertThat(ended.finds().to("secrets.content"))
                .anySatisfy(find -> assertThat(TOKEN.contains(find.value())).isTrue());
    }

    @Test
    void deltasThatGoRoundInACircleAreDamaged() {
        int length = 5000;
        byte[] delta = new DeltaWriter(new byte[10]).copy(0, 10).delta();
        for (int i = 0; i < length; i++) {
            pack.refDelta(id((i + 1) % length), delta, id(i));
        }
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(length).containsEntry(hex(id(3)), UnreadReason.CORRUPT_OBJECT);
    }

    @Test
    void aLongChainWithoutABaseIsDamaged() {
        byte[] delta = new DeltaWriter(new byte[10]).copy(0, 10).delta();
        long place = pack.raw(3, 10, new byte[0], new byte[] {1, 2, 3}, id(-1));
        for (int i = 0; i < 20_000; i++) {
            place = pack.offsetDelta(place, delta, id(i));
        }
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(20_001);
    }

    @Test
    void sizesThatLieAreDamaged() {
        byte[] content = new byte[1000];
        byte[] stream = PackWriter.deflated(content);
        long[] sizes = {999, 1001, 0, 1 << 20, 1L << 31, 1L << 32, 1L << 59, Long.MAX_VALUE >>> 4};
        for (int i = 0; i < sizes.length; i++) {
            pack.raw(3, sizes[i], new byte[0], stream, id(i));
            pack.raw(6, sizes[i], new byte[] {1}, stream, id(100 + i));
            PackWriter.looseAs(objects, hex(id(200 + i)), "blob " + sizes[i], content);
        }
        for (long base : new long[] {0, 39, SECRET.length + 1, 1L << 40, -1}) {
            for (long made : new long[] {0, 9, 11, 1L << 31, 1L << 62, -1}) {
                byte[] delta = DeltaWriter.delta(base, made, new byte[] {10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
                pack.offsetDelta(12, delta, id(1000 + pack.rows().size()));
            }
        }
        int entries = pack.rows().size() - 1;
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(entries + sizes.length);
    }

    @Test
    void instructionsThatReachBeyondTheirBaseAreDamaged() {
        List<byte[]> bad = List.of(
                new byte[] {0},
                new byte[] {(byte) 0x80},
                new byte[] {(byte) 0xFF, 1},
                new byte[] {(byte) 0xFF, -1, -1, -1, -1, -1, -1, -1},
                new byte[] {(byte) 0x9F, -1, -1, -1, 127, 1},
                new byte[] {5, 1, 2},
                new byte[0]);
        for (byte[] one : bad) {
            pack.offsetDelta(
                    12, DeltaWriter.delta(SECRET.length, 5, one), id(pack.rows().size()));
        }
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(bad.size());
    }

    @Test
    void aKilobyteThatMakesAHundredGigabytesIsLeft() {
        byte[] base = new byte[1 << 20];
        long place = pack.whole(ObjectKind.BLOB, base);
        ByteArrayOutputStream copies = new ByteArrayOutputStream();
        for (int i = 0; i < 50; i++) {
            DeltaWriter.copyOnce(copies, 0, 1 << 20);
        }
        byte[] delta = DeltaWriter.delta(base.length, 50L << 20, copies.toByteArray());
        int count = 2000;
        for (int i = 0; i < count; i++) {
            pack.offsetDelta(place, delta, id(i));
        }
        byte[] last = ("later " + TOKEN).getBytes(StandardCharsets.UTF_8);
        byte[] own = new DeltaWriter(base).copy(0, 10).insert(last).delta();
        byte[] made = new DeltaWriter(base).copy(0, 10).insert(last).made();
        byte[] id = pack.id(ObjectKind.BLOB, made);
        pack.offsetDelta(place, own, id);
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).hasSizeGreaterThan(count / 2).doesNotContainKey(hex(id));
        assertThat(ended.finds().to("secrets.content"))
                .anySatisfy(find -> assertThat(find.places())
                        .anySatisfy(one -> assertThat(one.object()).isEqualTo(hex(id))));
    }

    @Test
    void aStreamThatGrowsAThousandfoldIsSearched() {
        byte[] stream = PackWriter.deflated(new byte[30 << 20]);
        for (int i = 0; i < 5; i++) {
            pack.raw(3, 30 << 20, new byte[0], stream, id(i));
            pack.raw(6, 30 << 20, new byte[] {1}, stream, id(10 + i));
        }
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(5);
    }

    @Test
    void cutStreamsAndWrongTypesAreDamaged() {
        byte[] content = SECRET.clone();
        byte[] stream = PackWriter.deflated(content);
        for (int type : new int[] {0, 5}) {
            pack.raw(type, content.length, new byte[0], stream, id(type));
        }
        for (int length = 0; length < stream.length; length += 5) {
            pack.raw(3, content.length, new byte[0], Arrays.copyOf(stream, length), id(100 + length));
        }
        pack.rows().add(new Row(id(1), 1L << 40, 0));
        pack.rows().add(new Row(id(2), -5, 0));
        pack.rows().add(new Row(id(3), Long.MIN_VALUE, 0));
        pack.rows().add(new Row(id(4), pack.next() + 19, 0));
        pack.rows().add(new Row(id(6), 0, 0));
        int entries = pack.rows().size() - 1;
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(entries);
    }

    @Test
    void anIndexThatLiesHidesNothingElse() {
        List<Row> lies = new ArrayList<>();
        Row real = pack.rows().get(0);
        for (int i = 0; i < 40; i++) {
            lies.add(new Row(id(i), real.offset() + i, 0));
            lies.add(new Row(real.id(), real.offset() + 5, 0));
        }
        pack.rows().addAll(lies);
        assertFound(written());
    }

    @Test
    void manyEntriesAtOnePlaceTakeLinearTime() {
        long delta = pack.offsetDelta(12, new DeltaWriter(SECRET).copy(0, 9).delta(), id(-1));
        for (int i = 0; i < 60_000; i++) {
            pack.rows().add(new Row(id(i), i % 2 == 0 ? 12 : delta, 0));
        }
        assertFound(written());
    }

    @Test
    void damagedIndexesAreNamed() {
        pack.write(objects);
        byte[] good = pack.index();
        byte[] order = good.clone();
        ByteBuffer.wrap(order).putInt(8 + 40, 1 << 20);
        byte[] version = good.clone();
        version[7] = 3;
        byte[] large = good.clone();
        large[8 + 1024 + 20 + 4] = (byte) 0x80;
        int number = 0;
        for (byte[] index :
                List.of(order, version, large, new byte[0], new byte[5], new byte[5000], Arrays.copyOf(good, 1070))) {
            PackWriter.write(objects.resolve("pack/pack-" + number + ".pack"), pack.pack());
            PackWriter.write(objects.resolve("pack/pack-" + number++ + ".idx"), index);
        }
        PackWriter.write(objects.resolve("pack/pack-none.pack"), pack.pack());
        byte[] garbage = new byte[300];
        ByteBuffer.wrap(garbage).putInt(0x4d494458).put((byte) 1).put((byte) 1).put((byte) 4);
        ByteBuffer chunks = ByteBuffer.wrap(garbage).position(12);
        for (int chunk : new int[] {0x504e414d, 0x4f494446, 0x4f49444c, 0x4f4f4646}) {
            chunks.putInt(chunk).putLong(60);
        }
        System.arraycopy("pack-none.idx\0".getBytes(StandardCharsets.UTF_8), 0, garbage, 60, 14);
        PackWriter.write(objects.resolve("pack/multi-pack-index"), garbage);
        Ended ended = search();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(number + 1);
    }

    @Test
    void whatAnIndexLeavesOutIsSaid() {
        pack.whole(ObjectKind.BLOB, new byte[100]);
        byte[] whole = pack.pack();
        String stem = pack.stem();
        pack.rows().remove(1);
        PackWriter.write(objects.resolve("pack/" + stem + ".pack"), whole);
        PackWriter.write(objects.resolve("pack/" + stem + ".idx"), pack.index());
        Ended ended = search();
        assertFound(ended);
        assertThat(ended.unread()).hasSize(1);
        assertThat(ended.finds().gap()).isPresent();
    }

    @Test
    void aTextOfNothingButAnchorsFitsInMemory() {
        byte[] anchors = "-----BEGIN ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        long place = pack.whole(ObjectKind.BLOB, anchors);
        for (int i = 0; i < 5; i++) {
            DeltaWriter delta = new DeltaWriter(anchors).copy(i, anchors.length - i);
            pack.offsetDelta(place, delta.delta(), pack.id(ObjectKind.BLOB, delta.made()));
        }
        assertFound(written());
    }

    @Test
    void aDeltaOfMillionsOfInstructionsFitsInMemory() {
        byte[] base = new byte[1 << 20];
        long place = pack.whole(ObjectKind.BLOB, base);
        for (int piece : new int[] {1, 2}) {
            ByteArrayOutputStream copies = new ByteArrayOutputStream();
            for (int i = 0; i < 6_000_000; i++) {
                copies.write(0x91);
                copies.write(i & 7);
                copies.write(piece);
            }
            pack.offsetDelta(
                    place, DeltaWriter.delta(base.length, 6_000_000L * piece, copies.toByteArray()), id(piece));
        }
        Ended ended = written();
        assertFound(ended);
        assertThat(ended.unread()).isEmpty();
    }

    @Test
    void threeHundredMegabytesInOneLineAreSearchedToTheEnd() {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        Deflater deflater = new Deflater(1);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(stream, deflater)) {
            for (int i = 0; i < 300; i++) {
                out.write(piece);
            }
            out.write((" " + TOKEN).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        PackWriter other = new PackWriter(HashKind.SHA1);
        other.raw(3, (300L << 20) + 1 + TOKEN.length(), new byte[0], stream.toByteArray(), id(1));
        other.write(objects);
        assertFound(search());
        PackWriter cut = new PackWriter(HashKind.SHA1);
        cut.raw(3, 301L << 20, new byte[0], stream.toByteArray(), id(2));
        cut.write(objects);
        assertThat(search().unread()).containsEntry(hex(id(2)), UnreadReason.CORRUPT_OBJECT);
    }
}
