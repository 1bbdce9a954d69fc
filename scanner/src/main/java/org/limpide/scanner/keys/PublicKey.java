package org.limpide.scanner.keys;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Builds what a certificate says of a public key, SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7), to hash it. */
final class PublicKey {
    static final String RSA = "2a864886f70d010101";
    static final String DSA = "2a8648ce380401";
    static final String EC = "2a8648ce3d0201";
    static final String X25519 = "2b656e";
    static final String X448 = "2b656f";
    static final String ED25519 = "2b6570";
    static final String ED448 = "2b6571";

    private static final byte[] NULL = {5, 0};

    private PublicKey() {}

    static byte[] rsa(BigInteger modulus, BigInteger exponent) {
        return info(algorithm(RSA, NULL), sequence(integer(modulus), integer(exponent)));
    }

    /** The parameters are a sequence of p, q and g. */
    static byte[] dsa(byte[] parameters, BigInteger y) {
        return info(algorithm(DSA, parameters), integer(y));
    }

    /** The parameters are most often the identifier of a curve. */
    static byte[] ec(byte[] parameters, byte[] point) {
        return info(algorithm(EC, parameters), point);
    }

    /** Curves of Edwards and Montgomery, which have no parameters (RFC 8410). */
    static byte[] bare(String oid, byte[] key) {
        return info(algorithm(oid, new byte[0]), key);
    }

    private static byte[] info(byte[] algorithm, byte[] key) {
        return sequence(algorithm, element(Der.BIT_STRING, new byte[] {0}, key));
    }

    private static byte[] algorithm(String oid, byte[] parameters) {
        return sequence(oid(oid), parameters);
    }

    static byte[] oid(String hex) {
        return element(Der.OID, HexFormat.of().parseHex(hex));
    }

    static byte[] sequence(byte[]... contents) {
        return element(Der.SEQUENCE, contents);
    }

    static byte[] integer(BigInteger value) {
        return element(Der.INTEGER, value.toByteArray());
    }

    static byte[] element(int tag, byte[]... contents) {
        int length = 0;
        for (byte[] content : contents) {
            length += content.length;
        }
        int header = length < 0x80 ? 2 : length < 0x100 ? 3 : length < 0x10000 ? 4 : 5;
        byte[] element = new byte[header + length];
        element[0] = (byte) tag;
        element[1] = (byte) (header == 2 ? length : 0x80 | (header - 2));
        for (int i = 2; i < header; i++) {
            element[i] = (byte) (length >> (8 * (header - 1 - i)));
        }
        int at = header;
        for (byte[] content : contents) {
            System.arraycopy(content, 0, element, at, content.length);
            at += content.length;
        }
        return element;
    }

    /** SHA-256 in hexadecimal. */
    static String fingerprint(byte[] info) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(info));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
