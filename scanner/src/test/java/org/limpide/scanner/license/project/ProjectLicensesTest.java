package org.limpide.scanner.license.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.license.project.Conclusion.Kind;
import org.limpide.scanner.license.text.FullTexts;

class ProjectLicensesTest {

    private static ProjectLicenses of(String... pathsAndTexts) {
        List<ProjectFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            String text = pathsAndTexts[i + 1];
            files.add(new ProjectFile(pathsAndTexts[i], text.length(), () -> Optional.of(text)));
        }
        return ProjectLicenses.of(files);
    }

    private static String text(String id) {
        return FullTexts.of(id).orElseThrow();
    }

    private static Conclusion concluded(String... files) {
        return of(files).whole().concluded();
    }

    @Test
    void whatIsDeclaredDetectedAndConcludedIsKeptApart() {
        ProjectLicense whole = of(
                        "LICENSE", text("GPL-3.0-or-later"),
                        "pom.xml", "<project><licenses><license><name>GPL v3</name></license></licenses></project>",
                        "README.md", "# Exemple\n\n## Licence\n\nGPL-3.0-or-later\n")
                .whole();
        assertThat(whole.detected()).singleElement().satisfies(text -> {
            assertThat(text.ids()).containsExactly("GPL-3.0-only", "GPL-3.0-or-later");
            assertThat(text.wording()).isEqualTo(Wording.WHOLE);
        });
        assertThat(whole.declared()).extracting(Claim::written).containsExactly("GPL v3", "GPL-3.0-or-later");
        assertThat(whole.concluded().expression()).contains("GPL-3.0-or-later");
    }

    @Test
    void whetherLaterVersionsCountIsNeverGuessed() {
        Conclusion open = concluded("COPYING", text("LGPL-3.0-only"));
        assertThat(open.kind()).isEqualTo(Kind.VERSION_OPEN);
        assertThat(open.expression()).isEmpty();
        assertThat(open.options()).containsExactly("LGPL-3.0-only", "LGPL-3.0-or-later");
        assertThat(concluded("COPYING", text("AGPL-3.0-only"), "a.py", "# SPDX-License-Identifier: AGPL-3.0-or-later\n")
                        .expression())
                .contains("AGPL-3.0-or-later");
    }

    @Test
    void nothingIsConcludedOfWhatContradictsItselfOrIsNoLicence() {
        assertThat(concluded().kind()).isEqualTo(Kind.NONE);
        assertThat(concluded("LICENSE", "Faites-en bon usage.").kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(concluded("LICENSE", text("MIT"), "package.json", "{\"license\": \"ISC\"}")
                        .kind())
                .isEqualTo(Kind.CONTRADICTED);
        assertThat(concluded("LICENSE-MIT", text("MIT"), "LICENSE-APACHE", text("Apache-2.0"))
                        .kind())
                .isEqualTo(Kind.SEVERAL);
    }

    @Test
    void anExpressionComesOutInTheSpellingOfTheList() {
        assertThat(concluded("Cargo.toml", "[package]\nlicense = 'mit or apache-2.0'\n")
                        .expression())
                .contains("MIT OR Apache-2.0");
        assertThat(concluded("composer.json", "{\"license\": [\"MIT\", \"GPL-3.0+\"]}")
                        .expression())
                .contains("MIT OR GPL-3.0-or-later");
        assertThat(concluded(
                                "pom.xml",
                                "<project><licenses><license><name>Apache License, Version 2.0</name></license></licenses></project>")
                        .expression())
                .contains("Apache-2.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## License;;GNU General Public License v3.0 or later|GPL-3.0-or-later",
                "## License;;GPL-3.0-only|GPL-3.0-only",
                "Licence;=======;;Publié sous CeCILL-B|CeCILL-B",
                "Ce code est distribué sous la licence EUPL v1.2.|EUPL v1.2",
                "Licensed under either of Apache License, Version 2.0 or MIT license|Apache License, Version 2.0 OR MIT",
                "![l](https://img.shields.io/badge/License-BSD--3--Clause-blue.svg)|BSD-3-Clause",
                "## Licence;;[Licence Ouverte 2.0](LICENSE)|Licence Ouverte 2.0"
            })
    void aReadmeDeclaresInItsChapterInASentenceOrByABadge(String readme, String written) {
        assertThat(of("README.md", "# Exemple\n\n" + readme.replace(';', '\n') + "\n")
                        .whole()
                        .declared())
                .extracting(Claim::written)
                .containsExactly(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Copyright (c) 2014-2020 Ville d'Exemple. All rights reserved.|Ville d'Exemple",
                "© 2019 Exemple SAS <contact@example.org>|Exemple SAS",
                "SPDX-FileCopyrightText: 2016, 2018-2019 Camille Exemple|Camille Exemple",
                "Copyright 2020 by The Example Authors, licensed under MIT|The Example Authors",
                "(c) 2008 Exemple|Exemple"
            })
    void theHolderOfANoticeIsToldFromWhatSurroundsIt(String line, String holder) {
        assertThat(CopyrightNotice.holder(line)).contains(holder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Copyright notice",
                "copyright and related rights",
                "Copyright [yyyy] [name of copyright owner]",
                "The copyright holders",
                "(c) any person obtaining a copy",
                "Copyright 2020"
            })
    void aSentenceAboutCopyrightNamesNoHolder(String line) {
        assertThat(CopyrightNotice.holder(line)).isEmpty();
    }

    @Test
    void onlyWhatStandsAboveTheCodeIsAHead() {
        assertThat(SourceHead.of(List.of(file("a.js", "const x = 'SPDX-License-Identifier: MIT'\n"))))
                .isEmpty();
        assertThat(SourceHead.of(List.of(file(
                        "a.php",
                        "<?php\n\n/*\n * Copyright 2020 Exemple\n * SPDX-License-Identifier: MIT\n */\necho 1;"))))
                .singleElement()
                .satisfies(head -> {
                    assertThat(head.license()).contains("MIT");
                    assertThat(head.line()).isEqualTo(5);
                    assertThat(head.notices()).containsExactly(new CopyrightNotice(4, "Exemple"));
                });
    }

    private static ProjectFile file(String path, String text) {
        return new ProjectFile(path, text.length(), () -> Optional.of(text));
    }
}
