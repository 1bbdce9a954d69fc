package org.limpide.registry.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.TestRights;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.text.Language;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class FollowedFindingsTest {
    @Autowired
    private House house;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectPages pages;

    private ProjectPage after(TestReport report, String slug) {
        assertThat(house.push(report.make())).contains("APPLIED");
        return pages.page(projects.find(slug).orElseThrow(), TestRights.READER, Language.EN);
    }

    private static TestReport secrets(String name, int minutes, Outcome outcome, String... places) {
        return TestReport.of(name, minutes).criterion("secrets.none", Mode.BLOCKING, outcome, places);
    }

    @Test
    void a_finding_is_new_then_known_then_resolved_then_reopened() {
        ProjectPage first = after(secrets("followed", 0, Outcome.FAIL, "a", "b"), "followed");
        assertThat(first.last().appeared()).isEqualTo(2);
        assertThat(first.attention().get(0).places())
                .extracting(ProjectPage.Place::state)
                .containsOnly("new");

        ProjectPage second = after(secrets("followed", 10, Outcome.FAIL, "a", "c"), "followed");
        assertThat(second.last()).extracting("appeared", "resolved", "reopened").containsExactly(1, 1, 0);
        assertThat(second.attention().get(0).places())
                .extracting(ProjectPage.Place::place, ProjectPage.Place::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a:7", "known"),
                        org.assertj.core.groups.Tuple.tuple("c:7", "new"));

        ProjectPage third = after(secrets("followed", 20, Outcome.FAIL, "b"), "followed");
        assertThat(third.last()).extracting("appeared", "resolved", "reopened").containsExactly(0, 2, 1);
        assertThat(third.attention().get(0).places())
                .extracting(ProjectPage.Place::state)
                .containsExactly("reopened");
        assertThat(third.history()).hasSize(3);
    }

    @Test
    void a_criterion_that_could_not_answer_resolves_nothing() {
        after(secrets("silent", 0, Outcome.FAIL, "a"), "silent");

        ProjectPage page = after(secrets("silent", 10, Outcome.ERROR), "silent");

        assertThat(page.last().resolved()).isZero();
        assertThat(page.attention().get(0).places())
                .extracting(ProjectPage.Place::place)
                .contains("a:7");
        assertThat(page.project().standing().verdict().name()).isEqualTo("UNDETERMINED");
    }

    @Test
    void a_criterion_that_is_no_longer_asked_resolves_nothing() {
        after(secrets("dropped", 0, Outcome.FAIL, "a"), "dropped");

        ProjectPage page =
                after(TestReport.of("dropped", 10).criterion("license.file", Mode.BLOCKING, Outcome.PASS), "dropped");

        assertThat(page.last().resolved()).isZero();
    }

    @Test
    void a_criterion_under_trial_is_never_shown_as_a_fault() {
        ProjectPage page =
                after(TestReport.of("trial", 0).criterion("security.tried", Mode.LOG, Outcome.FAIL, "a"), "trial");

        assertThat(page.attention()).isEmpty();
        assertThat(page.rest()).extracting(ProjectPage.Card::id).containsExactly("security.tried");
    }
}
