package org.limpide.scanner.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.engine.identity.CodeValue.Known;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.sheet.SheetValues;

/** Values of parameters, where code keeps them. */
class CodeValueTest {
    private static Optional<Known> of(String path, String text, String name) {
        return new CodeValue(ProjectFiles.of(Map.of(path, text))).of(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23_000|23000",
                "-3L|-3",
                "1.50|1.50",
                "0.3f|0.3",
                "new BigDecimal(\"0.30\")|0.30",
                "BigDecimal.valueOf(12)|12",
                "\"national\"|national",
                "true|true"
            })
    void aConstantOfJavaIsItsPlainValue(String written, String value) {
        String text = "class Bareme { static final Object PLAFOND = " + written + "; }";
        assertThat(of("src/fr/example/Bareme.java", text, "fr.example.Bareme#PLAFOND"))
                .contains(new Known(Map.of("", value)));
    }

    @Test
    void whatIsCalculatedHasNoPlainValue() {
        String text = "class Bareme { static final int A = B + 1; static final int C; }";
        assertThat(of("fr/example/Bareme.java", text, "fr.example.Bareme#A")).isEmpty();
        assertThat(of("fr/example/Bareme.java", text, "fr.example.Bareme#C")).isEmpty();
        assertThat(of("fr/example/Bareme.java", text, "fr.example.Bareme#D")).isEmpty();
    }

    @Test
    void filesOfDataAreReadByTheirKeys() {
        assertThat(of("b.yaml", "plafond:\n  seul: 12\n  tranches: [1, 2]\n", "b.yaml#plafond.seul"))
                .contains(new Known(Map.of("", "12")));
        assertThat(of("b.json", "{\n\t\"a\": {\"b\": [5, 6]}}", "b.json#a.b.1")).contains(new Known(Map.of("", "6")));
        assertThat(of("b.properties", "# a\ntaux = 0.3\n", "b.properties#taux")).contains(new Known(Map.of("", "0.3")));
        assertThat(of("b.csv", "nom;2024;2025\nplafond;1;2\n", "b.csv#plafond.2025"))
                .contains(new Known(Map.of("", "2")));
        assertThat(of("b.yaml", "a: 1\n", "b.yaml#z")).isEmpty();
        assertThat(of("b.yaml", "a: [", "b.yaml#a")).isEmpty();
        assertThat(of("b.yaml", "a: 1\n", "absent.yaml#a")).isEmpty();
    }

    @Test
    void valuesWithDatesHoldFromTheirDayOn() {
        Known known = of(
                        "p.yaml",
                        "plafond:\n  description: x\n  values:\n    2023-01-01:\n      value: 10\n    2025-01-01:\n      value: 12\n",
                        "p.yaml#plafond")
                .orElseThrow();
        assertThat(known.at(Optional.of("2024-09-01"))).contains("10");
        assertThat(known.at(Optional.of("2025-01-01"))).contains("12");
        assertThat(known.at(Optional.of("2022-12-31"))).isEmpty();
        assertThat(known.at(Optional.empty())).contains("12");
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(SheetValues.same("23 000", "23000.0")).isTrue();
        assertThat(SheetValues.same("0,3", "0.30")).isTrue();
        assertThat(SheetValues.same("3", "2")).isFalse();
        assertThat(SheetValues.same("national", " national ")).isTrue();
    }
}
