package org.limpide.scanner.history.store;

import java.util.Optional;
import org.limpide.scanner.history.store.StoredObject.Trouble;

/**
 * How large an object says that it is. Its content was neither made nor checked.
 *
 * @param bytes -1 where that cannot be told
 * @param trouble why it cannot be told
 */
public record StoredSize(long bytes, Optional<Trouble> trouble) {
    static StoredSize of(long bytes) {
        return new StoredSize(bytes, Optional.empty());
    }

    static StoredSize unknown(Trouble trouble) {
        return new StoredSize(-1, Optional.of(trouble));
    }
}
