package org.limpide.registry.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they stand in addresses: lower-case ASCII letters, digits and single hyphens, at most 80. */
public final class Slugs {
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    private Slugs() {}

    public static boolean valid(String slug) {
        return slug.length() <= LONGEST && VALID.matcher(slug).matches();
    }

    /** The slug of a name; empty when nothing of it can stand in an address. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String dashed = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = dashed.substring(0, Math.min(LONGEST, dashed.length()));
        return cut.replaceAll("^-+|-+$", "");
    }
}
