package org.limpide.scanner.history.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import org.limpide.scanner.history.store.ObjectDatabase.Packed;
import org.limpide.scanner.history.store.StoredObject.Absent;
import org.limpide.scanner.history.store.StoredObject.Trouble;
import org.limpide.scanner.history.store.StoredObject.Whole;

/** Reads single objects by their ids. One for each thread; to be closed. */
public final class ObjectReader implements AutoCloseable {
    /** Deltas of deltas past this number are a trap: Git itself makes 4095 at the most. */
    private static final int DEEPEST = 10_000;
    /** So many places are remembered from which nothing can be made. */
    private static final int MOST_BROKEN = 1 << 20;
    /** What an entry costs, in bytes that are inflated. */
    private static final int PER_ENTRY = 2000;

    private static final int MOST_NESTED = 50;
    /** Two numbers of nine bytes each. */
    private static final int DELTA_HEAD = 18;

    private final ObjectDatabase database;
    private final Inflater inflater = new Inflater();
    private final Pack.Entry entry = new Pack.Entry();
    private final Delta delta = new Delta();
    private final Map<Pack, Set<Long>> broken = new HashMap<>();
    private long work;

    ObjectReader(ObjectDatabase database) {
        this.database = database;
    }

    @Override
    public void close() {
        inflater.end();
    }

    /**
     * Reads an object whole and checks it against its id.
     *
     * @param id lower-case hexadecimal digits
     * @param most bytes that are taken
     */
    public StoredObject read(String id, int most) {
        byte[] raw = HexFormat.of().parseHex(id);
        StoredObject result = new Absent(Trouble.MISSING);
        for (Packed place : database.packed(raw)) {
            StoredObject one = checked(raw, packed(place.pack(), place.offset(), most, 0));
            if (one instanceof Whole) {
                return one;
            }
            result = worse(result, one);
        }
        for (LooseObjects folder : database.looseWith(id)) {
            StoredObject one = checked(raw, loose(folder, id, most));
            if (one instanceof Whole) {
                return one;
            }
            result = worse(result, one);
        }
        return result;
    }

    /** Reads an object of a pack where its row of the index says that it is, or else wherever it is. */
    public StoredObject read(PackForest forest, int object, int most) {
        byte[] id = new byte[database.hash().bytes()];
        forest.id(object, id, 0);
        StoredObject own = checked(id, packed(forest.pack(), forest.offset(object), most, 0));
        return own instanceof Whole ? own : read(HexFormat.of().formatHex(id), most);
    }

    /** Of what several places say, that one has it, though it is too large, is the most. */
    private static StoredObject worse(StoredObject before, StoredObject now) {
        return before instanceof Absent absent && absent.trouble() == Trouble.TOO_LARGE ? before : now;
    }

    /** As {@link #read}, not checked against its id: for an object that was read before. */
    public StoredObject readAgain(String id, int most) {
        List<Packed> places = database.packed(HexFormat.of().parseHex(id));
        if (!places.isEmpty() && packed(places.get(0).pack(), places.get(0).offset(), most, 0) instanceof Whole whole) {
            return whole;
        }
        return read(id, most);
    }

    /**
     * How large an object says that it is, from the first bytes of it alone.
     *
     * @param id lower-case hexadecimal digits
     */
    public StoredSize size(String id) {
        boolean damaged = false;
        for (Packed place : database.packed(HexFormat.of().parseHex(id))) {
            long size = size(place.pack(), place.offset());
            if (size >= 0) {
                return StoredSize.of(size);
            }
            damaged = true;
        }
        for (LooseObjects folder : database.looseWith(id)) {
            damaged = true;
            try {
                Optional<LooseObjects.Opened> opened = folder.open(id);
                if (opened.isPresent()) {
                    opened.get().content().close();
                    return StoredSize.of(opened.get().size());
                }
            } catch (IOException unreadable) {
                return StoredSize.unknown(Trouble.CORRUPT);
            }
        }
        return StoredSize.unknown(damaged ? Trouble.CORRUPT : Trouble.MISSING);
    }

    private long size(Pack pack, long offset) {
        if (!pack.header(offset, entry) || !Pack.plausible(entry, pack.end())) {
            return -1;
        }
        if (entry.type != Pack.OFFSET_DELTA && entry.type != Pack.REF_DELTA) {
            return entry.size;
        }
        byte[] head = new byte[DELTA_HEAD];
        int made = pack.inflateHead(entry, pack.end(), inflater, head);
        return made < 0 ? -1 : Delta.resultSize(head, made);
    }

    /** What was done so far: bytes that were inflated and made, and {@link #PER_ENTRY} for each entry. */
    public long work() {
        return work;
    }

    private StoredObject checked(byte[] id, StoredObject object) {
        if (object instanceof Whole whole
                && !Arrays.equals(id, database.hash().id(whole.kind(), whole.bytes(), whole.bytes().length))) {
            return new Absent(Trouble.CORRUPT);
        }
        return object;
    }

    private StoredObject loose(LooseObjects folder, String id, int most) {
        try {
            Optional<LooseObjects.Opened> opened = folder.open(id);
            if (opened.isEmpty()) {
                return new Absent(Trouble.CORRUPT);
            }
            try (InputStream content = opened.get().content()) {
                if (opened.get().size() > most) {
                    return new Absent(Trouble.TOO_LARGE);
                }
                int size = (int) opened.get().size();
                byte[] bytes = content.readNBytes(size + 1);
                work += PER_ENTRY + bytes.length;
                return bytes.length == size ? new Whole(opened.get().kind(), bytes) : new Absent(Trouble.CORRUPT);
            }
        } catch (IOException damaged) {
            return new Absent(Trouble.CORRUPT);
        }
    }

    /** The deltas that lead from an object to its base, and where they stand. */
    private static final class Chain {
        private final Pack pack;
        private final Deque<byte[]> deltas = new ArrayDeque<>();
        private final Deque<Long> places = new ArrayDeque<>();
        private final Set<Long> known = new HashSet<>();

        Chain(Pack pack) {
            this.pack = pack;
        }
    }

    /** The object that a pack holds there, made from its deltas. */
    StoredObject packed(Pack pack, long offset, int most, int nested) {
        Chain chain = new Chain(pack);
        long at = offset;
        while (true) {
            Optional<StoredObject> made = fromKept(chain, at, most);
            if (made.isPresent()) {
                return made.get();
            }
            if (!enters(chain, at)) {
                return broken(chain);
            }
            if (entry.size > most) {
                return new Absent(Trouble.TOO_LARGE);
            }
            int type = entry.type;
            byte[] base = baseId(pack, type);
            long next = entry.base;
            chain.places.push(at);
            byte[] content = pack.inflated(entry, inflater);
            work += PER_ENTRY + entry.size;
            if (content == null) {
                return broken(chain);
            }
            if (type <= 4) {
                return applied(ObjectKind.of(type).orElseThrow(), content, chain, most);
            }
            chain.deltas.push(content);
            if (type == Pack.OFFSET_DELTA) {
                at = next;
                continue;
            }
            int number = pack.index().find(base, 0);
            if (number < 0) {
                return fromElsewhere(base, chain, most, nested);
            }
            at = pack.index().offset(number);
        }
    }

    private byte[] baseId(Pack pack, int type) {
        byte[] id = new byte[database.hash().bytes()];
        if (type == Pack.REF_DELTA) {
            pack.baseId(entry, id);
        }
        return id;
    }

    private Optional<StoredObject> fromKept(Chain chain, long at, int most) {
        return database.bases().get(chain.pack, at).map(base -> {
            chain.places.push(at);
            return applied(base.kind(), base.content(), chain, most);
        });
    }

    private StoredObject fromElsewhere(byte[] base, Chain chain, int most, int nested) {
        StoredObject other = nested > MOST_NESTED ? new Absent(Trouble.CORRUPT) : elsewhere(base, most, nested + 1);
        if (other instanceof Whole whole) {
            return applied(whole.kind(), whole.bytes(), chain, most);
        }
        // Not tried again, or packs that lead to each other would be tried in all their combinations.
        return other instanceof Absent absent && absent.trouble() == Trouble.TOO_LARGE ? other : broken(chain);
    }

    /** Whether there is an entry that was not met yet. */
    private boolean enters(Chain chain, long at) {
        return !isBroken(chain.pack, at)
                && chain.known.add(at)
                && chain.known.size() <= DEEPEST
                && chain.pack.header(at, entry)
                && Pack.plausible(entry, chain.pack.end());
    }

    private boolean isBroken(Pack pack, long offset) {
        Set<Long> known = broken.get(pack);
        return known != null && known.contains(offset);
    }

    /** Remembers all that is made from what cannot be made: a pack may hold a million of them. */
    private StoredObject broken(Chain chain) {
        Set<Long> known = broken.computeIfAbsent(chain.pack, any -> new HashSet<>());
        if (known.size() < MOST_BROKEN) {
            known.addAll(chain.places);
        }
        return new Absent(Trouble.CORRUPT);
    }

    /** The base of a delta that its pack lacks: damaged, and yet readable where another pack has it. */
    private StoredObject elsewhere(byte[] id, int most, int nested) {
        StoredObject result = new Absent(Trouble.CORRUPT);
        for (Packed place : database.packed(id)) {
            StoredObject one = packed(place.pack(), place.offset(), most, nested);
            if (one instanceof Whole) {
                return one;
            }
            result = worse(result, one);
        }
        String name = HexFormat.of().formatHex(id);
        for (LooseObjects folder : database.looseWith(name)) {
            StoredObject one = loose(folder, name, most);
            if (one instanceof Whole) {
                return one;
            }
            result = worse(result, one);
        }
        return result;
    }

    /** What others are made from is kept a while; what nothing is made from yet may be changed by whoever asked. */
    private void keep(Chain chain, long at, ObjectKind kind, byte[] content) {
        if (!chain.deltas.isEmpty()) {
            database.bases().put(chain.pack, at, new DeltaBases.Base(kind, content));
        }
    }

    private StoredObject applied(ObjectKind kind, byte[] base, Chain chain, int most) {
        if (base.length > most) {
            return new Absent(Trouble.TOO_LARGE);
        }
        byte[] content = chain.deltas.isEmpty() ? base.clone() : base;
        while (chain.places.size() > chain.deltas.size()) {
            // The base itself is sound.
            long at = chain.places.pop();
            keep(chain, at, kind, content);
        }
        while (!chain.deltas.isEmpty()) {
            byte[] instructions = chain.deltas.pop();
            long size = Delta.resultSize(instructions, instructions.length);
            if (size > most) {
                return new Absent(Trouble.TOO_LARGE);
            }
            if (!delta.read(instructions, instructions.length, content.length)) {
                return broken(chain);
            }
            long at = chain.places.pop();
            byte[] made = new byte[delta.size()];
            work += delta.size();
            delta.apply(content, instructions, made);
            content = made;
            keep(chain, at, kind, content);
        }
        return new Whole(kind, content);
    }
}
