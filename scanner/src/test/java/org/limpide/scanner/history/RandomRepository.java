package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.limpide.scanner.history.store.DeltaWriter;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.MultiPackIndexWriter;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.PackWriter;

/** Invented objects, each made from another one as chance wants it, and ways to lay them down. */
final class RandomRepository {
    private static final List<ObjectKind> KINDS = List.of(ObjectKind.values());

    private final Random random;
    private final RandomTexts texts;
    private final HashKind hash;
    private final List<Version> versions = new ArrayList<>();

    /** An object. */
    private static final class Version {
        private final ObjectKind kind;
        private final byte[] content;
        /** Number of the one that it is made from, -1 for none. */
        private final int base;

        private final byte[] delta;
        /** Places where something begins or ends that a rule may find. */
        private final int[] hot;

        Version(ObjectKind kind, byte[] content, int base, byte[] delta, int[] hot) {
            this.kind = kind;
            this.content = content;
            this.base = base;
            this.delta = delta;
            this.hot = hot;
        }
    }

    /** How the objects lie. */
    enum Layout {
        /** Each by itself in one pack. */
        WHOLE,
        /** In packs, as deltas of what they were made from. */
        AS_MADE,
        /** As deltas of anything, or in files, wherever chance puts them. */
        ANYHOW
    }

    RandomRepository(Random random, RandomTexts texts, int count) {
        this.random = random;
        this.texts = texts;
        hash = random.nextInt(4) == 0 ? HashKind.SHA256 : HashKind.SHA1;
        boolean deep = random.nextInt(4) == 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || random.nextInt(deep ? 500 : 8) == 0) {
                versions.add(root());
            } else {
                boolean last = deep || random.nextInt(10) < 7;
                versions.add(mutated(last ? i - 1 : random.nextInt(i)));
            }
        }
    }

    HashKind hash() {
        return hash;
    }

    private Version root() {
        Assembly assembly = new Assembly(new byte[0], new int[0]);
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            assembly.insert();
        }
        ObjectKind kind = random.nextInt(12) == 0 ? KINDS.get(random.nextInt(4)) : ObjectKind.BLOB;
        return new Version(kind, assembly.writer.made(), -1, new byte[0], assembly.hot());
    }

    private Version mutated(int number) {
        Version base = versions.get(number);
        Assembly assembly = new Assembly(base.content, base.hot);
        if (random.nextInt(12) == 0) {
            assembly.insert();
        } else {
            int at = 0;
            while (at < base.content.length) {
                at = assembly.step(at);
            }
        }
        byte[] content = assembly.writer.made();
        if (content.length > 200_000) {
            return root();
        }
        return new Version(base.kind, content, number, assembly.writer.delta(), assembly.hot());
    }

    /** An object while it is made. */
    private final class Assembly {
        private final byte[] base;
        private final int[] hotBefore;
        private final DeltaWriter writer;
        private final List<Integer> hot = new ArrayList<>();
        private int length;

        Assembly(byte[] base, int[] hotBefore) {
            this.base = base;
            this.hotBefore = hotBefore;
            writer = new DeltaWriter(base);
        }

        /** Goes on in the base from a place; gives where it stopped. */
        int step(int at) {
            int to = end(at);
            switch (random.nextInt(12)) {
                case 0 -> insert();
                case 1 -> {
                    return to;
                }
                case 2 -> {
                    copy(at, to);
                    int back = random.nextInt(base.length);
                    copy(back, Math.min(base.length, back + random.nextInt(300)));
                }
                case 3 -> pieces(at, Math.min(to, at + 4000), 1 + random.nextInt(4));
                case 4 -> pieces(at, to, 1 + random.nextInt(70_000));
                case 5 -> {
                    copy(at, to);
                    add(new byte[] {(byte) "x\n\0 1\\Ag".charAt(random.nextInt(8))});
                    return Math.min(base.length, to + random.nextInt(2));
                }
                default -> copy(at, to);
            }
            return random.nextInt(12) == 0 ? at : to;
        }

        private int end(int at) {
            int near = base.length;
            if (hotBefore.length > 0 && random.nextInt(3) > 0) {
                near = hotBefore[random.nextInt(hotBefore.length)] + random.nextInt(25) - 12;
            }
            int far = at + 1 + random.nextInt(random.nextBoolean() ? 60 : 2000);
            int end = near > at ? near : random.nextInt(5) == 0 ? base.length : far;
            return Math.max(at + 1, Math.min(base.length, end));
        }

        void insert() {
            byte[] noise = random.nextInt(3) == 0 ? texts.noise() : new byte[0];
            add(noise);
            int start = length;
            if (random.nextInt(60) == 0) {
                add(texts.filler(random.nextInt(100_000)));
            } else if (random.nextInt(4) > 0) {
                byte[] sample = texts.sample();
                // Half a sample now makes a whole one when the other half comes to stand beside it.
                int from = random.nextInt(5) == 0 ? random.nextInt(sample.length + 1) : 0;
                add(Arrays.copyOfRange(sample, from, sample.length));
            }
            hot.add(start);
            hot.add(length);
            if (length > start) {
                hot.add(start + random.nextInt(length - start));
            }
        }

        private void add(byte[] bytes) {
            writer.insert(bytes);
            length += bytes.length;
        }

        private void copy(int from, int to) {
            pieces(from, to, 1 << 30);
        }

        private void pieces(int from, int to, int piece) {
            for (int place : hotBefore) {
                if (place >= from && place <= to) {
                    hot.add(length + place - from);
                }
            }
            if (piece > to - from) {
                writer.copy(from, to - from);
            } else {
                writer.copyInPieces(from, to - from, piece);
            }
            length += to - from;
        }

        int[] hot() {
            return hot.stream()
                    .distinct()
                    .limit(400)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** Lays the objects down. */
    void write(Path objects, Layout layout) {
        if (layout == Layout.WHOLE) {
            PackWriter pack = new PackWriter(hash);
            versions.forEach(version -> add(pack, version));
            pack.write(objects);
        } else {
            scatter(objects, layout == Layout.AS_MADE);
        }
    }

    private void add(PackWriter pack, Version version) {
        byte[] id = pack.id(version.kind, version.content);
        if (pack.rows().stream().noneMatch(row -> Arrays.equals(row.id(), id))) {
            pack.whole(version.kind, version.content);
        }
    }

    private void scatter(Path objects, boolean asMade) {
        int count = 1 + random.nextInt(3);
        List<PackWriter> packs = new ArrayList<>();
        List<Map<String, Long>> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            packs.add(random.nextInt(3) == 0 ? new PackWriter(hash).wideOffsets() : new PackWriter(hash));
            places.add(new HashMap<>());
        }
        for (Version version : versions) {
            int where = random.nextInt(asMade ? 20 : 4);
            if (where == 0) {
                PackWriter.loose(objects, hash, version.kind, version.content);
            }
            if (where > 0 || random.nextInt(4) == 0) {
                int pack = random.nextInt(count);
                pack(packs.get(pack), places.get(pack), version, asMade);
            }
        }
        finish(objects, packs);
    }

    private void pack(PackWriter pack, Map<String, Long> places, Version version, boolean asMade) {
        byte[] id = pack.id(version.kind, version.content);
        String name = HexFormat.of().formatHex(id);
        if (places.containsKey(name)) {
            return;
        }
        int number = asMade ? version.base : random.nextInt(versions.size());
        Version base = number < 0 ? version : versions.get(number);
        String baseName = HexFormat.of().formatHex(pack.id(base.kind, base.content));
        if (number < 0 || base.kind != version.kind || baseName.equals(name)) {
            places.put(name, pack.whole(version.kind, version.content));
            return;
        }
        byte[] delta = asMade ? version.delta : DeltaWriter.plain(base.content, version.content);
        boolean here = places.containsKey(baseName);
        if (here && random.nextInt(3) > 0) {
            places.put(name, pack.offsetDelta(places.get(baseName), delta, id));
        } else {
            places.put(name, pack.refDelta(HexFormat.of().parseHex(baseName), delta, id));
            if (!here) {
                // As Git completes a thin pack: with the base after its delta.
                places.put(baseName, pack.whole(base.kind, base.content));
            }
        }
    }

    private void finish(Path objects, List<PackWriter> packs) {
        Path other = objects.resolveSibling("other").resolve("objects");
        MultiPackIndexWriter index = new MultiPackIndexWriter(hash);
        boolean together = random.nextInt(4) == 0;
        for (int i = 0; i < packs.size(); i++) {
            PackWriter pack = packs.get(i);
            if (i > 0 && random.nextInt(3) == 0) {
                pack.write(other);
                PackWriter.write(
                        objects.resolve("info").resolve("alternates"),
                        "../other/objects\n".getBytes(StandardCharsets.UTF_8));
            } else if (together) {
                PackWriter.write(objects.resolve("pack").resolve(pack.stem() + ".pack"), pack.pack());
                index.add(pack.stem(), pack);
            } else if (random.nextInt(5) == 0) {
                PackWriter.write(objects.resolve("pack").resolve(pack.stem() + ".pack"), pack.pack());
                PackWriter.write(objects.resolve("pack").resolve(pack.stem() + ".idx"), pack.firstIndex());
            } else {
                pack.write(objects);
            }
        }
        if (together) {
            index.write(objects);
        }
    }
}
