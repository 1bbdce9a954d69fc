package org.limpide.scanner.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/** From the bytes of a file to its keys: UTF-8, the characters of YAML 1.2.2, one document that is a mapping. */
public final class YamlFile {
    /** Far above any file that a person writes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_VALUES = 20_000;

    private static final Place START = new Place(1, 1);
    private static final Pattern OLD_DIRECTIVE = Pattern.compile("%YAML\\s+1\\.1\\b.*");

    private YamlFile() {}

    /** What a file is. */
    public sealed interface Reading {
        /**
         * A file with keys.
         *
         * @param old whether it declares YAML 1.1, which has other booleans
         */
        record Keys(Mapping top, boolean old) implements Reading {}

        /**
         * Why it is none.
         *
         * @param detail a limit in mebibytes, a code point or a key, where the kind has one; otherwise empty
         */
        record Trouble(Kind kind, Place place, String detail) implements Reading {}

        /** Kinds of trouble. */
        enum Kind {
            TOO_LARGE,
            NOT_UTF8,
            CONTROL_CHARACTER,
            EMPTY_FILE,
            YAML_SYNTAX,
            YAML_TAB,
            DUPLICATE_KEY,
            KEY_NOT_TEXT,
            SEVERAL_DOCUMENTS,
            TOO_COMPLEX,
            NOT_A_MAPPING
        }
    }

    /** Reads the bytes of a file. */
    public static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge();
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        boolean sound = decode(bytes, decoded);
        String text = decoded.flip().toString();
        return sound ? read(text) : new Reading.Trouble(Reading.Kind.NOT_UTF8, placeAt(text, text.length()), "");
    }

    /** The text of a file of any format in UTF-8; empty where it is too large or in another encoding. */
    public static Optional<String> text(byte[] bytes) {
        CharBuffer decoded = CharBuffer.allocate(Math.min(bytes.length, MOST_BYTES));
        boolean sound = bytes.length <= MOST_BYTES && decode(bytes, decoded);
        return sound ? Optional.of(decoded.flip().toString()) : Optional.empty();
    }

    private static boolean decode(byte[] bytes, CharBuffer out) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        return !result.isError();
    }

    /** A file that is too large to be read. */
    public static Reading.Trouble tooLarge() {
        return new Reading.Trouble(Reading.Kind.TOO_LARGE, START, String.valueOf(MOST_BYTES / (1024 * 1024)));
    }

    /** Reads a text that was decoded before. */
    public static Reading read(String written) {
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        if (text.length() > MOST_BYTES) {
            return tooLarge();
        }
        OptionalInt control = control(text);
        if (control.isPresent()) {
            int at = control.getAsInt();
            return new Reading.Trouble(
                    Reading.Kind.CONTROL_CHARACTER, placeAt(text, at), String.format("U+%04X", text.codePointAt(at)));
        }
        Yaml.Result result = Yaml.readCore(text, MOST_VALUES);
        if (result instanceof Yaml.Result.Fault fault) {
            return trouble(text, fault);
        }
        YamlValue value = ((Yaml.Result.Document) result).value();
        if (value instanceof Mapping mapping) {
            return new Reading.Keys(mapping, isOldYaml(text));
        }
        boolean nothing =
                value instanceof YamlValue.Scalar scalar && scalar.value().isEmpty();
        return new Reading.Trouble(nothing ? Reading.Kind.EMPTY_FILE : Reading.Kind.NOT_A_MAPPING, value.place(), "");
    }

    private static Reading.Trouble trouble(String text, Yaml.Result.Fault fault) {
        Reading.Kind kind = switch (fault.kind()) {
            case EMPTY -> Reading.Kind.EMPTY_FILE;
            case SYNTAX -> isAfterTab(text, fault.place()) ? Reading.Kind.YAML_TAB : Reading.Kind.YAML_SYNTAX;
            case DUPLICATE_KEY -> Reading.Kind.DUPLICATE_KEY;
            case NOT_A_TEXT_KEY -> Reading.Kind.KEY_NOT_TEXT;
            case TOO_LARGE -> Reading.Kind.TOO_COMPLEX;
            case SEVERAL_DOCUMENTS -> Reading.Kind.SEVERAL_DOCUMENTS;
        };
        return new Reading.Trouble(kind, fault.place(), kind == Reading.Kind.DUPLICATE_KEY ? fault.problem() : "");
    }

    /** Whether one of the lines before the first key declares version 1.1. */
    private static boolean isOldYaml(String text) {
        return text.lines()
                .limit(1_000)
                .takeWhile(line -> line.isBlank() || line.startsWith("#") || line.startsWith("%"))
                .anyMatch(line -> OLD_DIRECTIVE.matcher(line).matches());
    }

    /** Whether a tab stands where the parser stopped, or among the spaces before. */
    private static boolean isAfterTab(String text, Place place) {
        Optional<String> line = text.lines().skip(place.line() - 1L).findFirst();
        return line.filter(one -> one.stripLeading().length() < one.length()
                        && one.substring(0, one.length() - one.stripLeading().length())
                                .contains("\t"))
                .isPresent();
    }

    /** The first character that YAML does not take (YAML 1.2.2, section 5.1). */
    private static OptionalInt control(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (!printable(text.codePointAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean printable(int c) {
        boolean ascii = (c >= 0x20 && c <= 0x7E) || c == '\t' || c == '\n' || c == '\r';
        boolean other = c == 0x85 || (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        return ascii || other;
    }

    /** Line and column of an index, lines ending as YAML's do (section 5.4). */
    private static Place placeAt(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, text.codePointCount(start, index) + 1);
    }
}
