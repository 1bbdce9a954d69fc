package org.limpide.scanner.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;

/**
 * Some objects of a store, to be searched alone, and objects that are not stored and are searched as if they were: the
 * folders of a commit that is yet to be made.
 *
 * @param objects ids with their kinds
 * @param made those of them that are not stored
 * @param whole whether the part is all that was asked for; a limit was reached otherwise
 */
public record Part(
        ObjectDatabase database, Map<String, ObjectKind> objects, Map<String, StoredObject.Whole> made, boolean whole) {
    public Part {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        made = Map.copyOf(made);
    }

    StoredObject read(String id, ObjectReader reader, int most) {
        StoredObject.Whole own = made.get(id);
        return own == null ? reader.read(id, most) : own;
    }
}
