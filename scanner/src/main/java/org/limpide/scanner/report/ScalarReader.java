package org.limpide.scanner.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** Reads the texts, numbers, dates and choices of a document; what does not fit becomes a reason. */
final class ScalarReader {
    // ISO 8601 as a database and a schema take it: java.time alone would take years of ten digits.
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    private final JsonParser json;
    private final RefusalReasons reasons;

    ScalarReader(JsonParser json, RefusalReasons reasons) {
        this.json = json;
        this.reasons = reasons;
    }

    /** The value at the current token, or null where a reason was given. */
    @Nullable
    Object value(Class<?> type, FieldRule rule, Pointer place) {
        if (type == int.class || type == Integer.class || isWide(type)) {
            return number(type, rule, place);
        }
        if (type == boolean.class) {
            return truth(place);
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            refuseType("text", place);
            return null;
        }
        String text = json.getString();
        if (!text(text, rule, place)) {
            return null;
        }
        if (type == Instant.class) {
            return date(text, MOMENT, Instant::parse, "not-a-moment", place);
        }
        if (type == LocalDate.class) {
            return date(text, DAY, LocalDate::parse, "not-a-day", place);
        }
        return type.isEnum() ? choice(type, text, place) : text;
    }

    private static boolean isWide(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    private @Nullable Object truth(Pointer place) {
        if (json.currentToken() == JsonToken.VALUE_TRUE || json.currentToken() == JsonToken.VALUE_FALSE) {
            return json.currentToken() == JsonToken.VALUE_TRUE;
        }
        refuseType("truth", place);
        return null;
    }

    /** Refuses the value at the current token for its type, and skips it. */
    void refuseType(String wanted, Pointer place) {
        reasons.add(place, json.currentToken() == JsonToken.VALUE_NULL ? "null" : "not-" + wanted);
        json.skipChildren();
    }

    /** Whether a text keeps to a rule; a reason is given where not. */
    boolean text(String text, FieldRule rule, Pointer place) {
        if (text.length() > rule.longest()) {
            reasons.add(place, "text-too-long", Map.of("limit", String.valueOf(rule.longest())));
            return false;
        }
        if (!SafeText.isSafe(text)) {
            reasons.add(place, "control-characters");
            return false;
        }
        boolean matches =
                rule.pattern().map(pattern -> pattern.matcher(text).matches()).orElse(true);
        if (!matches) {
            reasons.add(place, rule.problem());
        }
        return matches;
    }

    private @Nullable Object number(Class<?> type, FieldRule rule, Pointer place) {
        boolean wide = isWide(type);
        NumberType held = json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getNumberType() : null;
        if (held != NumberType.INT && !(wide && held == NumberType.LONG)) {
            refuseType("number", place);
            return null;
        }
        long number = json.getLongValue();
        if (number < rule.least()) {
            reasons.add(place, "too-small", Map.of("least", String.valueOf(rule.least())));
            return null;
        }
        if (wide) {
            return number;
        }
        return (int) number;
    }

    private @Nullable Object date(
            String text, Pattern form, Function<String, Object> parse, String problem, Pointer place) {
        try {
            if (form.matcher(text).matches()) {
                return parse.apply(text);
            }
        } catch (DateTimeException noSuchDay) {
            reasons.add(place, problem);
            return null;
        }
        reasons.add(place, problem);
        return null;
    }

    private @Nullable Object choice(Class<?> type, String text, Pointer place) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
        reasons.add(place, "unknown-choice", Map.of("known", known));
        return null;
    }
}
