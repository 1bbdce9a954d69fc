package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.TreeRows.Entries;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.PackWriter;
import org.limpide.scanner.match.Copies;

/** A tree gives the same entries whether it is read whole or as what another tree was made into. */
class TreeRowsTest {
    private static final int SEEDS = 300;

    @TempDir
    private Path folder;

    private Objects objects(int blobs, List<byte[]> ids) {
        PackWriter pack = new PackWriter(HashKind.SHA1);
        for (int i = 0; i < blobs; i++) {
            byte[] content = ("blob " + i).getBytes(StandardCharsets.UTF_8);
            pack.whole(ObjectKind.BLOB, content);
            ids.add(pack.id(ObjectKind.BLOB, content));
        }
        pack.write(folder);
        return Objects.of(ObjectDatabase.open(folder, HashKind.SHA1));
    }

    private static byte[] entry(Random random, List<byte[]> ids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String mode = List.of("100644", "40000", "160000", "100755", "120000").get(random.nextInt(5));
        String name = "n".repeat(random.nextInt(30)) + random.nextInt(50);
        out.writeBytes((mode + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
        byte[] id = ids.get(random.nextInt(ids.size())).clone();
        if (random.nextInt(15) == 0) {
            id[0] ^= 1;
        }
        out.writeBytes(id);
        return out.toByteArray();
    }

    @Test
    void aDerivedTreeIsTheSameAsAWholeOne() {
        List<byte[]> ids = new ArrayList<>();
        Objects objects = objects(40, ids);
        BitSet wanted = new BitSet();
        wanted.set(0, 40);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            for (int i = random.nextInt(40); i > 0; i--) {
                first.writeBytes(entry(random, ids));
            }
            byte[] base = first.toByteArray();
            Copies copies = new Copies();
            byte[] made = made(random, base, copies, ids);
            TreeRows whole = new TreeRows(objects, wanted, new BitSet());
            TreeRows derived = new TreeRows(objects, wanted, new BitSet());
            Entries entries = new Entries();
            derived.whole(1, base, base.length, entries);
            whole.whole(1, base, base.length, new Entries());
            whole.whole(2, made, made.length, new Entries());
            derived.made(2, made, made.length, entries, copies, new Entries());
            assertThat(written(derived)).as("seed " + seed).isEqualTo(written(whole));
            assertThat(derived.damaged()).as("seed " + seed).isEqualTo(whole.damaged());
            assertThat(derived.missing()).as("seed " + seed).containsExactlyEntriesOf(whole.missing());
            assertThat(derived.holders()).isEqualTo(whole.holders());
        }
    }

    private static byte[] made(Random random, byte[] base, Copies copies, List<byte[]> ids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < base.length) {
            int to = Math.min(base.length, at + 1 + random.nextInt(random.nextBoolean() ? 5 : 200));
            if (random.nextInt(6) == 0) {
                byte[] put = entry(random, ids);
                int length = random.nextInt(4) == 0 ? random.nextInt(put.length) + 1 : put.length;
                copies.inserted(length);
                out.write(put, 0, length);
            }
            if (random.nextInt(6) > 0) {
                copies.copied(at, to - at);
                out.write(base, at, to - at);
            }
            at = random.nextInt(10) == 0 ? random.nextInt(to) : to;
        }
        return out.toByteArray();
    }

    private static List<String> written(TreeRows rows) {
        List<String> written = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            for (int edge = rows.first(row); edge < rows.past(row); edge++) {
                written.add(rows.tree(row) + " " + rows.child(edge) + " " + rows.name(edge));
            }
        }
        return written;
    }

    @Test
    void aTreeThatIsCutIsDamagedAndReadAsFarAsItGoes() {
        List<byte[]> ids = new ArrayList<>();
        Objects objects = objects(2, ids);
        byte[] tree = HexFormat.of()
                .parseHex(HexFormat.of().formatHex("100644 a\0".getBytes(StandardCharsets.UTF_8))
                        + HexFormat.of().formatHex(ids.get(0)) + "3130");
        BitSet wanted = new BitSet();
        wanted.set(0, 2);
        TreeRows rows = new TreeRows(objects, wanted, new BitSet());
        rows.whole(9, tree, tree.length, new Entries());
        assertThat(rows.damaged()).containsExactly(9);
        assertThat(written(rows)).hasSize(1);
    }
}
