package org.limpide.scanner.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlFile;
import org.limpide.scanner.yaml.YamlFile.Reading;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * Reads and judges {@code algorithme.yml}; immutable, to be shared between threads.
 *
 * <pre>{@code
 * SheetReading reading = SheetReader.standard().read(Files.readAllBytes(file));
 * reading.problems().forEach(one -> System.out.println(one.line() + ": " + one.sentence(Language.FR)));
 * }</pre>
 */
public final class SheetReader {
    private static final SheetReader STANDARD = new SheetReader(Optional.empty());

    private final Optional<LocalDate> asOf;

    private SheetReader(Optional<LocalDate> asOf) {
        this.asOf = asOf;
    }

    /** One that looks at the file alone. */
    public static SheetReader standard() {
        return STANDARD;
    }

    /** One that also says what is due on that day. */
    public SheetReader asOf(LocalDate day) {
        return new SheetReader(Optional.of(day));
    }

    /** Judges the bytes of a file; of larger ones than {@link YamlFile#MOST_BYTES} nothing is read. */
    public SheetReading read(byte[] bytes) {
        return judge(YamlFile.read(bytes));
    }

    /** The same of a text that was decoded before. */
    public SheetReading read(String text) {
        return judge(YamlFile.read(text));
    }

    private SheetReading judge(Reading reading) {
        if (reading instanceof Reading.Trouble trouble) {
            String key = trouble.kind() == Reading.Kind.DUPLICATE_KEY ? trouble.detail() : "";
            SheetProblem problem = SheetProblem.of(
                    SheetCode.valueOf(trouble.kind().name()), key, trouble.place(), Map.of("detail", trouble.detail()));
            return new SheetReading(Optional.empty(), List.of(problem));
        }
        Mapping top = ((Reading.Keys) reading).top();
        Findings findings = new Findings();
        SheetFormat format = SheetFormat.builtIn();
        new FieldInspection(format, findings).top(top);
        Sheet sheet = new Sheet(top);
        new SheetRelations(format, sheet, findings).judge(asOf);
        List<SheetProblem> problems = new ArrayList<>(findings.sorted());
        if (problems.stream().noneMatch(SheetProblem::isError)) {
            problems.addAll(asked(sheet));
        }
        return new SheetReading(Optional.of(sheet), problems);
    }

    /** What the law still asks; of a file that breaks the format the format comes first. */
    private static List<SheetProblem> asked(Sheet sheet) {
        List<SheetProblem> asked = new ArrayList<>();
        for (Duty duty : Duties.builtIn().all()) {
            if (!duty.holdsFor(sheet)) {
                continue;
            }
            for (DutyPoint point : duty.points()) {
                DutyPoint.Met met = point.met(sheet);
                if (met == DutyPoint.Met.NO || met == DutyPoint.Met.EXCLUDED) {
                    asked.add(asked(sheet, duty, point));
                }
            }
        }
        return asked;
    }

    private static SheetProblem asked(Sheet sheet, Duty duty, DutyPoint point) {
        String field = first(sheet, point);
        String top = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        Place place = sheet.values().get(top).isPresent() ? sheet.values().placeOf(top) : new Place(1, 1);
        return SheetProblem.of(
                SheetCode.ASKED_BY_LAW,
                field,
                place,
                Map.of("duty", duty.key(), "point", point.key(), "article", point.article()));
    }

    /** The first field that would have to be filled. */
    private static String first(Sheet sheet, DutyPoint point) {
        return point.all().stream()
                .filter(field -> !sheet.isFilled(field))
                .findFirst()
                .or(() -> point.none().filter(row -> row.standsIn(sheet)).map(DutyPoint.Row::list))
                .or(() -> point.any().stream().findFirst())
                .or(() -> point.has().map(DutyPoint.Row::list))
                .orElse("");
    }
}
