package org.limpide.scanner.keys;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.keys.KeyMaterial.Kind;

/** A key in JSON (RFC 7517; RFC 7518, section 6; RFC 8037): a flat object of texts. */
final class Jwk {
    private static final int LONGEST = 1 << 14;
    private static final int LONGEST_NUMBER = 2050;
    private static final Pattern FIELD =
            Pattern.compile("\"(kty|crv|[a-z]{1,2})\"\\s{0,20}+:\\s{0,20}+\"([^\"\\\\]{0,4000})\"");

    private final Map<String, String> fields = new HashMap<>();

    private Jwk(String text) {
        int end = text.indexOf('}');
        Matcher field = FIELD.matcher(text.substring(0, Math.min(LONGEST, end < 0 ? text.length() : end)));
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
    }

    static Optional<KeyMaterial> privateKey(String text) {
        Jwk key = new Jwk(text);
        if (!key.isPrivate()) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.info()
                    .map(info -> KeyMaterial.open(Kind.JWK, false, true, info))
                    .orElseGet(() -> KeyMaterial.closed(Kind.JWK, false, true)));
        } catch (Malformed broken) {
            return Optional.of(KeyMaterial.closed(Kind.JWK, false, false));
        }
    }

    /** The SubjectPublicKeyInfo of a public key; a private one is none. */
    static Optional<byte[]> publicKey(String text) throws Malformed {
        Jwk key = new Jwk(text);
        return key.isPrivate() ? Optional.empty() : key.info();
    }

    private boolean isPrivate() {
        return fields.containsKey("d") || fields.containsKey("k");
    }

    private Optional<byte[]> info() throws Malformed {
        return switch (fields.getOrDefault("kty", "")) {
            case "RSA" -> Optional.of(PublicKey.rsa(new BigInteger(1, bytes("n")), new BigInteger(1, bytes("e"))));
            case "EC" -> point();
            case "OKP" -> bare();
            default -> Optional.empty();
        };
    }

    private Optional<byte[]> point() throws Malformed {
        Optional<String> curve = Curve.oidOfJwk(fields.getOrDefault("crv", ""));
        if (curve.isEmpty()) {
            return Optional.empty();
        }
        byte[] x = bytes("x");
        byte[] y = bytes("y");
        byte[] point = new byte[1 + x.length + y.length];
        point[0] = 4;
        System.arraycopy(x, 0, point, 1, x.length);
        System.arraycopy(y, 0, point, 1 + x.length, y.length);
        return Optional.of(PublicKey.ec(PublicKey.oid(curve.get()), point));
    }

    private Optional<byte[]> bare() throws Malformed {
        String oid = switch (fields.getOrDefault("crv", "")) {
            case "Ed25519" -> PublicKey.ED25519;
            case "Ed448" -> PublicKey.ED448;
            case "X25519" -> PublicKey.X25519;
            case "X448" -> PublicKey.X448;
            default -> "";
        };
        return oid.isEmpty() ? Optional.empty() : Optional.of(PublicKey.bare(oid, bytes("x")));
    }

    private byte[] bytes(String name) throws Malformed {
        try {
            byte[] value = Base64.getUrlDecoder().decode(fields.getOrDefault(name, ""));
            if (value.length == 0 || value.length > LONGEST_NUMBER) {
                throw new Malformed("no number, or one that no key has");
            }
            return value;
        } catch (IllegalArgumentException other) {
            throw new Malformed("no base 64");
        }
    }
}
