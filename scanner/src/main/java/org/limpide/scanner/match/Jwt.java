package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.limpide.scanner.match.Confirmation.Proof;

/** A JSON Web Token (RFC 7519) in its compact form: the header must be JSON that names an algorithm. */
final class Jwt {
    /** The subject of the token that RFC 7519 and its best known debugger show. */
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "\"sub\"\\s?:\\s?\"1234567890\"|\"iss\"\\s?:\\s?\"joe\"|John Doe|example\\.(?:com|org|net)");

    private Jwt() {}

    static Proof judge(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            String header = decoded(parts[0]);
            if (!header.startsWith("{") || !header.contains("\"alg\"")) {
                return Proof.REFUSED;
            }
            boolean example = WELL_KNOWN.matcher(decoded(parts[1])).find();
            return example ? Proof.REFUSED : Proof.PLAUSIBLE;
        } catch (IllegalArgumentException notBase64) {
            return Proof.REFUSED;
        }
    }

    private static String decoded(String part) {
        // A payload may be cut where the rule's reach ends: whole groups of four are enough.
        String whole = part.length() % 4 == 1 ? part.substring(0, part.length() - 1) : part;
        return new String(Base64.getUrlDecoder().decode(whole), StandardCharsets.UTF_8);
    }
}
