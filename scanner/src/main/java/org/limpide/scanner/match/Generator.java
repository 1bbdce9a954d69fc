package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes invented values at run time, so that no file of this project holds a text that looks like a real token. The
 * same seed gives the same values. Holes:
 *
 * <ul>
 *   <li>random characters of an alphabet: {@code {{hex:40}}}, {@code {{b62:36}}}, {@code {{b64url:43}}}, {@code
 *       {{upper:16}}}, {@code {{b32:16}}}, {@code {{digits:10}}}, {@code {{alnum:8}}} and so on;
 *   <li>a checksum of so many characters that stand before the hole: {@code {{crc32b62:30}}}, {@code {{crc32b36:40}}},
 *       {@code {{crc32hex:60}}}, {@code {{crc32hexle:37}}}, {@code {{crc32hexlow:32}}}, {@code
 *       {{crc32b64:58}}}, {@code {{bech32:68}}}, {@code {{luhn:15}}};
 *   <li>the base 64 of all between {@code {{base64-begin}}} and {@code {{base64-end}}};
 *   <li>whole numbers with their keys: {@code {{nir}}}, {@code {{nir-corsica}}}, {@code {{nir-grouped}}}, {@code
 *       {{iban-fr}}}, {@code {{iban-fr-wrong-rib}}}, {@code {{iban-de}}}, {@code {{wireguard}}}, {@code {{wallet}}},
 *       {@code {{cisco7}}};
 *   <li>nothing, to break a text that would be found: {@code {{-}}}.
 * </ul>
 */
public final class Generator {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z0-9-]+)(?::([0-9]{1,4}))?}}");
    private static final String DIGITS = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final Map<String, String> ALPHABETS = Map.ofEntries(
            Map.entry("hex", "0123456789abcdef"),
            Map.entry("digits", DIGITS),
            Map.entry("upper", UPPER),
            Map.entry("lower", LOWER),
            Map.entry("letters", UPPER + LOWER),
            Map.entry("alnum", LOWER + DIGITS),
            Map.entry("age", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
            Map.entry("b32", UPPER + "234567"),
            Map.entry("b62", DIGITS + UPPER + LOWER),
            Map.entry("b64url", DIGITS + UPPER + LOWER + "-_"),
            Map.entry("b58", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
            Map.entry("b32low", LOWER + "234567"),
            Map.entry("hexup", "0123456789ABCDEF"),
            Map.entry("upalnum", UPPER + DIGITS),
            Map.entry("b64", DIGITS + UPPER + LOWER + "+/"));

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int begun;

    private Generator(long seed) {
        random = new Random(seed);
    }

    /** The text with each hole filled. */
    public static String expand(String text, long seed) {
        if (!text.contains("{{")) {
            return text;
        }
        return new Generator(seed).fill(text);
    }

    private String fill(String text) {
        Matcher hole = HOLE.matcher(text);
        int done = 0;
        while (hole.find()) {
            out.append(text, done, hole.start());
            String number = hole.group(2);
            out.append(number == null ? whole(hole.group(1)) : counted(hole.group(1), Integer.parseInt(number)));
            done = hole.end();
        }
        return out.append(text, done, text.length()).toString();
    }

    private String counted(String name, int count) {
        String alphabet = ALPHABETS.get(name);
        return alphabet == null ? checksum(name, out.substring(out.length() - count)) : characters(alphabet, count);
    }

    private static String checksum(String name, String body) {
        return switch (name) {
            case "crc32b62" -> Checksums.crc32Base62Of(body);
            case "crc32b36" -> Checksums.crc32Base36Of(body);
            case "crc32hex" -> Checksums.crc32HexOf(body);
            case "crc32hexle" -> Checksums.crc32HexLittleEndianOf(body);
            case "crc32hexlow" -> Checksums.crc32HexOf(body).toLowerCase(Locale.ROOT);
            case "crc32b64" -> Checksums.crc32Base64Of(body);
            case "bech32" -> Bech32.of(body).toUpperCase(Locale.ROOT);
            case "luhn" -> String.valueOf(Checksums.luhnDigit(body));
            default -> throw new IllegalArgumentException("no alphabet and no checksum is called " + name);
        };
    }

    private String whole(String name) {
        return switch (name) {
            case "-" -> "";
            case "base64-begin" -> begin();
            case "base64-end" -> end();
            case "nir" -> nir("75");
            case "nir-corsica" -> nir("2A");
            case "nir-grouped" -> nir("75").replaceAll("(.)(..)(..)(..)(...)(...)(..)", "$1 $2 $3 $4 $5 $6 $7");
            case "iban-fr" -> iban("FR", frenchAccount(0));
            case "iban-fr-wrong-rib" -> iban("FR", frenchAccount(1));
            case "iban-de" -> iban("DE", characters(DIGITS, 18));
            case "wireguard" -> KeyBody.curve25519Of(bytes(32));
            case "wallet" -> wallet();
            case "cisco7" -> CiscoPassword.of(characters(LOWER + DIGITS, 9), 2 + random.nextInt(12));
            // Templates of other tools are written in double braces too.
            default -> "{{" + name + "}}";
        };
    }

    private String nir(String department) {
        String body = String.format(
                Locale.ROOT,
                "%d%02d%02d%s%03d%03d",
                1 + random.nextInt(2),
                random.nextInt(100),
                1 + random.nextInt(12),
                department,
                // No commune of the department has such a number: nobody was born there.
                900 + random.nextInt(90),
                1 + random.nextInt(900));
        return body + String.format(Locale.ROOT, "%02d", Checksums.nirKey(body));
    }

    private String begin() {
        begun = out.length();
        return "";
    }

    private String end() {
        String plain = out.substring(begun);
        out.setLength(begun);
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A private key of a Bitcoin wallet with a compressed public key. */
    private String wallet() {
        byte[] key = new byte[34];
        System.arraycopy(bytes(32), 0, key, 1, 32);
        key[0] = (byte) 0x80;
        key[33] = 1;
        return Base58Check.of(key);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String frenchAccount(int error) {
        // No bank has this code.
        String account = "99999" + characters(DIGITS, 16);
        int key = (Checksums.ribKey(account) - 1 + error) % 97 + 1;
        return account + String.format(Locale.ROOT, "%02d", key);
    }

    private static String iban(String country, String account) {
        int key = 98 - Checksums.ibanRest(account + country + "00");
        return country + String.format(Locale.ROOT, "%02d", key) + account;
    }

    private String characters(String alphabet, int count) {
        StringBuilder made = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            made.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return made.toString();
    }
}
