package org.limpide.scanner.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the values of a table in bytes, as they stand there or as UTF-16 has them. Most bytes are passed over, since no
 * value is made of such; what is left goes through rolling hashes, one for each size of window, and what they take is
 * confirmed by the hash that names the value. One for each thread.
 */
public final class ValueFinder {
    private static final int FILTER_BITS = 16;

    private final ValueTable table;
    private final KeyedHash keyed;
    private final List<Group> groups = new ArrayList<>();
    private final int classes;
    private final int shortest;
    private byte[] narrowed = new byte[256];

    /** Told each place. */
    @FunctionalInterface
    public interface Sink {
        /**
         * A value.
         *
         * @param value its number
         * @param at its first byte
         * @param length bytes from the first character to the last one
         * @param wide whether a zero stands between its characters
         */
        void found(int value, int at, int length, boolean wide);
    }

    /** Values whose windows have one size. */
    private static final class Group {
        private final int window;
        private final long power;
        private int classes;
        private long[] hashes = {};
        private final Map<Long, List<Integer>> values = new TreeMap<>();
        private final long[] filter = new long[1 << (FILTER_BITS - 6)];

        Group(int window, long multiplier) {
            this.window = window;
            power = RollingHash.power(multiplier, window);
        }

        void add(int number, KnownValue value) {
            classes |= value.classes();
            values.computeIfAbsent(value.hash(), any -> new ArrayList<>()).add(number);
            int bit = bit(value.hash());
            filter[bit >> 6] |= 1L << bit;
        }

        void close() {
            hashes = values.keySet().stream().mapToLong(Long::longValue).toArray();
        }

        private static int bit(long hash) {
            return (int) ((hash * 0x9E3779B97F4A7C15L) >>> (64 - FILTER_BITS));
        }

        boolean mayHold(long hash) {
            int bit = bit(hash);
            return (filter[bit >> 6] >>> bit & 1) != 0 && Arrays.binarySearch(hashes, hash) >= 0;
        }
    }

    public ValueFinder(ValueTable table) {
        this.table = table;
        keyed = table.keyed();
        Map<Integer, Group> bySize = new TreeMap<>();
        for (int i = 0; i < table.values().size(); i++) {
            KnownValue value = table.values().get(i);
            if (value.exact()) {
                bySize.computeIfAbsent(value.window(), size -> new Group(size, table.multiplier()))
                        .add(i, value);
            }
        }
        groups.addAll(bySize.values());
        groups.forEach(Group::close);
        classes = groups.stream().mapToInt(group -> group.classes).reduce(0, (one, other) -> one | other);
        shortest = groups.isEmpty() ? Integer.MAX_VALUE : groups.get(0).window;
    }

    /** Bytes over which a value may stand. */
    public int widest() {
        return table.widest();
    }

    /** Finds all values that stand wholly in a stretch. */
    public void find(byte[] content, int from, int to, Sink sink) {
        if (groups.isEmpty()) {
            return;
        }
        int zeroes = 0;
        int at = from;
        while (at < to) {
            while (at < to && (CharacterClasses.of(content[at]) & classes) == 0) {
                zeroes += content[at] == 0 ? 1 : 0;
                at++;
            }
            int start = at;
            while (at < to && (CharacterClasses.of(content[at]) & classes) != 0) {
                at++;
            }
            if (at - start >= shortest) {
                run(content, start, at, from, to, (value, place, length) -> sink.found(value, place, length, false));
            }
        }
        if (zeroes >= shortest - 1) {
            wide(content, from, to, sink);
        }
    }

    private interface Narrow {
        void found(int value, int at, int length);
    }

    /** Looks for windows in a run, and for their values in the stretch around it. */
    private void run(byte[] content, int start, int end, int from, int to, Narrow sink) {
        for (Group group : groups) {
            int at = start;
            while (end - at >= group.window) {
                int past = at;
                while (past < end && (CharacterClasses.of(content[past]) & group.classes) != 0) {
                    past++;
                }
                if (past - at >= group.window) {
                    roll(content, at, past, from, to, group, sink);
                }
                at = past + 1;
            }
        }
    }

    private void roll(byte[] content, int start, int end, int from, int to, Group group, Narrow sink) {
        long multiplier = table.multiplier();
        long hash = RollingHash.of(content, start, group.window, multiplier);
        int past = start + group.window;
        while (true) {
            if (group.mayHold(hash)) {
                confirm(content, past - group.window, from, to, group, hash, sink);
            }
            if (past == end) {
                return;
            }
            hash = RollingHash.without(
                    RollingHash.next(hash, content[past], multiplier), content[past - group.window], group.power);
            past++;
        }
    }

    private void confirm(byte[] content, int window, int from, int to, Group group, long hash, Narrow sink) {
        for (int number : group.values.getOrDefault(hash, List.of())) {
            KnownValue value = table.values().get(number);
            int start = window - value.at();
            if (start >= from
                    && start + value.length() <= to
                    && keyed.of(content, start, value.length()).equals(value.id())) {
                sink.found(number, start, value.length());
            }
        }
    }

    /** Characters with a zero after each: both orders of bytes have them, one place apart. */
    private void wide(byte[] content, int from, int to, Sink sink) {
        for (int parity = 0; parity < 2; parity++) {
            int at = from + parity;
            while (at < to) {
                int start = at;
                while (at < to && content[at] != 0 && (at + 1 == to || content[at + 1] == 0)) {
                    at += 2;
                }
                // The last one may be followed by half of a character that is not of ASCII.
                int count = (at - start) / 2 + (at < to && content[at] != 0 ? 1 : 0);
                if (count >= shortest) {
                    narrow(content, start, count, sink);
                }
                at += 2;
            }
        }
    }

    private void narrow(byte[] content, int start, int count, Sink sink) {
        if (narrowed.length < count) {
            narrowed = new byte[count + count / 2];
        }
        for (int i = 0; i < count; i++) {
            narrowed[i] = content[start + 2 * i];
        }
        int at = 0;
        while (at < count) {
            int first = at;
            while (at < count && (CharacterClasses.of(narrowed[at]) & classes) != 0) {
                at++;
            }
            if (at - first >= shortest) {
                run(
                        narrowed,
                        first,
                        at,
                        0,
                        count,
                        (value, place, length) -> sink.found(value, start + 2 * place, 2 * length - 1, true));
            }
            at++;
        }
    }
}
