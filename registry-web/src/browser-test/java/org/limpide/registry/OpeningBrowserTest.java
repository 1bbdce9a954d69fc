package org.limpide.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.limpide.registry.account.Accounts;
import org.limpide.registry.account.Role;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.assessment.Origin;
import org.limpide.registry.organization.Kind;
import org.limpide.registry.organization.OrganizationChange;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.project.Projects;
import org.limpide.registry.project.Stage;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.text.Localized;
import org.springframework.beans.factory.annotation.Autowired;

/** An opening, from the project's first day to the decision, by people at browsers: four accounts, one role each. */
class OpeningBrowserTest extends InBrowser {
    private static final String OPENING = "/projects/fil-des-conseils/opening";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Projects projects;

    @Autowired
    private Assessments assessments;

    @Test
    void four_people_bring_a_project_to_its_decision_and_the_one_who_asked_cannot_sign() {
        organizations.create(
                OrganizationChange.of(new Localized("Direction du conseil", "Advice"), Kind.DIRECTION, ""), "tests");
        try (BrowserContext lead = person(Role.PROJECT_LEAD);
                BrowserContext security = person(Role.SECURITY_OFFICER);
                BrowserContext officer = person(Role.INFORMATION_OFFICER);
                BrowserContext authority = person(Role.DECISION_AUTHORITY)) {
            asks(lead.pages().get(0));
            signs(security.pages().get(0));
            signs(officer.pages().get(0));
            Page own = lead.pages().get(0);
            own.navigate(address(OPENING));
            assertThat(own.locator("form[action$='/opinion'], form[action$='/decision']").count())
                    .as("the one who asked is offered no signature")
                    .isZero();
            decides(authority.pages().get(0));
            own.navigate(address(OPENING));
            judge(own, "opening-decided", WIDE);
            own.setViewportSize(NARROW, 900);
            judge(own, "opening-decided", NARROW);
        }
        assertThat(projects.find("fil-des-conseils").orElseThrow().stage()).isEqualTo(Stage.DECISION);
    }

    private void asks(Page page) {
        page.navigate(address("/new-project"));
        page.fill("#f-name", "Fil des conseils");
        page.selectOption("#f-organization", "direction-du-conseil");
        page.click("main button[type=submit]");
        page.waitForURL("**/edit");
        scanned();
        page.navigate(address("/projects/fil-des-conseils"));
        page.click("a[href$='/opening']");
        page.click("form[action$='/start'] button");
        page.check("input[name='q.public-mission'][value=yes]");
        page.click("form[action$='/answers'] > button");
        Map.of("finished", "yes", "secrets", "none", "third-party", "none", "personal-data", "no", "degree", "B")
                .forEach((question, answer) ->
                        page.check("input[name='q." + question + "'][value='" + answer + "']"));
        page.check("input[name='q.license-choice'][value=permissive]");
        judge(page, "opening-questions", WIDE);
        page.click("form[action$='/answers'] > button");
        page.click("form[action$='/request'] button");
        assertThat(page.locator("h1").textContent()).contains("Fil des conseils");
    }

    private void signs(Page page) {
        page.navigate(address("/openings?mine=true"));
        judge(page, "openings-mine", WIDE);
        page.click("a[href='" + OPENING + "']");
        page.check("input[name=stance][value=WITH_RESERVATIONS]");
        page.fill("#f-remark", "À revoir dans un an.");
        judge(page, "opening-opinion", WIDE);
        page.click("form[action$='/opinion'] button");
        assertThat(page.content()).contains("À revoir dans un an.");
    }

    private void decides(Page page) {
        page.navigate(address(OPENING));
        page.check("input[name=outcome][value=PUBLISH_IN_PART]");
        page.check("input[name=articles][value=d]");
        page.fill("#f-withheld", "La configuration de l’hébergement.");
        page.fill("#f-reason", "Le reste ne révèle rien.");
        judge(page, "opening-decision", WIDE);
        page.click("form[action$='/decision'] button");
        assertThat(page.content()).contains("Publier en partie", "La configuration de l’hébergement.");
    }

    private void scanned() {
        assessments.accept(
                projects.find("fil-des-conseils").orElseThrow(),
                TestReport.of("Fil des conseils", 0)
                        .criterion("docs.readme", Mode.RESERVE, Outcome.FAIL, "README.md")
                        .criterion("secrets.content", Mode.BLOCKING, Outcome.PASS)
                        .make(),
                "tests",
                "cd".repeat(32),
                Origin.SCANNED_HERE);
    }

    private BrowserContext person(Role role) {
        String login = "browser." + role.name().toLowerCase(java.util.Locale.ROOT);
        String password =
                accounts.create(login, role, "direction-du-conseil", "tests").orElseThrow();
        BrowserContext context = context(WIDE, ColorScheme.LIGHT);
        Page page = context.newPage();
        page.navigate(address("/login"));
        logIn(page, login, password);
        return context;
    }
}
