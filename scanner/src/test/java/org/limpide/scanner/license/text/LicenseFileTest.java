package org.limpide.scanner.license.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.limpide.scanner.license.text.LicenseFile.Problem;

class LicenseFileTest {

    @Test
    void bytesAreReadAsWhatTheyAre() {
        String text = "Licence accordée à tous";
        assertThat(LicenseFile.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(clean(text));
        assertThat(LicenseFile.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(clean(text));
        assertThat(LicenseFile.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(clean(text));
        LicenseFile latin = LicenseFile.of(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.text()).isEqualTo(text);
        assertThat(latin.problem()).contains(Problem.NOT_UTF_8);
    }

    private static LicenseFile clean(String text) {
        return new LicenseFile(text, Optional.empty());
    }

    @Test
    void whatCannotBeReadSaysSo() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertThat(LicenseFile.of(noise).problem()).contains(Problem.BINARY);
        assertThat(LicenseFile.of(new byte[0]).problem()).contains(Problem.EMPTY);
    }

    @Test
    void aFileWithoutEndIsCut() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        LicenseFile file = LicenseFile.read(endless);
        assertThat(file.problem()).contains(Problem.TOO_LONG);
        assertThat(LicenseTexts.recognise(file.text()).kind()).isEqualTo(Recognition.Kind.UNKNOWN);
        String accents = "é".repeat(LicenseFile.LONGEST / 2) + "é";
        LicenseFile cut = LicenseFile.read(new ByteArrayInputStream(("x" + accents).getBytes(StandardCharsets.UTF_8)));
        assertThat(cut.problem()).contains(Problem.TOO_LONG);
        assertThat(cut.text()).endsWith("é");
    }
}
