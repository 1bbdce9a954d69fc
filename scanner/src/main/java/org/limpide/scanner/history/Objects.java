package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.Pack;
import org.limpide.scanner.history.store.PackForest;
import org.limpide.scanner.history.store.StoredObject;

/**
 * All objects of a store under numbers of their own: those of the packs in the order in which they lie there, then those
 * in files. An object that lies in several places has several numbers; the first one stands for it. Thread-safe.
 */
final class Objects {
    private final ObjectDatabase database;
    private final List<PackForest> forests;
    private final int[] first;
    private final List<String> loose;
    private final int count;
    private final IdTable ids;
    private final boolean single;
    private final Optional<Part> part;

    private Objects(ObjectDatabase database, List<PackForest> forests, List<String> loose, Optional<Part> part) {
        this.database = database;
        this.part = part;
        this.forests = List.copyOf(forests);
        this.loose = loose;
        first = new int[forests.size() + 1];
        for (int i = 0; i < forests.size(); i++) {
            first[i + 1] = Math.addExact(first[i], forests.get(i).count());
        }
        count = Math.addExact(first[forests.size()], loose.size());
        single = forests.size() == 1 && loose.isEmpty();
        ids = new IdTable(count);
        if (single) {
            // The index of a pack has them in order.
            forests.get(0).forEachInOrderOfIds(ids::append);
            ids.close();
        } else {
            for (int i = 0; i < count; i++) {
                ids.put(i, prefix(i));
            }
            ids.sort();
        }
    }

    static Objects of(ObjectDatabase database) {
        List<PackForest> forests = new ArrayList<>();
        for (Pack pack : database.packs()) {
            forests.add(PackForest.of(pack));
        }
        return new Objects(database, forests, database.looseIds(), Optional.empty());
    }

    /** A part of the objects of a store: all others are as if they were not there, and yet not missing. */
    static Objects of(Part part) {
        return new Objects(
                part.database(), List.of(), List.copyOf(part.objects().keySet()), Optional.of(part));
    }

    /** The part that these are of all objects of the store; absent for all. */
    Optional<Part> part() {
        return part;
    }

    /** Whether an object is none of these and lies in the store all the same. */
    boolean isElsewhere(String id) {
        return part.isPresent() && find(id) < 0 && database.has(id);
    }

    ObjectDatabase database() {
        return database;
    }

    List<PackForest> forests() {
        return forests;
    }

    List<String> loose() {
        return loose;
    }

    /** The number of the first object of a pack; that of the first one in a file after the last pack. */
    int first(int forest) {
        return first[forest];
    }

    int count() {
        return count;
    }

    private int forestOf(int object) {
        int found = Arrays.binarySearch(first, object);
        int at = found >= 0 ? found : -found - 2;
        while (at + 1 < first.length && first[at + 1] == object) {
            at++;
        }
        return at;
    }

    private long prefix(int object) {
        int forest = forestOf(object);
        return forest < forests.size()
                ? forests.get(forest).prefix(object - first[forest])
                : Long.parseUnsignedLong(loose.get(object - first[forest]).substring(0, 16), 16);
    }

    /** The id, in hexadecimal digits. */
    String id(int object) {
        int forest = forestOf(object);
        return forest >= forests.size()
                ? loose.get(object - first[forest])
                : HexFormat.of().formatHex(rawId(object));
    }

    /** The id, as bytes. */
    byte[] rawId(int object) {
        int forest = forestOf(object);
        if (forest >= forests.size()) {
            return HexFormat.of().parseHex(loose.get(object - first[forest]));
        }
        byte[] raw = new byte[database.hash().bytes()];
        forests.get(forest).id(object - first[forest], raw, 0);
        return raw;
    }

    /** Reads an object, from where it has its number if it can. */
    StoredObject read(int object, ObjectReader reader, int most) {
        if (part.isPresent()) {
            return part.get().read(id(object), reader, most);
        }
        int forest = forestOf(object);
        return forest < forests.size()
                ? reader.read(forests.get(forest), object - first[forest], most)
                : reader.read(id(object), most);
    }

    /** The number of the object of that id, the first one where it lies in several places; -1 where there is none. */
    int find(byte[] bytes, int at) {
        return ids.find(IdTable.prefix(bytes, at));
    }

    int find(String id) {
        return ids.find(Long.parseUnsignedLong(id.substring(0, 16), 16));
    }

    /** The objects that are trees, and those that may be: in files, and those that their own pack cannot give. */
    BitSet trees() {
        BitSet trees = strange();
        for (int i = 0; i < forests.size(); i++) {
            PackForest forest = forests.get(i);
            for (int object = 0; object < forest.count(); object++) {
                if (forest.kind(object) == PackForest.TREE) {
                    trees.set(first[i] + object);
                }
            }
        }
        trees.set(first[forests.size()], count);
        return trees;
    }

    /** Those that their own pack cannot give: a base lies elsewhere, or they are damaged. */
    BitSet strange() {
        BitSet strange = new BitSet(count);
        for (int i = 0; i < forests.size(); i++) {
            PackForest forest = forests.get(i);
            for (int object = 0; object < forest.count(); object++) {
                strange.set(first[i] + object, forest.kind(object) == PackForest.STRANGE);
            }
        }
        return strange;
    }

    /** The number that stands for an object, wherever else it lies too. */
    int standing(int object) {
        return single ? object : ids.find(prefix(object));
    }
}
