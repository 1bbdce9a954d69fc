package org.limpide.scanner.keys;

import java.util.Map;
import org.limpide.scanner.keys.KeyMaterial.Kind;

/**
 * Algorithm and size of a key.
 *
 * @param algorithm its family
 * @param bits of the modulus or of the field; 0 where it is not known
 */
public record KeyStrength(Algorithm algorithm, int bits) {
    private static final KeyStrength NOT_KNOWN = new KeyStrength(Algorithm.UNKNOWN, 0);

    private static final Map<String, KeyStrength> BARE = Map.of(
            PublicKey.ED25519, new KeyStrength(Algorithm.ED25519, 256),
            PublicKey.ED448, new KeyStrength(Algorithm.ED448, 456),
            PublicKey.X25519, new KeyStrength(Algorithm.X25519, 256),
            PublicKey.X448, new KeyStrength(Algorithm.X448, 448));

    /** Families of keys. */
    public enum Algorithm {
        /** RFC 8017. */
        RSA,
        /** FIPS 186. */
        DSA,
        /** ElGamal, in OpenPGP. */
        ELGAMAL,
        /** Elliptic curves of the NIST and others (SEC 1). */
        EC,
        /** RFC 8032. */
        ED25519,
        /** RFC 8032. */
        ED448,
        /** RFC 7748. */
        X25519,
        /** RFC 7748. */
        X448,
        /** It cannot be seen, or is another one. */
        UNKNOWN
    }

    /** What a SubjectPublicKeyInfo says (RFC 5280, section 4.1.2.7). */
    static KeyStrength of(byte[] info) {
        try {
            Der fields = Der.of(info).enter(Der.SEQUENCE);
            Der algorithm = fields.enter(Der.SEQUENCE);
            String oid = algorithm.oid();
            byte[] key = fields.bits();
            return switch (oid) {
                case PublicKey.RSA ->
                    new KeyStrength(
                            Algorithm.RSA,
                            Der.of(key).enter(Der.SEQUENCE).integer().bitLength());
                case PublicKey.DSA ->
                    new KeyStrength(
                            Algorithm.DSA,
                            algorithm.enter(Der.SEQUENCE).integer().bitLength());
                case PublicKey.EC -> new KeyStrength(Algorithm.EC, field(key));
                default -> BARE.getOrDefault(oid, NOT_KNOWN);
            };
        } catch (Malformed broken) {
            return NOT_KNOWN;
        }
    }

    /** A point has a byte for its form, then one or two coordinates (SEC 1, section 2.3.3); 521 bits fill 66 bytes. */
    private static int field(byte[] point) {
        boolean compressed = point.length > 0 && (point[0] == 2 || point[0] == 3);
        int bytes = compressed ? point.length - 1 : (point.length - 1) / 2;
        return bytes == 66 ? 521 : bytes * 8;
    }

    /** What the label of a key tells where nothing else can be seen. */
    static KeyStrength ofKind(Kind kind) {
        return switch (kind) {
            case PKCS1 -> new KeyStrength(Algorithm.RSA, 0);
            case DSA -> new KeyStrength(Algorithm.DSA, 0);
            case SEC1 -> new KeyStrength(Algorithm.EC, 0);
            default -> NOT_KNOWN;
        };
    }

    /** The numbers of OpenPGP (RFC 9580, section 9.1). */
    static KeyStrength ofPgp(int number, int bits) {
        Algorithm algorithm = switch (number) {
            case 1, 2, 3 -> Algorithm.RSA;
            case 16 -> Algorithm.ELGAMAL;
            case 17 -> Algorithm.DSA;
            case 18, 19 -> Algorithm.EC;
            case 22, 27 -> Algorithm.ED25519;
            case 25 -> Algorithm.X25519;
            case 26 -> Algorithm.X448;
            case 28 -> Algorithm.ED448;
            default -> Algorithm.UNKNOWN;
        };
        return new KeyStrength(algorithm, bits);
    }
}
