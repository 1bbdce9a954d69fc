package org.limpide.registry.platform;

import java.util.Optional;
import java.util.stream.Stream;

/** Values of enumerations by what a form or a file says. */
public final class Named {
    private Named() {}

    /** The value of that name; nothing for another text. */
    public static <E extends Enum<E>> Optional<E> of(E[] values, String name) {
        return Stream.of(values).filter(one -> one.name().equals(name)).findFirst();
    }
}
