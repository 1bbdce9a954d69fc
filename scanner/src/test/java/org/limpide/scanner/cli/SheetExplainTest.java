package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code limpide sheet explain}: what a person reads, what an agent is warned of, and that nothing of the case leaks. */
class SheetExplainTest {
    private static final String TRACE = """
            {
              "format": "limpide-trace-1",
              "decided_on": "2026-03-01",
              "reference": "B-17",
              "data": [
                {"item": "Revenu brut annuel", "value": 32000},
                {"item": "Nombre d’enfants", "value": 2, "source": "Livret de famille"}
              ],
              "parameters": [{"name": "Plafond de quotient", "value": 23000, "weight": 1, "effect": "non atteint"}],
              "operations": [
                {"title": "Calculer le quotient", "result": 10666.67},
                {"title": "Lire la quotité dans le barème", "result": "60 %"}
              ],
              "result": "Bourse à 60 %"
            }
            """;

    @TempDir
    private Path work;

    private Path sheet = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copy() throws IOException {
        sheet = work.resolve("algorithme.yml");
        Files.copy(Path.of("src/test/resources/sheet/complete.yml"), sheet);
    }

    private int run(String trace, String... more) throws IOException {
        out.reset();
        err.reset();
        Path file = Files.writeString(work.resolve("trace.json"), trace);
        String[] arguments = new String[5 + more.length];
        String[] first = {"sheet", "explain", sheet.toString(), "--trace", file.toString()};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.FR,
                false);
        return Main.run(terminal, arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private String warned() {
        return err.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void theFourItemsAreSaidForThisCase() throws Exception {
        assertThat(run(TRACE)).as(warned()).isZero();
        assertThat(said())
                .contains(
                        "Décision du 1er mars 2026 (B-17)",
                        "1. Le degré et le mode de contribution du traitement à la décision (R. 311-3-1-2, 1°)",
                        "- Revenu brut annuel : 32000 (source : Déclaration de la famille)",
                        "- Nombre d’enfants : 2 (source : Livret de famille)",
                        "- Plafond de quotient : 23000 (€ par part ; pondération : 1 ; Règlement de l’aide ; valable depuis le"
                                + " 2025-09-01 ; pour vous : non atteint)",
                        "- Lire la quotité dans le barème : 60 % (La tranche du quotient donne la quotité.)",
                        "Résultat du traitement : Bourse à 60 %");
        assertThat(warned()).isEmpty();
    }

    @Test
    void parametersAreThoseOfTheDayOfTheDecision() throws Exception {
        String before = TRACE.replace("2026-03-01", "2025-03-01").replace("\"value\": 23000, \"weight\": 1, ", "");
        assertThat(run(before)).isZero();
        assertThat(said()).contains("- Plafond de quotient : 22000 (€ par part ; valable depuis le 2024-09-01");
        // What was true in 2026 is not what was true in 2025.
        assertThat(run(TRACE.replace("2026-03-01", "2025-03-01"))).isEqualTo(1);
        assertThat(warned()).contains("« Plafond de quotient » n’a pas dans la trace la valeur que la fiche donne");
        assertThat(run(TRACE.replace("2026-03-01", "2020-03-01"))).isEqualTo(1);
        assertThat(warned()).contains("la fiche n’a pas de valeur de « Plafond de quotient » pour ce jour");
        assertThat(run(TRACE.replace("\"weight\": 1", "\"weight\": 2"))).isEqualTo(1);
        assertThat(warned()).contains("pondération");
    }

    @Test
    void whatTheTraceLeavesOutIsTakenFromTheSheetAndSaid() throws Exception {
        assertThat(run("{\"format\": \"limpide-trace-1\", \"decided_on\": \"2026-03-01\"}"))
                .isEqualTo(1);
        assertThat(said())
                .contains(
                        "- Revenu brut annuel (source",
                        "- Plafond de quotient : 23000",
                        "- Calculer le quotient (On divise");
        assertThat(warned()).contains("« Plafond de quotient » n’est pas dans la trace");
        assertThat(run(TRACE.replace("Revenu brut annuel", "Couleur préférée"))).isEqualTo(1);
        assertThat(warned())
                .contains("data[0] de la trace n’est pas dans la fiche")
                .doesNotContain("Couleur");
    }

    @Test
    void aWithheldFieldIsSaidToBeWithheldAndNotTold() throws Exception {
        String redactions =
                "redactions:\n  - {field: parameters, ground: g, reason: Le contournement, date: 2026-01-01}\n";
        Files.writeString(
                sheet, Files.readString(sheet).replaceAll("(?ms)^redactions:.*?(?=^\\w|\\z)", "") + redactions);
        int code = run(TRACE);
        assertThat(code).as(warned()).isEqualTo(1);
        assertThat(said()).contains("Cette information n’est pas communicable").doesNotContain("23000");
        assertThat(warned()).contains("parameters est occulté");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"decided_on\": \"2026-03-01\"|\"decided_on\": \"SECRET\"|decided_on|3",
                "\"reference\": \"B-17\"|\"SECRET\": \"SECRET\"|trace|4",
                "\"weight\": 1|\"weight\": \"SECRET\"|parameters[0].weight|9",
                "\"value\": 32000|\"value\": {\"SECRET\": 1}|data[0].value|6",
                "limpide-trace-1|SECRET|format|2",
                "\"result\": \"Bourse|\"result\": [SECRET \"|json|15"
            })
    void aFaultHasAPlaceAndNoValueOfTheCase(String before, String after, String key, int line) throws Exception {
        assertThat(run(TRACE.replace(before, after))).isEqualTo(1);
        assertThat(warned()).contains(key).doesNotContain("SECRET").contains("trace.json:" + line + ":");
        assertThat(out.size()).isZero();
    }

    @Test
    void aPageAndAProgramGetTheSameAndNoMarkup() throws Exception {
        String hostile = TRACE.replace("B-17", "<script>${x}</script>");
        assertThat(run(hostile, "--format", "html")).isZero();
        assertThat(said())
                .startsWith("<section lang=\"fr\">")
                .contains("&lt;script&gt;$&#123;x&#125;&lt;/script&gt;")
                .doesNotContain("<script>");
        assertThat(run(TRACE, "--format", "json")).isZero();
        JsonNode json = new JsonMapper().readTree(out.toByteArray());
        assertThat(json.at("/items/2/lines/0/value").stringValue()).isEqualTo("23000");
        assertThat(json.at("/items").size()).isEqualTo(4);
    }

    @Test
    void theSchemaThatIsGivenIsThatOfTheReader() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BuiltIn.text("policies/sheets/trace.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(TRACE, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(TRACE.replace("reference", "unknown"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(run(TRACE, "--trace-schema")).isZero();
        assertThat(said()).contains("limpide-trace-1");
    }
}
