package org.limpide.registry.platform;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.text.Language;

/** The functions that pages call: {@code t("feature.key", {...})}, {@code day(instant)} and {@code moment(instant)}. */
final class TemplateWords {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private final Texts texts;
    private final Language language;

    TemplateWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    Map<String, TemplateMethodModelEx> functions() {
        return Map.of("t", this::translated, "day", this::day, "moment", this::moment);
    }

    private Object translated(List<?> arguments) throws TemplateModelException {
        Map<String, Object> named = new TreeMap<>();
        if (arguments.size() > 1 && plain(arguments.get(1)) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> named.put(String.valueOf(key), value));
        }
        return texts.say(language, String.valueOf(plain(arguments.get(0))), named);
    }

    private Object day(List<?> arguments) throws TemplateModelException {
        Object given = plain(arguments.get(0));
        return shown(given instanceof LocalDate date ? date : zoned(given).toLocalDate());
    }

    private Object moment(List<?> arguments) throws TemplateModelException {
        var zoned = zoned(plain(arguments.get(0)));
        String time = DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(zoned);
        return shown(zoned.toLocalDate()) + ", " + (language == Language.FR ? time.replace(":", " h ") : time);
    }

    private String shown(LocalDate date) {
        String pattern = language == Language.FR && date.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }

    private static java.time.ZonedDateTime zoned(Object given) throws TemplateModelException {
        if (given instanceof Instant instant) {
            return instant.atZone(ZONE);
        }
        throw new TemplateModelException("not a date: " + given);
    }

    private static Object plain(Object argument) throws TemplateModelException {
        return DeepUnwrap.unwrap((TemplateModel) argument);
    }
}
