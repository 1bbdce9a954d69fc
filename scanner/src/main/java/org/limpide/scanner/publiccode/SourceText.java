package org.limpide.scanner.publiccode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/** From bytes to a tree: section "Encoding" of the standard, and the rules of YAML 1.2.2. */
final class SourceText {
    /** Two dozen languages of ten thousand characters each, and as much again. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Far above any description of software. */
    private static final int MOST_VALUES = 20_000;

    private static final Place START = new Place(1, 1);
    private static final Pattern OLD_DIRECTIVE = Pattern.compile("%YAML\\s+1\\.1\\b.*");

    private SourceText() {}

    /** The text of a file; empty, with a problem, where it is too large or not in UTF-8. */
    static Optional<String> decode(byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            tooLarge(problems);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            problems.at("", placeAt(text, text.length())).say(ProblemCode.NOT_UTF8);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    static void tooLarge(Problems problems) {
        problems.at("", START).say(ProblemCode.TOO_LARGE, Map.of("limit", String.valueOf(MOST_BYTES / (1024 * 1024))));
    }

    /** The keys of a file; empty, with a problem, where the text is no YAML with keys. */
    static Optional<Mapping> parse(String written, Problems problems) {
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        if (text.length() > MOST_BYTES) {
            tooLarge(problems);
            return Optional.empty();
        }
        OptionalInt control = control(text);
        if (control.isPresent()) {
            int at = control.getAsInt();
            problems.at("", placeAt(text, at))
                    .say(
                            ProblemCode.CONTROL_CHARACTER,
                            Map.of("codePoint", String.format("U+%04X", text.codePointAt(at))));
            return Optional.empty();
        }
        if (isOldYaml(text)) {
            problems.at("", START).say(ProblemCode.YAML_1_1);
        }
        return mapping(text, problems);
    }

    /** Whether one of the lines before the first key declares version 1.1. */
    private static boolean isOldYaml(String text) {
        return text.lines()
                .limit(1_000)
                .takeWhile(line -> line.isBlank() || line.startsWith("#") || line.startsWith("%"))
                .anyMatch(line -> OLD_DIRECTIVE.matcher(line).matches());
    }

    private static Optional<Mapping> mapping(String text, Problems problems) {
        Yaml.Result result = Yaml.readCore(text, MOST_VALUES);
        if (result instanceof Yaml.Result.Fault fault) {
            fault(text, fault, problems);
            return Optional.empty();
        }
        YamlValue value = ((Yaml.Result.Document) result).value();
        if (value instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        boolean nothing =
                value instanceof YamlValue.Scalar scalar && scalar.value().isEmpty();
        problems.at("", value.place()).say(nothing ? ProblemCode.EMPTY_FILE : ProblemCode.NOT_A_MAPPING);
        return Optional.empty();
    }

    private static void fault(String text, Yaml.Result.Fault fault, Problems problems) {
        ProblemCode code = switch (fault.kind()) {
            case EMPTY -> ProblemCode.EMPTY_FILE;
            case SYNTAX -> isAfterTab(text, fault.place()) ? ProblemCode.YAML_TAB : ProblemCode.YAML_SYNTAX;
            case DUPLICATE_KEY -> ProblemCode.DUPLICATE_KEY;
            case NOT_A_TEXT_KEY -> ProblemCode.KEY_NOT_TEXT;
            case TOO_LARGE -> ProblemCode.TOO_COMPLEX;
            case SEVERAL_DOCUMENTS -> ProblemCode.SEVERAL_DOCUMENTS;
        };
        String key = code == ProblemCode.DUPLICATE_KEY ? KeyPath.child("", fault.problem()) : "";
        problems.at(key, fault.place()).say(code);
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
