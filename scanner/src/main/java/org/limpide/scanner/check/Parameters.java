package org.limpide.scanner.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a criterion gives its check: scalars, lists of scalars, and lists of flat maps, as they stand in the policy.
 * A parameter that is missing or of another type is a fault of the policy: it raises {@link BadParameter}, which the
 * runner turns into {@link Outcome#ERROR} on that criterion.
 */
public record Parameters(Map<String, Object> values) {

    /** A parameter that the check needs and that the policy does not give, or gives in another type. */
    public static final class BadParameter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadParameter(String name, String wanted) {
            super("parameter '" + name + "' must be " + wanted);
        }
    }

    public Parameters {
        values = Map.copyOf(values);
    }

    public static Parameters none() {
        return new Parameters(Map.of());
    }

    public String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new BadParameter(name, "a text");
    }

    public long number(String name) {
        if (values.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new BadParameter(name, "a whole number");
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name)) {
            if (!(item instanceof String text)) {
                throw new BadParameter(name, "a list of texts");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    /** A list of maps from text to text. */
    public List<Map<String, String>> rows(String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object item : list(name)) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new BadParameter(name, "a list of maps");
            }
            Map<String, String> row = new LinkedHashMap<>();
            map.forEach((key, value) -> row.put(String.valueOf(key), String.valueOf(value)));
            rows.add(Map.copyOf(row));
        }
        return List.copyOf(rows);
    }

    private List<?> list(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list;
        }
        throw new BadParameter(name, "a list");
    }
}
