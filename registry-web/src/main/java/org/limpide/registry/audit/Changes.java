package org.limpide.registry.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an act changed, field by field, with the values before and after. A personal field is recorded as a keyed hash only, which
 * tells that it changed, and whether two values are the same, and nothing else.
 */
public final class Changes {
    /** Nothing that has a value before and after. */
    public static final Changes NONE = new Changes(new PersonalHash(new byte[1]));

    private static final int LONGEST = 2_000;
    private final PersonalHash personal;
    private final Map<String, Values> byField = new LinkedHashMap<>();

    private record Values(String before, String after) {}

    Changes(PersonalHash personal) {
        this.personal = personal;
    }

    /** Notes a field; nothing where both values are the same. */
    public Changes field(String name, @Nullable Object before, @Nullable Object after) {
        if (this == NONE) {
            throw new IllegalStateException("begin with AuditLog.changes()");
        }
        if (!Objects.equals(before, after)) {
            byField.put(name, new Values(text(before), text(after)));
        }
        return this;
    }

    /** Notes a field that tells of a person. */
    public Changes personal(String name, String before, String after) {
        return before.equals(after) ? this : field(name, personal.of(before), personal.of(after));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A JSON object; empty text for no change. */
    String json() {
        return byField.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(byField);
    }
}
