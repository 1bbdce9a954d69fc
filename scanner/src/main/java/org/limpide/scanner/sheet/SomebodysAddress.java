package org.limpide.scanner.sheet;

import java.util.regex.Pattern;

/** Tells the address of a person from that of an office, by the form that administrations give to theirs. */
final class SomebodysAddress {
    /** First name and name, joined by a dot: jean.exemple@. An office has a single word, or one of these before its name. */
    private static final Pattern PERSON =
            Pattern.compile("(?i)[a-zà-ÿ]{2,}(?:-[a-zà-ÿ]{2,})?\\.[a-zà-ÿ]{2,}(?:-[a-zà-ÿ]{2,})?@.*");

    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*(?:contact|service|bureau|direction|support|accueil|info|prada|dpd|dpo|cada|acces|access|mission|pole|secretariat"
                    + "|courrier|noreply|office|consul|ambassade|embassy|aide|help).*@.*");

    private SomebodysAddress() {}

    static boolean is(String email) {
        return PERSON.matcher(email).matches() && !OFFICE.matcher(email).matches();
    }
}
