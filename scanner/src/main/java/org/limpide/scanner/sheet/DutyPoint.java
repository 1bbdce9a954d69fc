package org.limpide.scanner.sheet;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * One thing that an article asks to be said.
 *
 * @param key within its duty
 * @param article as it is cited
 * @param text what it is, in plain words
 * @param all fields of which each must be filled
 * @param any fields of which one at least must be
 * @param has a row that must be there
 * @param none a row that must not be
 */
public record DutyPoint(
        String key,
        String article,
        Localized text,
        List<String> all,
        List<String> any,
        Optional<Row> has,
        Optional<Row> none) {

    /** A row of a repeated field whose field has a value. */
    public record Row(String list, String field, String value) {
        boolean standsIn(Sheet sheet) {
            return sheet.rows(list).stream().anyMatch(this::is);
        }

        private boolean is(Mapping row) {
            return row.text(field).filter(value::equals).isPresent();
        }
    }

    /** How far a sheet meets a point. */
    public enum Met {
        /** It says it. */
        YES,
        /** It does not. */
        NO,
        /** It is withheld, on a ground that the sheet gives. */
        WITHHELD,
        /** It says what the law excludes. */
        EXCLUDED
    }

    public DutyPoint {
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    /** How far a sheet meets it. */
    public Met met(Sheet sheet) {
        if (none.filter(row -> row.standsIn(sheet)).isPresent()) {
            return Met.EXCLUDED;
        }
        List<String> missing =
                all.stream().filter(field -> !sheet.isFilled(field)).toList();
        boolean someWithheld = missing.stream().anyMatch(sheet::isWithheld);
        boolean allAccounted = missing.stream().allMatch(sheet::isWithheld);
        boolean one = any.isEmpty() || any.stream().anyMatch(sheet::isFilled);
        boolean oneWithheld = !one && any.stream().anyMatch(sheet::isWithheld);
        boolean row = has.isEmpty() || has.get().standsIn(sheet);
        if (!allAccounted || (!one && !oneWithheld) || !row) {
            return Met.NO;
        }
        return someWithheld || oneWithheld ? Met.WITHHELD : Met.YES;
    }
}
