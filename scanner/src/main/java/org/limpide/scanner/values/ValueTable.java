package org.limpide.scanner.values;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values to look for, under numbers of their own. Immutable. */
public final class ValueTable {
    private static final int SALT_BYTES = 32;

    private final byte[] salt;
    private final long multiplier;
    private final List<KnownValue> values;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * A table.
     *
     * @param salt key of the hashes that name values
     * @param multiplier key of the rolling hashes, odd
     */
    public ValueTable(byte[] salt, long multiplier, List<KnownValue> values) {
        this.salt = salt.clone();
        this.multiplier = multiplier;
        this.values = List.copyOf(values);
        for (int i = 0; i < values.size(); i++) {
            numbers.put(values.get(i).id(), i);
        }
    }

    /** A table of these values under keys drawn now, in the order of their hashes, which says nothing of them. */
    public static ValueTable of(Collection<String> values) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return of(values, salt, random.nextLong() | 1);
    }

    static ValueTable of(Collection<String> values, byte[] salt, long multiplier) {
        KeyedHash keyed = new KeyedHash(salt);
        Map<String, KnownValue> known = new TreeMap<>();
        for (String value : values) {
            KnownValue one = KnownValue.of(value.getBytes(StandardCharsets.UTF_8), keyed, multiplier);
            known.put(one.id(), one);
        }
        return new ValueTable(salt, multiplier, List.copyOf(known.values()));
    }

    /** The key of the hashes that name values; a copy. */
    public byte[] salt() {
        return salt.clone();
    }

    /** The key of the rolling hashes. */
    public long multiplier() {
        return multiplier;
    }

    public List<KnownValue> values() {
        return values;
    }

    /** Names values, for one thread. */
    public KeyedHash keyed() {
        return new KeyedHash(salt);
    }

    /** The number of the value of that name, or -1. */
    public int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** Bytes over which a value may stand in a text, however it is written as it is. */
    public int widest() {
        return 2 * values.stream().mapToInt(KnownValue::length).max().orElse(0);
    }

    @Override
    public String toString() {
        return "ValueTable[" + values.size() + "]";
    }
}
