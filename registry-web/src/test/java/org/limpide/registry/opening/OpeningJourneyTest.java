package org.limpide.registry.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.Visitor;
import org.limpide.registry.account.Accounts;
import org.limpide.registry.account.Role;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.assessment.Origin;
import org.limpide.registry.organization.Kind;
import org.limpide.registry.organization.OrganizationChange;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.project.ProjectChange;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.registry.project.Stage;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.text.Localized;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first question to the publication, with everybody in their own role. */
@RegistryTest
class OpeningJourneyTest {
    private static final Map<String, String> PLAIN = Map.of(
            "q.finished", "yes",
            "q.secrets", "none",
            "q.third-party", "none",
            "q.personal-data", "no",
            "q.license-choice", "permissive",
            "q.degree", "B");

    /** Shared by all tests, since to make a password and to log in are slow on purpose. */
    private static final Map<Role, Visitor> PEOPLE = new LinkedHashMap<>();

    @Autowired
    private House house;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Projects projects;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Assessments assessments;

    @BeforeEach
    void organisation() {
        if (organizations.find("journey").isEmpty()) {
            organizations.create(
                    OrganizationChange.of(new Localized("Journey", "Journey"), Kind.DIRECTION, ""), "tests");
        }
    }

    private Visitor as(Role role) {
        return PEOPLE.computeIfAbsent(role, key -> {
            String login = "journey." + role.name().toLowerCase(java.util.Locale.ROOT) + "." + System.nanoTime();
            String password = accounts.create(login, role, "journey", "tests").orElseThrow();
            Visitor person = house.visitor();
            person.logIn(login, password);
            return person;
        });
    }

    private String project(String name) {
        ProjectView made = projects.create(name, name, "", "tests");
        projects.change(
                name,
                ProjectChange.none(made)
                        .described(
                                name,
                                made.summary(),
                                organizations.find("journey").orElseThrow(),
                                ""),
                "tests");
        scanned(name, 0, Outcome.PASS, Origin.SCANNED_HERE);
        return name;
    }

    private void scanned(String name, int minutes, Outcome outcome, Origin origin) {
        assessments.accept(
                projects.find(name).orElseThrow(),
                TestReport.of(name, minutes)
                        .criterion("secrets.content", Mode.BLOCKING, outcome, places(outcome))
                        .make(),
                "tests",
                "ab".repeat(32),
                origin);
    }

    private static String[] places(Outcome outcome) {
        return outcome == Outcome.PASS ? new String[0] : new String[] {"a"};
    }

    private HttpResponse<String> act(Role role, String project, String act, Map<String, String> fields) {
        String page = "/projects/" + project + "/opening";
        return as(role).submit("/account", page + "/" + act, fields);
    }

    private void asked(String project) {
        act(Role.PROJECT_LEAD, project, "start", Map.of());
        act(Role.PROJECT_LEAD, project, "answers", Map.of("q.public-mission", "yes"));
        act(Role.PROJECT_LEAD, project, "answers", PLAIN);
        assertThat(act(Role.PROJECT_LEAD, project, "request", Map.of()).body())
                .contains("Avis et décision demandés par");
    }

    private void opinion(Role role, String project, String kind, String stance) {
        act(role, project, "opinion", Map.of("kind", kind, "stance", stance, "remark", "because"));
    }

    private Stage stage(String project) {
        return projects.find(project).orElseThrow().stage();
    }

    @Test
    void a_project_goes_from_the_first_question_to_its_publication() {
        String project = project("journey-whole");
        asked(project);
        assertThat(stage(project)).isEqualTo(Stage.REVIEWS);

        opinion(Role.SECURITY_OFFICER, project, "security", "FAVOURABLE");
        assertThat(stage(project)).isEqualTo(Stage.REVIEWS);
        assertThat(act(Role.DECISION_AUTHORITY, project, "decision", Map.of("outcome", "PUBLISH"))
                        .body())
                .contains("Des avis nécessaires manquent encore");
        opinion(Role.INFORMATION_OFFICER, project, "information-officer", "WITH_RESERVATIONS");
        assertThat(stage(project)).isEqualTo(Stage.DECISION);
        assertThat(as(Role.DECISION_AUTHORITY).get("/openings?mine=true").body())
                .contains(project);
        act(Role.DECISION_AUTHORITY, project, "decision", Map.of("outcome", "PUBLISH"));

        assertThat(as(Role.READER)
                        .get("/projects/" + project + "/opening?lang=en")
                        .body())
                .contains("Decided by", "After the decision");
        assertThat(act(
                                Role.DIGITAL_DIRECTORATE,
                                project,
                                "publish",
                                Map.of("url", "https://code.example.org/x", "commit", "another"))
                        .body())
                .contains("n’est pas celui qui a été approuvé");
        assertThat(projects.find(project).orElseThrow().isPublic()).isFalse();
        String commit = commit();
        act(
                Role.DIGITAL_DIRECTORATE,
                project,
                "publish",
                Map.of("url", "https://code.example.org/x", "commit", commit));
        assertThat(stage(project)).isEqualTo(Stage.PUBLISHED);
        afterwards(project);
    }

    private void afterwards(String project) {
        act(Role.PROJECT_LEAD, project, "check", Map.of("item", "organization-account", "done", "true"));
        act(Role.PROJECT_LEAD, project, "stage", Map.of("stage", "MAINTAINED"));
        assertThat(stage(project)).isEqualTo(Stage.MAINTAINED);

        String json =
                as(Role.READER).get("/projects/" + project + "/opening.json").body();
        assertThat(json)
                .contains("limpide/opening-record/1", "\"outcome\" : \"PUBLISH\"", "WITH_RESERVATIONS", "because");
        assertThat(as(Role.READER).get("/projects/" + project + "/opening.pdf").body())
                .startsWith("%PDF-");
        assertThat(house.administrator().get("/audit?lang=en").body()).contains("Decision: publish");
    }

    private String commit() {
        return assessments
                .last(projects.find("journey-whole").orElseThrow().id())
                .orElseThrow()
                .commit();
    }

    @Test
    void who_asked_neither_gives_an_opinion_nor_decides() {
        PEOPLE.remove(Role.PROJECT_LEAD);
        String project = project("journey-own");
        asked(project);
        String lead = projectLead();
        house.administrator()
                .submit(
                        "/account",
                        "/accounts/" + lead + "/grant",
                        Map.of("role", "SECURITY_OFFICER", "organization", "journey"));
        house.administrator()
                .submit(
                        "/account",
                        "/accounts/" + lead + "/grant",
                        Map.of("role", "DECISION_AUTHORITY", "organization", "journey"));

        assertThat(act(Role.PROJECT_LEAD, project, "opinion", Map.of("kind", "security", "stance", "FAVOURABLE"))
                        .body())
                .contains("vous ne pouvez ni donner d’avis ni décider");
        opinion(Role.SECURITY_OFFICER, project, "security", "FAVOURABLE");
        opinion(Role.INFORMATION_OFFICER, project, "information-officer", "FAVOURABLE");
        assertThat(act(Role.PROJECT_LEAD, project, "decision", Map.of("outcome", "PUBLISH"))
                        .body())
                .contains("vous ne pouvez ni donner d’avis ni décider");
        assertThat(act(Role.READER, project, "decision", Map.of("outcome", "PUBLISH"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stage(project)).isEqualTo(Stage.DECISION);
        PEOPLE.remove(Role.PROJECT_LEAD);
    }

    private String projectLead() {
        return accounts.holding(Role.PROJECT_LEAD).stream()
                .map(one -> one.login())
                .filter(login -> login.startsWith("journey.project_lead"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void a_new_commit_shows_which_signatures_no_longer_cover_it() {
        String project = project("journey-moved");
        asked(project);
        opinion(Role.SECURITY_OFFICER, project, "security", "FAVOURABLE");
        opinion(Role.INFORMATION_OFFICER, project, "information-officer", "FAVOURABLE");
        scanned(project, 5, Outcome.PASS, Origin.SCANNED_HERE);

        assertThat(as(Role.PROJECT_LEAD)
                        .get("/projects/" + project + "/opening")
                        .body())
                .contains("Ne porte plus sur le dernier commit");
        assertThat(act(Role.DECISION_AUTHORITY, project, "decision", Map.of("outcome", "PUBLISH"))
                        .body())
                .contains("donnés pour un autre commit");
        act(Role.PROJECT_LEAD, project, "ask-again", Map.of());
        assertThat(stage(project)).isEqualTo(Stage.REVIEWS);
        opinion(Role.SECURITY_OFFICER, project, "security", "FAVOURABLE");
        opinion(Role.INFORMATION_OFFICER, project, "information-officer", "FAVOURABLE");
        act(Role.DECISION_AUTHORITY, project, "decision", Map.of("outcome", "PUBLISH"));
        assertThat(as(Role.READER)
                        .get("/projects/" + project + "/opening?lang=fr")
                        .body())
                .contains("Décidé par");
    }

    @Test
    void an_uploaded_report_supports_no_signature() {
        String project = project("journey-uploaded");
        asked(project);
        scanned(project, 5, Outcome.PASS, Origin.UPLOADED);

        assertThat(act(Role.SECURITY_OFFICER, project, "opinion", Map.of("kind", "security", "stance", "FAVOURABLE"))
                        .body())
                .contains("ne peut pas fonder une signature");
    }

    @Test
    void disagreement_goes_to_the_committee_and_obstacles_keep_code_closed() {
        String project = project("journey-contested");
        scanned(project, 5, Outcome.FAIL, Origin.SCANNED_HERE);
        asked(project);
        opinion(Role.SECURITY_OFFICER, project, "security", "UNFAVOURABLE");
        opinion(Role.INFORMATION_OFFICER, project, "information-officer", "FAVOURABLE");

        assertThat(act(Role.DECISION_AUTHORITY, project, "decision", Map.of("outcome", "PUBLISH", "reason", "x"))
                        .body())
                .contains("le comité doit d’abord arbitrer");
        act(Role.DIGITAL_DIRECTORATE, project, "arbitration", Map.of("text", "Comité du 3 mars : favorable"));
        assertThat(act(Role.DECISION_AUTHORITY, project, "decision", Map.of("outcome", "PUBLISH", "reason", "x"))
                        .body())
                .contains("relève des obstacles");
        staysClosed(project);
    }

    private void staysClosed(String project) {
        assertThat(act(Role.DECISION_AUTHORITY, project, "decision", Map.of("outcome", "KEEP_CLOSED", "reason", "x"))
                        .body())
                .contains("demande un fondement, un motif et une date");
        assertThat(act(
                                Role.DECISION_AUTHORITY,
                                project,
                                "decision",
                                Map.of(
                                        "outcome",
                                        "KEEP_CLOSED",
                                        "reason",
                                        "x",
                                        "articles",
                                        "z",
                                        "reviewOn",
                                        "2099-01-01"))
                        .body())
                .contains("fondements de la liste");
        act(
                Role.DECISION_AUTHORITY,
                project,
                "decision",
                Map.of("outcome", "KEEP_CLOSED", "reason", "x", "articles", "d", "reviewOn", "2099-01-01"));
        assertThat(stage(project)).isEqualTo(Stage.KEPT_CLOSED);
        assertThat(as(Role.READER)
                        .get("/projects/" + project + "/opening?lang=fr")
                        .body())
                .contains("L. 311-5, 2° d)", "janvier 2099");
    }

    @Test
    void what_one_may_not_read_is_not_found() {
        String project = project("journey-hidden");
        String password = accounts.create("journey.outside", Role.READER, outside(), "tests")
                .orElseThrow();
        Visitor outside = house.visitor();
        outside.logIn("journey.outside", password);

        assertThat(outside.get("/projects/" + project + "/opening").statusCode())
                .isEqualTo(404);
        assertThat(outside.get("/projects/" + project + "/opening.json").statusCode())
                .isEqualTo(404);
        assertThat(outside.get("/openings").body()).doesNotContain("journey-");
    }

    private String outside() {
        organizations.create(
                OrganizationChange.of(new Localized("Journey outside", "Outside"), Kind.DIRECTION, ""), "tests");
        return "journey-outside";
    }
}
