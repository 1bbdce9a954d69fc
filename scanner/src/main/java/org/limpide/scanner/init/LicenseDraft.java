package org.limpide.scanner.init;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.license.text.FullTexts;
import org.limpide.scanner.text.Language;

/**
 * The text of a licence, with the year and the holder where it has places for them above its first clause. Places further
 * down belong to what a licence says of its use, and stay.
 */
final class LicenseDraft {
    private static final int NOTICE_LINES = 6;
    private static final Pattern NOTICE =
            Pattern.compile("(?i)^\\s*copyright\\b([^<\\[]*?)\\s*[<\\[](?:year|yyyy|dates?)[^>\\]]*[>\\]].*");

    private LicenseDraft() {}

    /**
     * The text of an identifier of the list; empty where the list has none.
     *
     * @param notice year and holder, or a gap
     */
    static Optional<String> of(String id, String notice, Language language) {
        return FullTexts.of(id, language).map(text -> filled(text, notice));
    }

    private static String filled(String text, String notice) {
        StringBuilder all = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = NOTICE.matcher(line);
            if (number <= NOTICE_LINES && matcher.matches()) {
                all.append("Copyright").append(matcher.group(1)).append(' ').append(notice);
            } else {
                all.append(line.stripTrailing());
            }
            all.append('\n');
        }
        return all.toString().replaceFirst("^\\n+", "").stripTrailing() + "\n";
    }
}
