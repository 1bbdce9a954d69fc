package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values here are the examples that the issuers of the numbers publish. */
class ChecksumsTest {

    @Test
    void theSpecimenOfTheVitaleCardHasARightKey() {
        assertThat(Checksums.nir("269054958815780")).isTrue();
        assertThat(Checksums.nir("269054958815781")).isFalse();
    }

    @Test
    void corsicaCountsAsNineteenAndEighteen() {
        assertThat(Checksums.nirKey("1850578006084")).isEqualTo(97 - (int) (1850578006084L % 97));
        assertThat(Checksums.nirKey("185052A006084")).isEqualTo(97 - (int) (1850519006084L % 97));
        assertThat(Checksums.nirKey("185052B006084")).isEqualTo(97 - (int) (1850518006084L % 97));
    }

    @Test
    void theExamplesOfTheIbanRegistryHaveRightKeys() {
        assertThat(Checksums.iban("FR1420041010050500013M02606")).isTrue();
        assertThat(Checksums.iban("DE89370400440532013000")).isTrue();
        assertThat(Checksums.iban("DE89370400440532013001")).isFalse();
        assertThat(Checksums.iban("DE8937040044053201300")).isFalse();
        assertThat(Checksums.iban("XX89370400440532013000")).isFalse();
    }

    @Test
    void aFrenchAccountWithALetterHasARightKey() {
        assertThat(Checksums.rib("20041010050500013M02606")).isTrue();
        assertThat(Checksums.rib("20041010050500013M02607")).isFalse();
    }

    @Test
    void theExampleOfTheLuhnStandardHasARightDigit() {
        assertThat(Checksums.luhn("79927398713")).isTrue();
        assertThat(Checksums.luhn("79927398710")).isFalse();
    }
}
