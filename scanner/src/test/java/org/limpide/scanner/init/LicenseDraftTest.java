package org.limpide.scanner.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.text.LicenseTexts;
import org.limpide.scanner.license.text.Region;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Licence texts as they are written into a project. */
class LicenseDraftTest {
    private static final String NOTICE = "2024 Ministère de l’Exemple";

    static List<String> listed() {
        return BuiltIn.yaml("policies/licenses/approved.yaml").items("licenses").stream()
                .map(item -> (Mapping) item)
                .filter(one -> List.of("listed", "doctrine-only", "other-version")
                        .contains(one.text("answer").orElseThrow()))
                .map(one -> one.text("id").orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("listed")
    void whatIsWrittenIsRecognisedAsTheLicenceItself(String id) {
        for (Language language : Language.values()) {
            String text = LicenseDraft.of(id, NOTICE, language).orElseThrow();
            List<Region> regions = LicenseTexts.recognise(text).regions().stream()
                    .filter(region -> region.part() == Region.Part.TEXT)
                    .toList();
            assertThat(regions).as(language.code()).hasSize(1);
            assertThat(regions.get(0).kind()).as(language.code()).isNotEqualTo(Region.Kind.MODIFIED);
            assertThat(regions.get(0).ids()).as(language.code()).contains(id);
        }
    }

    @Test
    void theNoticeStandsWhereTheLicenceHasAPlaceForIt() {
        assertThat(LicenseDraft.of("MIT", NOTICE, Language.FR).orElseThrow())
                .contains("\nCopyright (c) 2024 Ministère de l’Exemple\n")
                .doesNotContain("<year>");
        assertThat(LicenseDraft.of("BSD-3-Clause", NOTICE, Language.FR).orElseThrow())
                .startsWith("Copyright (c) 2024 Ministère de l’Exemple\n");
    }

    @Test
    void whatALicenceSaysOfItselfAndOfItsUseStays() {
        String gpl = LicenseDraft.of("GPL-3.0-or-later", NOTICE, Language.FR).orElseThrow();
        assertThat(gpl).doesNotContain(NOTICE).contains("Free Software Foundation, Inc.", "<year>");
        assertThat(LicenseDraft.of("Apache-2.0", NOTICE, Language.FR).orElseThrow())
                .doesNotContain(NOTICE)
                .contains("[yyyy]");
    }

    @Test
    void aFrenchTextIsTakenForFrenchReaders() {
        assertThat(LicenseDraft.of("CECILL-2.1", NOTICE, Language.FR).orElseThrow())
                .contains("CONTRAT DE LICENCE DE LOGICIEL LIBRE");
        assertThat(LicenseDraft.of("CECILL-2.1", NOTICE, Language.EN).orElseThrow())
                .contains("FREE SOFTWARE LICENSE AGREEMENT");
    }
}
