package org.limpide.scanner.license.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.text.Recognition.Kind;

class LicenseTextsTest {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

    private static Region only(String text) {
        Recognition recognition = LicenseTexts.recognise(text);
        assertThat(recognition.regions()).hasSize(1);
        return recognition.regions().get(0);
    }

    private static List<String> ids(String text) {
        return only(text).ids();
    }

    @Test
    void everyTextOfTheListIsRecognisedAndNoneIsTakenForAnother() {
        List<String> missed = new ArrayList<>();
        for (String id : SpdxTexts.ids()) {
            for (Region region : LicenseTexts.recognise(SpdxTexts.of(id)).regions()) {
                if (!region.ids().contains(id) && !region.ties().contains(id)) {
                    missed.add(id + " as " + region.ids());
                }
            }
            assertThat(LicenseTexts.recognise(SpdxTexts.of(id)).kind()).as(id).isNotEqualTo(Kind.UNKNOWN);
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Copyright (c) 2010, Exemple (https://example.org),~with Reserved Font Name \"Exemple Sans\".|OFL-1.1-RFN",
                "Copyright 2010 Exemple, with no Reserved Font Name.|OFL-1.1-no-RFN",
                "Copyright 2010 Exemple|OFL-1.1"
            })
    void whetherAFontNameIsReservedStandsInTheNotice(String notice, String id) {
        Recognition recognition = LicenseTexts.recognise(notice.replace('~', '\n') + "\n\n" + SpdxTexts.of("OFL-1.1"));
        assertThat(recognition.expression()).contains(id);
        assertThat(recognition.kind()).isEqualTo(Kind.CONFORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "ISC",
                "0BSD",
                "BSD-2-Clause",
                "BSD-3-Clause",
                "BSD-3-Clause-Clear",
                "BSD-3-Clause-LBNL",
                "Apache-2.0",
                "Pixar",
                "MPL-2.0",
                "EPL-2.0",
                "EUPL-1.2",
                "CECILL-2.1",
                "CECILL-B",
                "CECILL-C",
                "Zlib",
                "Unlicense",
                "etalab-2.0",
                "ODbL-1.0",
                "CC0-1.0",
                "X11",
                "MIT-0"
            })
    void theLicencesThatProjectsChooseConformToThemselves(String id) {
        assertThat(only(SpdxTexts.of(id)).kind()).isEqualTo(Region.Kind.CONFORM);
        assertThat(ids(SpdxTexts.of(id))).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"CECILL-2.1", "CECILL-B", "CECILL-C", "EUPL-1.2"})
    void officialFrenchTextsAreTheirLicenceInAnyEncoding(String id) {
        String text = BuiltIn.text("policies/licenses/texts/" + id + ".fr.txt");
        assertThat(LicenseTexts.recognise(text).kind()).isEqualTo(Kind.CONFORM);
        assertThat(ids(text)).containsExactly(id);
        byte[] latin = text.getBytes(Charset.forName("windows-1252"));
        String crossed = LicenseFile.of(latin).text().replace("\n", "\r\n");
        assertThat(ids(crossed)).containsExactly(id);
    }

    @Test
    void theAppendixOfApacheMayBeMissing() {
        String text = SpdxTexts.of("Apache-2.0");
        String cut = text.substring(0, text.indexOf("END OF TERMS AND CONDITIONS"));
        assertThat(ids(cut)).containsExactly("Apache-2.0");
        assertThat(LicenseTexts.recognise(cut).kind()).isEqualTo(Kind.CONFORM);
    }

    @Test
    void aTwinIsATieWhereTheTextIsTheSame() {
        Region region = only(SpdxTexts.of("MPL-2.0"));
        assertThat(region.ids()).containsExactly("MPL-2.0");
        assertThat(region.ties()).containsExactly("MPL-2.0-no-copyleft-exception");
    }

    @Test
    void theTextOfAGnuLicenceLeavesLaterVersionsOpenAndAHeaderSettlesIt() {
        String text = SpdxTexts.of("GPL-3.0-only");
        assertThat(only(text).ids()).containsExactly("GPL-3.0-only", "GPL-3.0-or-later");
        assertThat(only(text).undecided()).contains(Region.Undecided.LATER_VERSIONS);
        for (String id : List.of("GPL-3.0-only", "GPL-3.0-or-later")) {
            Recognition both = LicenseTexts.recognise(SpdxTexts.header(id) + "\n\n" + text);
            assertThat(both.regions()).extracting(Region::id).containsOnly(id);
            assertThat(both.expression()).contains(id);
            Recognition tag = LicenseTexts.recognise("SPDX-License-Identifier: " + id + "\n\n" + text);
            assertThat(tag.expression()).contains(id);
        }
    }

    @Test
    void theHeaderThatALicenceShowsSaysNothing() {
        String text = SpdxTexts.of("GPL-3.0-only").replace("<one line to give", "{one line to give");
        assertThat(LicenseTexts.recognise(text).regions())
                .extracting(Region::ids)
                .containsExactly(List.of("GPL-3.0-only", "GPL-3.0-or-later"));
    }

    @Test
    void severalLicencesInOneFileHaveTheirLines() {
        String mit = SpdxTexts.of("MIT");
        String text = "Parts come from elsewhere.\n" + mit + "\n\nAnd this one:\n" + SpdxTexts.of("ISC");
        Recognition recognition = LicenseTexts.recognise(text);
        assertThat(recognition.kind()).isEqualTo(Kind.CONFORM_WITH_ADDED_TEXT);
        assertThat(recognition.regions()).extracting(Region::id).containsExactly("MIT", "ISC");
        assertThat(recognition.regions().get(0).firstLine()).isEqualTo(2);
        assertThat(recognition.regions().get(0).lastLine())
                .isLessThan(recognition.regions().get(1).firstLine());
        assertThat(recognition.added()).contains(new Recognition.Added(1, 1, 4));
        assertThat(recognition.expression()).contains("MIT AND ISC");
    }

    @Test
    void anExceptionBelongsToTheLicenceBeforeIt() {
        String text = SpdxTexts.header("GPL-2.0-or-later") + "\n\n" + SpdxTexts.exception("Classpath-exception-2.0");
        assertThat(LicenseTexts.recognise(text).expression()).contains("GPL-2.0-or-later WITH Classpath-exception-2.0");
    }

    @Test
    void markupIsNotText() {
        String text = SpdxTexts.of("BSD-3-Clause");
        String html = "<html><body><h1>BSD 3-Clause</h1><p>"
                + text.replace("\"", "&quot;").replace("\n\n", "</p>\n<p>")
                + "</p></body></html>";
        String markdown = "# BSD 3-Clause License\n\n"
                + text.replace("1. ", "* ").replace("2. ", "* ").replace("3. ", "* ");
        String comment = "/*\n * " + text.replace("\n", "\n * ") + "\n */\n";
        for (String one : List.of(html, markdown, comment, "\uFEFF" + text, text.replaceAll("\\s+", " "))) {
            assertThat(ids(one)).containsExactly("BSD-3-Clause");
            assertThat(only(one).kind()).isEqualTo(Region.Kind.CONFORM);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, is hereby granted, is not hereby granted",
        "Apache-2.0, You may reproduce, You may not reproduce",
        "BSD-3-Clause, are permitted, are not permitted",
        "EUPL-1.2, The Licensor grants, The Licensor never grants",
        "ISC, with or without fee, without fee"
    })
    void oneWordThatTurnsTheSenseIsSeenAndShown(String id, String said, String changed) {
        String text = SpdxTexts.of(id);
        String turned = text.replaceFirst("(?i)" + said.replace(" ", "\\s+"), changed);
        assertThat(turned).isNotEqualTo(text);
        Region region = only(turned);
        assertThat(region.ids()).containsExactly(id);
        assertThat(region.kind()).isEqualTo(Region.Kind.MODIFIED);
        assertThat(region.differences()).isNotEmpty();
        assertThat(region.differing()).isBetween(1, 2);
    }

    @Test
    void aNegationHidesInNoName() {
        String text = SpdxTexts.of("BSD-3-Clause").replace("BY THE COPYRIGHT HOLDERS", "BY NOT THE COPYRIGHT HOLDERS");
        assertThat(only(text).kind()).isEqualTo(Region.Kind.MODIFIED);
    }

    @Test
    void aWordMoreOrLessInTheTermsIsNeverConform() {
        Random random = new Random(20261126);
        for (String id :
                List.of("MIT", "ISC", "Apache-2.0", "MPL-2.0", "EUPL-1.2", "GPL-3.0-only", "CECILL-B", "EPL-2.0")) {
            String text = SpdxTexts.of(id);
            int begin = text.length() / 4;
            List<MatchResult> words = WORD.matcher(text)
                    .results()
                    .filter(word -> word.start() > begin && word.end() < text.length() * 3 / 4)
                    .toList();
            for (int round = 0; round < 6; round++) {
                MatchResult word = words.get(random.nextInt(words.size()));
                String before = text.substring(0, word.start());
                String after = text.substring(word.end());
                assertThat(LicenseTexts.recognise(before + "whatsoever " + word.group() + after)
                                .kind())
                        .as("%s, before %s at %d", id, word.group(), word.start())
                        .isNotEqualTo(Kind.CONFORM);
                assertThat(LicenseTexts.recognise(before + after).kind())
                        .as("%s, without %s at %d", id, word.group(), word.start())
                        .isNotEqualTo(Kind.CONFORM);
            }
        }
    }

    @Test
    void whatIsNoLicenceIsUnknown() {
        assertThat(LicenseTexts.recognise("").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(LicenseTexts.recognise("Vous pouvez utiliser ce logiciel le mardi.")
                        .regions())
                .isEmpty();
        assertThat(LicenseTexts.recognise("a ".repeat(100_000)).regions()).isEmpty();
        assertThat(LicenseTexts.recognise("<".repeat(50_000) + "&".repeat(50_000))
                        .regions())
                .isEmpty();
    }
}
