package org.limpide.scanner.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 63, 64, 65, 200})
    void aFingerprintIsTheHmacOfThePlatform(int length) throws Exception {
        String salt = "s".repeat(length);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        for (String part : List.of("secrets.content", "a.txt", "é")) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            mac.update(bytes);
        }
        mac.update(ByteBuffer.allocate(4).putInt(3).array());
        String expected = HexFormat.of().formatHex(mac.doFinal(), 0, 16);
        assertThat(new Fingerprints(salt).of("secrets.content", List.of("a.txt", "é"), 3))
                .isEqualTo(expected);
    }
}
