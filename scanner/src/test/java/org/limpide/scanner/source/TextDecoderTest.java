package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.snapshot.Content;

class TextDecoderTest {
    private static final String SENTENCE = "Le décès est constaté à l'hôpital, où qu'il soit.\r\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "ISO-8859-1, windows-1252",
        "windows-1252, windows-1252",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE"
    })
    void frenchTextIsReadInEveryUsualEncoding(String written, String found) {
        assertThat(TextDecoder.decode(SENTENCE.getBytes(Charset.forName(written))))
                .isEqualTo(new Content.Text(SENTENCE, found));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheText(String charset) {
        byte[] bytes = ("\uFEFF" + SENTENCE).getBytes(Charset.forName(charset));
        assertThat(TextDecoder.decode(bytes)).isEqualTo(new Content.Text(SENTENCE, charset));
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(TextDecoder.decode(new byte[0])).isEqualTo(new Content.Text("", "UTF-8"));
    }

    @Test
    void aNulFarFromTheBeginningStillMakesItBinary() {
        byte[] bytes = "x".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        bytes[19_000] = 0;
        assertThat(TextDecoder.decode(bytes)).isInstanceOf(Content.Binary.class);
    }

    @Test
    void bytesOfProgramsAndPicturesAreBinary() {
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0};
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        assertThat(TextDecoder.decode(program)).isInstanceOf(Content.Binary.class);
        assertThat(TextDecoder.decode(noise)).isInstanceOf(Content.Binary.class);
    }
}
