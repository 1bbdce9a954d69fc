package org.limpide.scanner.match;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Checksums that tokens and identifiers carry. */
final class Checksums {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger MOD = BigInteger.valueOf(97);
    /** Lengths of the registry of ISO 13616, for the countries that French administrations meet most. */
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(
            Map.entry("FR", 27),
            Map.entry("MC", 27),
            Map.entry("BE", 16),
            Map.entry("DE", 22),
            Map.entry("ES", 24),
            Map.entry("IT", 27),
            Map.entry("LU", 20),
            Map.entry("CH", 21),
            Map.entry("GB", 22),
            Map.entry("NL", 18),
            Map.entry("PT", 25),
            Map.entry("AT", 20),
            Map.entry("IE", 22),
            Map.entry("PL", 28),
            Map.entry("DK", 18),
            Map.entry("SE", 24),
            Map.entry("FI", 18),
            Map.entry("NO", 15),
            Map.entry("GR", 27),
            Map.entry("CZ", 24),
            Map.entry("RO", 24),
            Map.entry("HU", 28),
            Map.entry("TN", 24),
            Map.entry("AD", 24));

    private Checksums() {}

    /** Whether the last six characters are the CRC-32 of those before, in base 62, padded (GitHub and npm tokens). */
    static boolean crc32Base62(String token) {
        int body = token.length() - 6;
        return body > 0 && token.substring(body).equals(crc32Base62Of(token.substring(0, body)));
    }

    static String crc32Base62Of(String body) {
        char[] digits = new char[6];
        long rest = crc32(body);
        for (int i = 5; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (rest % 62));
            rest /= 62;
        }
        return new String(digits);
    }

    /** Whether the last seven characters are the CRC-32 of those before, in base 36, padded (GitLab routable tokens). */
    static boolean crc32Base36(String token) {
        int body = token.length() - 7;
        return body > 0 && token.substring(body).equals(crc32Base36Of(token.substring(0, body)));
    }

    static String crc32Base36Of(String body) {
        String digits = Long.toString(crc32(body), 36);
        return "0".repeat(7 - digits.length()) + digits;
    }

    /** Whether the last eight characters are the CRC-32 of those before, in upper-case hexadecimal (Atlassian). */
    static boolean crc32Hex(String token) {
        int body = token.length() - 8;
        return body > 0 && token.substring(body).equals(crc32HexOf(token.substring(0, body)));
    }

    static String crc32HexOf(String body) {
        return String.format(Locale.ROOT, "%08X", crc32(body));
    }

    /** Whether what follows the last underscore is the CRC-32 of what is before, lowest byte first (Grafana). */
    static boolean crc32HexLittleEndian(String token) {
        int cut = token.lastIndexOf('_');
        return cut > 0 && token.substring(cut + 1).equalsIgnoreCase(crc32HexLittleEndianOf(token.substring(0, cut)));
    }

    static String crc32HexLittleEndianOf(String body) {
        return String.format(Locale.ROOT, "%08x", Integer.reverseBytes((int) crc32(body)));
    }

    /** Whether what follows the last underscore is the CRC-32 of what is before, in lower-case hexadecimal (Zuplo). */
    static boolean crc32HexBehind(String token) {
        int cut = token.lastIndexOf('_');
        return cut > 0
                && token.substring(cut + 1)
                        .equals(crc32HexOf(token.substring(0, cut)).toLowerCase(Locale.ROOT));
    }

    /** Whether the last six characters are the base 64 of the CRC-32 of those before, lowest byte first (Confluent). */
    static boolean crc32Base64(String token) {
        int body = token.length() - 6;
        return body > 0 && token.substring(body).equals(crc32Base64Of(token.substring(0, body)));
    }

    static String crc32Base64Of(String body) {
        int crc = Integer.reverseBytes((int) crc32(body));
        byte[] bytes = {(byte) (crc >> 24), (byte) (crc >> 16), (byte) (crc >> 8), (byte) crc};
        return Base64.getEncoder().encodeToString(bytes).substring(0, 6);
    }

    private static long crc32(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return crc.getValue();
    }

    /** Whether the 15 characters are a NIR with its key; 2A and 2B of Corsica count as 19 and 18. */
    static boolean nir(String nir) {
        if (!nir.matches("[0-9]{5}(?:[0-9]{2}|2[AB])[0-9]{8}")) {
            return false;
        }
        return Integer.parseInt(nir.substring(13)) == nirKey(nir.substring(0, 13));
    }

    static int nirKey(String thirteen) {
        String digits = thirteen.replaceFirst("^(.{5})2A", "$119").replaceFirst("^(.{5})2B", "$118");
        return 97 - (int) (Long.parseLong(digits) % 97);
    }

    /** Whether the length fits the country and the number is 1 modulo 97 (ISO 13616, ISO 7064). */
    static boolean iban(String iban) {
        Integer length = iban.length() < 2 ? null : IBAN_LENGTHS.get(iban.substring(0, 2));
        return length != null && length == iban.length() && ibanRest(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** The number of that text, A as 10 and Z as 35, modulo 97. */
    static int ibanRest(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MOD).intValue();
    }

    /** Whether the 23 characters of a French account end in their key. */
    static boolean rib(String account) {
        return account.matches("[0-9]{10}[0-9A-Z]{11}[0-9]{2}")
                && Integer.parseInt(account.substring(21)) == ribKey(account.substring(0, 21));
    }

    /** 97 - (89 b + 15 g + 3 c) mod 97; letters of the account count 1 to 9, anew at J and S (where they begin at 2). */
    static int ribKey(String account) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < account.length(); i++) {
            int value = Character.digit(account.charAt(i), 36);
            if (value >= 28) {
                digits.append((value - 28) % 9 + 2);
            } else {
                digits.append(value < 10 ? value : (value - 10) % 9 + 1);
            }
        }
        long bank = Long.parseLong(digits.substring(0, 5));
        long branch = Long.parseLong(digits.substring(5, 10));
        long number = Long.parseLong(digits.substring(10));
        return 97 - (int) ((89 * bank + 15 * branch + 3 * number) % 97);
    }

    /** Whether the digits end in their Luhn digit (ISO/IEC 7812-1, annex B). */
    static boolean luhn(String digits) {
        int cut = digits.length() - 1;
        return cut > 0
                && digits.chars().allMatch(Character::isDigit)
                && digits.charAt(cut) - '0' == luhnDigit(digits.substring(0, cut));
    }

    static int luhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }

    /** Shannon entropy in bits per character. */
    static double entropy(String text) {
        int[] counts = new int[256];
        text.chars().forEach(c -> counts[c & 0xFF]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
