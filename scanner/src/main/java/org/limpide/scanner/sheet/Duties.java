package org.limpide.scanner.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * What the law asks to be said of an algorithm, duty by duty.
 *
 * @param checked the day on which the texts were read
 */
public record Duties(LocalDate checked, List<Duty> all) {

    /** Read when it is first asked for. */
    private static final class Holder {
        static final Duties BUILT_IN = read(BuiltIn.yaml("policies/sheets/duties.yaml"));
    }

    public Duties {
        all = List.copyOf(all);
    }

    /** Those that come with the product. */
    public static Duties builtIn() {
        return Holder.BUILT_IN;
    }

    /** A point by its keys; raises {@link IllegalArgumentException} for one that is none. */
    DutyPoint point(@Nullable String duty, @Nullable String point) {
        return all.stream()
                .filter(one -> one.key().equals(duty))
                .flatMap(one -> one.points().stream())
                .filter(one -> one.key().equals(point))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no point " + duty + "/" + point));
    }

    static Duties read(Mapping file) {
        List<Duty> duties =
                FormatReader.rows(file, "duties").stream().map(Duties::duty).toList();
        return new Duties(LocalDate.parse(FormatReader.text(file, "checked")), duties);
    }

    private static Duty duty(Mapping one) {
        Optional<Mapping> when = one.get("when").map(value -> (Mapping) value);
        return new Duty(
                FormatReader.text(one, "key"),
                FormatReader.text(one, "article"),
                FormatReader.localized(one, "title"),
                FormatReader.localized(one, "note"),
                when.map(row -> FormatReader.text(row, "field")).orElse(""),
                when.map(row -> Set.copyOf(FormatReader.texts(row, "values"))).orElse(Set.of()),
                FormatReader.rows(one, "points").stream().map(Duties::point).toList());
    }

    private static DutyPoint point(Mapping one) {
        return new DutyPoint(
                FormatReader.text(one, "key"),
                FormatReader.text(one, "article"),
                FormatReader.localized(one, "text"),
                FormatReader.texts(one, "all"),
                FormatReader.texts(one, "any"),
                row(one, "has"),
                row(one, "none"));
    }

    private static Optional<DutyPoint.Row> row(Mapping one, String key) {
        return one.get(key).map(value -> {
            Mapping row = (Mapping) value;
            return new DutyPoint.Row(
                    FormatReader.text(row, "list"), FormatReader.text(row, "field"), FormatReader.text(row, "value"));
        });
    }
}
