package org.limpide.scanner.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.KeyFacts;
import org.limpide.scanner.check.KeyFacts.KeyMatch;
import org.limpide.scanner.keys.KeyStrength.Algorithm;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** What a private key really is, in sentences that follow the one of its finding. */
final class KeySentence {
    private static final Messages TEXTS = Messages.of("report");
    private static final int MOST_MATCHES = 3;

    private KeySentence() {}

    /**
     * The sentences, each after a space.
     *
     * @param asOf the day on which certificates are judged
     */
    static String of(KeyFacts key, Language language, LocalDate asOf) {
        StringBuilder text = new StringBuilder();
        if (!key.wellFormed()) {
            say(text, language, "key.broken", Map.of());
            return text.toString();
        }
        String algorithm = TEXTS.say(language, "key.algorithm." + key.algorithm(), Map.of());
        String size = key.bits().isPresent() ? "sized" : key.algorithm() == Algorithm.UNKNOWN ? "unknown" : "unsized";
        say(
                text,
                language,
                "key." + size + (key.encrypted() ? ".encrypted" : ".open"),
                Map.of("algorithm", algorithm, "bits", key.bits().orElse(0)));
        key.matches().stream()
                .limit(MOST_MATCHES)
                .forEach(match -> say(text, language, sentence(match, asOf), arguments(match)));
        int more = key.matchCount().orElse(0)
                - Math.min(MOST_MATCHES, key.matches().size());
        if (more > 0) {
            say(text, language, "key.match.more", Map.of("count", more));
        }
        if (key.matchCount().equals(Optional.of(0))) {
            say(text, language, "key.match.none", Map.of());
        }
        return text.toString();
    }

    private static String sentence(KeyMatch match, LocalDate asOf) {
        if (match.notAfter().isEmpty()) {
            return "key.match.public-key";
        }
        return day(match).isBefore(asOf) ? "key.match.expired" : "key.match.certificate";
    }

    private static LocalDate day(KeyMatch match) {
        return match.notAfter()
                .map(when -> LocalDate.ofInstant(when, ZoneOffset.UTC))
                .orElse(LocalDate.MIN);
    }

    private static Map<String, Object> arguments(KeyMatch match) {
        return Map.of(
                "place", match.location().shown(), "date", match.notAfter().isPresent() ? day(match) : "");
    }

    private static void say(StringBuilder text, Language language, String key, Map<String, ?> arguments) {
        text.append(' ').append(TEXTS.say(language, key, arguments));
    }
}
