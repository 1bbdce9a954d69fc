package org.limpide.scanner.keys;

import java.math.BigInteger;
import java.util.Optional;

/** Private keys in ASN.1: each is checked for its structure, and gives the SubjectPublicKeyInfo where it can be derived. */
final class AsnKeys {
    private static final int RSA_NUMBERS = 8;
    private static final int LARGEST_PRIME = 4096;
    private static final int LARGEST_SECRET = 512;

    private AsnKeys() {}

    /** RFC 8017, appendix A.1.2. */
    static Optional<byte[]> rsa(byte[] bytes) throws Malformed {
        Der key = Der.of(bytes).enter(Der.SEQUENCE);
        boolean ofTwoPrimes = key.version(0, 1) == 0;
        BigInteger[] numbers = new BigInteger[RSA_NUMBERS];
        for (int i = 0; i < RSA_NUMBERS; i++) {
            numbers[i] = key.integer();
        }
        // Whoever edits a key to show it changes letters, not the structure.
        if (ofTwoPrimes && !numbers[3].multiply(numbers[4]).equals(numbers[0])) {
            throw new Malformed("primes that do not make the modulus");
        }
        return Optional.of(PublicKey.rsa(numbers[0], numbers[1]));
    }

    /** As OpenSSL writes it: a version, p, q, g, the public number and the private one. */
    static Optional<byte[]> dsa(byte[] bytes) throws Malformed {
        Der key = Der.of(bytes).enter(Der.SEQUENCE);
        key.version(0);
        byte[] p = PublicKey.integer(key.integer());
        byte[] q = PublicKey.integer(key.integer());
        byte[] g = PublicKey.integer(key.integer());
        BigInteger y = key.integer();
        key.integer();
        return Optional.of(PublicKey.dsa(PublicKey.sequence(p, q, g), y));
    }

    /**
     * RFC 5915, section 3.
     *
     * @param outer parameters that stand around the key
     */
    static Optional<byte[]> ec(byte[] bytes, Optional<byte[]> outer) throws Malformed {
        Der key = Der.of(bytes).enter(Der.SEQUENCE);
        key.version(1);
        byte[] secret = key.content(Der.OCTET_STRING);
        Optional<byte[]> parameters = outer;
        if (key.next(Der.field(0))) {
            parameters = Optional.of(key.enter(Der.field(0)).rest());
        }
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        byte[] curve = parameters.get();
        if (key.next(Der.field(1))) {
            return Optional.of(PublicKey.ec(curve, key.enter(Der.field(1)).bits()));
        }
        Der named = Der.of(curve);
        return named.next(Der.OID)
                ? Curve.publicPoint(named.oid(), secret).map(point -> PublicKey.ec(curve, point))
                : Optional.empty();
    }

    /** RFC 5208, section 5; RFC 5958, section 2. */
    static Optional<byte[]> pkcs8(byte[] bytes) throws Malformed {
        Der key = Der.of(bytes).enter(Der.SEQUENCE);
        key.version(0, 1);
        Der algorithm = key.enter(Der.SEQUENCE);
        String oid = algorithm.oid();
        byte[] parameters = algorithm.rest();
        byte[] inner = key.content(Der.OCTET_STRING);
        return switch (oid) {
            case PublicKey.RSA -> rsa(inner);
            case PublicKey.EC -> ec(inner, Optional.of(parameters));
            case PublicKey.DSA -> dsa(parameters, Der.of(inner).integer());
            case PublicKey.ED25519, PublicKey.ED448, PublicKey.X25519, PublicKey.X448 ->
                Curve.publicKey(oid, Der.of(inner).content(Der.OCTET_STRING)).map(point -> PublicKey.bare(oid, point));
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> dsa(byte[] parameters, BigInteger secret) throws Malformed {
        Der numbers = Der.of(parameters).enter(Der.SEQUENCE);
        BigInteger p = numbers.integer();
        numbers.integer();
        BigInteger g = numbers.integer();
        if (p.signum() == 0 || p.bitLength() > LARGEST_PRIME || secret.bitLength() > LARGEST_SECRET) {
            return Optional.empty();
        }
        return Optional.of(PublicKey.dsa(parameters, g.modPow(secret, p)));
    }
}
