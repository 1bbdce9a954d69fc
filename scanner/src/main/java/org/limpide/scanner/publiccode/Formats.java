package org.limpide.scanner.publiccode;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of texts that need no list. Every pattern is matched in linear time. */
final class Formats {
    private static final int LONGEST_EMAIL = 254;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** RFC 5322, section 3.2.3 (dot-atom), with letters beyond ASCII by RFC 6531. */
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]{0,62}");

    /** ITU-T E.164: a plus, the country, at most 15 digits; people write spaces, points, hyphens and parentheses. */
    private static final Pattern PHONE = Pattern.compile("\\+[0-9][0-9 .()/\\p{Zs}-]{3,30}(?:;?ext[.=][0-9]{1,8})?");

    /** RFC 6838, section 4.2. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(?i)(application|audio|font|haptics|image|message|model|multipart|text|video|chemical|x-[a-z0-9.+-]{1,60})/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}(\\s*;.{1,100})?");

    private static final Pattern IPA_CODE = Pattern.compile("[a-zA-Z0-9_.-]{1,32}");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Formats() {}

    /** The day that a text of the form YYYY-MM-DD names; empty where there is no such day. */
    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    static boolean country(String text) {
        return COUNTRIES.contains(text);
    }

    static boolean email(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || text.length() > LONGEST_EMAIL) {
            return false;
        }
        String local = text.substring(0, at);
        return LOCAL.matcher(local).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && domain(text.substring(at + 1));
    }

    private static boolean domain(String text) {
        String[] labels = text.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches() || label.endsWith("-")) {
                return false;
            }
        }
        return labels.length > 1;
    }

    static boolean internationalPhone(String text) {
        return text.length() < 60 && PHONE.matcher(text).matches();
    }

    static boolean mediaType(String text) {
        return text.length() < 300 && MEDIA_TYPE.matcher(text).matches();
    }

    static boolean ipaCode(String text) {
        return IPA_CODE.matcher(text).matches();
    }

    /** How many characters people see: grapheme clusters (Unicode Annex 29), the end of a block of YAML left out. */
    static int length(String text) {
        Matcher each = GRAPHEME.matcher(text.stripTrailing());
        int count = 0;
        while (each.find()) {
            count++;
        }
        return count;
    }
}
