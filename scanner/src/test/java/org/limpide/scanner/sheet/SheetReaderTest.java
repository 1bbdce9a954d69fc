package org.limpide.scanner.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import tools.jackson.databind.json.JsonMapper;

class SheetReaderTest {
    private static final String SHORT = """
            id: tri
            name: Tri
            purpose: trier les demandes
            administration: Exemple
            """;

    private static String complete() throws IOException {
        try (InputStream in = SheetReaderTest.class.getResourceAsStream("/sheet/complete.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> problems(String text) {
        return SheetReader.standard().asOf(LocalDate.parse("2026-11-26")).read(text).problems().stream()
                .filter(problem -> problem.code() != SheetCode.ASKED_BY_LAW)
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code() + " " + problem.key())
                .toList();
    }

    @Test
    void aCompleteSheetHasNoProblemAndNothingIsAsked() throws IOException {
        assertThat(SheetReader.standard().read(complete()).problems()).isEmpty();
    }

    @Test
    void ofAShortSheetEachPointIsAskedWithItsArticle() {
        SheetReading reading = SheetReader.standard().read(SHORT);

        assertThat(reading.isValid()).isTrue();
        assertThat(reading.problems()).extracting(SheetProblem::code).containsOnly(SheetCode.ASKED_BY_LAW);
        assertThat(reading.problems())
                .extracting(one -> one.sentence(Language.EN))
                .contains("R. 311-3-1-1 asks to say: How to refer to CADA.")
                .contains("R. 311-3-1-2, 3° asks to say: The parameters and, where there is one, their weighting.");
    }

    @Test
    void dutiesThatDependOnTheAnswerAreAskedOnlyThen() {
        assertThat(SheetReader.standard().read(SHORT + "automation: aid\n").problems())
                .extracting(one -> one.arguments().get("duty"))
                .doesNotContain("automated", "eu-register");
        SheetReading full = SheetReader.standard()
                .read(SHORT + "automation: full\ndata: [{item: Santé, source: Dossier, sensitive: true}]\n");
        assertThat(full.problems())
                .filteredOn(one -> "automated".equals(one.arguments().get("duty")))
                .extracting(one -> one.arguments().get("point"))
                .contains("mastery", "sensitive", "appeal");
    }

    @Test
    void aWithheldFieldIsNeitherFilledNorMissing() {
        String withheld =
                SHORT + "redactions: [{field: parameters, ground: g, reason: On contournerait le contrôle}]\n";

        assertThat(SheetReader.standard().read(withheld).problems())
                .extracting(one -> one.arguments().get("point"))
                .doesNotContain("parameters")
                .contains("data");
    }

    @Test
    void whatFieldsSayTogetherIsJudged() {
        String text = SHORT + """
                start_date: 2026-01-01
                end_date: 2025-01-01
                review_by: 2026-01-01
                parameters:
                  - {name: Seuil, value: 1, valid_from: 2025-01-01}
                  - {name: Seuil, value: 2, valid_from: 2026-01-01}
                  - {name: Seuil, value: 3, valid_from: 2026-01-01}
                """;

        assertThat(problems(text))
                .containsExactly(
                        "6:1 ENDS_BEFORE_IT_BEGINS end_date",
                        "7:1 REVIEW_IS_PAST review_by",
                        "11:6 DUPLICATE_IN_TIME parameters[2].name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x:y@example.org/",
                "javascript:alert(1)",
                "//example.org",
                "file:///etc/passwd",
                "example.org",
                "https://"
            })
    void anAddressThatAReaderCannotFollowIsNone(String address) {
        assertThat(problems(SHORT + "rules_url: \"" + address + "\"\n")).containsExactly("5:12 NOT_A_URL rules_url");
    }

    @Test
    void whateverIsReadNothingIsThrownAndLimitsHold() throws IOException {
        byte[] sound = complete().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = sound.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(SheetReader.standard().read(damaged)).isNotNull();
        }
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).singleElement().asString().contains("TOO_COMPLEX");
        assertThat(problems("x: " + "y".repeat(3 << 20))).containsExactly("1:1 TOO_LARGE ");
    }

    @ParameterizedTest
    @EnumSource(SheetCode.class)
    void everyProblemHasItsSentenceInBothLanguages(SheetCode code) {
        assertThat(Messages.of("sheet").find("problem." + code)).isPresent();
    }

    @Test
    void theSchemaTakesASoundSheetAndRefusesWhatTheReaderRefuses() throws IOException {
        String schema = JsonMapper.shared().writeValueAsString(SheetSchema.of(SheetFormat.builtIn()));
        Schema judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);

        assertThat(judge.validate(complete(), InputFormat.YAML)).isEmpty();
        for (String wrong :
                List.of("nom: x", "automation: parfois", "data: x", "decisions_per_year: beaucoup", "rules_url: x")) {
            assertThat(judge.validate(SHORT + wrong, InputFormat.YAML))
                    .as(wrong)
                    .isNotEmpty();
            assertThat(SheetReader.standard().read(SHORT + wrong).isValid())
                    .as(wrong)
                    .isFalse();
        }
    }

    @Test
    void theFormatAndTheDutiesFitTogether() {
        SheetFormat format = SheetFormat.builtIn();
        for (SheetField field : format.fields().values()) {
            assertThat(field.question().fr()).as(field.key()).isNotBlank();
            assertThat(field.question().en()).as(field.key()).isNotBlank();
            assertThat(field.example().fr()).as(field.key()).isNotBlank();
            if (field.type() == FieldType.CHOICE) {
                assertThat(format.list(field.values())).isNotEmpty();
            }
        }
        for (Duty duty : Duties.builtIn().all()) {
            for (DutyPoint point : duty.points()) {
                assertThat(point.all()).allMatch(path -> format.field(path).isPresent());
                assertThat(point.any()).allMatch(path -> format.field(path).isPresent());
            }
        }
    }

    @Test
    void theMentionSaysTheFourThingsAndNothingThatTheSheetDoesNot() throws IOException {
        Sheet sheet = SheetReader.standard().read(complete()).sheet().orElseThrow();
        Mention mention = Mention.of(sheet, Language.FR).orElseThrow();

        assertThat(mention.asText())
                .contains("calculer la part des frais de scolarité", "prada@example.org", "CADA", "R. 311-3-1-1")
                .doesNotContain("{", "null");
        assertThat(Mention.of(sheet, Language.EN).orElseThrow().asText())
                .contains("calculate the share of school fees");
        assertThat(Mention.of(SheetReader.standard().read(SHORT).sheet().orElseThrow(), Language.FR))
                .isEmpty();
    }

    @Test
    void noMarkupNorHoleOfATemplateComesOut() throws IOException {
        String hostile = complete()
                .replace(
                        "Personne responsable de l’accès aux documents administratifs",
                        "\"<b>${x}</b> {{y}} <#if z>\"");
        Sheet sheet = SheetReader.standard().read(hostile).sheet().orElseThrow();
        String html = Mention.of(sheet, Language.FR).map(Mention::asHtml).orElseThrow();

        assertThat(html).doesNotContain("<b>", "${", "{{", "<#").contains("&lt;b&gt;");
    }

    @Test
    void aMentionChangesItsVersionWithEachWord() throws IOException {
        Optional<Sheet> before = SheetReader.standard().read(complete()).sheet();
        Optional<Sheet> after = SheetReader.standard()
                .read(complete().replace("prada@", "acces@"))
                .sheet();

        assertThat(Map.of(version(before), "before")).doesNotContainKey(version(after));
    }

    private static String version(Optional<Sheet> sheet) {
        return Mention.of(sheet.orElseThrow(), Language.FR).orElseThrow().version();
    }
}
