package org.limpide.scanner.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.builtin.BuiltIn;

/** The questions, helps and lists of the sheet exist in both languages and are set as French asks. */
class SheetTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fields", "lists", "duties"})
    void everyTextHasBothLanguagesAndFrenchSpaces(String file) {
        List<Map<?, ?>> texts = new ArrayList<>();
        collect(BuiltIn.yaml("policies/sheets/" + file + ".yaml").plain(), texts);
        assertThat(texts).isNotEmpty();
        for (Map<?, ?> text : texts) {
            assertThat(text.keySet().stream().map(String::valueOf)).contains("fr", "en");
            String french = String.valueOf(text.get("fr")).replaceAll("`[^`]*`", "");
            assertThat(french)
                    .isNotBlank()
                    .doesNotContain("'")
                    .doesNotContain("« ")
                    .doesNotContainPattern("[^\\u202F\\u00A0][;:?!»](\\s|$)");
        }
    }

    private static void collect(Object value, List<Map<?, ?>> texts) {
        if (value instanceof Map<?, ?> map) {
            if (map.containsKey("fr") || map.containsKey("en")) {
                texts.add(map);
            } else {
                map.values().forEach(one -> collect(one, texts));
            }
        } else if (value instanceof List<?> list) {
            list.forEach(one -> collect(one, texts));
        }
    }
}
