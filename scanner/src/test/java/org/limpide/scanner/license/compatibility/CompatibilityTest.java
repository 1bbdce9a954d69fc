package org.limpide.scanner.license.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.compatibility.Answer.Verdict;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.license.expression.SpdxIds;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** The rules are whole, and say what the texts and the stewards of the licences say. */
class CompatibilityTest {
    private static final Mapping DATA = BuiltIn.yaml("policies/licenses/compatibility.yaml");

    /** Those of article D. 323-2-1 and of the list of data.gouv.fr. */
    private static final List<String> APPROVED = List.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CECILL-B",
            "MIT",
            "CECILL-2.1",
            "CECILL-C",
            "GPL-3.0-or-later",
            "LGPL-3.0-or-later",
            "AGPL-3.0-or-later",
            "MPL-2.0",
            "EPL-2.0",
            "EUPL-1.2",
            "etalab-2.0",
            "ODbL-1.0");

    private static SpdxExpression expression(String text) {
        ExpressionReader.Result result = ExpressionReader.read(text);
        assertThat(result).as(text).isInstanceOf(ExpressionReader.Result.Read.class);
        return ((ExpressionReader.Result.Read) result).expression();
    }

    private static Verdict verdict(String outbound, String inbound, Use use) {
        return Compatibility.builtIn()
                .answer(expression(outbound), expression(inbound), use)
                .verdict();
    }

    private static List<String> texts(YamlValue mapping, String key) {
        return ((Mapping) mapping)
                .items(key).stream().map(item -> String.valueOf(item.plain())).toList();
    }

    @Test
    void everyNameIsOneOfTheSpdxListOrOfASet() {
        Mapping sets = DATA.mapping("sets").orElseThrow();
        Stream<String> inRules = DATA.items("rules").stream()
                .flatMap(rule -> Stream.concat(texts(rule, "inbound").stream(), texts(rule, "outbound").stream()))
                .filter(name -> !name.equals("any") && !sets.entries().containsKey(name));
        Stream<String> inSets = sets.entries().keySet().stream().flatMap(name -> texts(sets, name).stream());
        assertThat(Stream.concat(inRules, inSets))
                .allSatisfy(id -> assertThat(SpdxIds.present().license(id)).contains(id));
        Mapping exceptions = DATA.mapping("exceptions").orElseThrow();
        assertThat(exceptions.entries().keySet().stream().flatMap(key -> texts(exceptions, key).stream()))
                .allSatisfy(id -> expression("GPL-2.0-only WITH " + id));
    }

    @Test
    void everyRuleHasASourceAndASentenceAndEverySourceIsUsed() {
        Criterion criterion = PolicyLoader.builtIn().criteria().stream()
                .filter(one -> one.check().equals("license.dependencies-compatible"))
                .findFirst()
                .orElseThrow();
        Set<String> used = new HashSet<>();
        for (YamlValue item : DATA.items("rules")) {
            Mapping rule = (Mapping) item;
            String source = rule.text("source").orElseThrow();
            used.add(source);
            assertThat(Compatibility.builtIn().citation(source)).as(source).isNotBlank();
            if (!rule.text("answer").orElseThrow().equals("compatible")) {
                assertThat(criterion.messages()).containsKey(rule.text("reason").orElseThrow());
            }
        }
        assertThat(DATA.mapping("sources").orElseThrow().entries().keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    /** Two directions of the same two licences, as the texts have them. */
    @ParameterizedTest
    @CsvSource({
        // outbound, inbound, linked, included
        "MIT, Apache-2.0, COMPATIBLE, COMPATIBLE",
        "GPL-2.0-only, Apache-2.0, INCOMPATIBLE, INCOMPATIBLE",
        "GPL-2.0-or-later, Apache-2.0, CONDITIONAL, CONDITIONAL",
        "GPL-3.0-or-later, Apache-2.0, COMPATIBLE, COMPATIBLE",
        "Apache-2.0, GPL-3.0-or-later, INCOMPATIBLE, INCOMPATIBLE",
        "Apache-2.0, LGPL-2.1-only, COMPATIBLE, CONDITIONAL",
        "GPL-2.0-only, LGPL-3.0-only, INCOMPATIBLE, INCOMPATIBLE",
        "GPL-3.0-only, LGPL-2.1-only, COMPATIBLE, COMPATIBLE",
        "GPL-3.0-only, GPL-2.0-only, INCOMPATIBLE, INCOMPATIBLE",
        "GPL-3.0-only, GPL-2.0-or-later, COMPATIBLE, COMPATIBLE",
        "GPL-2.0-only, GPL-2.0-or-later, COMPATIBLE, COMPATIBLE",
        "GPL-2.0-or-later, GPL-2.0-only, CONDITIONAL, CONDITIONAL",
        "AGPL-3.0-only, GPL-3.0-only, COMPATIBLE, COMPATIBLE",
        "GPL-3.0-only, AGPL-3.0-only, CONDITIONAL, CONDITIONAL",
        "Apache-2.0, MPL-2.0, COMPATIBLE, COMPATIBLE",
        "GPL-2.0-only, MPL-2.0, COMPATIBLE, COMPATIBLE",
        "GPL-3.0-only, MPL-1.1, INCOMPATIBLE, INCOMPATIBLE",
        "Apache-2.0, EPL-2.0, COMPATIBLE, CONDITIONAL",
        "GPL-3.0-or-later, EPL-2.0, INCOMPATIBLE, INCOMPATIBLE",
        "CECILL-2.1, EPL-2.0, INCOMPATIBLE, INCOMPATIBLE",
        "GPL-2.0-or-later, CECILL-2.1, COMPATIBLE, COMPATIBLE",
        "AGPL-3.0-or-later, CECILL-2.1, COMPATIBLE, COMPATIBLE",
        "EUPL-1.2, CECILL-2.1, COMPATIBLE, COMPATIBLE",
        "CECILL-2.1, EUPL-1.2, COMPATIBLE, COMPATIBLE",
        "CECILL-2.1, GPL-3.0-only, CONDITIONAL, CONDITIONAL",
        "MIT, CECILL-2.1, INCOMPATIBLE, INCOMPATIBLE",
        "MIT, CECILL-C, COMPATIBLE, CONDITIONAL",
        "MIT, CECILL-B, CONDITIONAL, CONDITIONAL",
        "CECILL-2.1, CECILL-B, COMPATIBLE, COMPATIBLE",
        "CECILL-2.1, CECILL-C, COMPATIBLE, COMPATIBLE",
        "CECILL-2.1, Apache-2.0, UNKNOWN, UNKNOWN",
        "GPL-3.0-only, EUPL-1.2, COMPATIBLE, COMPATIBLE",
        "MPL-2.0, EUPL-1.2, COMPATIBLE, COMPATIBLE",
        "EPL-2.0, EUPL-1.2, UNKNOWN, INCOMPATIBLE",
        "GPL-3.0-only, EUPL-1.1, UNKNOWN, INCOMPATIBLE",
        "EUPL-1.2, GPL-3.0-only, CONDITIONAL, CONDITIONAL",
        "EUPL-1.2, Apache-2.0, COMPATIBLE, COMPATIBLE",
        "MIT, etalab-2.0, COMPATIBLE, COMPATIBLE",
        "CC0-1.0, etalab-2.0, CONDITIONAL, CONDITIONAL",
        "ODbL-1.0, etalab-2.0, COMPATIBLE, COMPATIBLE",
        "etalab-2.0, ODbL-1.0, CONDITIONAL, CONDITIONAL",
        "GPL-3.0-only, CC-BY-SA-4.0, COMPATIBLE, COMPATIBLE",
        "EUPL-1.2, JSON, INCOMPATIBLE, INCOMPATIBLE",
        "MIT, Frameworx-1.0, UNKNOWN, UNKNOWN",
        "Apache-2.0, GPL-2.0-only WITH Classpath-exception-2.0, COMPATIBLE, UNKNOWN",
        "GPL-2.0-only, Apache-2.0 WITH LLVM-exception, COMPATIBLE, COMPATIBLE",
        "MIT, LicenseRef-Example, UNKNOWN, UNKNOWN"
    })
    void theDirectionAndTheUseCount(String outbound, String inbound, Verdict linked, Verdict included) {
        assertThat(verdict(outbound, inbound, Use.LINKED)).isEqualTo(linked);
        assertThat(verdict(outbound, inbound, Use.INCLUDED)).isEqualTo(included);
    }

    @Test
    void ofAChoiceTheBestCountsAndOfWhatHoldsTogetherTheWorst() {
        assertThat(verdict("MIT", "GPL-2.0-only OR MIT", Use.LINKED)).isEqualTo(Verdict.COMPATIBLE);
        assertThat(verdict("MIT", "GPL-2.0-only AND MIT", Use.LINKED)).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(verdict("MIT", "(GPL-2.0-only AND MIT) OR CECILL-B", Use.LINKED))
                .isEqualTo(Verdict.CONDITIONAL);
        assertThat(verdict("MIT OR GPL-2.0-only", "GPL-2.0-only", Use.LINKED)).isEqualTo(Verdict.INCOMPATIBLE);
    }

    @Test
    void everyApprovedLicenceGoesWithItselfAndTakesPermissiveOnes() {
        for (String id : APPROVED) {
            for (Use use : Use.values()) {
                assertThat(verdict(id, id, use)).as(id).isEqualTo(Verdict.COMPATIBLE);
                assertThat(verdict(id, "MIT AND BSD-3-Clause AND ISC AND 0BSD", use))
                        .as(id)
                        .isEqualTo(Verdict.COMPATIBLE);
            }
        }
    }

    @Test
    void betweenApprovedLicencesFewCellsAreUnknown() {
        long unknown = APPROVED.stream()
                .flatMap(outbound -> APPROVED.stream().map(inbound -> verdict(outbound, inbound, Use.LINKED)))
                .filter(Verdict.UNKNOWN::equals)
                .count();
        assertThat(unknown).isLessThan(25);
    }
}
