package org.limpide.scanner.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * The explicit mention (mention explicite) that an individual decision carries: articles L. 311-3-1 and R. 311-3-1-1 CRPA. Made of
 * what the sheet says and of nothing else.
 *
 * @param sheet id of the sheet
 * @param title its heading
 * @param paragraphs in their order
 */
public record Mention(String sheet, Language language, String title, List<String> paragraphs) {
    private static final Messages MESSAGES = Messages.of("sheet");
    private static final int VERSION_DIGITS = 8;

    public Mention {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What a sheet must say before there can be a mention, by the points of R. 311-3-1-1. */
    public static List<DutyPoint> missing(Sheet sheet) {
        return Duties.builtIn().all().stream()
                .filter(duty -> duty.key().equals("mention"))
                .flatMap(duty -> duty.points().stream())
                .filter(point -> !point.key().equals("place") && point.met(sheet) != DutyPoint.Met.YES)
                .toList();
    }

    /** The mention of a sheet; empty where something is missing that the law asks of it. */
    public static Optional<Mention> of(Sheet sheet, Language language) {
        return missing(sheet).isEmpty() ? Optional.of(made(sheet, language)) : Optional.empty();
    }

    private static Mention made(Sheet sheet, Language language) {
        List<String> paragraphs = new ArrayList<>();
        String about = MESSAGES.say(
                language,
                "mention.about",
                Map.of(
                        "administration", sheet.text("administration", language).orElse(""),
                        "purpose", sentence(sheet.text("purpose", language).orElse(""))));
        String where = sheet.text("rules_url")
                .map(url -> " " + MESSAGES.say(language, "mention.rules", Map.of("url", url)))
                .orElse("");
        paragraphs.add(about + where);
        paragraphs.add(MESSAGES.say(language, "mention.right", Map.of("channel", channel(sheet, language))));
        Mapping cada = sheet.rows("recourse").stream()
                .filter(row -> row.text("kind").filter("cada"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        String how = sheet.text(cada, "text", language)
                .map(text -> " " + sentence(text) + ".")
                .orElse("");
        paragraphs.add(MESSAGES.say(language, "mention.cada") + how);
        return new Mention(sheet.text("id").orElse(""), language, MESSAGES.say(language, "mention.title"), paragraphs);
    }

    private static String channel(Sheet sheet, Language language) {
        String office = sheet.text("request.office", language)
                .or(() -> sheet.text("administration", language))
                .orElse("");
        String ways = Stream.of("request.email", "request.url", "request.address")
                .flatMap(path -> sheet.text(path, language).stream())
                .map(Mention::oneLine)
                .collect(Collectors.joining(MESSAGES.say(language, "mention.or")));
        return MESSAGES.say(language, "mention.channel", Map.of("office", oneLine(office), "ways", ways));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Without the full stop, which the sentence around has. */
    private static String sentence(String text) {
        return oneLine(text).replaceAll("[.\\s]+$", "");
    }

    /** Changes with any word of it: what a letter carries may be compared with it. */
    public String version() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(asText().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /** As plain text, for letters. */
    public String asText() {
        return title + "\n\n" + String.join("\n\n", paragraphs) + "\n";
    }

    /** As HTML; braces are escaped too, so that FreeMarker, Mustache and their like take it for text. */
    public String asHtml() {
        StringBuilder html = new StringBuilder();
        html.append("<aside lang=\"")
                .append(language.code())
                .append("\" data-algorithme=\"")
                .append(SheetHtml.escaped(sheet))
                .append("\" data-mention=\"")
                .append(version())
                .append("\">\n<h2>")
                .append(SheetHtml.escaped(title))
                .append("</h2>\n");
        paragraphs.forEach(
                one -> html.append("<p>").append(SheetHtml.escaped(one)).append("</p>\n"));
        return html.append("</aside>\n").toString();
    }
}
