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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Keys and files of keys, made at run time. */
final class Made {
    static final String RSA = "2a864886f70d010101";
    private static final byte[] VERSION_1 = {2, 1, 0};

    private Made() {}

    static KeyPair pair(String algorithm, int size) {
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

    static String fingerprint(KeyPair pair) {
        try {
            byte[] info = pair.getPublic().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(info));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In two pieces, so that no header of a key stands in this file. */
    static String pem(String label, byte[] bytes, String... headers) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        String first = headers.length == 0 ? "" : String.join("\n", headers) + "\n\n";
        return "-----" + "BEGIN " + label + "-----\n" + first + body + "\n-----" + "END " + label + "-----\n";
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    static byte[] der(int tag, byte[]... contents) {
        byte[] content = join(contents);
        byte[] length = content.length < 128
                ? new byte[] {(byte) content.length}
                : new byte[] {(byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return join(new byte[] {(byte) tag}, length, content);
    }

    static byte[] number(BigInteger value) {
        return der(2, value.toByteArray());
    }

    static byte[] oid(String hex) {
        return der(6, HexFormat.of().parseHex(hex));
    }

    static byte[] pkcs1(KeyPair pair) {
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
    static byte[] string(byte[] value) {
        return join(ByteBuffer.allocate(4).putInt(value.length).array(), value);
    }

    static byte[] string(String value) {
        return string(value.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] openssh(String cipher, byte[] publicKey) {
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
    static byte[] certificate(KeyPair pair, String notBefore, String notAfter) {
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

    static List<String> lines(byte[] bytes) {
        return Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(bytes)
                .lines()
                .toList();
    }
}
