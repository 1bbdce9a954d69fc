package org.limpide.scanner.history;

import java.util.Arrays;
import java.util.BitSet;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.match.TextSearch;

/** Reads by its id what its pack could not give: it may be whole elsewhere, or be made from something that lies elsewhere. */
final class Elsewhere {
    private static final int SMALL = 1 << 20;
    private static final int LARGEST =
            (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / 12);
    /** What one turn may cost, as {@link ObjectReader#work} counts it. */
    private static final long MOST = 8L << 30;

    private final Objects objects;
    private final Unsearched unsearched;
    private final BitSet trees = new BitSet();
    private final BitSet known = new BitSet();

    /** Who is shown an object of a kind. */
    interface Shows {
        void whole(ObjectKind kind, int object, byte[] content, int length);
    }

    Elsewhere(Objects objects, Unsearched unsearched) {
        this.objects = objects;
        this.unsearched = unsearched;
    }

    /**
     * Shows files, commits and tags; trees wait for their turn.
     *
     * @param more what was not tried, besides what is unsearched
     * @return what cannot be read anywhere
     */
    BitSet show(BitSet more, Shows shows) {
        BitSet again = (BitSet) more.clone();
        unsearched.all().keySet().forEach(again::set);
        again.andNot(known);
        known.or(again);
        return read(again, (object, whole) -> {
            if (whole.kind() == ObjectKind.TREE) {
                trees.set(object);
            } else {
                show(object, whole, shows);
            }
        });
    }

    /** Shows the trees that were met meanwhile, and those that the pass over the trees could not give. */
    <S> BitSet showTrees(ObjectVisitor<S> visitor) {
        BitSet again = (BitSet) trees.clone();
        unsearched.all().keySet().stream().filter(object -> !known.get(object)).forEach(again::set);
        known.or(again);
        return read(
                again,
                (object, whole) -> show(object, whole, (kind, number, content, length) -> {
                    if (kind == ObjectKind.TREE) {
                        visitor.release(visitor.whole(number, content, length));
                    }
                }));
    }

    private void show(int object, StoredObject.Whole whole, Shows shows) {
        int length = whole.bytes().length;
        shows.whole(whole.kind(), object, Arrays.copyOf(whole.bytes(), length + TextSearch.SLACK), length);
        unsearched.remove(object);
    }

    private interface Taker {
        void take(int object, StoredObject.Whole whole);
    }

    /** Small ones first, so that what is made to be large takes nothing from the others. */
    private BitSet read(BitSet again, Taker taker) {
        BitSet left = (BitSet) again.clone();
        try (ObjectReader reader = objects.database().reader()) {
            for (int most : new int[] {SMALL, LARGEST}) {
                for (int object = left.nextSetBit(0); object >= 0; object = left.nextSetBit(object + 1)) {
                    if (reader.work() < MOST
                            && objects.read(object, reader, most) instanceof StoredObject.Whole whole) {
                        taker.take(object, whole);
                        left.clear(object);
                    }
                }
            }
        }
        return left;
    }
}
