package org.limpide.registry.organization;

/**
 * Numbers of the Sirene directory (code de commerce, article R. 123-221): SIREN of 9 digits for the body, SIRET of 14 for the place.
 * Both end with the digit of Luhn (ISO/IEC 7812-1, annex B), but for the places of La Poste.
 */
final class Sirene {
    private static final int SIREN_DIGITS = 9;
    private static final int SIRET_DIGITS = 14;
    private static final String LA_POSTE = "356000000";

    private Sirene() {}

    static boolean validSiren(String digits) {
        return digits.matches("[0-9]{" + SIREN_DIGITS + "}") && luhn(digits) % 10 == 0;
    }

    static boolean validSiret(String digits) {
        if (!digits.matches("[0-9]{" + SIRET_DIGITS + "}") || !validSiren(digits.substring(0, SIREN_DIGITS))) {
            return false;
        }
        boolean post =
                digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0;
        return post || luhn(digits) % 10 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum;
    }
}
