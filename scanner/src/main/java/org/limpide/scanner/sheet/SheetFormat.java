package org.limpide.scanner.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.text.Localized;

/**
 * The format of sheets, as {@code policies/sheets} has it: one source for forms, validation, pages, schema, imports and exports.
 *
 * @param version of the format
 * @param sections in the order of the page, by their keys
 * @param fields in the order of the page, by their keys
 * @param lists closed lists by their names, each by the keys of its values
 */
public record SheetFormat(
        String version,
        Map<String, Localized> sections,
        Map<String, SheetField> fields,
        Map<String, Map<String, SheetChoice>> lists) {

    /** Read when it is first asked for. */
    private static final class Holder {
        static final SheetFormat BUILT_IN = new FormatReader(BuiltIn.yaml("policies/sheets/fields.yaml"))
                .read(BuiltIn.yaml("policies/sheets/lists.yaml"));
    }

    public SheetFormat {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }

    /** The one that comes with the product. */
    public static SheetFormat builtIn() {
        return Holder.BUILT_IN;
    }

    /** The values of a closed list; raises {@link IllegalArgumentException} for a list that is none. */
    public Map<String, SheetChoice> list(String name) {
        Map<String, SheetChoice> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return list;
    }

    /** The field at a path such as {@code purpose} or {@code parameters.value}. */
    public Optional<SheetField> field(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(fields.get(path));
        }
        return Optional.ofNullable(fields.get(path.substring(0, dot)))
                .flatMap(group -> group.field(path.substring(dot + 1)));
    }

    /** The fields of a section. */
    public List<SheetField> ofSection(String section) {
        return fields.values().stream()
                .filter(field -> field.section().equals(section))
                .toList();
    }
}
