package org.limpide.scanner.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

    @ParameterizedTest
    @CsvSource({"RSA,1024", "EC,256", "Ed25519,0"})
    void aPrivateKeyIsMatchedWithItsCertificate(String algorithm, int size) {
        KeyPair pair = Made.pair(algorithm, size);
        byte[] bytes = Made.certificate(pair, "990101000000Z", "20500203040506Z");
        Certificate certificate = new Certificate(
                Made.fingerprint(pair), Instant.parse("1999-01-01T00:00:00Z"), Instant.parse("2050-02-03T04:05:06Z"));
        assertThat(Certificate.of(bytes)).contains(certificate);
        String pem = Made.pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + Made.pem("CERTIFICATE", bytes);
        assertThat(Certificate.ofPem(pem)).contains(certificate);
        assertThat(KeyMaterial.ofPem(pem).orElseThrow().publicKey()).contains(certificate.publicKey());
    }

    @Test
    void whatIsNoCertificateGivesNothing() {
        KeyPair pair = Made.pair("EC", 256);
        assertThat(Certificate.of(new byte[0])).isEmpty();
        assertThat(Certificate.of(pair.getPublic().getEncoded())).isEmpty();
        assertThat(Certificate.ofPem("nothing")).isEmpty();
        assertThat(Certificate.of(Made.certificate(pair, "991399000000Z", "20500203040506Z")))
                .isEqualTo(Optional.empty());
        assertThat(Certificate.of(Made.certificate(pair, "99010100000ZZ", "20500203040506Z")))
                .isEmpty();
    }
}
