package org.limpide.scanner.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/** Values as people and programs write them. */
public final class SheetValues {
    private SheetValues() {}

    /** Whether two values are the same number, however it is grouped, or the same words. */
    public static boolean same(String one, String other) {
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(other);
        return (left.isPresent() && right.isPresent())
                ? left.get().compareTo(right.get()) == 0
                : one.strip().equals(other.strip());
    }

    private static Optional<BigDecimal> number(String written) {
        String plain = written.replaceAll("[\\s\\u00a0\\u202f_]", "").replace(',', '.');
        return plain.matches("-?\\d{1,30}(?:\\.\\d{1,30})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
