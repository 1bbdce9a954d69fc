package org.limpide.scanner.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something to which a private key belongs: a certificate or a public key. Names are not kept, since those of a certificate
 * may be those of a person.
 *
 * @param kind which of both
 * @param publicKey SHA-256 of the SubjectPublicKeyInfo, in hexadecimal, as for {@link KeyMaterial}
 * @param notAfter until when a certificate holds
 */
public record PublicHalf(Kind kind, String publicKey, Optional<Instant> notAfter) {

    private static final int LEAST_FILE = 64;

    /** What belongs to private keys. */
    public enum Kind {
        /** X.509 (RFC 5280). */
        CERTIFICATE,
        /** A public key, or a request for a certificate. */
        PUBLIC_KEY
    }

    static PublicHalf of(Certificate certificate) {
        return new PublicHalf(Kind.CERTIFICATE, certificate.publicKey(), Optional.of(certificate.notAfter()));
    }

    private static PublicHalf of(byte[] info) {
        return new PublicHalf(Kind.PUBLIC_KEY, PublicKey.fingerprint(info), Optional.empty());
    }

    /**
     * The certificate or public key that a text begins with, as {@link KeyText} gives it: PEM, SSH or JSON; nothing where it
     * cannot be read.
     */
    public static Optional<PublicHalf> of(String text) {
        try {
            if (text.startsWith("{")) {
                return Jwk.publicKey(text).map(PublicHalf::of);
            }
            if (text.startsWith("AAAA")) {
                return SshBlob.publicKey(Armor.decode(wholeGroups(text))).map(PublicHalf::of);
            }
            return text.startsWith(Ssh2.PUBLIC) ? Ssh2.publicKey(text).map(PublicHalf::of) : pem(text);
        } catch (Malformed broken) {
            return Optional.empty();
        }
    }

    /** A comment may follow without a gap; the lengths in the key say where it ends. */
    private static String wholeGroups(String digits) {
        return digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits;
    }

    private static Optional<PublicHalf> pem(String text) throws Malformed {
        Optional<Armor> armor = Armor.labelled(text, "CERTIFICATE", "CERTIFICATE REQUEST", "PUBLIC KEY");
        if (armor.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = armor.get().bytes();
        String label = armor.get().label();
        if (label.endsWith("CERTIFICATE")) {
            return Certificate.of(bytes).map(PublicHalf::of);
        }
        if (label.endsWith("REQUEST")) {
            return Optional.of(of(requested(bytes)));
        }
        return Optional.of(
                of(label.startsWith("RSA") ? rsa(bytes) : Der.of(bytes).element(Der.SEQUENCE)));
    }

    /** RFC 8017, appendix A.1.1. */
    private static byte[] rsa(byte[] bytes) throws Malformed {
        Der numbers = Der.of(bytes).enter(Der.SEQUENCE);
        return PublicKey.rsa(numbers.integer(), numbers.integer());
    }

    /** RFC 2986, section 4.1. */
    private static byte[] requested(byte[] bytes) throws Malformed {
        Der fields = Der.of(bytes).enter(Der.SEQUENCE).enter(Der.SEQUENCE);
        fields.version(0);
        fields.enter(Der.SEQUENCE);
        return fields.element(Der.SEQUENCE);
    }

    /** Whether a file begins like one that {@link #ofFile} may read, and has the length that it says; cheap. */
    public static boolean mayBeIn(byte[] content, int length) {
        if (length < LEAST_FILE) {
            return false;
        }
        boolean sequence = content[0] == 0x30
                && (content[1] & 0xFF) == 0x82
                && ((content[2] & 0xFF) << 8 | (content[3] & 0xFF)) + 4 == length;
        return (sequence && (content[4] == 0x30 || content[4] == 2)) || KeyStoreFile.isJava(content);
    }

    /** The certificates of a file in DER, of a Java key store, or those in the clear in a PKCS#12 store. */
    public static List<PublicHalf> ofFile(byte[] bytes) {
        Optional<Certificate> alone = Certificate.of(bytes);
        List<Certificate> all = alone.isPresent() ? List.of(alone.get()) : KeyStoreFile.certificates(bytes);
        return all.stream().map(PublicHalf::of).toList();
    }
}
