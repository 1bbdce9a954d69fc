package org.limpide.scanner.sheet.explain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.sheet.explain.Trace.Row;
import org.limpide.scanner.sheet.explain.TraceFault.Code;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** Reads traces. */
public final class TraceReader {
    /** Bytes of the longest trace that is read. */
    public static final int MOST_BYTES = 1 << 20;

    private static final String FORMAT = "limpide-trace-1";
    private static final Set<String> KEYS = Set.of(
            "format", "sheet", "decided_on", "reference", "contribution", "data", "parameters", "operations", "result");

    private final List<TraceFault> faults = new ArrayList<>();

    private TraceReader() {}

    /** What reading gives: a trace, or every fault that was met. */
    public sealed interface Result {
        /** What the application says of the case. */
        record Read(Trace trace) implements Result {}

        /** None. */
        record Refused(List<TraceFault> faults) implements Result {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads the bytes of a trace about a decision that the sheet describes. */
    public static Result read(byte[] bytes, Sheet sheet) {
        TraceReader reader = new TraceReader();
        Optional<Trace> trace = reader.text(bytes).flatMap(reader::top).map(top -> reader.trace(top, sheet));
        return trace.isPresent() && reader.faults.isEmpty()
                ? new Result.Read(trace.get())
                : new Result.Refused(reader.faults);
    }

    private void fault(Code code, String key, Place place) {
        faults.add(new TraceFault(code, key, place.line(), place.column()));
    }

    private Optional<String> text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            fault(Code.TOO_LARGE, "", new Place(1, 1));
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            fault(Code.NOT_UTF8, "", new Place(1, 1));
            return Optional.empty();
        }
    }

    /** YAML takes JSON, but for tabs between its signs; within JSON strings there are none. */
    private Optional<Mapping> top(String json) {
        Yaml.Result result = Yaml.read(json.replace('\t', ' '));
        if (result instanceof Yaml.Result.Fault fault) {
            fault(Code.SYNTAX, "", fault.place());
            return Optional.empty();
        }
        YamlValue value = ((Yaml.Result.Document) result).value();
        if (value instanceof Mapping top) {
            return Optional.of(top);
        }
        fault(Code.NOT_AN_OBJECT, "", value.place());
        return Optional.empty();
    }

    private Trace trace(Mapping top, Sheet sheet) {
        known(top, KEYS, "");
        plain(top, "format", "")
                .filter(format -> !format.equals(FORMAT))
                .ifPresent(any -> fault(Code.OTHER_FORMAT, "format", top.placeOf("format")));
        needed(top, "format", "");
        plain(top, "sheet", "")
                .filter(id -> !id.equals(sheet.text("id").orElse(id)))
                .ifPresent(any -> fault(Code.OTHER_SHEET, "sheet", top.placeOf("sheet")));
        needed(top, "decided_on", "");
        return new Trace(
                day(top),
                plain(top, "reference", ""),
                plain(top, "contribution", ""),
                rows(top, "data", "item", "source"),
                rows(top, "parameters", "name", "effect"),
                rows(top, "operations", "title", ""),
                plain(top, "result", ""));
    }

    private LocalDate day(Mapping top) {
        Optional<String> written = plain(top, "decided_on", "");
        try {
            return written.map(LocalDate::parse).orElse(LocalDate.MIN);
        } catch (DateTimeException noDay) {
            fault(Code.NOT_A_DAY, "decided_on", top.placeOf("decided_on"));
            return LocalDate.MIN;
        }
    }

    private void known(Mapping mapping, Set<String> keys, String at) {
        mapping.entries().keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> fault(Code.UNKNOWN_KEY, at, mapping.placeOf(key)));
    }

    private void needed(Mapping mapping, String key, String at) {
        if (mapping.get(key).isEmpty()) {
            fault(Code.MISSING, at.isEmpty() ? key : at + "." + key, mapping.place());
        }
    }

    private Optional<String> plain(Mapping mapping, String key, String at) {
        Optional<YamlValue> value = mapping.get(key);
        if (value.isPresent() && !(value.get() instanceof Scalar)) {
            fault(
                    Code.NOT_A_VALUE,
                    at.isEmpty() ? key : at + "." + key,
                    value.get().place());
        }
        return value.filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.value().isPresent())
                .map(Scalar::written)
                .filter(text -> !text.isBlank());
    }

    private List<Row> rows(Mapping top, String key, String name, String more) {
        Optional<YamlValue> value = top.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Sequence list)) {
            fault(Code.NOT_A_LIST, key, value.get().place());
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (YamlValue item : list.items()) {
            String at = key + "[" + rows.size() + "]";
            if (item instanceof Mapping row) {
                rows.add(row(row, at, name, more));
            } else {
                fault(Code.NOT_AN_OBJECT, at, item.place());
            }
        }
        return rows;
    }

    private Row row(Mapping row, String at, String name, String more) {
        String value = name.equals("title") ? "result" : "value";
        boolean weighs = name.equals("name");
        Set<String> keys = weighs ? Set.of(name, value, "weight", more) : Set.of(name, value, more);
        known(row, keys, at);
        needed(row, name, at);
        Optional<String> weight = weighs ? plain(row, "weight", at) : Optional.empty();
        if (weight.filter(text -> !text.matches("-?\\d{1,15}(?:\\.\\d{1,15})?")).isPresent()) {
            fault(Code.NOT_A_NUMBER, at + ".weight", row.placeOf("weight"));
        }
        return new Row(
                plain(row, name, at).orElse(""),
                plain(row, value, at),
                weight,
                more.isEmpty() ? Optional.empty() : plain(row, more, at));
    }
}
