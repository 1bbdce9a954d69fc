package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.PackWriter;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.TextFinds;

/** Memory grows with the number of objects by a few bytes each. */
class ManyObjectsTest {
    private static final int COUNT = 300_000;
    private static final int MOST_EACH = 100;

    @TempDir
    private Path folder;

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aStoreOfManyTinyObjectsTakesAHundredBytesForEach() {
        PackWriter pack = new PackWriter(HashKind.SHA1);
        byte[] stream = PackWriter.deflated(new byte[] {'a', 'b', 'c'});
        for (int i = 0; i < COUNT; i++) {
            byte[] id =
                    pack.id(ObjectKind.BLOB, ByteBuffer.allocate(4).putInt(i).array());
            pack.raw(3, 3, new byte[0], stream, id);
        }
        byte[] secret = Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", 7).getBytes(StandardCharsets.UTF_8);
        pack.whole(ObjectKind.BLOB, secret);
        pack.write(folder);
        long before = used();
        ObjectDatabase database = ObjectDatabase.open(folder, HashKind.SHA1);
        History history = History.of(database, RuleSet.load("secrets"), new Settings(true, true, 1));
        long after = used();
        assertThat(history.objects().count()).isEqualTo(COUNT + 1);
        assertThat((after - before) / COUNT).as("bytes for each object").isLessThan(MOST_EACH);
        TextFinds finds =
                history.texts(new Refs(Map.of(), Map.of(), "0".repeat(40), Set.of()), Map.of(), (place, reason) -> {});
        assertThat(finds.to("secrets.content")).hasSize(1);
    }

    @Test
    void looseObjectsAreListedInTheOrderOfTheirIds() {
        for (int i = 0; i < 600; i++) {
            byte[] content = ByteBuffer.allocate(4).putInt(i).array();
            PackWriter.loose(folder, HashKind.SHA256, ObjectKind.BLOB, content);
        }
        List<String> ids = ObjectDatabase.open(folder, HashKind.SHA256).looseIds();
        assertThat(ids).hasSize(600).isSorted().doesNotHaveDuplicates();
    }
}
