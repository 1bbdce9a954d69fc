package org.limpide.scanner.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads the strings and numbers of SSH, each with its length before it (RFC 4251, section 5). */
final class SshBlob {
    private static final int LONGEST_NUMBER = 2050;

    private final byte[] bytes;
    private int at;

    SshBlob(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int number() throws Malformed {
        if (bytes.length - at < 4) {
            throw new Malformed("cut off");
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | (bytes[at++] & 0xFF);
        }
        return value;
    }

    byte[] string() throws Malformed {
        int length = number();
        if (length < 0 || length > bytes.length - at) {
            throw new Malformed("a length beyond the end");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String text() throws Malformed {
        return new String(string(), StandardCharsets.US_ASCII);
    }

    private BigInteger mpint() throws Malformed {
        byte[] value = string();
        if (value.length == 0 || value.length > LONGEST_NUMBER || value[0] < 0) {
            throw new Malformed("no number, or one that no key has");
        }
        return new BigInteger(value);
    }

    /** The SubjectPublicKeyInfo of a public key of SSH (RFC 4253, 5656 and 8709); nothing for kinds that have none. */
    static Optional<byte[]> publicKey(byte[] blob) throws Malformed {
        SshBlob key = new SshBlob(blob, 0);
        String kind = key.text();
        return switch (kind) {
            case "ssh-rsa" -> {
                BigInteger exponent = key.mpint();
                yield Optional.of(PublicKey.rsa(key.mpint(), exponent));
            }
            case "ssh-dss" -> {
                byte[] p = PublicKey.integer(key.mpint());
                byte[] q = PublicKey.integer(key.mpint());
                byte[] g = PublicKey.integer(key.mpint());
                yield Optional.of(PublicKey.dsa(PublicKey.sequence(p, q, g), key.mpint()));
            }
            case "ssh-ed25519" -> Optional.of(PublicKey.bare(PublicKey.ED25519, key.string()));
            case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" -> {
                key.text();
                yield Optional.of(PublicKey.ec(PublicKey.oid(curve(kind)), key.string()));
            }
            default -> Optional.empty();
        };
    }

    private static String curve(String kind) {
        return kind.endsWith("256") ? "2a8648ce3d030107" : kind.endsWith("384") ? "2b81040022" : "2b81040023";
    }
}
