package org.limpide.scanner.sheet.explain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.sheet.SheetChoice;
import org.limpide.scanner.sheet.SheetFormat;
import org.limpide.scanner.sheet.SheetValues;
import org.limpide.scanner.sheet.explain.Explanation.Item;
import org.limpide.scanner.sheet.explain.Explanation.Line;
import org.limpide.scanner.sheet.explain.Explanation.Note;
import org.limpide.scanner.sheet.explain.Explanation.Noted;
import org.limpide.scanner.sheet.explain.Trace.Row;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Explains one decision: what the sheet says of all, with what the trace says of this one. */
public final class Explainer {
    private static final Messages TEXTS = Messages.of("sheet");

    private final Sheet sheet;
    private final Trace trace;
    private final Language language;
    private final List<Noted> notes = new ArrayList<>();

    private Explainer(Sheet sheet, Trace trace, Language language) {
        this.sheet = sheet;
        this.trace = trace;
        this.language = language;
    }

    /** The explanation in a language; texts that the sheet has in the other one alone stand in that one. */
    public static Explanation explain(Sheet sheet, Trace trace, Language language) {
        return new Explainer(sheet, trace, language).made();
    }

    private String say(String key, Map<String, ?> arguments) {
        return TEXTS.say(language, "explain." + key, arguments);
    }

    private String say(String key) {
        return say(key, Map.of());
    }

    private Explanation made() {
        List<Item> items = List.of(contribution(), data(), parameters(), operations());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isEmpty()) {
                notes.add(Note.ITEM_EMPTY.at("R. 311-3-1-2, " + (i + 1) + "°"));
            }
        }
        String day = day(trace.decidedOn());
        String name = sheet.text("name", language).orElse("");
        String lead = trace.reference().isPresent()
                ? say(
                        "lead-reference",
                        Map.of(
                                "name",
                                name,
                                "day",
                                day,
                                "reference",
                                trace.reference().get()))
                : say("lead", Map.of("name", name, "day", day));
        Optional<String> office =
                sheet.text("request.office", language).or(() -> sheet.text("administration", language));
        List<String> ways = Stream.of("request.email", "request.url", "request.address")
                .flatMap(path -> sheet.text(path, language).stream())
                .toList();
        Optional<String> closing = office.filter(any -> !ways.isEmpty())
                .map(one -> say("closing", Map.of("office", one, "ways", String.join(", ", ways))));
        return new Explanation(say("title"), lead, items, trace.result(), closing, List.copyOf(notes));
    }

    /** The first of a month is an ordinal in French. */
    private String day(LocalDate date) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
        return language == Language.FR ? written.replaceFirst("^1 ", "1er ") : written;
    }

    private Item item(int number, String key, List<String> paragraphs, List<Line> lines) {
        return new Item("R. 311-3-1-2, " + number + "°", say("item." + key), paragraphs, lines);
    }

    /** A sentence in place of what is withheld; nothing where all may be told. */
    private Optional<String> withheld(String field) {
        if (!sheet.isWithheld(field)) {
            return Optional.empty();
        }
        notes.add(Note.WITHHELD.at(field));
        Optional<Mapping> row = sheet.rows("redactions").stream()
                .filter(one -> one.text("field").filter(field::equals).isPresent())
                .findFirst();
        String ground = row.flatMap(one -> one.text("ground"))
                .map(key -> label("secrecy-grounds", key))
                .orElse("");
        return Optional.of(say("withheld", Map.of("ground", ground)));
    }

    private String label(String list, String key) {
        SheetChoice choice = SheetFormat.builtIn().list(list).get(key);
        return choice == null ? key : choice.label().in(language);
    }

    private Item contribution() {
        List<String> paragraphs = new ArrayList<>();
        withheld("contribution")
                .or(() -> trace.contribution())
                .or(() -> sheet.text("contribution", language))
                .ifPresent(paragraphs::add);
        if (!sheet.isWithheld("automation")) {
            sheet.text("automation")
                    .map(key -> say("automation", Map.of("level", label("automation-levels", key))))
                    .ifPresent(paragraphs::add);
        }
        return item(1, "contribution", paragraphs, List.of());
    }

    private Item data() {
        Optional<String> withheld = withheld("data");
        if (withheld.isPresent()) {
            return item(2, "data", List.of(withheld.get()), List.of());
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < trace.data().size(); i++) {
            Row row = trace.data().get(i);
            Optional<Mapping> known = named("data", "item", row.name());
            if (known.isEmpty()) {
                notes.add(Note.NOT_IN_SHEET.at("data[" + i + "]"));
            }
            Optional<String> source = row.more().or(() -> known.flatMap(one -> sheet.text(one, "source", language)));
            lines.add(new Line(
                    row.name(),
                    row.value(),
                    details(List.of(source.map(one -> say("source", Map.of("source", one)))))));
        }
        if (lines.isEmpty()) {
            sheet.rows("data")
                    .forEach(row -> lines.add(new Line(
                            sheet.text(row, "item", language).orElse(""),
                            Optional.empty(),
                            details(List.of(sheet.text(row, "source", language)
                                    .map(one -> say("source", Map.of("source", one))))))));
        }
        return item(2, "data", List.of(), lines);
    }

    private static List<String> details(List<Optional<String>> details) {
        return details.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Mapping> named(String list, String key, String name) {
        return sheet.rows(list).stream()
                .filter(row -> Stream.of(Language.values())
                        .anyMatch(any ->
                                sheet.text(row, key, any).filter(name::equals).isPresent()))
                .findFirst();
    }

    private Item parameters() {
        Optional<String> withheld = withheld("parameters");
        if (withheld.isPresent()) {
            return item(3, "parameters", List.of(withheld.get()), List.of());
        }
        List<Line> lines = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < trace.parameters().size(); i++) {
            Row row = trace.parameters().get(i);
            said.add(row.name());
            lines.add(parameter(row, "parameters[" + i + "]"));
        }
        for (Mapping row : sheet.rows("parameters")) {
            String name = sheet.text(row, "name", language).orElse("");
            boolean told = Stream.of(Language.values())
                    .flatMap(any -> sheet.text(row, "name", any).stream())
                    .anyMatch(said::contains);
            if (!told && isValid(row)) {
                notes.add(Note.NOT_IN_TRACE.at(name));
                lines.add(new Line(name, row.text("value"), facts(row, row.text("weight"), Optional.empty())));
            }
        }
        return item(3, "parameters", List.of(), lines);
    }

    private Line parameter(Row row, String place) {
        Optional<Mapping> any = named("parameters", "name", row.name());
        Optional<Mapping> valid = sheet.rows("parameters").stream()
                .filter(this::isValid)
                .filter(one -> Stream.of(Language.values())
                        .anyMatch(each -> sheet.text(one, "name", each)
                                .filter(row.name()::equals)
                                .isPresent()))
                .findFirst();
        if (any.isEmpty()) {
            notes.add(Note.NOT_IN_SHEET.at(place));
        } else if (valid.isEmpty()) {
            notes.add(Note.NOT_VALID_THAT_DAY.at(row.name()));
        }
        Optional<String> value = valid.flatMap(one -> one.text("value"));
        Optional<String> weight = valid.flatMap(one -> one.text("weight"));
        if (differ(row.value(), value)) {
            notes.add(Note.PARAMETER_DIFFERS.at(row.name()));
        }
        if (differ(row.weight(), weight)) {
            notes.add(Note.WEIGHT_DIFFERS.at(row.name()));
        }
        return new Line(
                row.name(),
                row.value().or(() -> value),
                valid.map(one -> facts(one, row.weight().or(() -> weight), row.more()))
                        .orElseGet(() -> details(List.of(
                                row.weight().map(one -> say("weight", Map.of("weight", one))),
                                row.more().map(one -> say("effect", Map.of("effect", one)))))));
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !SheetValues.same(one.get(), other.get());
    }

    private List<String> facts(Mapping row, Optional<String> weight, Optional<String> effect) {
        return details(List.of(
                sheet.text(row, "unit", language),
                weight.map(one -> say("weight", Map.of("weight", one))),
                row.text("legal_reference"),
                row.text("valid_from").map(day -> say("since", Map.of("day", day))),
                effect.map(one -> say("effect", Map.of("effect", one)))));
    }

    /** On the day of the decision: days are written year first, so that their order is that of their letters. */
    private boolean isValid(Mapping row) {
        String day = trace.decidedOn().toString();
        return row.text("valid_from").map(from -> from.compareTo(day) <= 0).orElse(true)
                && row.text("valid_to").map(to -> to.compareTo(day) >= 0).orElse(true);
    }

    private Item operations() {
        Optional<String> withheld = withheld("operations");
        if (withheld.isPresent()) {
            return item(4, "operations", List.of(withheld.get()), List.of());
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < trace.operations().size(); i++) {
            Row row = trace.operations().get(i);
            Optional<Mapping> known = named("operations", "title", row.name());
            if (known.isEmpty()) {
                notes.add(Note.NOT_IN_SHEET.at("operations[" + i + "]"));
            }
            lines.add(new Line(
                    row.name(),
                    row.value(),
                    details(List.of(known.flatMap(one -> sheet.text(one, "description", language))))));
        }
        if (lines.isEmpty()) {
            sheet.rows("operations")
                    .forEach(row -> lines.add(new Line(
                            sheet.text(row, "title", language).orElse(""),
                            Optional.empty(),
                            details(List.of(sheet.text(row, "description", language))))));
        }
        return item(4, "operations", List.of(), lines);
    }
}
