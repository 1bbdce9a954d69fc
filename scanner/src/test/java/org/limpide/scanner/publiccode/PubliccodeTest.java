package org.limpide.scanner.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.limpide.scanner.publiccode.PubliccodeFault.Kind;

class PubliccodeTest {
    private static final String GOOD = """
            publiccodeYmlVersion: "0"
            name: Guichet
            url: https://example.org/guichet.git
            platforms: [web]
            developmentStatus: stable
            softwareType: standalone/web
            description:
              fr:
                shortDescription: Prend des rendez-vous en ligne.
                longDescription: "%s"
                features: [Rendez-vous]
            legal:
              license: EUPL-1.2
            maintenance:
              type: internal
              contacts:
                - name: Bureau des logiciels
            localisation:
              localisationReady: true
              availableLanguages: [fr]
            """.formatted("Ce logiciel prend des rendez-vous. ".repeat(6));

    private static void isFaulty(String text, Kind kind, String field, int line) {
        assertThat(Publiccode.read(text).faults())
                .as("%s at %s line %d", kind, field, line)
                .anySatisfy(fault -> {
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.place().line()).isEqualTo(line);
                });
    }

    @Test
    void aCompleteFileIsValid() {
        Publiccode good = Publiccode.read(GOOD);
        assertThat(good.faults()).isEmpty();
        assertThat(good.license()).contains("EUPL-1.2");
        assertThat(good.licensePlace().line()).isEqualTo(13);
    }

    @Test
    void everyMandatoryKeyIsMissedWhereItIsAbsent() {
        for (String key :
                new String[] {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType"
                }) {
            String without = GOOD.replaceFirst("(?m)^" + key + ":.*\n", "");
            assertThat(Publiccode.read(without).faults())
                    .as(key)
                    .extracting(PubliccodeFault::kind, PubliccodeFault::field)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MISSING, key));
        }
        isFaulty(
                GOOD.replace("  license: EUPL-1.2\n", "  mainCopyrightOwner: État\n"),
                Kind.MISSING,
                "legal/license",
                13);
        isFaulty(GOOD.replaceFirst("(?m)^ {4}features:.*\n", ""), Kind.MISSING, "description", 7);
    }

    @Test
    void valuesOutsideTheListsAreRefusedAtTheirLine() {
        isFaulty(GOOD.replace("stable", "production"), Kind.UNKNOWN_VALUE, "developmentStatus", 5);
        isFaulty(GOOD.replace("standalone/web", "website"), Kind.UNKNOWN_VALUE, "softwareType", 6);
        isFaulty(GOOD.replace("\"0\"", "\"9\""), Kind.UNKNOWN_VERSION, "publiccodeYmlVersion", 1);
        isFaulty(GOOD.replace("https://example.org/guichet.git", "guichet"), Kind.NOT_AN_ADDRESS, "url", 3);
        isFaulty(GOOD.replace("[web]", "web"), Kind.WRONG_TYPE, "platforms", 4);
        isFaulty(
                GOOD.replace("localisationReady: true", "localisationReady: oui"),
                Kind.WRONG_TYPE,
                "localisation/localisationReady",
                19);
    }

    @Test
    void descriptionsKeepToTheirLengths() {
        isFaulty(
                GOOD.replace("en ligne.", "en ligne. ".repeat(20)),
                Kind.TOO_LONG,
                "description/fr/shortDescription",
                9);
        isFaulty(
                GOOD.replaceAll("longDescription: \".*\"", "longDescription: court"),
                Kind.TOO_SHORT,
                "description/fr/longDescription",
                10);
    }

    @Test
    void contractorsComeWithAContractAndOnlyThen() {
        String contract = GOOD.replace("type: internal", "type: contract");
        isFaulty(contract, Kind.MISSING, "maintenance/contractors", 14 + 1);
        String internal = GOOD.replace(
                "  contacts:\n    - name: Bureau des logiciels",
                "  contractors:\n    - {name: Prestataire, until: 2027-01-01}");
        isFaulty(internal, Kind.FORBIDDEN_HERE, "maintenance/contractors", 16);
        isFaulty(internal, Kind.MISSING, "maintenance/contacts", 15);
        isFaulty(
                internal.replace("internal", "contract").replace("2027-01-01", "bientôt"),
                Kind.NOT_A_DATE,
                "maintenance/contractors/until",
                17);
    }

    @Test
    void whatTheSoftwareSupportsIsAKnownAliasOrAnAddress() {
        assertThat(Publiccode.read(GOOD + "supports:\n  - id: alias:gdpr\n  - id: https://example.org/rgaa\n")
                        .faults())
                .isEmpty();
        isFaulty(GOOD + "supports:\n  - id: alias:rgaa\n", Kind.UNKNOWN_VALUE, "supports/id", 22);
        isFaulty(GOOD + "supports:\n  - id: rgaa\n", Kind.NOT_AN_ADDRESS, "supports/id", 22);
    }

    @Test
    void oldAndUnknownKeysAreWarnings() {
        Publiccode old = Publiccode.read(
                GOOD + "inputTypes: [text/plain]\nIT:\n  countryExtensionVersion: '1.0'\ncolor: blue\n");
        assertThat(old.valid()).isTrue();
        assertThat(old.faults())
                .extracting(PubliccodeFault::kind)
                .containsExactly(Kind.DEPRECATED, Kind.DEPRECATED, Kind.UNKNOWN_KEY);
    }

    @Test
    void aTextThatIsNoYamlIsOneFaultWithItsPlace() {
        assertThat(Publiccode.read("name: [").faults())
                .extracting(PubliccodeFault::kind)
                .containsExactly(Kind.NOT_YAML);
        assertThat(Publiccode.read("- a\n").faults())
                .extracting(PubliccodeFault::kind)
                .containsExactly(Kind.NOT_A_MAPPING);
    }
}
