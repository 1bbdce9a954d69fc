package org.limpide.scanner.keys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Keys and files of keys, made at run time. */
public final class Made {
    static final String RSA = "2a864886f70d010101";
    private static final byte[] VERSION_1 = {2, 1, 0};

    private Made() {}

    public static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (size > 0) {
                generator.initialize(size);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String fingerprint(KeyPair pair) {
        try {
            byte[] info = pair.getPublic().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(info));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In two pieces, so that no header of a key stands in this file. */
    public static String pem(String label, byte[] bytes, String... headers) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        String first = headers.length == 0 ? "" : String.join("\n", headers) + "\n\n";
        return "-----" + "BEGIN " + label + "-----\n" + first + body + "\n-----" + "END " + label + "-----\n";
    }

    public static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    public static byte[] der(int tag, byte[]... contents) {
        byte[] content = join(contents);
        byte[] length = content.length < 128
                ? new byte[] {(byte) content.length}
                : new byte[] {(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return join(new byte[] {(byte) tag}, length, content);
    }

    public static byte[] number(BigInteger value) {
        return der(2, value.toByteArray());
    }

    public static byte[] oid(String hex) {
        return der(6, HexFormat.of().parseHex(hex));
    }

    public static byte[] pkcs1(KeyPair pair) {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        return der(
                0x30,
                VERSION_1,
                number(key.getModulus()),
                number(key.getPublicExponent()),
                number(key.getPrivateExponent()),
                number(key.getPrimeP()),
                number(key.getPrimeQ()),
                number(key.getPrimeExponentP()),
                number(key.getPrimeExponentQ()),
                number(key.getCrtCoefficient()));
    }

    /** A string of SSH. */
    public static byte[] string(byte[] value) {
        return join(ByteBuffer.allocate(4).putInt(value.length).array(), value);
    }

    public static byte[] string(String value) {
        return string(value.getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] openssh(String cipher, byte[] publicKey) {
        byte[] secret = join(new byte[] {1, 2, 3, 4, 1, 2, 3, 4}, publicKey);
        return join(
                "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII),
                string(cipher),
                string(cipher.equals("none") ? "none" : "bcrypt"),
                string(""),
                new byte[] {0, 0, 0, 1},
                string(publicKey),
                string(secret));
    }

    /** A certificate for the key, with an invented signature. */
    public static byte[] certificate(KeyPair pair, String notBefore, String notAfter) {
        byte[] algorithm = der(0x30, oid("2a864886f70d01010b"), new byte[] {5, 0});
        byte[] name =
                der(0x30, der(0x31, der(0x30, oid("550403"), der(0x0C, "essai".getBytes(StandardCharsets.UTF_8)))));
        byte[] validity = der(0x30, time(notBefore), time(notAfter));
        byte[] fields = der(
                0x30,
                der(0xA0, new byte[] {2, 1, 2}),
                number(BigInteger.TWO),
                algorithm,
                name,
                validity,
                name,
                pair.getPublic().getEncoded());
        return der(0x30, fields, algorithm, der(3, new byte[257]));
    }

    private static byte[] time(String value) {
        return der(value.length() == 13 ? 0x17 : 0x18, value.getBytes(StandardCharsets.US_ASCII));
    }

    /** An RSA key in JSON, with its private half or without. */
    public static String jwk(KeyPair pair, boolean secret) {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        return "{\"kid\":\"1\",\"kty\":\"RSA\",\"n\":\"" + number64(key.getModulus()) + "\",\"e\":\""
                + number64(key.getPublicExponent()) + "\""
                + (secret ? ",\"d\":\"" + number64(key.getPrivateExponent()) + "\"}" : "}");
    }

    private static String number64(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** The blob of a public key of SSH. */
    public static byte[] sshRsa(KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return join(
                string("ssh-rsa"),
                string(key.getPublicExponent().toByteArray()),
                string(key.getModulus().toByteArray()));
    }

    /** A request for a certificate, with an invented signature (RFC 2986). */
    public static byte[] request(KeyPair pair) {
        byte[] algorithm = der(0x30, oid("2a864886f70d01010b"), new byte[] {5, 0});
        byte[] fields =
                der(0x30, number(BigInteger.ZERO), der(0x30), pair.getPublic().getEncoded(), der(0xA0));
        return der(0x30, fields, algorithm, der(3, new byte[129]));
    }

    /** A store of Java with one trusted certificate. */
    public static byte[] javaStore(byte[] certificate) {
        return join(
                new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2},
                new byte[] {0, 1, 'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 'X', '.', '5', '0', '9'},
                string(certificate),
                new byte[20]);
    }

    /** A PKCS#12 store whose certificate is in the clear. */
    public static byte[] pfx(byte[] certificate) {
        byte[] value = der(0x30, oid("2a864886f70d01091601"), der(0xA0, der(4, certificate)));
        byte[] bags = der(0x30, der(0x30, oid("2a864886f70d010c0a0103"), der(0xA0, value)));
        byte[] safes = der(0x30, der(0x30, oid("2a864886f70d010701"), der(0xA0, der(4, bags))));
        byte[] safe = der(0x30, oid("2a864886f70d010701"), der(0xA0, der(4, safes)));
        return der(0x30, number(BigInteger.valueOf(3)), safe);
    }

    public static List<String> lines(byte[] bytes) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(bytes)
                .lines()
                .toList();
    }
}
