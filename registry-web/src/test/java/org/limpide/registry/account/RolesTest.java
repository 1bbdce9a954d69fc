package org.limpide.registry.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.Visitor;
import org.limpide.registry.organization.Kind;
import org.limpide.registry.organization.OrganizationChange;
import org.limpide.registry.organization.Organizations;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.text.Localized;
import org.springframework.beans.factory.annotation.Autowired;

/** What a role allows, where, and from when. */
@RegistryTest
class RolesTest {
    @Autowired
    private House house;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void twoDirections() {
        if (organizations.find("roles-nord").isEmpty()) {
            make("Roles nord", "");
            make("Roles nord service", "roles-nord");
            make("Roles sud", "");
            project("roles one", "roles-nord-service");
            project("roles two", "roles-sud");
        }
    }

    private void make(String name, String parent) {
        organizations.create(OrganizationChange.of(new Localized(name, name), Kind.DIRECTION, parent), "tests");
    }

    private void project(String name, String organization) {
        house.push(TestReport.of(name, 0)
                .criterion("secrets.none", Mode.BLOCKING, Outcome.FAIL, "a")
                .make());
        String form = "/projects/" + name.replace(' ', '-') + "/edit";
        house.administrator().submit(form, form, Map.of("name", name, "organization", organization, "version", "1"));
    }

    private Visitor person(String login, Role role, String organization) {
        String password = accounts.create(login, role, organization, "tests").orElseThrow();
        Visitor person = house.visitor();
        assertThat(person.logIn(login, password).uri().getPath()).isEqualTo("/projects");
        return person;
    }

    @Test
    void a_scoped_reader_sees_what_stands_below_and_nothing_else() {
        Visitor reader = person("roles.reader", Role.READER, "roles-nord");

        String list = reader.get("/projects?q=roles&lang=en").body();

        assertThat(list).contains("1 project", "roles one").doesNotContain("roles two");
        assertThat(reader.get("/projects/roles-one").statusCode()).isEqualTo(200);
        assertThat(reader.get("/projects/roles-two").statusCode()).isEqualTo(404);
        assertThat(reader.get("/projects/roles-one/edit").statusCode()).isEqualTo(403);
        assertThat(reader.get("/fleet").body())
                .as("no count of what one may not read")
                .doesNotContain("dans la dernière heure");
        assertThat(reader.get("/reports").body()).contains("roles-one").doesNotContain("roles-two");
    }

    @Test
    void a_lead_changes_projects_there_and_publishes_none() {
        Visitor lead = person("roles.lead", Role.PROJECT_LEAD, "roles-sud");

        assertThat(lead.get("/projects/roles-two/edit").statusCode()).isEqualTo(200);
        assertThat(lead.get("/projects/roles-one/edit").statusCode()).isEqualTo(404);
        assertThat(lead.submit(
                                "/projects/roles-two/edit",
                                "/projects/roles-two/publish",
                                Map.of("url", "https://code.example.org/two"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.submit(
                                "/projects/roles-two/edit",
                                "/projects/roles-two/edit",
                                Map.of("name", "roles two", "organization", "roles-nord", "version", "2"))
                        .statusCode())
                .as("a project cannot be handed to where one has no role")
                .isEqualTo(403);
    }

    @Test
    void the_named_lead_of_a_project_needs_no_role_in_its_organisation() {
        Visitor lead = person("roles.named", Role.READER, "roles-sud");
        assertThat(lead.get("/projects/roles-one").statusCode()).isEqualTo(404);
        String form = "/projects/roles-one/edit";
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(house.administrator().get(form).body());
        assertThat(version.find()).isTrue();

        house.administrator().submit(form, form, Map.of("lead", "roles.named", "version", version.group(1)));

        assertThat(lead.get(form).statusCode()).isEqualTo(200);
        assertThat(lead.get("/projects?q=roles&lang=en").body()).contains("2 projects");
    }

    @Test
    void a_role_that_is_taken_back_counts_at_the_next_request() {
        Visitor officer = person("roles.officer", Role.DIGITAL_DIRECTORATE, "roles-sud");
        accounts.create("roles.kept", Role.READER, "", "tests");
        assertThat(officer.get("/projects/roles-two/edit").statusCode()).isEqualTo(200);
        String page = house.administrator().get("/accounts/roles.officer").body();
        Matcher grant = Pattern.compile("name=\"grant\" value=\"(\\d+)\"").matcher(page);
        assertThat(grant.find()).isTrue();

        house.administrator()
                .submit(
                        "/accounts/roles.officer",
                        "/accounts/roles.officer/grant",
                        Map.of("role", "READER", "organization", "roles-sud"));
        house.administrator()
                .submit("/accounts/roles.officer", "/accounts/roles.officer/revoke", Map.of("grant", grant.group(1)));

        assertThat(officer.get("/projects/roles-two").statusCode()).isEqualTo(200);
        assertThat(officer.get("/projects/roles-two/edit").statusCode()).isEqualTo(403);
        assertThat(house.administrator().get("/audit?lang=en").body())
                .contains("Role taken back", "DIGITAL_DIRECTORATE");
    }

    @Test
    void a_closed_account_is_out_at_once_and_cannot_come_back() {
        String password =
                accounts.create("roles.closed", Role.READER, "", "tests").orElseThrow();
        Visitor person = house.visitor();
        person.logIn("roles.closed", password);
        house.administrator()
                .submit("/accounts/roles.closed", "/accounts/roles.closed/usable", Map.of("usable", "false"));

        assertThat(person.get("/projects").body()).contains("name=\"password\"");
        assertThat(house.visitor().logIn("roles.closed", password).uri().getQuery())
                .isEqualTo("failed");
    }

    @Test
    void the_last_administrator_stays() {
        String page = house.administrator().get("/accounts/admin").body();
        Matcher grant = Pattern.compile("name=\"grant\" value=\"(\\d+)\"").matcher(page);
        assertThat(grant.find()).isTrue();

        assertThat(house.administrator()
                        .submit("/accounts/admin", "/accounts/admin/revoke", Map.of("grant", grant.group(1)))
                        .body())
                .contains("Il faut au moins un administrateur");
        assertThat(house.administrator()
                        .submit("/accounts/admin", "/accounts/admin/usable", Map.of("usable", "false"))
                        .body())
                .contains("votre propre compte");
    }

    @Test
    void people_choose_their_password_and_say_who_they_are() {
        String password =
                accounts.create("roles.self", Role.READER, "", "tests").orElseThrow();
        Visitor person = house.visitor();
        person.logIn("roles.self", password);

        assertThat(person.submit("/account", "/account/password", Map.of("old", "wrong", "chosen", "a long enough one"))
                        .body())
                .contains("n’est pas celui-là");
        assertThat(person.submit("/account", "/account/password", Map.of("old", password, "chosen", "short"))
                        .body())
                .contains("trop court");
        person.submit("/account", "/account/password", Map.of("old", password, "chosen", "a long enough one"));
        assertThat(house.visitor()
                        .logIn("roles.self", "a long enough one")
                        .uri()
                        .getPath())
                .isEqualTo("/projects");

        person.submit("/account", "/account/person", Map.of("name", "Camille Essai", "email", "camille@example.org"));
        assertThat(person.submit("/account", "/account/person", Map.of("email", "a@b\nBcc: c@d"))
                        .body())
                .contains("nom@domaine");
        assertThat(person.get("/account").body()).contains("Camille Essai", "camille@example.org");
        assertThat(house.administrator().get("/audit").body())
                .as("the journal tells that it changed, not what it is")
                .contains("Compte décrit")
                .doesNotContain("Camille Essai", "camille@example.org");
    }
}
