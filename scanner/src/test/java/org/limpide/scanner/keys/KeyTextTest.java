package org.limpide.scanner.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key is read whole out of whatever it stands in. */
class KeyTextTest {
    private static final KeyPair PAIR = Made.pair("RSA", 2048);
    private static final String PEM = Made.pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
    private static final String BODY =
            Made.lines(PAIR.getPrivate().getEncoded()).get(0);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String mime(String text) {
        return Base64.getMimeEncoder(76, bytes("\n")).encodeToString(bytes(text));
    }

    static Stream<String> disguises() {
        return Stream.of(
                PEM,
                "a: 1\nb: |\n" + PEM.indent(4),
                PEM.replace("\n", "\r\n"),
                "{\"key\": \"" + PEM.replace("\n", "\\n") + "\"}",
                PEM.lines().map(line -> "// " + line + "\n").reduce("", String::concat),
                PEM.lines().map(line -> " * " + line + "\n").reduce("", String::concat),
                PEM.lines().map(line -> "# " + line + "\n").reduce("", String::concat),
                PEM.lines().map(line -> "+" + line + "\n").reduce("@@ -1 +1 @@\n", String::concat),
                PEM.lines().map(line -> "> " + line + "\n").reduce("On a écrit :\n", String::concat),
                Made.pem("EC PARAMETERS", Made.oid("2a8648ce3d030107")) + PEM);
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void aKeyIsReadOutOfWhatItStandsIn(String text) {
        byte[] content = bytes("before\n" + text + "after");
        int place = new String(content, StandardCharsets.ISO_8859_1).indexOf(BODY);
        assertThat(publicKey(content, place)).isEqualTo(Made.fingerprint(PAIR));
    }

    private static String publicKey(byte[] content, int place) {
        return KeyText.at(content, content.length, place)
                .flatMap(KeyMaterial::of)
                .flatMap(KeyMaterial::publicKey)
                .orElse("");
    }

    @Test
    void aKeyIsReadOutOfBase64HexadecimalAndUtf16() {
        String secret = "data:\n  tls.key: " + Base64.getEncoder().encodeToString(bytes(PEM)) + "\n  other: 1\n";
        assertThat(publicKey(bytes(secret), secret.indexOf("tls.key") + 60)).isEqualTo(Made.fingerprint(PAIR));
        String lines = "Content-Transfer-Encoding: base64\n\n" + mime("two words, then\n" + PEM);
        assertThat(publicKey(bytes(lines), lines.indexOf("\n\n") + 90)).isEqualTo(Made.fingerprint(PAIR));
        String hex = "x = " + HexFormat.of().formatHex(bytes(PEM)) + "\n";
        assertThat(publicKey(bytes(hex), 4 + 2 * 40)).isEqualTo(Made.fingerprint(PAIR));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] wide = ("clé\n" + PEM).getBytes(charset);
            int low = charset.equals(StandardCharsets.UTF_16LE) ? 0 : 1;
            assertThat(publicKey(wide, 2 * (4 + PEM.indexOf(BODY)) + low)).isEqualTo(Made.fingerprint(PAIR));
        }
    }

    @Test
    void theKeyBeforeIsNotTakenForTheOneThatWasFound() {
        KeyPair other = Made.pair("Ed25519", 0);
        String first = Made.pem("PRIVATE KEY", other.getPrivate().getEncoded());
        byte[] content = bytes(first + PEM);
        assertThat(publicKey(content, first.length() + PEM.indexOf(BODY))).isEqualTo(Made.fingerprint(PAIR));
        assertThat(publicKey(content, first.indexOf('\n') + 1)).isEqualTo(Made.fingerprint(other));
    }

    @Test
    void whatFollowsAKeyIsNotThatKey() {
        KeyPair other = Made.pair("RSA", 1024);
        String first =
                Made.pem("PRIVATE KEY", Made.pair("Ed25519", 0).getPrivate().getEncoded());
        String text = first + "[" + Made.jwk(other, true) + "]";
        assertThat(publicKey(bytes(text), text.indexOf("\"d\"") + 5)).isEqualTo(Made.fingerprint(other));
    }

    @Test
    void whatIsNoKeyHasAnAnswerToo() {
        byte[] noise = new byte[5_000];
        new Random(3).nextBytes(noise);
        for (int place = -1; place <= noise.length; place += 7) {
            KeyText.at(noise, noise.length, place)
                    .ifPresent(text -> assertThat(KeyMaterial.of(text).filter(KeyMaterial::wellFormed))
                            .isEmpty());
        }
        byte[] begins = bytes("-----BEGIN ".repeat(20_000));
        assertThat(KeyText.at(begins, begins.length, begins.length - 1).flatMap(KeyMaterial::of))
                .isEmpty();
        byte[] digits = bytes("A".repeat(500_000));
        assertThat(KeyText.at(digits, digits.length, 250_000)).isPresent();
    }
}
