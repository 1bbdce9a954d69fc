package org.limpide.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A report as SARIF follows the official schema and says no more than the report does. */
class SarifReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String text(ScanReport report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SarifReport().write(report, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode run(ScanReport report) throws IOException {
        return MAPPER.readTree(text(report, Language.EN)).at("/runs/0");
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("org.limpide.scanner.report.JsonReportTest#samples")
    void everyReportFollowsTheSchemaOfTheStandard(ScanReport report) throws IOException {
        for (Language language : Language.values()) {
            assertThat(schema().validate(text(report, language), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void theSchemaWouldRefuseAnUnknownField() throws IOException {
        String broken = text(SampleReport.full(), Language.FR).replace("\"ruleIndex\"", "\"ruleNumber\"");

        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.limpide.scanner.report.JsonReportTest#samples")
    void twoWritesAreTheSameBytes(ScanReport report) throws IOException {
        assertThat(text(report, Language.FR)).isEqualTo(text(report, Language.FR));
    }

    @Test
    void kindAndLevelFollowOutcomeAndMode() throws IOException {
        assertThat(run(SampleReport.full()).get("results"))
                .extracting(one -> one.get("ruleId").stringValue() + " "
                        + one.get("kind").stringValue() + " " + one.get("level").stringValue())
                .containsExactly(
                        "secrets.content fail error",
                        "secrets.content fail error",
                        "docs.readme fail warning",
                        "privacy.commit-identity review none",
                        "protection.internal-host open none",
                        "security.policy fail note");
    }

    @Test
    void eachResultNamesItsRule() throws IOException {
        JsonNode run = run(SampleReport.full());
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").intValue());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
        }
        assertThat(run.at("/tool/driver/rules/0/help/text").stringValue())
                .startsWith("Revoke first")
                .contains("Take it out, then scan again.")
                .contains("CRPA, article L. 311-5")
                .contains("law");
    }

    @Test
    void filesAreRelativeUrisAndTheRestHasLogicalNames() throws IOException {
        JsonNode results = run(SampleReport.full()).get("results");

        assertThat(results.at("/1/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .isEqualTo("src/main/java/%C3%89mission.java");
        assertThat(results.at("/1/locations/0/physicalLocation/region/startLine")
                        .intValue())
                .isEqualTo(40);
        assertThat(results.at("/2/locations/0/physicalLocation").has("region")).isFalse();
        assertThat(results.at("/3/locations/0/logicalLocations/0/fullyQualifiedName")
                        .stringValue())
                .isEqualTo("c".repeat(40));
        assertThat(results.at("/5/locations/0/logicalLocations/0/fullyQualifiedName")
                        .stringValue())
                .isEqualTo("demarches-consulaires");
    }

    @Test
    void aHostilePathStaysOneRelativeUri() throws IOException {
        String uri = run(SampleReport.hostile())
                .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .stringValue();

        assertThat(uri).matches("([A-Za-z0-9._~/-]|%[0-9A-F]{2})+").startsWith("a%5Cu202Etxt.exe");
    }

    @Test
    void aWaivedFindingIsSuppressedAndOthersAreSaidNotToBe() throws IOException {
        ScanReport full = SampleReport.full();
        ReportedFinding waived = new ReportedFinding(
                full.findings().get(2).finding(), full.findings().get(2).effect(), Optional.of(3));
        JsonNode results = run(with(
                        full, full.criteria(), List.of(full.findings().get(0), waived)))
                .get("results");

        assertThat(results.at("/0/suppressions")).isEmpty();
        assertThat(results.at("/1/suppressions/0/kind").stringValue()).isEqualTo("inSource");
        assertThat(results.at("/1/suppressions/0/status").stringValue()).isEqualTo("accepted");
    }

    @Test
    void aCriterionOnTrialShowsNoResult() throws IOException {
        ScanReport full = SampleReport.full();
        List<CriterionResult> trial =
                full.criteria().stream().map(SarifReportTest::onTrial).toList();

        assertThat(run(with(full, trial, full.findings())).get("results")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentencesAreInTheLanguageAsked(Language language) throws IOException {
        assertThat(text(SampleReport.full(), language))
                .contains(language == Language.FR ? "Trouvé\u00a0: clé <privée>." : "Found: clé <privée>.")
                .doesNotContain(language == Language.FR ? "Found: " : "Trouvé");
    }

    @Test
    void whatWasNotReadAndTheNoticesAreNotifications() throws IOException {
        JsonNode invocation = run(SampleReport.full()).at("/invocations/0");

        assertThat(invocation.get("executionSuccessful").booleanValue()).isTrue();
        assertThat(invocation.get("toolExecutionNotifications"))
                .extracting(one -> one.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                                .stringValue() + " " + one.get("level").stringValue())
                .containsExactly("big.sql warning", ".limpide.yaml:9:3 warning");
    }

    private static CriterionResult onTrial(CriterionResult one) {
        return new CriterionResult(
                one.id(),
                Mode.LOG,
                one.outcome(),
                one.effect(),
                one.title(),
                one.why(),
                one.fix(),
                one.basis(),
                one.messages(),
                one.revocations());
    }

    private static ScanReport with(ScanReport one, List<CriterionResult> criteria, List<ReportedFinding> findings) {
        return new ScanReport(
                one.schema(),
                one.tool(),
                one.run(),
                one.policy(),
                one.project(),
                one.verdict(),
                criteria,
                findings,
                one.waivers(),
                one.notices(),
                one.coverage());
    }
}
