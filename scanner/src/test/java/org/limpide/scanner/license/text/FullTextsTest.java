package org.limpide.scanner.license.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.limpide.scanner.text.Language;

class FullTextsTest {

    @Test
    void theTextsAreThoseOfTheList() {
        for (int i = 0; i < SpdxTexts.ids().size(); i += 25) {
            String id = SpdxTexts.ids().get(i);
            assertThat(FullTexts.of(id)).as(id).contains(SpdxTexts.of(id));
        }
        assertThat(FullTexts.of("Classpath-exception-2.0")).contains(SpdxTexts.exception("Classpath-exception-2.0"));
        assertThat(FullTexts.of("EUPL-2.0")).isEmpty();
    }

    @Test
    void aFrenchTextIsGivenWhereThereIsAnOfficialOne() {
        String french = FullTexts.of("CECILL-2.1", Language.FR).orElseThrow();
        assertThat(french).contains("CONTRAT DE LICENCE DE LOGICIEL LIBRE");
        assertThat(LicenseTexts.recognise(french).expression()).contains("CECILL-2.1");
        assertThat(FullTexts.of("CECILL-2.1", Language.EN)).contains(SpdxTexts.of("CECILL-2.1"));
        assertThat(FullTexts.of("MIT", Language.FR)).contains(SpdxTexts.of("MIT"));
    }
}
