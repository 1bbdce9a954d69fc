package org.limpide.scanner.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Derives the public half of a key on a curve, where the JDK knows the curve. */
final class Curve {
    /** Curves of the NIST by the bytes of their identifier. */
    private static final Map<String, String> NAMES = Map.of(
            "2a8648ce3d030107", "secp256r1",
            "2b81040022", "secp384r1",
            "2b81040023", "secp521r1");

    private static final Map<String, Bare> BARE = Map.of(
            PublicKey.ED25519, new Bare("Ed25519", 32),
            PublicKey.ED448, new Bare("Ed448", 57),
            PublicKey.X25519, new Bare("X25519", 32),
            PublicKey.X448, new Bare("X448", 56));

    /** A curve without parameters: its name for the JDK, and the length of its keys. */
    private record Bare(String name, int length) {}

    private Curve() {}

    /** The identifier of a curve by its name in JSON (RFC 7518, section 6.2.1.1; RFC 8812), in hexadecimal. */
    static Optional<String> oidOfJwk(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "P-256" -> "2a8648ce3d030107";
                    case "P-384" -> "2b81040022";
                    case "P-521" -> "2b81040023";
                    case "secp256k1" -> "2b8104000a";
                    default -> null;
                });
    }

    /** The uncompressed point of a secret number (SEC 1, section 2.3.3). */
    static Optional<byte[]> publicPoint(String oid, byte[] secret) {
        String name = NAMES.get(oid);
        if (name == null || secret.length > 66) {
            return Optional.empty();
        }
        try {
            AlgorithmParameters known = AlgorithmParameters.getInstance("EC");
            known.init(new ECGenParameterSpec(name));
            ECParameterSpec spec = known.getParameterSpec(ECParameterSpec.class);
            BigInteger p = ((ECFieldFp) spec.getCurve().getField()).getP();
            BigInteger a = spec.getCurve().getA();
            BigInteger number = new BigInteger(1, secret).mod(spec.getOrder());
            ECPoint point = times(spec.getGenerator(), number, a, p);
            return point.equals(ECPoint.POINT_INFINITY) ? Optional.empty() : Optional.of(encoded(point, p));
        } catch (GeneralSecurityException unknownHere) {
            return Optional.empty();
        }
    }

    /** Doubling and adding; not in constant time, which matters to who signs and not to who reads published keys. */
    private static ECPoint times(ECPoint generator, BigInteger number, BigInteger a, BigInteger p) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = number.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum, a, p);
            if (number.testBit(bit)) {
                sum = plus(sum, generator, a, p);
            }
        }
        return sum;
    }

    private static ECPoint plus(ECPoint one, ECPoint other, BigInteger a, BigInteger p) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger x = one.getAffineX();
        BigInteger y = one.getAffineY();
        BigInteger slope;
        if (!x.equals(other.getAffineX())) {
            BigInteger run = other.getAffineX().subtract(x).mod(p);
            slope = other.getAffineY().subtract(y).multiply(run.modInverse(p));
        } else if (y.equals(other.getAffineY()) && y.signum() != 0) {
            BigInteger rise = x.multiply(x).multiply(BigInteger.valueOf(3)).add(a);
            slope = rise.multiply(y.shiftLeft(1).modInverse(p));
        } else {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger sumX =
                slope.multiply(slope).subtract(x).subtract(other.getAffineX()).mod(p);
        return new ECPoint(sumX, slope.multiply(x.subtract(sumX)).subtract(y).mod(p));
    }

    private static byte[] encoded(ECPoint point, BigInteger p) {
        int length = (p.bitLength() + 7) / 8;
        byte[] encoded = new byte[1 + 2 * length];
        encoded[0] = 4;
        put(point.getAffineX(), encoded, 1, length);
        put(point.getAffineY(), encoded, 1 + length, length);
        return encoded;
    }

    private static void put(BigInteger value, byte[] into, int at, int length) {
        byte[] bytes = value.toByteArray();
        int copied = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - copied, into, at + length - copied, copied);
    }

    /**
     * The public key of a secret of a curve of Edwards or Montgomery. The JDK derives it only while it makes a new pair:
     * here the secret takes the place of chance.
     */
    static Optional<byte[]> publicKey(String oid, byte[] secret) {
        Bare curve = BARE.get(oid);
        if (curve == null || secret.length != curve.length()) {
            return Optional.empty();
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(curve.name());
            generator.initialize(new NamedParameterSpec(curve.name()), new Chosen(secret));
            byte[] info = generator.generateKeyPair().getPublic().getEncoded();
            return Optional.of(Arrays.copyOfRange(info, info.length - secret.length, info.length));
        } catch (GeneralSecurityException unknownHere) {
            return Optional.empty();
        }
    }

    /** Gives the same bytes whenever it is asked. */
    private static final class Chosen extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Chosen(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, Math.min(into.length, bytes.length));
        }
    }
}
