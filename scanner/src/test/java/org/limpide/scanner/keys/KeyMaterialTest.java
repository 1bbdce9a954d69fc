package org.limpide.scanner.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.keys.KeyMaterial.Kind;
import org.limpide.scanner.keys.KeyStrength.Algorithm;

@Timeout(60)
class KeyMaterialTest {
    private static final String P256 = "2a8648ce3d030107";

    private static KeyMaterial read(String text) {
        return KeyMaterial.ofPem(text).orElseThrow();
    }

    private static KeyMaterial open(Kind kind, KeyPair pair) {
        return open(kind, false, pair);
    }

    private static KeyMaterial open(Kind kind, boolean encrypted, KeyPair pair) {
        byte[] info = pair.getPublic().getEncoded();
        return new KeyMaterial(kind, KeyStrength.of(info), encrypted, true, Optional.of(Made.fingerprint(pair)));
    }

    @ParameterizedTest
    @CsvSource({"RSA,1024", "EC,256", "EC,384", "EC,521", "DSA,1024", "Ed25519,0", "Ed448,0", "X25519,0"})
    void aPkcs8KeyIsMatchedWithItsPublicHalf(String algorithm, int size) {
        KeyPair pair = Made.pair(algorithm, size);
        assertThat(read(Made.pem("PRIVATE KEY", pair.getPrivate().getEncoded())))
                .isEqualTo(open(Kind.PKCS8, pair));
    }

    @ParameterizedTest
    @CsvSource({
        "RSA,1024,RSA,1024",
        "RSA,2048,RSA,2048",
        "EC,256,EC,256",
        "EC,384,EC,384",
        "EC,521,EC,521",
        "DSA,1024,DSA,1024",
        "Ed25519,0,ED25519,256",
        "X448,0,X448,448"
    })
    void aKeySaysItsAlgorithmAndItsSize(String algorithm, int size, Algorithm family, int bits) {
        KeyPair pair = Made.pair(algorithm, size);
        assertThat(read(Made.pem("PRIVATE KEY", pair.getPrivate().getEncoded())).strength())
                .isEqualTo(new KeyStrength(family, bits));
    }

    @Test
    void aKeyWhoseNumbersWereEditedIsNotWellFormed() {
        byte[] key = Made.pkcs1(Made.pair("RSA", 1024));
        assertThat(read(Made.pem("RSA PRIVATE KEY", key)).wellFormed()).isTrue();
        key[40] ^= 1;
        assertThat(read(Made.pem("RSA PRIVATE KEY", key)).wellFormed()).isFalse();
    }

    @Test
    void aKeyInJsonAndOneWithoutAHeaderAreRead() {
        KeyPair rsa = Made.pair("RSA", 1024);
        assertThat(KeyMaterial.of(Made.jwk(rsa, true))).contains(open(Kind.JWK, rsa));
        assertThat(KeyMaterial.of(Made.jwk(rsa, false))).isEmpty();
        String bare = String.join("", Made.lines(rsa.getPrivate().getEncoded()));
        assertThat(KeyMaterial.of(bare)).contains(open(Kind.PKCS8, rsa));
        assertThat(KeyMaterial.of(String.join("", Made.lines(Made.pkcs1(rsa))))).contains(open(Kind.PKCS1, rsa));
        assertThat(KeyMaterial.of(bare.substring(0, 200)).orElseThrow().wellFormed())
                .isFalse();
    }

    @Test
    void aKeyOfSshComSaysItsCipher() {
        byte[] key = Made.join(
                new byte[] {0x3F, 0x6F, (byte) 0xF9, (byte) 0xEB, 0, 0, 0, 0},
                Made.string("if-modn"),
                Made.string("none"),
                Made.string(new byte[20]));
        String text = "---- BEGIN SSH2 " + "ENCRYPTED PRIVATE KEY ----\nComment: \"essai\"\n"
                + String.join("\n", Made.lines(key)) + "\n---- END SSH2 ENCRYPTED PRIVATE KEY ----\n";
        assertThat(KeyMaterial.of(text)).contains(KeyMaterial.closed(Kind.SSH2, false, true));
        assertThat(KeyMaterial.of(text.replace("P2/5", "AAAA")).orElseThrow().wellFormed())
                .isFalse();
    }

    @Test
    void theOldFormsAreRead() {
        KeyPair rsa = Made.pair("RSA", 1024);
        assertThat(read(Made.pem("RSA PRIVATE KEY", Made.pkcs1(rsa)))).isEqualTo(open(Kind.PKCS1, rsa));

        KeyPair dsa = Made.pair("DSA", 1024);
        DSAParams numbers = ((DSAPrivateKey) dsa.getPrivate()).getParams();
        byte[] key = Made.der(
                0x30,
                Made.number(BigInteger.ZERO),
                Made.number(numbers.getP()),
                Made.number(numbers.getQ()),
                Made.number(numbers.getG()),
                Made.number(((DSAPublicKey) dsa.getPublic()).getY()),
                Made.number(((DSAPrivateKey) dsa.getPrivate()).getX()));
        assertThat(read(Made.pem("DSA PRIVATE KEY", key))).isEqualTo(open(Kind.DSA, dsa));
    }

    @Test
    void aKeyOfSec1IsReadWithAndWithoutItsPublicHalf() {
        KeyPair ec = Made.pair("EC", 256);
        byte[] info = ec.getPublic().getEncoded();
        byte[] secret = Made.der(4, fixed(((ECPrivateKey) ec.getPrivate()).getS(), 32));
        byte[] curve = Made.der(0xA0, Made.oid(P256));
        byte[] point =
                Made.der(0xA1, Made.der(3, new byte[1], Arrays.copyOfRange(info, info.length - 65, info.length)));
        byte[] version = Made.number(BigInteger.ONE);
        byte[] with = Made.der(0x30, version, secret, curve, point);
        byte[] without = Made.der(0x30, version, secret, curve);
        String parameters = Made.pem("EC PARAMETERS", Made.oid(P256));
        assertThat(read(parameters + Made.pem("EC PRIVATE KEY", with))).isEqualTo(open(Kind.SEC1, ec));
        assertThat(read(Made.pem("EC PRIVATE KEY", without))).isEqualTo(open(Kind.SEC1, ec));
    }

    private static byte[] fixed(BigInteger value, int length) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[length];
        int copied = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - copied, fixed, length - copied, copied);
        return fixed;
    }

    @Test
    void encryptedKeysAreSaidToBe() {
        byte[] noise = new byte[64];
        new Random(7).nextBytes(noise);
        String old = Made.pem("RSA PRIVATE KEY", noise, "Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-128-CBC,00");
        assertThat(read(old)).isEqualTo(KeyMaterial.closed(Kind.PKCS1, true, true));
        byte[] pkcs8 = Made.der(0x30, Made.der(0x30, Made.oid("2a864886f70d01050d")), Made.der(4, noise));
        assertThat(read(Made.pem("ENCRYPTED PRIVATE KEY", pkcs8)))
                .isEqualTo(KeyMaterial.closed(Kind.PKCS8, true, true));
        assertThat(read(Made.pem("ENCRYPTED PRIVATE KEY", noise)).wellFormed()).isFalse();
    }

    private static byte[] sshRsa(KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Made.join(
                Made.string("ssh-rsa"),
                Made.string(key.getPublicExponent().toByteArray()),
                Made.string(key.getModulus().toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "aes256-ctr"})
    void aKeyOfOpensshShowsItsPublicHalfEvenWhenEncrypted(String cipher) {
        KeyPair rsa = Made.pair("RSA", 1024);
        KeyPair edwards = Made.pair("Ed25519", 0);
        byte[] info = edwards.getPublic().getEncoded();
        byte[] sshEdwards = Made.join(
                Made.string("ssh-ed25519"), Made.string(Arrays.copyOfRange(info, info.length - 32, info.length)));
        boolean encrypted = !cipher.equals("none");
        assertThat(read(Made.pem("OPENSSH PRIVATE KEY", Made.openssh(cipher, sshRsa(rsa)))))
                .isEqualTo(open(Kind.OPENSSH, encrypted, rsa));
        assertThat(read(Made.pem("OPENSSH PRIVATE KEY", Made.openssh(cipher, sshEdwards))))
                .isEqualTo(open(Kind.OPENSSH, encrypted, edwards));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "aes256-cbc"})
    void aPuttyFileIsRead(String encryption) {
        KeyPair rsa = Made.pair("RSA", 1024);
        List<String> shown = Made.lines(sshRsa(rsa));
        List<String> hidden = Made.lines(new byte[100]);
        String file = "PuTTY-User-Key-" + "File-3: ssh-rsa\r\nEncryption: " + encryption + "\r\nComment: essai\r\n"
                + "Public-Lines: " + shown.size() + "\r\n" + String.join("\r\n", shown) + "\r\n"
                + "Private-Lines: " + hidden.size() + "\r\n" + String.join("\r\n", hidden) + "\r\nPrivate-MAC: 00\r\n";
        assertThat(read(file)).isEqualTo(open(Kind.PUTTY, !encryption.equals("none"), rsa));
        assertThat(read(file.substring(0, 150)).wellFormed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,false", "254,true"})
    void aKeyOfOpenpgpSaysWhetherItIsEncrypted(int usage, boolean encrypted) {
        byte[] numbers = Made.join(new byte[] {4, 0}, filled(128), new byte[] {0, 17, 1, 0, 1});
        byte[] body = Made.join(new byte[] {4, 1, 2, 3, 4, 1}, numbers, new byte[] {(byte) usage}, new byte[40]);
        byte[] packet = Made.join(new byte[] {(byte) 0x95, 0, (byte) body.length}, body);
        String armor = Made.pem("PGP PRIVATE KEY BLOCK", packet, "Version: essai")
                .replace("\n-----" + "END", "\n=abcd\n-----" + "END");
        assertThat(read(armor))
                .isEqualTo(new KeyMaterial(
                        Kind.PGP, new KeyStrength(Algorithm.RSA, 1024), encrypted, true, Optional.empty()));
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0x81);
        return bytes;
    }

    @Test
    void aKeyInAProgramOrInJsonIsRead() {
        KeyPair pair = Made.pair("EC", 256);
        String pem = Made.pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        assertThat(read("{\"key\": \"" + pem.replace("\n", "\\n") + "\"}")).isEqualTo(open(Kind.PKCS8, pair));
        String program = "String key = \"" + pem.strip().replace("\n", "\\n\"\n        + \"") + "\";";
        assertThat(read(program)).isEqualTo(open(Kind.PKCS8, pair));
        assertThat(read(pem.replace("\n", "\r\n").indent(8))).isEqualTo(open(Kind.PKCS8, pair));
    }

    @Test
    void whatOnlyLooksLikeAKeyIsNotWellFormed() {
        byte[] noise = new byte[600];
        new Random(7).nextBytes(noise);
        for (String kind : List.of("RSA ", "EC ", "DSA ", "OPENSSH ", "")) {
            assertThat(read(Made.pem(kind + "PRIVATE KEY", noise)).wellFormed()).isFalse();
            String pem = Made.pem(kind + "PRIVATE KEY", noise);
            assertThat(read(pem.substring(0, 100)).wellFormed()).isFalse();
        }
        assertThat(read("-----" + "BEGIN PRIVATE KEY-----\n...\n-----" + "END PRIVATE KEY-----")
                        .wellFormed())
                .isFalse();
        assertThat(KeyMaterial.ofPem("no key here, only -----BEGIN and PRIVATE"))
                .isEmpty();
        assertThat(KeyMaterial.ofPem(Made.pem("CERTIFICATE", noise))).isEmpty();
    }

    @Test
    void hostileTextsHaveAnAnswer() {
        byte[] deep = new byte[100_000];
        for (int i = 0; i + 4 < deep.length; i += 4) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x82;
            deep[i + 2] = (byte) 0x7F;
        }
        byte[] long4 = {0x30, (byte) 0x84, (byte) 0xFF, -1, -1, -1, 2, 1, 0};
        byte[] huge = Made.der(0x30, Made.number(BigInteger.ZERO), Made.number(BigInteger.ONE.shiftLeft(200_000)));
        for (byte[] bytes : List.of(deep, long4, huge, new byte[] {0x30}, new byte[] {0x30, (byte) 0x80, 0, 0})) {
            for (String kind : List.of("RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED ", "")) {
                assertThat(read(Made.pem(kind + "PRIVATE KEY", bytes)).wellFormed())
                        .isFalse();
            }
        }
        String begins = ("-----" + "BEGIN X-----\n").repeat(100_000);
        assertThat(KeyMaterial.ofPem(begins)).isEmpty();
        assertThat(read(("-----" + "BEGIN PRIVATE KEY-----\n").repeat(100_000)).wellFormed())
                .isFalse();
        assertThat(read("-----" + "BEGIN PRIVATE KEY-----" + "\" ".repeat(200_000))
                        .wellFormed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyDamageHasAnAnswer(int seed) {
        Random random = new Random(seed);
        KeyPair rsa = Made.pair("RSA", 1024);
        byte[][] keys = {
            Made.pkcs1(rsa),
            rsa.getPrivate().getEncoded(),
            Made.pair("EC", 256).getPrivate().getEncoded(),
            Made.pair("DSA", 1024).getPrivate().getEncoded(),
            Made.openssh("none", sshRsa(rsa))
        };
        String[] labels = {"RSA PRIVATE KEY", "PRIVATE KEY", "PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY"};
        for (int round = 0; round < 500; round++) {
            byte[] key = keys[round % keys.length].clone();
            key[random.nextInt(key.length)] = (byte) random.nextInt();
            key = Arrays.copyOf(key, key.length - random.nextInt(3));
            assertThat(KeyMaterial.ofPem(Made.pem(labels[round % keys.length], key)))
                    .isPresent();
        }
    }

    @Test
    void nothingOfTheKeyIsShown() {
        KeyPair pair = Made.pair("RSA", 1024);
        String pem = Made.pem("RSA PRIVATE KEY", Made.pkcs1(pair));
        String body = new String(pem.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .lines()
                .toList()
                .get(1);
        assertThat(read(pem).toString()).doesNotContain(body).contains(Made.fingerprint(pair));
    }
}
