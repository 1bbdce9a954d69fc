package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** In a line of Base64 chance writes what tokens begin with. */
class EncodedTextTest {
    private static final RuleSet RULES = RuleSet.load("secrets");

    private static long found(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Hits hits = new Hits();
        new TextSearch(RULES).whole(Arrays.copyOf(bytes, bytes.length + TextSearch.SLACK), bytes.length, hits);
        long count = 0;
        for (int i = 0; i < hits.count(); i++) {
            count += Arrays.stream(hits.found(i))
                    .filter(one -> RULES.rules().get(one.rule()).id().equals("fauna-key"))
                    .count();
        }
        return count;
    }

    @Test
    void aPieceOfALineOfBase64IsNoToken() {
        String token = Generator.expand("fnA{{b62:37}}", 7);
        String rest = Generator.expand("{{b62:20}}", 8);

        assertThat(found(" " + token + "+" + rest + "\n")).isZero();
        assertThat(found(rest + "/" + rest + "+" + token)).isZero();
    }

    @Test
    void aTokenStaysOneElsewhere() {
        String token = Generator.expand("fnA{{b62:37}}", 7);
        String rest = Generator.expand("{{b62:20}}", 8);

        assertThat(found("key " + token)).isOne();
        assertThat(found("https://db.example.org/" + rest + "/" + token)).isOne();
        assertThat(found("key=\"a\"+\"" + token + "\"")).isOne();
        assertThat(found(token + "+1")).isOne();
    }
}
