package org.limpide.registry.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.TestRights;
import org.limpide.registry.Visitor;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.text.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What the criteria named here weigh at each degree stands in policies/opening/docs.yaml. */
@RegistryTest
class ChosenOpennessTest {
    @Autowired
    private House house;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectPages pages;

    private ProjectPage page(String slug) {
        return pages.page(projects.find(slug).orElseThrow(), TestRights.READER, Language.FR);
    }

    private ProjectPage choose(String slug, String degree) {
        assertThat(send(slug, degree)).doesNotContain("Choisissez un degré");
        return page(slug);
    }

    /** Sends the form of the project with that degree; the page that answers. */
    private String send(String slug, String degree) {
        ProjectView project = projects.find(slug).orElseThrow();
        String form = "/projects/" + slug + "/edit";
        HttpResponse<String> answer = house.administrator()
                .submit(
                        form,
                        form,
                        Map.of(
                                "name",
                                project.name(),
                                "version",
                                String.valueOf(project.version()),
                                "openness",
                                degree));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Judged for C, by nobody's choice: no CONTRIBUTING, and a code of conduct was not asked for. */
    private static TestReport report(String name, int minutes) {
        return TestReport.of(name, minutes)
                .judgedFor(Openness.C, AppliedOpenness.Source.DEFAULT)
                .criterion("license.file-present", Mode.BLOCKING, Outcome.PASS)
                .criterion("docs.contributing", Mode.ADVICE, Outcome.FAIL)
                .criterion("docs.conduct", Mode.OFF, Outcome.NOT_APPLICABLE);
    }

    private static Map<String, Verdict> effects(ProjectPage page) {
        return Stream.concat(page.attention().stream(), page.rest().stream())
                .collect(Collectors.toMap(ProjectPage.Card::id, ProjectPage.Card::effect));
    }

    @Test
    void a_chosen_degree_weighs_the_last_report_again_and_back() {
        house.push(report("weighed", 0).make());
        assertThat(page("weighed").project().standing().verdict()).isEqualTo(Verdict.OPENABLE);

        ProjectPage contributive = choose("weighed", "A");
        assertThat(contributive.project().standing().verdict()).isEqualTo(Verdict.NOT_OPENABLE);
        assertThat(contributive.project().standing().blocking()).isEqualTo(1);
        assertThat(contributive.last().verdict()).isEqualTo(Verdict.NOT_OPENABLE);
        assertThat(effects(contributive))
                .containsEntry("docs.contributing", Verdict.NOT_OPENABLE)
                .containsEntry("license.file-present", Verdict.OPENABLE);

        ProjectPage open = choose("weighed", "B");
        assertThat(open.project().standing().verdict()).isEqualTo(Verdict.OPENABLE_WITH_RESERVATIONS);

        ProjectPage back = choose("weighed", "");
        assertThat(back.project().standing().verdict()).isEqualTo(Verdict.OPENABLE);
        assertThat(back.last().weighedFor()).isEqualTo(Openness.C);
        assertThat(back.unasked()).isZero();
    }

    @Test
    void a_question_that_was_not_asked_is_no_pass() {
        house.push(report("unasked", 0).make());

        ProjectPage page = choose("unasked", "A");

        assertThat(page.unasked()).isEqualTo(1);
        assertThat(effects(page)).containsEntry("docs.conduct", Verdict.OPENABLE_WITH_RESERVATIONS);
        assertThat(page.project().standing().reserve()).isEqualTo(1);
        String html = house.administrator().get("/projects/unasked").body();
        assertThat(html).contains("--openness A").contains("contributions extérieures sont recherchées");
    }

    @Test
    void the_next_report_is_weighed_for_the_chosen_degree_too() {
        house.push(report("next", 0).make());
        choose("next", "B");

        house.push(report("next", 10).make());

        assertThat(page("next").project().standing().verdict()).isEqualTo(Verdict.OPENABLE_WITH_RESERVATIONS);
        assertThat(page("next").last().weighedFor()).isEqualTo(Openness.B);
    }

    @Test
    void what_does_not_arise_at_the_chosen_degree_weighs_nothing() {
        house.push(TestReport.of("closed", 0)
                .judgedFor(Openness.A, AppliedOpenness.Source.REPOSITORY)
                .criterion("docs.contributing", Mode.BLOCKING, Outcome.FAIL)
                .make());
        assertThat(page("closed").project().standing().verdict()).isEqualTo(Verdict.NOT_OPENABLE);

        ProjectPage page = choose("closed", "D");

        assertThat(page.project().standing().verdict()).isEqualTo(Verdict.OPENABLE);
        assertThat(page.attention()).isEmpty();
    }

    @Test
    void a_report_of_other_criteria_keeps_its_verdict_and_the_page_asks_for_a_scan() {
        house.push(report("others", 0).byAnotherPolicy().make());

        ProjectPage page = choose("others", "A");

        assertThat(page.project().standing().verdict()).isEqualTo(Verdict.OPENABLE);
        Visitor administrator = house.administrator();
        assertThat(administrator.get("/projects/others").body())
                .contains("le degré retenu est maintenant A")
                .contains("--openness A");
        assertThat(administrator.get("/audit").body()).containsPattern("openness</span>\\s+(∅|.) → A");
    }

    @Test
    void a_degree_that_does_not_exist_is_refused() {
        house.push(report("wrong", 0).make());

        assertThat(send("wrong", "E")).contains("Choisissez un degré d’ouverture de la liste.");
        assertThat(projects.find("wrong").orElseThrow().openness()).isNull();
    }
}
