package org.limpide.scanner.sheet.explain;

import java.util.Map;
import org.limpide.scanner.sheet.SheetHtml;
import org.limpide.scanner.sheet.explain.Explanation.Item;
import org.limpide.scanner.sheet.explain.Explanation.Line;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** An explanation as people read it: plain text for a letter, or HTML for a page. */
public final class ExplanationText {
    private static final Messages TEXTS = Messages.of("sheet");

    private final Explanation explanation;
    private final Language language;

    /** The texts of an explanation. */
    public ExplanationText(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.language = language;
    }

    private String say(String key, Map<String, ?> arguments) {
        return TEXTS.say(language, "explain." + key, arguments);
    }

    /** As plain text. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        text.append(explanation.title())
                .append("\n\n")
                .append(explanation.lead())
                .append('\n');
        int number = 1;
        for (Item item : explanation.items()) {
            text.append('\n')
                    .append(number++)
                    .append(". ")
                    .append(item.title())
                    .append(" (")
                    .append(item.article())
                    .append(")\n");
            item.paragraphs().forEach(one -> text.append("   ").append(one).append('\n'));
            item.lines().forEach(line -> text.append("   - ").append(line(line)).append('\n'));
        }
        explanation
                .result()
                .ifPresent(one -> text.append('\n')
                        .append(say("result", Map.of("result", one)))
                        .append('\n'));
        explanation.closing().ifPresent(one -> text.append('\n').append(one).append('\n'));
        return text.toString();
    }

    private String line(Line line) {
        String details = line.details().isEmpty()
                ? ""
                : " (" + String.join(language == Language.FR ? "\u202f; " : "; ", line.details()) + ")";
        return line.value()
                        .map(value -> say("line", Map.of("name", line.name(), "value", value)))
                        .orElse(line.name())
                + details;
    }

    /** As HTML; braces are escaped too, so that a template takes it for text. */
    public String html() {
        StringBuilder html = new StringBuilder();
        html.append("<section lang=\"")
                .append(language.code())
                .append("\">\n<h2>")
                .append(SheetHtml.escaped(explanation.title()));
        html.append("</h2>\n<p>").append(SheetHtml.escaped(explanation.lead())).append("</p>\n<ol>\n");
        for (Item item : explanation.items()) {
            html.append("<li>\n<h3>")
                    .append(SheetHtml.escaped(item.title() + " (" + item.article() + ")"))
                    .append("</h3>\n");
            item.paragraphs()
                    .forEach(one ->
                            html.append("<p>").append(SheetHtml.escaped(one)).append("</p>\n"));
            if (!item.lines().isEmpty()) {
                html.append("<ul>\n");
                item.lines()
                        .forEach(line -> html.append("<li>")
                                .append(SheetHtml.escaped(line(line)))
                                .append("</li>\n"));
                html.append("</ul>\n");
            }
            html.append("</li>\n");
        }
        html.append("</ol>\n");
        explanation
                .result()
                .ifPresent(one -> html.append("<p>")
                        .append(SheetHtml.escaped(say("result", Map.of("result", one))))
                        .append("</p>\n"));
        explanation
                .closing()
                .ifPresent(
                        one -> html.append("<p>").append(SheetHtml.escaped(one)).append("</p>\n"));
        return html.append("</section>\n").toString();
    }
}
