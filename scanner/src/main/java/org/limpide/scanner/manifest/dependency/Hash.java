package org.limpide.scanner.manifest.dependency;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A hash of the archive of a package.
 *
 * @param algorithm as CycloneDX spells it, such as {@code SHA-256}
 * @param hex lower case
 */
public record Hash(String algorithm, String hex) implements Comparable<Hash> {
    private static final Map<String, String> NAMES =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

    private static final Map<String, Integer> DIGITS =
            Map.of("MD5", 32, "SHA-1", 40, "SHA-256", 64, "SHA-384", 96, "SHA-512", 128);

    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    @Override
    public int compareTo(Hash other) {
        int first = algorithm.compareTo(other.algorithm);
        return first == 0 ? hex.compareTo(other.hex) : first;
    }

    /** {@code sha256:0123…}, or nothing where it is no hash that we know. */
    public static List<Hash> tagged(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? List.of() : hex(written.substring(0, colon), written.substring(colon + 1));
    }

    /** A hash in hexadecimal digits; nothing where their number is not that of the algorithm. */
    public static List<Hash> hex(String algorithm, String digits) {
        String name = NAMES.get(algorithm.toLowerCase(Locale.ROOT).replace("-", ""));
        String lower = digits.toLowerCase(Locale.ROOT);
        boolean whole = name != null
                && DIGITS.getOrDefault(name, 0) == lower.length()
                && HEX.matcher(lower).matches();
        return whole && name != null ? List.of(new Hash(name, lower)) : List.of();
    }

    /** Hashes of subresource integrity (W3C, section 3.5), parted by blanks. */
    public static List<Hash> integrity(String written) {
        List<Hash> all = new ArrayList<>();
        for (String one : written.strip().split("\\s+", -1)) {
            int dash = one.indexOf('-');
            if (dash > 0) {
                all.addAll(
                        base64(one.substring(0, dash), one.substring(dash + 1).split("\\?", 2)[0]));
            }
        }
        return all;
    }

    /** A hash in base64. */
    public static List<Hash> base64(String algorithm, String encoded) {
        try {
            return hex(algorithm, HexFormat.of().formatHex(Base64.getDecoder().decode(encoded)));
        } catch (IllegalArgumentException noBase64) {
            return List.of();
        }
    }
}
