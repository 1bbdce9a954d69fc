package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.limpide.scanner.match.Confirmation.Proof;

/** What stands between the lines of a private key, or in a key store: the first bytes tell it from invented letters. */
final class KeyBody {
    private static final String OPENSSH = "openssh-key-v1";
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private KeyBody() {}

    /**
     * An ASN.1 sequence that begins with a small number (RFC 5208, RFC 5915, RFC 8017) or an OpenSSH key is proven. What is
     * encrypted has no structure to see: it stays as it is. Anything else was edited or invented.
     */
    static Proof pem(String whole, String value) {
        if (whole.contains("ENCRYPTED") || whole.contains("PGP") || whole.contains("SSH2")) {
            return Proof.PLAUSIBLE;
        }
        byte[] bytes = Base64Text.decoded(value);
        boolean openssh = new String(bytes, StandardCharsets.ISO_8859_1).startsWith(OPENSSH);
        return openssh || der(bytes) ? Proof.PROVEN : Proof.DOUBTFUL;
    }

    /** The DER of a private key in base64, without its header. */
    static Proof der(String value) {
        return der(Base64Text.decoded(value)) ? Proof.PROVEN : Proof.DOUBTFUL;
    }

    private static boolean der(byte[] bytes) {
        int content = content(bytes);
        return content > 0
                && content + 2 < bytes.length
                && bytes[content] == INTEGER
                && bytes[content + 1] == 1
                && bytes[content + 2] <= 3;
    }

    /** Where the content of the sequence begins; 0 where there is none. */
    private static int content(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != SEQUENCE) {
            return 0;
        }
        int length = bytes[1] & 0xFF;
        return length < 0x80 ? 2 : length == 0x81 ? 3 : length == 0x82 ? 4 : 0;
    }

    /** A Curve25519 private key of WireGuard: 32 bytes, with the bits that RFC 7748, section 5, sets and clears. */
    static Proof curve25519(String value) {
        byte[] bytes = Base64Text.decoded(value);
        if (bytes.length != 32) {
            return Proof.REFUSED;
        }
        boolean clamped = (bytes[0] & 7) == 0 && (bytes[31] & 0xC0) == 0x40;
        return clamped ? Proof.PROVEN : Proof.DOUBTFUL;
    }

    /** An invented WireGuard key of these bytes. */
    static String curve25519Of(byte[] bytes) {
        bytes[0] &= (byte) 0xF8;
        bytes[31] = (byte) ((bytes[31] & 0x3F) | 0x40);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
