package org.limpide.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.RandomRepository.Layout;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.match.RuleSet;

/**
 * Files of a store with random damage are searched without a fault and soon: packs, indexes, loose objects. {@code
 * -Dlimpide.fuzz.minutes=N} goes on for so long, {@code -Dlimpide.fuzz.seed=N} begins elsewhere.
 */
class DamagedStoreTest {
    private static final RuleSet SECRETS = RuleSet.load("secrets");
    private static final int STORES = 12;
    private static final int DAMAGES = 12;
    private static final long MINUTES = Long.getLong("limpide.fuzz.minutes", 0);
    private static final long SEED = Long.getLong("limpide.fuzz.seed", 0);
    /** Far above what one takes on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void damageIsSearchedWithoutAFault() throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        long seed = SEED;
        while (seed < SEED + STORES || (MINUTES > 0 && System.nanoTime() < end)) {
            store(seed++);
        }
    }

    private void store(long seed) throws IOException {
        Random random = new Random(seed);
        RandomRepository repository =
                new RandomRepository(random, new RandomTexts(random, SECRETS.rules(), 3), 1 + random.nextInt(12));
        Path root = folder.resolve("store-" + seed);
        Layout layout = List.of(Layout.values()).get(random.nextInt(3));
        repository.write(root.resolve("objects"), layout);
        List<Path> files = files(root);
        for (int i = 0; i < DAMAGES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] before = Files.readAllBytes(file);
            Files.write(file, damaged(before, random));
            String name = "seed " + seed + ", damage " + i;
            Assertions.assertTimeoutPreemptively(
                    LIMIT, () -> search(root.resolve("objects"), repository.hash(), name), name);
            if (random.nextInt(3) > 0) {
                Files.write(file, before);
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static void search(Path objects, HashKind hash, String name) {
        try {
            ObjectDatabase database = ObjectDatabase.open(objects, hash);
            History history = History.of(database, SECRETS, new Settings(true, true, 1));
            Refs refs = new Refs(Map.of(), Map.of(), "0".repeat(2 * hash.bytes()), Set.of());
            history.facts(refs, (place, reason) -> {});
            history.texts(refs, Map.of(), (place, reason) -> {});
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            throw new AssertionError(name, fault);
        }
    }

    /** Bytes that are changed, cut out, doubled or cut off; numbers that are made extreme. */
    private static byte[] damaged(byte[] before, Random random) {
        byte[] bytes = before.clone();
        int times = 1 + random.nextInt(random.nextBoolean() ? 3 : 30);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(8)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = new byte[] {0, -1, 127, -128}[random.nextInt(4)];
                case 3 -> bytes = spliced(bytes, at, at + random.nextInt(Math.min(40, bytes.length - at)), new byte[0]);
                case 4 -> bytes = spliced(bytes, at, at, filled(1 + random.nextInt(20), random));
                case 5 -> bytes = random.nextInt(8) == 0 ? spliced(bytes, at, bytes.length, new byte[0]) : bytes;
                case 6 -> {
                    int from = random.nextInt(bytes.length);
                    int most = bytes.length - Math.max(from, at);
                    System.arraycopy(bytes, from, bytes, at, random.nextInt(most));
                }
                default -> {
                    byte[] number = new byte[Math.min(4, bytes.length - at)];
                    Arrays.fill(number, (byte) -random.nextInt(2));
                    System.arraycopy(number, 0, bytes, at, number.length);
                }
            }
        }
        return bytes;
    }

    private static byte[] filled(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] put) {
        byte[] made = new byte[bytes.length - (to - from) + put.length];
        System.arraycopy(bytes, 0, made, 0, from);
        System.arraycopy(put, 0, made, from, put.length);
        System.arraycopy(bytes, to, made, from + put.length, bytes.length - to);
        return made;
    }

    @Test
    void theSameSeedMakesTheSameStore() {
        for (String name : List.of("one", "two")) {
            Random random = new Random(4);
            new RandomRepository(random, new RandomTexts(random, SECRETS.rules(), 3), 9)
                    .write(folder.resolve(name), Layout.ANYHOW);
        }
        assertThat(ObjectDatabase.open(folder.resolve("one"), HashKind.SHA1).looseIds())
                .isEqualTo(ObjectDatabase.open(folder.resolve("two"), HashKind.SHA1)
                        .looseIds());
    }
}
