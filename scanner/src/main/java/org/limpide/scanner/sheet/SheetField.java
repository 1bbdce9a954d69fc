package org.limpide.scanner.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.text.Localized;

/**
 * A field of the sheet.
 *
 * @param key in the file
 * @param section key of the section in which it is shown; empty for a field of a group
 * @param plain whether it has one form in all languages
 * @param needed whether a sheet, or a row, without it is none
 * @param longest characters of a text, or items of a list; 0 for no limit
 * @param pattern that a text must match, where there is one
 * @param values name of its closed list; empty for none
 * @param item of a list
 * @param fields of a group
 * @param question in plain words; empty for items of lists
 * @param feeds the fields of other standards that it fills, by their names and versions
 */
public record SheetField(
        String key,
        String section,
        FieldType type,
        boolean plain,
        boolean needed,
        int longest,
        Optional<Pattern> pattern,
        String values,
        Optional<SheetField> item,
        List<SheetField> fields,
        Localized question,
        Localized help,
        Localized example,
        Map<String, String> feeds) {

    public SheetField {
        fields = List.copyOf(fields);
        feeds = Map.copyOf(feeds);
    }

    /** The field of a group, or of the rows of a list of groups. */
    public Optional<SheetField> field(String name) {
        List<SheetField> inner = item.map(SheetField::fields).orElse(fields);
        return inner.stream().filter(one -> one.key().equals(name)).findFirst();
    }
}
