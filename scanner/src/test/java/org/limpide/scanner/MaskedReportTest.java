package org.limpide.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.KeyFacts;
import org.limpide.scanner.check.KeyFacts.KeyMatch;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Location.Carrier;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.check.Occurrences.Occurrence;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.keys.KeyStrength;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.policy.PolicyEvaluator.WaiverStatus;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.policy.Waiver;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.text.Localized;

class MaskedReportTest {
    private static final RuleSet RULES = RuleSet.load("secrets", "privacy", "protection");
    private static final RuleSet NONE = RuleSet.load();
    private static final String TOKEN = Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", 81);
    private static final String VALUE = TOKEN.substring(4);

    private static String masked(Set<String> values, RuleSet rules, String name) {
        return new MaskedNames(values, rules).masked(name);
    }

    @Test
    void aKnownValueIsHiddenWhereverItStands() {
        assertThat(masked(Set.of("le-mot-secret"), NONE, "a/le-mot-secret/b/le-mot-secret.txt"))
                .isEqualTo("a/▮▮▮/b/▮▮▮.txt");
    }

    @Test
    void theLongerOfTwoValuesIsHiddenFirst() {
        assertThat(masked(Set.of("secret", "secret-long"), NONE, "secret-long/secret"))
                .isEqualTo("▮▮▮/▮▮▮");
    }

    @Test
    void halvesOfAValueAtTheCutOfALongNameAreHidden() {
        for (int before = 160; before < 210; before++) {
            String name = Printable.of("a".repeat(before) + "-" + VALUE + "-" + "b".repeat(400));
            String other = Printable.of("a".repeat(400) + "-" + VALUE + "-" + "b".repeat(before));
            for (int at = 0; at + 6 <= VALUE.length(); at++) {
                assertThat(masked(Set.of(VALUE), NONE, name)).doesNotContain(VALUE.substring(at, at + 6));
                assertThat(masked(Set.of(VALUE), NONE, other)).doesNotContain(VALUE.substring(at, at + 6));
            }
        }
    }

    @Test
    void aValueThatNobodyKnowsOfIsHiddenToo() {
        assertThat(masked(Set.of(), RULES, "été/a.zip!/" + TOKEN + ".txt")).isEqualTo("été/a.zip!/ghp_▮▮▮.txt");
        String encoded = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("u:" + TOKEN + " x").getBytes(StandardCharsets.UTF_8));
        assertThat(masked(Set.of(), RULES, "b64/" + encoded))
                .startsWith("b64/")
                .doesNotContain(encoded.substring(9, 40));
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/resources/prod/base.yml",
        "deploiement/serveur-01.intranet.example/hosts.txt",
        "refs/heads/feature/mot-de-passe-oublie",
        "README.md",
        "''",
    })
    void otherNamesStayAsTheyAre(String name) {
        assertThat(masked(Set.of(VALUE), RULES, name)).isEqualTo(name);
    }

    @Test
    void everyTextOfAReportThatTheRepositoryChoseIsMasked() {
        ScanReport report = new MaskedReport(new MaskedNames(Set.of(VALUE), NONE)).of(report());
        assertThat(report.toString()).doesNotContain(VALUE).contains("▮▮▮");
        assertThat(report.toString().replace("▮▮▮", VALUE)).isEqualTo(report().toString());
    }

    private static Finding finding() {
        Location place = new Location(Carrier.FILE, "a/" + TOKEN, 3);
        Trace trace = new Trace(
                true,
                Trace.Reach.PUBLISHED,
                Optional.empty(),
                Optional.empty(),
                List.of(VALUE + ".example.org"),
                List.of("refs/heads/" + VALUE),
                1);
        return new Finding(
                "secrets.content",
                Outcome.FAIL,
                Message.of("found").with("name", VALUE),
                place,
                Confidence.CERTAIN,
                "f".repeat(32),
                Optional.of(new Occurrences(
                        1, List.of(new Occurrence(place, "a".repeat(40), 0, 1)), Optional.empty(), Optional.of(trace))),
                Optional.of(new KeyFacts(
                        KeyMaterial.Kind.PKCS8,
                        KeyStrength.Algorithm.RSA,
                        Optional.of(2048),
                        false,
                        true,
                        Optional.of(1),
                        List.of(new KeyMatch(
                                PublicHalf.Kind.CERTIFICATE, place, "a".repeat(40), Optional.of(Instant.EPOCH))))),
                Optional.empty());
    }

    private static ScanReport report() {
        return new ScanReport(
                ScanReport.SCHEMA,
                new ScanReport.Tool("limpide", "1"),
                new ScanReport.Run(Instant.EPOCH, 1),
                new ScanReport.AppliedPolicy("limpide", "1", "d", List.of(), LocalDate.EPOCH),
                new ScanReport.Project(VALUE, "r", "refs/heads/" + VALUE, "c", VALUE + "*", 0),
                Verdict.NOT_OPENABLE,
                List.of(),
                List.of(new ScanReport.ReportedFinding(finding(), Verdict.NOT_OPENABLE, Optional.empty())),
                List.of(new ScanReport.ReportedWaiver(
                        "secrets.content",
                        Optional.empty(),
                        Optional.of(VALUE + "/**"),
                        Waiver.Reason.TEST_DATA,
                        "Voyez " + VALUE,
                        VALUE,
                        LocalDate.EPOCH,
                        1,
                        WaiverStatus.UNUSED)),
                List.of(new ScanReport.Notice(VALUE + ":1:1", new Localized("Non : " + VALUE, "No: " + VALUE))),
                new CoverageLedger(
                        1, 1, 1, Optional.empty(), List.of(new CoverageLedger.Entry(VALUE, UnreadReason.SYMLINK))));
    }
}
