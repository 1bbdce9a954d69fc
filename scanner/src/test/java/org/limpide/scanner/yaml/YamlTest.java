package org.limpide.scanner.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.yaml.Yaml.Result;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

class YamlTest {

    private static Mapping mapping(String text) {
        return (Mapping) ((Result.Document) Yaml.read(text)).value();
    }

    private static Result.Fault fault(String text) {
        return (Result.Fault) Yaml.read(text);
    }

    @Test
    void everyValueKnowsItsPlace() {
        Mapping mapping = mapping("a: 1\nb:\n  - c: deux\n");
        assertThat(mapping.placeOf("b")).isEqualTo(new Place(2, 1));
        assertThat(((Mapping) mapping.items("b").get(0)).get("c").orElseThrow().place())
                .isEqualTo(new Place(3, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "1, java.lang.Long",
        "1.5, java.lang.Double",
        "true, java.lang.Boolean",
        "no, java.lang.String",
        "12345678901234567890, java.lang.String"
    })
    void scalarsFollowTheJsonSchemaOfYaml(String written, String type) {
        assertThat(mapping("a: " + written)
                        .get("a")
                        .orElseThrow()
                        .plain()
                        .getClass()
                        .getName())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "\t- x", "a: 'b", "%YAML 9", "a: b: c", "- !!java.util.Date x: ["})
    void whatIsNoYamlIsAFaultWithAPlace(String text) {
        assertThat(fault(text).place().line()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "True, java.lang.Boolean",
        "yes, java.lang.String",
        "0x1F, java.lang.Long",
        "0o17, java.lang.Long",
        "-.INF, java.lang.Double",
        "!!int abc, java.lang.String",
        "!!float abc, java.lang.String",
        "!!bool abc, java.lang.String"
    })
    void theCoreSchemaTakesMoreSpellingsAndNeverThrows(String written, String type) {
        Mapping core = (Mapping) ((Result.Document) Yaml.readCore("a: " + written, 10)).value();
        assertThat(core.get("a").orElseThrow().plain().getClass().getName()).isEqualTo(type);
    }

    @Test
    void aSecondDocumentIsAFaultAtItsPlace() {
        assertThat(fault("a: 1\n---\nb: 1\n").kind()).isEqualTo(Result.Kind.SEVERAL_DOCUMENTS);
        assertThat(fault("a: 1\n---\nb: 1\n").place().line()).isGreaterThan(1);
    }

    @Test
    void whatIsTooMuchStopsAtItsPlaceBeforeItIsBuilt() {
        assertThat(fault("[".repeat(100_000))).satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Result.Kind.TOO_LARGE);
            assertThat(fault.place()).isEqualTo(new Place(1, 66));
        });
        assertThat(Yaml.readCore("a: [1, 2, 3, 4, 5, 6, 7, 8]", 10)).isInstanceOf(Result.Document.class);
        assertThat(Yaml.readCore("a: [1, 2, 3, 4, 5, 6, 7, 8, 9]", 10)).isInstanceOf(Result.Fault.class);
    }

    @Test
    void aKeyThatStandsTwiceIsAFault() {
        assertThat(fault("a: 1\na: 2\n").kind()).isEqualTo(Result.Kind.DUPLICATE_KEY);
        assertThat(fault("a: 1\na: 2\n").place()).isEqualTo(new Place(2, 1));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(fault("[".repeat(100_000)).kind()).isIn(Result.Kind.SYNTAX, Result.Kind.TOO_LARGE);
        assertThat(fault("[".repeat(100) + "]".repeat(100)).kind()).isEqualTo(Result.Kind.TOO_LARGE);
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String ref = "*a" + (i - 1);
            bomb.append(
                    "a" + i + ": &a" + i + " [" + String.join(", ", java.util.Collections.nCopies(10, ref)) + "]\n");
        }
        assertThat(fault(bomb.toString()).kind()).isIn(Result.Kind.SYNTAX, Result.Kind.TOO_LARGE);
    }

    @Test
    void tagsBuildNoObjects() {
        assertThat(mapping("a: !!javax.script.ScriptEngineManager x")
                        .get("a")
                        .orElseThrow()
                        .plain())
                .isEqualTo("x");
    }

    @Test
    void jsonIsYaml() {
        assertThat(mapping("{\"a\": {\"b\": [1, null]}}")
                        .mapping("a")
                        .orElseThrow()
                        .items("b"))
                .hasSize(2);
    }
}
