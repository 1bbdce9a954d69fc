package org.limpide.scanner.values;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueFinderTest {
    private static final String TOKEN = "q7" + "Rt-mZ4" + "pL0x";
    private static final String LONG = "Zx81" + "vQ2n".repeat(20) + "A9";

    private static List<String> places(Set<String> values, byte[] text) {
        ValueTable table = ValueTable.of(values);
        List<String> places = new ArrayList<>();
        new ValueFinder(table)
                .find(text, 0, text.length, (value, at, length, wide) -> places.add(at + "+" + length + " " + wide));
        return places;
    }

    @Test
    void aValueIsFoundWhereverItsBytesStand() {
        byte[] text = (TOKEN + "x" + TOKEN + " = \"" + LONG + "\"").getBytes(UTF_8);
        assertThat(places(Set.of(TOKEN, LONG), text)).containsExactly("0+12 false", "13+12 false", "29+86 false");
    }

    @Test
    void bothOrdersOfUtf16AreFoundAtTheFirstCharacter() {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            int first = charset.equals(UTF_16LE) ? 4 : 5;
            assertThat(places(Set.of(TOKEN), ("é:" + TOKEN + "œ").getBytes(charset)))
                    .containsExactly(first + "+23 true");
        }
    }

    @Test
    void aWordIsLeftToTheRules() {
        assertThat(places(Set.of("password", "chantilly", "secret"), "password chantilly secret".getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void whatIsAlmostTheValueIsNot() {
        byte[] text = (TOKEN.substring(1) + " " + TOKEN.substring(0, 11) + "y "
                        + TOKEN.toUpperCase(java.util.Locale.ROOT))
                .getBytes(UTF_8);
        assertThat(places(Set.of(TOKEN), text)).isEmpty();
    }

    @Test
    void manyValuesOfAllLengthsAreEachFoundOnce() {
        Random random = new Random(1);
        List<String> values = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            StringBuilder value = new StringBuilder("aA1");
            for (int length = 8 + i % 60; value.length() < length; ) {
                value.append((char) ('!' + random.nextInt(94)));
            }
            values.add(value.toString());
            text.append("key").append(i).append(" = ").append(value).append('\n');
        }
        assertThat(places(Set.copyOf(values), text.toString().getBytes(UTF_8))).hasSize(500);
    }

    @Test
    void nothingOfAValueIsKept() {
        KnownValue known = ValueTable.of(Set.of(TOKEN)).values().get(0);
        assertThat(known.toString()).doesNotContain(TOKEN.substring(0, 4)).doesNotContain(TOKEN.substring(6));
        assertThat(ValueTable.of(Set.of(TOKEN)).values().get(0).id()).isNotEqualTo(known.id());
        assertThat(ValueTable.of(Set.of(TOKEN)).values().get(0).hash()).isNotEqualTo(known.hash());
    }
}
