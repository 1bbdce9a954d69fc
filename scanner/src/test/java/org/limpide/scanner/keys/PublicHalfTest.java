package org.limpide.scanner.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.limpide.scanner.keys.PublicHalf.Kind;

class PublicHalfTest {
    private static final KeyPair PAIR = Made.pair("RSA", 1024);
    private static final byte[] CERTIFICATE = Made.certificate(PAIR, "200101000000Z", "010203040506Z");
    private static final PublicHalf KEY = new PublicHalf(Kind.PUBLIC_KEY, Made.fingerprint(PAIR), Optional.empty());
    private static final PublicHalf CERTIFIED = new PublicHalf(
            Kind.CERTIFICATE, Made.fingerprint(PAIR), Optional.of(Instant.parse("2001-02-03T04:05:06Z")));

    @Test
    void whatBelongsToAPrivateKeyIsReadInEveryForm() {
        assertThat(PublicHalf.of(Made.pem("CERTIFICATE", CERTIFICATE))).contains(CERTIFIED);
        assertThat(PublicHalf.of(Made.pem("TRUSTED CERTIFICATE", CERTIFICATE))).contains(CERTIFIED);
        assertThat(PublicHalf.of(Made.pem("CERTIFICATE REQUEST", Made.request(PAIR))))
                .contains(KEY);
        byte[] info = PAIR.getPublic().getEncoded();
        assertThat(PublicHalf.of(Made.pem("PUBLIC KEY", info))).contains(KEY);
        byte[] numbers = Arrays.copyOfRange(info, 22, info.length);
        assertThat(PublicHalf.of(Made.pem("RSA PUBLIC KEY", numbers))).contains(KEY);
        String blob = Base64.getEncoder().encodeToString(Made.sshRsa(PAIR));
        assertThat(PublicHalf.of(blob)).contains(KEY);
        assertThat(PublicHalf.of(blob.replace("=", "") + "camille")).contains(KEY);
        assertThat(PublicHalf.of("---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"a \\\nb\"\n" + blob + "\n---- END SSH2"))
                .contains(KEY);
        assertThat(PublicHalf.of(Made.jwk(PAIR, false))).contains(KEY);
        assertThat(PublicHalf.of(Made.jwk(PAIR, true))).isEmpty();
    }

    @Test
    void certificatesInFilesAndStoresAreRead() {
        for (byte[] file : List.of(CERTIFICATE, Made.javaStore(CERTIFICATE), Made.pfx(CERTIFICATE))) {
            assertThat(PublicHalf.mayBeIn(file, file.length)).isTrue();
            assertThat(PublicHalf.ofFile(file)).containsExactly(CERTIFIED);
            for (int length = 0; length < file.length; length += 13) {
                assertThat(PublicHalf.ofFile(Arrays.copyOf(file, length)).size())
                        .isLessThanOrEqualTo(1);
            }
        }
        byte[] text = "Not a certificate at all".repeat(9).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(PublicHalf.mayBeIn(text, text.length)).isFalse();
    }

    @Test
    void whatCannotBeReadGivesNothing() {
        assertThat(PublicHalf.of(Made.pem("CERTIFICATE", new byte[90]))).isEmpty();
        assertThat(PublicHalf.of("AAAA")).isEmpty();
        assertThat(PublicHalf.of("{}")).isEmpty();
        assertThat(PublicHalf.of("")).isEmpty();
    }
}
