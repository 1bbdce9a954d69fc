package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectVisitor.Pieces;
import org.limpide.scanner.history.store.ObjectVisitor.Skip;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.match.TextSearch;

/** A large object that is searched piece by piece gives what it gives when it is searched at once. */
class WindowsTest {
    private static final RuleSet ALL = RuleSet.load("secrets", "privacy", "protection");
    private static final int SEEDS = 3;

    @Test
    void windowsOfAnySizeFindTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            RandomTexts texts = new RandomTexts(random, ALL.rules(), 5);
            byte[] content = content(random, texts, 300_000 + random.nextInt(100_000));
            TextVisitor whole = new TextVisitor(ObjectKind.BLOB, new TextSearch(ALL), true, new Unsearched());
            whole.whole(7, Arrays.copyOf(content, content.length + TextSearch.SLACK), content.length);
            Unsearched unsearched = new Unsearched();
            int size = 20_000 + random.nextInt(100_000);
            TextVisitor windows = new TextVisitor(ObjectKind.BLOB, new TextSearch(ALL), true, unsearched, size);
            windows.large(7, content.length, pieces(content));
            assertThat(unsearched.all()).isEmpty();
            assertThat(finds(windows)).as("seed " + seed).isEqualTo(finds(whole));
            assertThat(windows.finds().count()).isPositive();
        }
    }

    private static byte[] content(Random random, RandomTexts texts, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < length) {
            out.writeBytes(texts.sample());
            out.writeBytes(random.nextInt(20) == 0 ? texts.filler(random.nextInt(3000)) : texts.noise());
            out.writeBytes(new byte[random.nextInt(10) == 0 ? random.nextInt(2000) : 0]);
        }
        return out.toByteArray();
    }

    private static Pieces pieces(byte[] content) {
        int[] done = {0};
        return (to, at, most) -> {
            int now = Math.min(most, content.length - done[0]);
            System.arraycopy(content, done[0], to, at, now);
            done[0] += now;
            return now;
        };
    }

    /** Places and rules, without values. */
    private static Set<List<Object>> finds(TextVisitor visitor) {
        Set<List<Object>> finds = new HashSet<>();
        Finds some = visitor.finds();
        for (int i = 0; i < some.count(); i++) {
            finds.add(List.of(
                    some.object(i),
                    some.place(i),
                    some.found(i).rule(),
                    some.found(i).length(),
                    some.found(i).proof(),
                    some.found(i).value().hashCode()));
        }
        return finds;
    }

    @Test
    void aLargeObjectThatIsNotAsLongAsItSaysIsDamaged() {
        for (long size : new long[] {999, 1001, 1L << 60}) {
            Unsearched unsearched = new Unsearched();
            TextVisitor visitor = new TextVisitor(ObjectKind.BLOB, new TextSearch(ALL), true, unsearched, 100);
            visitor.large(3, size, pieces(new byte[1000]));
            assertThat(unsearched.all()).isEqualTo(Map.of(3, Skip.CORRUPT));
        }
    }
}
