package org.limpide.scanner.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.keys.KeyStoreFile.Format;
import org.limpide.scanner.keys.KeyStoreFile.Holding;

class KeyStoreFileTest {
    private static final String DATA = "2a864886f70d010701";
    private static final String ENCRYPTED_DATA = "2a864886f70d010706";
    private static final String BAG = "2a864886f70d010c0a010";

    private static byte[] store(String type, boolean withKey) throws GeneralSecurityException, IOException {
        KeyPair pair = Made.pair("RSA", 1024);
        java.security.cert.Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Made.certificate(pair, "990101000000Z", "490101000000Z")));
        KeyStore store = KeyStore.getInstance(type);
        char[] password = {'e', 's', 's', 'a', 'i', '7'};
        store.load(null, password);
        store.setCertificateEntry("ca", certificate);
        if (withKey) {
            store.setKeyEntry("key", pair.getPrivate(), password, new java.security.cert.Certificate[] {certificate});
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "JKS,true,SECRET",
        "JKS,false,NO_SECRET",
        "JCEKS,true,SECRET",
        "JCEKS,false,NO_SECRET",
        "PKCS12,true,SECRET",
        "PKCS12,false,UNKNOWN"
    })
    void storesOfJavaAreToldApart(String type, boolean withKey, Holding holding) throws Exception {
        assertThat(KeyStoreFile.of(store(type, withKey))).contains(new KeyStoreFile(Format.valueOf(type), holding));
    }

    private static byte[] pfx(byte[]... safes) {
        byte[] contents = Made.der(0x30, safes);
        byte[] outer = Made.der(0x30, Made.oid(DATA), Made.der(0xA0, Made.der(4, contents)));
        return Made.der(0x30, new byte[] {2, 1, 3}, outer);
    }

    private static byte[] safe(byte[]... bags) {
        return Made.der(0x30, Made.oid(DATA), Made.der(0xA0, Made.der(4, Made.der(0x30, bags))));
    }

    private static byte[] bag(int kind, byte[]... content) {
        return Made.der(0x30, Made.oid(BAG + kind), Made.der(0xA0, Made.der(0x30, content)));
    }

    private static Holding holding(byte[] bytes) {
        return KeyStoreFile.of(bytes).orElseThrow().holding();
    }

    @Test
    void aPkcs12FileTellsWhatItsOpenSafesHold() {
        byte[] closed = Made.der(0x30, Made.oid(ENCRYPTED_DATA), Made.der(0xA0, Made.der(0x30)));
        assertThat(holding(pfx(safe(bag(3), bag(3))))).isEqualTo(Holding.NO_SECRET);
        assertThat(holding(pfx(closed, safe(bag(3), bag(2))))).isEqualTo(Holding.SECRET);
        assertThat(holding(pfx(closed, safe(bag(3))))).isEqualTo(Holding.UNKNOWN);
        assertThat(holding(pfx(safe(bag(6, bag(6, bag(1))))))).isEqualTo(Holding.SECRET);
        byte[] deep = bag(3);
        for (int i = 0; i < 100; i++) {
            deep = bag(6, deep);
        }
        assertThat(holding(pfx(safe(deep)))).isEqualTo(Holding.UNKNOWN);
    }

    private static byte[] bouncyCastle(int... kinds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(2);
        out.writeInt(20);
        out.write(new byte[20]);
        out.writeInt(1500);
        for (int kind : kinds) {
            out.writeByte(kind);
            out.writeUTF("alias");
            out.writeLong(0);
            out.writeInt(0);
            out.writeUTF("X.509");
            out.writeInt(3);
            out.write(new byte[3]);
        }
        out.writeByte(0);
        out.write(new byte[20]);
        return bytes.toByteArray();
    }

    @Test
    void storesOfBouncyCastleAreWalked() throws IOException {
        assertThat(KeyStoreFile.of(bouncyCastle(1, 1))).contains(new KeyStoreFile(Format.BKS, Holding.NO_SECRET));
        assertThat(holding(bouncyCastle(1, 4))).isEqualTo(Holding.SECRET);
        assertThat(holding(bouncyCastle(1, 9))).isEqualTo(Holding.UNKNOWN);
    }

    @Test
    void aBaseOfPasswordsIsSecret() {
        byte[] base = HexFormat.of().parseHex("03D9A29A67FB4BB501000300");
        assertThat(KeyStoreFile.of(base)).contains(new KeyStoreFile(Format.KDBX, Holding.SECRET));
    }

    @ParameterizedTest
    @CsvSource({
        "FEEDFEED00000002FFFFFFFF",
        "FEEDFEED00000009",
        "CECECECE",
        "308000020103",
        "30820A010201033082",
        "3003020103"
    })
    void whatCannotBeWalkedIsNotProvenHarmless(String hex) {
        assertThat(holding(Arrays.copyOf(HexFormat.of().parseHex(hex), 30))).isEqualTo(Holding.UNKNOWN);
    }

    @Test
    void otherFilesAreNone() {
        assertThat(KeyStoreFile.of(new byte[0])).isEmpty();
        assertThat(KeyStoreFile.of(new byte[] {0x30, 1, 2})).isEmpty();
        assertThat(KeyStoreFile.of(Made.pair("EC", 256).getPrivate().getEncoded()))
                .isEmpty();
    }

    @Test
    void anyDamageHasAnAnswer() throws Exception {
        Random random = new Random(7);
        byte[][] stores = {store("JKS", false), store("JCEKS", true), store("PKCS12", true), bouncyCastle(1, 1, 4)};
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = stores[round % stores.length].clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            bytes[random.nextInt(40)] = (byte) random.nextInt();
            KeyStoreFile.of(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
    }
}
