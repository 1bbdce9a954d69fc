package org.limpide.scanner.keys;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What an X.509 certificate says of its key and its time (RFC 5280, section 4.1). No signature is verified.
 *
 * @param publicKey SHA-256 of the SubjectPublicKeyInfo, in hexadecimal: a private key with the same one belongs to it
 * @param notBefore from when it holds
 * @param notAfter until when it holds
 */
public record Certificate(String publicKey, Instant notBefore, Instant notAfter) {
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;

    /** The first certificate of a text in PEM; nothing where there is none that can be read. */
    public static Optional<Certificate> ofPem(String text) {
        try {
            Optional<Armor> armor = Armor.labelled(text, "CERTIFICATE");
            return armor.isEmpty() ? Optional.empty() : of(armor.get().bytes());
        } catch (Malformed broken) {
            return Optional.empty();
        }
    }

    /** The certificate of bytes in DER; nothing where they are none. */
    public static Optional<Certificate> of(byte[] bytes) {
        try {
            Der fields = Der.of(bytes).enter(Der.SEQUENCE).enter(Der.SEQUENCE);
            if (fields.next(Der.field(0))) {
                fields.pass();
            }
            fields.content(Der.INTEGER);
            fields.enter(Der.SEQUENCE);
            fields.enter(Der.SEQUENCE);
            Der validity = fields.enter(Der.SEQUENCE);
            Instant notBefore = time(validity);
            Instant notAfter = time(validity);
            fields.enter(Der.SEQUENCE);
            byte[] info = fields.element(Der.SEQUENCE);
            return Optional.of(new Certificate(PublicKey.fingerprint(info), notBefore, notAfter));
        } catch (Malformed broken) {
            return Optional.empty();
        }
    }

    private static Instant time(Der validity) throws Malformed {
        boolean shortYear = validity.next(UTC_TIME);
        String text = new String(validity.content(shortYear ? UTC_TIME : GENERALIZED_TIME), StandardCharsets.US_ASCII);
        if (!text.matches(shortYear ? "\\d{12}Z" : "\\d{14}Z")) {
            throw new Malformed("no time");
        }
        // Years of two digits are those from 1950 to 2049 (section 4.1.2.5.1).
        String full = shortYear ? (text.charAt(0) >= '5' ? "19" : "20") + text : text;
        try {
            return LocalDateTime.of(
                            Integer.parseInt(full.substring(0, 4)),
                            Integer.parseInt(full.substring(4, 6)),
                            Integer.parseInt(full.substring(6, 8)),
                            Integer.parseInt(full.substring(8, 10)),
                            Integer.parseInt(full.substring(10, 12)),
                            Integer.parseInt(full.substring(12, 14)))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            throw new Malformed("no time");
        }
    }
}
