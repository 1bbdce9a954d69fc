package org.limpide.scanner.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/**
 * The value of a parameter where the code keeps it: a Java constant ({@code fr.example.Bareme#PLAFOND}), a key of YAML or JSON
 * ({@code bareme.yaml#plafond.seul}), with dates as OpenFisca writes them, a key of a properties file, or a cell of a CSV file
 * ({@code bareme.csv#plafond.2025}: the row that begins so, and the column of that head).
 */
public final class CodeValue {
    private static final Pattern JAVA_NUMBER = Pattern.compile(
            "(?:new\\s+)?(?:(?:java\\.math\\.)?Big(?:Decimal|Integer)(?:\\.valueOf)?\\()?\"?(-?[\\d_]+(?:\\.[\\d_]+)?)(?:[lLfFdD])?\"?\\)?");
    private static final Pattern JAVA_TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONGEST_VALUE = 300;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ProjectFiles files;

    /** The values in these files. */
    public CodeValue(ProjectFiles files) {
        this.files = files;
    }

    /**
     * What is known of a value.
     *
     * @param values by the day from which each holds; one without a day holds always, under the empty text
     */
    public record Known(Map<String, String> values) {
        public Known {
            values = Map.copyOf(values);
        }

        /** The value that holds from a day on, or on the last day where none is given. */
        public Optional<String> at(Optional<String> day) {
            TreeMap<String, String> sorted = new TreeMap<>(values);
            Map.Entry<String, String> held = day.isPresent() ? sorted.floorEntry(day.get()) : sorted.lastEntry();
            return Optional.ofNullable(held).map(Map.Entry::getValue);
        }
    }

    /** The value that a name means; empty where it leads nowhere, or to something that is no plain value. */
    public Optional<Known> of(String name) {
        Optional<JavaMember> member = JavaMember.of(name);
        if (member.isPresent()) {
            return member.get()
                    .file(files.paths())
                    .flatMap(path ->
                            files.text(path).flatMap(text -> member.get().initializer(path, text)))
                    .flatMap(CodeValue::literal)
                    .map(value -> new Known(Map.of("", value)));
        }
        int mark = name.indexOf('#');
        return mark < 0
                ? Optional.empty()
                : files.text(name.substring(0, mark))
                        .flatMap(text -> inFile(name.substring(0, mark), text, name.substring(mark + 1)));
    }

    private static Optional<String> literal(String expression) {
        String plain = expression.strip();
        if (plain.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        Matcher number = JAVA_NUMBER.matcher(plain);
        if (number.matches()) {
            return Optional.of(number.group(1).replace("_", ""));
        }
        Matcher text = JAVA_TEXT.matcher(plain);
        return text.matches()
                ? Optional.of(text.group(1))
                : Optional.of(plain).filter(word -> word.equals("true") || word.equals("false"));
    }

    private static Optional<Known> inFile(String path, String text, String key) {
        if (path.endsWith(".properties")) {
            return text.lines()
                    .map(line -> line.split("[=:]", 2))
                    .filter(pair -> pair.length == 2 && pair[0].strip().equals(key))
                    .map(pair -> new Known(Map.of("", pair[1].strip())))
                    .findFirst();
        }
        return path.endsWith(".csv") ? cell(text, key) : inTree(text, key);
    }

    private static Optional<Known> cell(String text, String key) {
        List<String> lines = text.lines().toList();
        int dot = key.lastIndexOf('.');
        String sign = lines.isEmpty() || lines.get(0).indexOf(';') < 0 ? "," : ";";
        int column = dot < 0 || lines.isEmpty()
                ? 1
                : List.of(lines.get(0).split(sign, -1)).indexOf(key.substring(dot + 1));
        String row = dot < 0 ? key : key.substring(0, dot);
        return lines.stream()
                .map(line -> line.split(sign, -1))
                .filter(cells -> cells[0].strip().equals(row) && column > 0 && column < cells.length)
                .map(cells -> new Known(Map.of("", cells[column].strip())))
                .findFirst();
    }

    private static Optional<Known> inTree(String text, String key) {
        if (!(Yaml.read(text.replace('\t', ' ')) instanceof Yaml.Result.Document document)) {
            return Optional.empty();
        }
        Optional<YamlValue> value = Optional.of(document.value());
        for (String part : key.split("\\.", -1)) {
            value = value.flatMap(one -> child(one, part));
        }
        return value.flatMap(CodeValue::known);
    }

    private static Optional<YamlValue> child(YamlValue value, String part) {
        if (value instanceof Mapping mapping) {
            return mapping.get(part);
        }
        return value instanceof Sequence list && part.matches("\\d{1,4}")
                ? list.items().stream().skip(Long.parseLong(part)).findFirst()
                : Optional.empty();
    }

    /** A plain value, or values by their days (openfisca.org, "Write parameters"). */
    private static Optional<Known> known(YamlValue value) {
        if (value instanceof Scalar scalar) {
            return Optional.of(new Known(Map.of("", scalar.written())));
        }
        Map<String, String> dated = new TreeMap<>();
        Optional<Mapping> days = value instanceof Mapping mapping
                ? mapping.mapping("values").or(() -> Optional.of(mapping))
                : Optional.empty();
        days.ifPresent(all -> all.entries().forEach((day, one) -> {
            Optional<YamlValue> held = one instanceof Mapping inner ? inner.get("value") : Optional.of(one);
            if (DATE.matcher(day).matches() && held.orElse(one) instanceof Scalar scalar) {
                dated.put(day, scalar.written());
            }
        }));
        return dated.isEmpty() ? Optional.empty() : Optional.of(new Known(dated));
    }
}
