package org.limpide.scanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class LinkKeyTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aHashIsWhatItsDescriptionSays() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        mac.update(new byte[] {0, 0, 0, 3});
        mac.update("a/b".getBytes(StandardCharsets.UTF_8));
        mac.update(new byte[] {0, 0, 0, 2});
        mac.update("é".getBytes(StandardCharsets.UTF_8));
        assertThat(new LinkKey(SECRET).hash("a/b", "é"))
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal()))
                .hasSize(64);
    }

    @Test
    void kindAndValueAndKeyAllCount() {
        LinkKey key = new LinkKey(SECRET);
        byte[] other = SECRET.clone();
        other[0]++;
        assertThat(key.hash("kind", "value"))
                .isEqualTo(new LinkKey(SECRET).hash("kind", "value"))
                .isNotEqualTo(key.hash("kin", "dvalue"))
                .isNotEqualTo(key.hash("kind2", "value"))
                .isNotEqualTo(new LinkKey(other).hash("kind", "value"));
        assertThat(key.toString()).doesNotContain("0123");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkKey(new byte[31]));
    }
}
