package org.limpide.scanner.sheet;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.text.Suggestion;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** Holds one value against what its field takes. */
final class ValueInspection {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()]{1,64}@[^\\s@<>()]{1,190}\\.[a-zA-Z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{3,24}");
    private static final Pattern MARKUP = Pattern.compile("<\\s{0,3}/?[a-zA-Z!][^>]{0,200}>");

    private final SheetFormat format;
    private final Findings findings;

    ValueInspection(SheetFormat format, Findings findings) {
        this.format = format;
        this.findings = findings;
    }

    void judge(SheetField field, Scalar scalar, String path) {
        String written = scalar.written().strip();
        switch (field.type()) {
            case TEXT, LONG_TEXT, VALUE -> text(field, written, scalar, path);
            case CHOICE -> choice(field, written, scalar, path);
            case BOOLEAN -> need(isA(scalar, Boolean.class), SheetCode.NOT_A_BOOLEAN, scalar, path);
            case INTEGER -> need(isA(scalar, Long.class), SheetCode.NOT_AN_INTEGER, scalar, path);
            case NUMBER -> need(isA(scalar, Number.class), SheetCode.NOT_A_NUMBER, scalar, path);
            case DATE -> need(date(written).isPresent(), SheetCode.NOT_A_DATE, scalar, path);
            case URL -> need(isWeb(written), SheetCode.NOT_A_URL, scalar, path);
            case EMAIL -> email(written, scalar, path);
            case PHONE -> need(PHONE.matcher(written).matches(), SheetCode.NOT_A_PHONE, scalar, path);
            default -> throw new IllegalStateException(field.key() + " holds no scalar");
        }
    }

    private void need(boolean sound, SheetCode code, Scalar scalar, String path) {
        if (!sound) {
            findings.add(code, path, scalar.place());
        }
    }

    private static boolean isA(Scalar scalar, Class<?> type) {
        return scalar.value().filter(type::isInstance).isPresent();
    }

    /** A day, where the text is one. */
    static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** Whether it is an address that a reader can follow, and no script. */
    static boolean isWeb(String written) {
        try {
            URI uri = new URI(written);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private void email(String written, Scalar scalar, String path) {
        boolean sound = EMAIL.matcher(written).matches();
        need(sound, SheetCode.NOT_AN_EMAIL, scalar, path);
        if (sound && SomebodysAddress.is(written)) {
            findings.add(SheetCode.SOMEBODY, path, scalar.place());
        }
    }

    private void choice(SheetField field, String written, Scalar scalar, String path) {
        Map<String, SheetChoice> list = format.list(field.values());
        if (list.containsKey(written)) {
            return;
        }
        // Of one letter, any other is near.
        Optional<String> near = written.length() < 3 ? Optional.empty() : Suggestion.near(written, list.keySet());
        findings.add(
                near.isPresent() ? SheetCode.UNKNOWN_CHOICE_NEAR : SheetCode.UNKNOWN_CHOICE,
                path,
                scalar.place(),
                Map.of("known", String.join(", ", list.keySet()), "near", near.orElse("")));
    }

    private void text(SheetField field, String written, Scalar scalar, String path) {
        int length = written.codePointCount(0, written.length());
        if (field.longest() > 0 && length > field.longest()) {
            findings.add(
                    SheetCode.TOO_LONG,
                    path,
                    scalar.place(),
                    Map.of("limit", String.valueOf(field.longest()), "length", String.valueOf(length)));
        }
        if (field.pattern().filter(form -> !form.matcher(written).matches()).isPresent()) {
            findings.add(SheetCode.WRONG_FORM, path, scalar.place());
        }
        if (field.type() == FieldType.TEXT && written.indexOf('\n') >= 0) {
            findings.add(SheetCode.SEVERAL_LINES, path, scalar.place());
        }
        if (MARKUP.matcher(written).find()) {
            findings.add(SheetCode.MARKUP, path, scalar.place());
        }
    }
}
