package org.limpide.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource({
        "0, FR, fichier",
        "1, FR, fichier",
        "2, FR, fichiers",
        "0, EN, fichiers",
        "1, EN, fichier",
        "2, EN, fichiers"
    })
    void eachLanguageHasItsOwnSingular(int count, Language language, String form) {
        assertThat(Phrase.fill("{count} {count|fichier|fichiers}", Map.of("count", count), language))
                .isEqualTo(count + " " + form);
    }

    @Test
    void anArgumentIsNeverReadAsAPhrase() {
        assertThat(Phrase.fill("{path}", Map.of("path", "{other} $1 \\"), Language.EN))
                .isEqualTo("{other} $1 \\");
    }

    @Test
    void aHoleWithoutArgumentStaysVisible() {
        assertThat(Phrase.fill("{path}", Map.of(), Language.EN)).isEqualTo("{path}");
    }
}
