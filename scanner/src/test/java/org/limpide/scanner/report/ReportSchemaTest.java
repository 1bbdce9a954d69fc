package org.limpide.scanner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.keys.KeyStrength;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.PolicyEvaluator.WaiverStatus;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.policy.Waiver;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.UnreadReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The published schema knows every choice of the code, and tells a reader what each field means. */
class ReportSchemaTest {

    private static JsonNode schema() {
        return new ObjectMapper().readTree(Path.of("../policies/scan-report.schema.json"));
    }

    static List<Arguments> choices() {
        return List.of(
                Arguments.of("outcome", Outcome.values()),
                Arguments.of("verdict", Verdict.values()),
                Arguments.of("criterion/properties/mode", Mode.values()),
                Arguments.of("basis/properties/kind", Basis.Kind.values()),
                Arguments.of("finding/properties/confidence", Confidence.values()),
                Arguments.of("location/properties/carrier", Location.Carrier.values()),
                Arguments.of("trace/properties/reach", Trace.Reach.values()),
                Arguments.of("key/properties/form", KeyMaterial.Kind.values()),
                Arguments.of("key/properties/algorithm", KeyStrength.Algorithm.values()),
                Arguments.of("key/properties/matches/items/properties/kind", PublicHalf.Kind.values()),
                Arguments.of("waiver/properties/reason", Waiver.Reason.values()),
                Arguments.of("waiver/properties/status", WaiverStatus.values()),
                Arguments.of("unread/properties/reason", UnreadReason.values()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceOfTheCodeStandsInTheSchema(String definition, Enum<?>[] constants) {
        assertThat(schema().at("/$defs/" + definition + "/enum"))
                .extracting(JsonNode::stringValue)
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList());
    }

    @Test
    void findingsHaveEveryOutcomeThatAsksForAttention() {
        assertThat(schema().at("/$defs/finding/properties/outcome/enum"))
                .extracting(JsonNode::stringValue)
                .containsExactlyElementsOf(Arrays.stream(Outcome.values())
                        .filter(Outcome::needsAttention)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyFieldIsDescribedAndEveryObjectIsClosed() {
        List<JsonNode> objects = new ArrayList<>();
        collect(schema(), objects);

        assertThat(objects).size().isGreaterThan(15);
        for (JsonNode object : objects) {
            assertThat(object.get("additionalProperties").booleanValue()).isFalse();
            object.get("properties")
                    .forEachEntry((name, field) ->
                            assertThat(field.has("description")).as(name).isTrue());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> objects) {
        if (node.has("properties")) {
            objects.add(node);
        }
        node.forEach(child -> collect(child, objects));
    }
}
