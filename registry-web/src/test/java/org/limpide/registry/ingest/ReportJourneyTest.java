package org.limpide.registry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class ReportJourneyTest {
    @Autowired
    private House house;

    private static TestReport report(String name, int minutes) {
        return TestReport.of(name, minutes).criterion("license.file", Mode.BLOCKING, Outcome.PASS);
    }

    @Test
    void a_report_makes_its_project_and_the_page_says_what_was_found() {
        String status = house.push(TestReport.of("Péage de l'État", 0)
                .criterion("secrets.none", Mode.BLOCKING, Outcome.FAIL, "src/app.properties")
                .criterion("docs.readme", Mode.RESERVE, Outcome.FAIL, "README.md")
                .criterion("license.file", Mode.BLOCKING, Outcome.PASS)
                .waiver("docs.readme", "docs/**", "écrit plus tard")
                .gap("gros.bin")
                .make());

        assertThat(status).contains("\"state\":\"APPLIED\"", "\"project\":\"peage-de-l-etat\"");
        String page =
                house.administrator().get("/projects/peage-de-l-etat?lang=fr").body();
        assertThat(page)
                .contains("Obstacles", "src/app.properties:7", "Trouvé : chose de src/app.properties")
                .contains("Corriger secrets.none", "écrit plus tard", "gros.bin", "Titre de license.file");
        assertThat(page.indexOf("Titre de secrets.none"))
                .as("what blocks comes first")
                .isLessThan(page.indexOf("Titre de docs.readme"));
    }

    @Test
    void the_same_report_sent_twice_is_one_submission() {
        String key = house.key();
        byte[] body = TestReport.json(report("twice", 0).make());

        HttpResponse<String> first = house.visitor().program("POST", "/api/v1/reports", key, body);
        HttpResponse<String> second = house.visitor().program("POST", "/api/v1/reports", key, body);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .contains("/api/v1/reports/" + House.id(first.body()));
    }

    @Test
    void a_compressed_report_is_the_same_report() throws IOException {
        String key = house.key();
        byte[] body = TestReport.json(report("compressed", 0).make());
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }

        String plain =
                house.visitor().program("POST", "/api/v1/reports", key, body).body();
        String zipped = house.visitor()
                .program("POST", "/api/v1/reports", key, compressed.toByteArray())
                .body();

        assertThat(House.id(zipped)).isEqualTo(House.id(plain));
        assertThat(house.settled(House.id(plain), key)).contains("APPLIED");
    }

    @Test
    void what_is_not_a_report_is_refused_with_a_reason_and_an_action() {
        String key = house.key();
        String answer = house.visitor()
                .program("POST", "/api/v1/reports", key, "{\"schema\": 3}".getBytes(StandardCharsets.UTF_8))
                .body();

        String status = house.settled(House.id(answer), key);

        assertThat(status).contains("REFUSED", "refusal.not-text", "/schema", "\"action\":\"Send the JSON file");
        String page = house.administrator()
                .get("/reports/" + House.id(answer) + "?lang=en")
                .body();
        assertThat(page).contains("Refused", "Send the JSON file as");
    }

    @Test
    void a_report_about_a_part_of_a_repository_is_no_assessment() {
        String key = house.key();
        String whole = new String(TestReport.json(report("part", 0).make()), StandardCharsets.UTF_8);
        String part =
                whole.replaceFirst("\\{", "{\"scope\": {\"part\": \"SINCE\", \"from\": \"main\", \"commits\": 2},");
        String answer = house.visitor()
                .program("POST", "/api/v1/reports", key, part.getBytes(StandardCharsets.UTF_8))
                .body();

        assertThat(house.settled(House.id(answer), key))
                .contains("REFUSED", "\"code\":\"refusal.part-only\"", "/scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "no json", "{\"schema\":\"limpide/scan-report/99\"}"})
    void whatever_else_is_sent_is_refused_and_never_an_internal_error(String body) {
        String key = house.key();
        String answer = house.visitor()
                .program("POST", "/api/v1/reports", key, body.getBytes(StandardCharsets.UTF_8))
                .body();

        assertThat(house.settled(House.id(answer), key)).contains("REFUSED", "\"code\":\"refusal.");
    }

    @Test
    void a_key_of_one_project_speaks_for_no_other() {
        house.push(report("mine", 0).make());
        house.push(report("theirs", 0).make());
        String key = house.keyFor("mine");
        byte[] body = TestReport.json(report("theirs", 5).make());

        HttpResponse<String> answer = house.visitor().program("POST", "/api/v1/reports?project=theirs", key, body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("ingest.problem.other-project");
        assertThat(house.push(report("mine", 5).make(), key, "")).contains("APPLIED", "\"project\":\"mine\"");
    }

    @Test
    void another_key_of_another_project_does_not_see_the_report() {
        house.push(report("seen", 0).make());
        String owner = house.keyFor("seen");
        String id = House.id(house.push(report("seen", 3).make(), owner, ""));

        HttpResponse<String> answer =
                house.visitor().program("GET", "/api/v1/reports/" + id, house.keyFor("elsewhere"), new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void reports_that_cannot_stand_for_the_project_are_refused() {
        house.push(report("stands", 10).make());

        assertThat(house.push(report("stands", 5).make())).contains("assessment.refused.older");
        assertThat(house.push(report("stands", 20).only("license").make())).contains("assessment.refused.partial");
        assertThat(house.push(report("stands", 60 * 24 * 3650).make())).contains("assessment.refused.future");
        assertThat(house.push(TestReport.of("stands", 30)
                        .criterion("secrets.none", Mode.BLOCKING, Outcome.FAIL, "a")
                        .claiming(Verdict.OPENABLE)
                        .make()))
                .contains("refusal.verdict-does-not-follow");
    }

    @Test
    void another_repository_of_the_same_name_must_name_its_project() {
        house.push(report("namesake", 0).make());
        var other = report("namesake", 5).rootCommit("another").make();

        assertThat(house.push(other)).contains("ingest.refused.name-taken");
        assertThat(house.push(other, house.key(), "?project=namesake-two")).contains("APPLIED", "namesake-two");
    }

    @Test
    void without_a_valid_key_nothing_is_taken() {
        HttpResponse<String> answer =
                house.visitor().program("POST", "/api/v1/reports", "limpide_" + "x".repeat(43), new byte[] {'{'});

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("account.problem.key-needed");
    }

    @Test
    void a_bad_request_is_a_problem_in_words() {
        String key = house.key();

        assertThat(house.visitor()
                        .program("POST", "/api/v1/reports?project=No%20Slug", key, new byte[] {'{'})
                        .body())
                .contains("ingest.problem.bad-slug");
        assertThat(house.visitor()
                        .program("POST", "/api/v1/reports", key, new byte[0])
                        .body())
                .contains("ingest.problem.empty");
        assertThat(house.visitor()
                        .program("POST", "/api/v1/reports", key, new byte[] {0x1f, (byte) 0x8b, 1, 2, 3})
                        .body())
                .contains("ingest.problem.bad-gzip");
    }
}
