package org.limpide.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.text.Language;

/** The report as people read it: on a terminal and as a page. */
class ReportForPeopleTest {

    private static String written(ReportFormat format, ScanReport report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(false).write(report, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theVerdictComesFirstThenTheGravest() throws IOException {
        String text = written(ReportFormat.TEXT, SampleReport.full(), Language.FR);
        assertThat(text.lines().toList().get(1)).isEqualTo("Obstacles");
        assertThat(text)
                .containsSubsequence("Ce qui s’oppose", "secrets.content", "Réserves", "docs.readme", "Conseils");
    }

    @Test
    void eachObstacleHasItsPlaceItsActionAndItsBasis() throws IOException {
        String text = written(ReportFormat.TEXT, SampleReport.full(), Language.EN);
        assertThat(text)
                .containsSubsequence(
                        "config/production.properties:12",
                        "→ Take it out, then scan again.",
                        "Law: CRPA, article L. 311-5");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatToRevokeComesBeforeWhatToCutOut(Language language) throws IOException {
        boolean french = language == Language.FR;
        String how = french ? "Révoquez le jeton dans les réglages." : "Revoke the token in the settings.";
        for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.SARIF)) {
            assertThat(written(format, SampleReport.full(), language))
                    .containsSubsequence(
                            french ? "Révoque" : "Revoke first",
                            how,
                            "https://github.example/settings/tokens",
                            french ? "Retirez-le" : "Take it out");
        }
    }

    @Test
    void anObstacleDoesNotHideBehindManyQuestions() throws IOException {
        assertThat(written(ReportFormat.TEXT, SampleReport.obstacleBehindQuestions(), Language.FR))
                .containsSubsequence("src/config.ts:7", "back/tests/1.spec.ts:1");
    }

    @Test
    void whatWasFoundIsSaidBesideWhatCouldNotBeRead() throws IOException {
        assertThat(written(ReportFormat.HTML, SampleReport.foundAndUnread(), Language.FR))
                .contains("Non satisfait, et lecture incomplète")
                .doesNotContain("Lecture impossible");
        assertThat(written(ReportFormat.HTML, SampleReport.full(), Language.FR)).contains("Lecture impossible");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"TEXT", "HTML"})
    void whatAPrivateKeyIsAndWhatBelongsToItIsSaid(ReportFormat format) throws IOException {
        String text = written(format, SampleReport.keys(), Language.EN)
                .replaceAll("\\s+", " ")
                .replace("&#39;", "'");
        assertThat(text)
                .contains(
                        "RSA key of 2048 bits, without a passphrase.",
                        "It belongs to the certificate in tls/new.pem, valid until 2030-05-06.",
                        "It belongs to the certificate in tls/old.pem, expired on 2020-05-06.",
                        "It belongs to the public key in tls/key.pub.",
                        "And 1 more certificate or public key of the repository.",
                        "Ed25519 key of 256 bits, under a passphrase.",
                        "No certificate and no public key of the repository belongs to it.",
                        "Key under a passphrase.",
                        "The key is cut, altered or invented")
                .doesNotContain("ab".repeat(32));
        assertThat(written(format, SampleReport.keys(), Language.FR).replaceAll("\\s+", " "))
                .contains("Clé RSA de 2048 bits, sans phrase secrète.", "expiré le 2020-05-06.");
    }

    @Test
    void whatWasNotReadIsSaid() throws IOException {
        assertThat(written(ReportFormat.TEXT, SampleReport.full(), Language.EN))
                .contains("big.sql  above the size limit")
                .contains("119 of 120 files")
                .contains("2 files that differ");
        assertThat(written(ReportFormat.HTML, SampleReport.full(), Language.FR))
                .contains("au-delà de la taille limite");
    }

    @Test
    void aPartialScanSaysSo() throws IOException {
        for (ReportFormat format : new ReportFormat[] {ReportFormat.TEXT, ReportFormat.HTML}) {
            assertThat(written(format, SampleReport.clean(), Language.EN))
                    .contains("Only these themes were asked about");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHostileRepositoryDoesNotWriteThePage(Language language) throws IOException {
        String page = written(ReportFormat.HTML, SampleReport.hostile(), language);
        assertThat(page).doesNotContain("<script").doesNotContain("\u202E").doesNotContain("\u0007");
        assertThat(page).contains("lang=\"" + language.code() + "\"").contains("&lt;");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageAsksNothingOfAnyServer(Language language) throws IOException {
        String page = written(ReportFormat.HTML, SampleReport.full(), language);
        assertThat(page).doesNotContainPattern("(?i)(src=|url\\(|<link|<script|@import)");
        assertThat(page).contains("default-src &#39;none&#39;");
    }

    @Test
    void aTerminalIsToldNothingByAHostileRepository() throws IOException {
        String text = written(ReportFormat.TEXT, SampleReport.hostile(), Language.FR);
        assertThat(text.codePoints().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(text).doesNotContain("\u202E");
    }

    @Test
    void tenThousandFindingsAreCountedAndNotAllShown() throws IOException {
        assertThat(written(ReportFormat.TEXT, SampleReport.huge(), Language.EN))
                .contains("and 9992 more")
                .hasSizeLessThan(4_000);
        assertThat(written(ReportFormat.HTML, SampleReport.huge(), Language.EN))
                .contains("and 9950 more")
                .hasSizeLessThan(100_000);
    }
}
