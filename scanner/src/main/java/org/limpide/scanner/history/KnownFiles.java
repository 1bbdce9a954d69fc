package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.history.store.PackForest;

/** What an earlier search says of the files of a store, and what this one has to say to the next. */
final class KnownFiles {
    private final Objects objects;
    private final CleanFiles before;
    private final boolean kept;
    private final BitSet numbers = new BitSet();
    private final BitSet archives = new BitSet();
    private final BitSet mayBeFiles = new BitSet();
    /** By the numbers of objects: bytes of a file that was searched now, plus one. */
    private final long[] searched;

    /**
     * The files of a store.
     *
     * @param before what an earlier search found clean; absent where nobody will ask for what this one does
     */
    KnownFiles(Objects objects, Optional<CleanFiles> before) {
        this.objects = objects;
        kept = before.isPresent();
        this.before = before.orElseGet(() -> CleanFiles.none(1));
        searched = new long[kept ? objects.count() : 0];
        if (kept) {
            look();
        }
    }

    private void look() {
        for (int i = 0; i < objects.forests().size(); i++) {
            PackForest forest = objects.forests().get(i);
            for (int object = 0; object < forest.count(); object++) {
                boolean file = forest.kind(object) == PackForest.BLOB || forest.kind(object) == PackForest.STRANGE;
                mayBeFiles.set(objects.first(i) + object, file);
            }
        }
        mayBeFiles.set(objects.first(objects.forests().size()), objects.count());
        if (before.count() == 0) {
            return;
        }
        for (int object = mayBeFiles.nextSetBit(0); object >= 0; object = mayBeFiles.nextSetBit(object + 1)) {
            int row = before.find(objects.rawId(object));
            if (row >= 0) {
                numbers.set(object);
                if (before.members(row) >= 0) {
                    archives.set(objects.standing(object));
                }
            }
        }
    }

    /** Numbers of files that need not be searched. */
    BitSet numbers() {
        return numbers;
    }

    /** Those of them that are archives, by the numbers that stand for them. */
    BitSet archives() {
        return archives;
    }

    /** For each pack the objects that must be made to search what is new; nothing where all must. */
    Optional<List<BitSet>> needed() {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        List<BitSet> needed = new ArrayList<>();
        for (int i = 0; i < objects.forests().size(); i++) {
            PackForest forest = objects.forests().get(i);
            BitSet fresh = new BitSet(forest.count());
            for (int object = 0; object < forest.count(); object++) {
                fresh.set(object, forest.kind(object) == PackForest.BLOB && !numbers.get(objects.first(i) + object));
            }
            needed.add(forest.withBases(fresh));
        }
        return Optional.of(needed);
    }

    /** Notes that a file was searched. */
    void searched(int object, long bytes) {
        if (kept) {
            searched[object] = bytes + 1;
        }
    }

    /** What the report counts and this search left alone. */
    record Spared(int objects, long bytes, long members) {}

    /** The known files that were not made for the sake of others. */
    Spared spared() {
        int count = 0;
        long bytes = 0;
        for (int object = numbers.nextSetBit(0); object >= 0; object = numbers.nextSetBit(object + 1)) {
            if (searched[object] == 0) {
                count++;
                bytes += before.size(before.find(objects.rawId(object)));
            }
        }
        long members = 0;
        for (int object = archives.nextSetBit(0); object >= 0; object = archives.nextSetBit(object + 1)) {
            members += before.members(before.find(objects.rawId(object)));
        }
        return new Spared(count, bytes, members);
    }

    /**
     * All files that are known to be clean now.
     *
     * @param dirty objects of which there is something to say, by the numbers that stand for them
     * @param opened archives that were opened now, with the number of their members
     */
    CleanFiles clean(BitSet dirty, Map<Integer, Long> opened) {
        CleanFiles.Builder builder =
                new CleanFiles.Builder(objects.database().hash().bytes());
        BitSet bad = new BitSet();
        dirty.stream().map(objects::standing).forEach(bad::set);
        for (int object = mayBeFiles.nextSetBit(0); object >= 0; object = mayBeFiles.nextSetBit(object + 1)) {
            int standing = objects.standing(object);
            if (bad.get(standing)) {
                continue;
            }
            byte[] id = objects.rawId(object);
            if (numbers.get(object)) {
                int row = before.find(id);
                builder.add(id, before.size(row), before.members(row));
            } else if (searched[object] > 0) {
                builder.add(id, searched[object] - 1, opened.getOrDefault(standing, -1L));
            }
        }
        return builder.build();
    }
}
