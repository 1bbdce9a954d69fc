package org.limpide.scanner.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.license.License.Answer;

class LicenseListTest {
    private static final LicenseList LIST = LicenseList.builtIn();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apache License, Version 2.0|Apache-2.0|LISTED",
                "The Apache Software License, Version 2.0|Apache-2.0|LISTED",
                "apache-2.0|Apache-2.0|LISTED",
                "http://www.apache.org/licenses/LICENSE-2.0.txt|Apache-2.0|LISTED",
                "The MIT License|MIT|LISTED",
                "GPL-3.0-or-later|GPL-3.0-or-later|LISTED",
                "GNU GPL v3 or any later version|GPL-3.0-or-later|LISTED",
                "GPL 3|GPL-3.0-only|OTHER_VERSION",
                "https://spdx.org/licenses/EPL-2.0.html|EPL-2.0|LISTED",
                "AGPL-3.0-only|AGPL-3.0-only|DOCTRINE_ONLY",
                "GPL-3.0-only|GPL-3.0-only|OTHER_VERSION",
                "GNU General Public License, version 2 (GPL2)|GPL-2.0-only|OTHER_VERSION",
                "EUPL-1.1|EUPL-1.1|OTHER_VERSION",
                "EUPL-2.0|EUPL-2.0|UNKNOWN",
                "ISC|ISC|HOMOLOGATION",
                "etalab-2.0|etalab-2.0|INFORMATION_ONLY",
                "UNLICENSED|LicenseRef-proprietary|CLOSED",
                "Unlicense|Unlicense|HOMOLOGATION",
                "Tous droits réservés|LicenseRef-proprietary|CLOSED"
            })
    void aWrittenNameMeansOneLicence(String written, String id, Answer answer) {
        License license = LIST.declared(written).all().get(0);
        assertThat(license.id()).isEqualTo(id);
        assertThat(license.answer()).isEqualTo(answer);
    }

    @Test
    void anExpressionIsAsGoodAsItsBestOptionAndAnOptionAsItsWorstLicence() {
        assertThat(LIST.declared("ISC OR MIT").answer()).isEqualTo(Answer.LISTED);
        assertThat(LIST.declared("MIT AND ISC").answer()).isEqualTo(Answer.HOMOLOGATION);
        assertThat(LIST.declared("(MIT AND Apache-2.0) OR proprietary").answer())
                .isEqualTo(Answer.LISTED);
        assertThat(LIST.declared("GPL-3.0-or-later WITH Classpath-exception-2.0")
                        .answer())
                .isEqualTo(Answer.LISTED);
        assertThat(LIST.declared("MIT AND etalab-2.0").answer()).isEqualTo(Answer.LISTED);
        assertThat(LIST.declared("etalab-2.0 AND ODbL-1.0").answer()).isEqualTo(Answer.INFORMATION_ONLY);
        assertThat(LIST.declared("MIT WITH AdditionRef-condition").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(LIST.declared("Apache-2.0 with Commons Clause").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(LIST.declared("").answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aVersionThatDoesNotExistIsAQuestionThatNamesTheOneThatIsMeant() {
        assertThat(LIST.declared("EUPL v2.0").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(LIST.meant("EUPL v2.0")).contains("EUPL-1.2");
        assertThat(LIST.meant("EUPL-1.2")).isEmpty();
        assertThat(LIST.listedBeside("GPL-3.0-only"))
                .containsExactly("AGPL-3.0-or-later", "LGPL-3.0-or-later", "GPL-3.0-or-later");
    }

    @Test
    void textsOfOneFamilyAreToldApart() {
        assertThat(LIST.namedInText("GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3, 19 November 2007")
                        .map(License::id))
                .contains("AGPL-3.0-only");
        assertThat(LIST.namedInText("GNU LESSER GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007")
                        .map(License::id))
                .contains("LGPL-3.0-only");
        assertThat(LIST.namedInText("Contrat de licence de logiciel libre CeCILL-C")
                        .map(License::id))
                .contains("CECILL-C");
        assertThat(LIST.namedInText("Contrat de licence de logiciel libre CeCILL\nVersion 2.0")
                        .map(License::id))
                .contains("CECILL-2.0");
        assertThat(LIST.namedInText("Faites-en bon usage.")).isEmpty();
    }
}
