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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.registry.portal.PortalApplication;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Openness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages as people meet them, in a real browser: wide and narrow, light and dark, judged by axe-core. */
class BrowserTest extends InBrowser {
    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_registry_reads_well_at_each_width(int width) {
        fill();
        try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            judge(page, "login", width);
            logIn(page, "admin", house.administratorPassword());
            for (String path : List.of(
                    "projects", "projects/gestion-des-subventions", "projects/gestion-des-subventions/edit", "reports",
                    "organizations", "organizations/direction-des-aides/edit", "openings", "fleet",
                    "projects/gestion-des-subventions/opening", "projects/bacs-et-navettes/opening", "keys", "accounts",
                    "accounts/admin", "account", "new-project", "audit", "publication", "nowhere")) {
                page.navigate(address("/" + path));
                judge(page, path.replace('/', '-'), width);
            }
        }
    }

    @Test
    void dark_pages_keep_their_contrast() {
        fill();
        try (BrowserContext context = context(WIDE, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            logIn(page, "admin", house.administratorPassword());
            judge(page, "projects-dark", WIDE);
            page.navigate(address("/projects/gestion-des-subventions"));
            judge(page, "project-dark", WIDE);
        }
    }

    @Test
    void a_person_logs_in_and_reaches_a_project_with_the_keyboard_alone() {
        fill();
        try (BrowserContext context = context(WIDE, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main");
            page.focus("#f-username");
            page.keyboard().type("admin");
            page.keyboard().press("Tab");
            page.keyboard().type(house.administratorPassword());
            page.keyboard().press("Enter");
            page.waitForURL("**/projects");
            page.focus("a[href='/projects/gestion-des-subventions']");
            page.keyboard().press("Enter");
            page.waitForURL("**/projects/gestion-des-subventions");
            assertThat(page.locator("h1").textContent()).isEqualTo("Gestion des subventions");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_portal_reads_well_at_each_width(int width) {
        fill();
        try (ConfigurableApplicationContext portal = portal();
                BrowserContext context = context(width, ColorScheme.LIGHT)) {
            int port = ((ServletWebServerApplicationContext) portal).getWebServer().getPort();
            Page page = context.newPage();
            for (String path : List.of("", "projets/gestion-des-subventions", "accessibilite", "mentions-legales")) {
                page.navigate("http://localhost:" + port + "/" + path);
                judge(page, "portal-" + path.replace('/', '-'), width);
            }
        }
    }

    private ConfigurableApplicationContext portal() {
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", 0,
                "limpide.portal.bundle", house.file("bundle/limpide.bundle").toString(),
                "limpide.portal.key", house.file("bundle-key/public.key").toString()));
        return application.run();
    }

    private void fill() {
        Visitor administrator = house.administrator();
        if (administrator.get("/projects/gestion-des-subventions").statusCode() == 200) {
            return;
        }
        administrator.submit(
                "/organizations",
                "/organizations",
                Map.of("nameFr", "Direction des aides", "nameEn", "Grants directorate"));
        house.push(Samples.grants().make());
        house.push(Samples.ferries().make());
        house.push(Samples.library().make());
        administrator.submit("/new-project", "/new-project", Map.of("name", "Simulateur de droits"));
        administrator.submit(
                "/projects/gestion-des-subventions/edit",
                "/projects/gestion-des-subventions/edit",
                Map.of(
                        "name", "Gestion des subventions",
                        "organization", "direction-des-aides",
                        "summaryFr", "Reçoit, instruit et suit les demandes de subvention des associations.",
                        "summaryEn", "Receives, examines and follows the grant applications of associations.",
                        "license", "EUPL-1.2",
                        "openness", "B",
                        "version", "1"));
        administrator.submit("/account", "/projects/bacs-et-navettes/opening/start", Map.of());
        administrator.submit(
                "/account", "/projects/bacs-et-navettes/opening/answers", Map.of("q.public-mission", "yes"));
        house.publish("gestion-des-subventions", "https://code.example.org/aides/gestion-des-subventions");
    }

    /** Reports that fill a page as real ones do. */
    private static final class Samples {
        static TestReport grants() {
            return TestReport.of("Gestion des subventions", 0)
                    .judgedFor(Openness.C, AppliedOpenness.Source.DEFAULT)
                    .criterion("secrets.none", Mode.BLOCKING, Outcome.FAIL, "config/production/application-prod.properties")
                    .criterion("privacy.none", Mode.BLOCKING, Outcome.REVIEW, "data/jeu-d-essai/beneficiaires.csv")
                    .criterion("docs.readme", Mode.RESERVE, Outcome.FAIL, "README.md")
                    .criterion("docs.contributing", Mode.ADVICE, Outcome.FAIL, "CONTRIBUTING.md")
                    .criterion("docs.conduct", Mode.OFF, Outcome.NOT_APPLICABLE)
                    .criterion("license.file", Mode.BLOCKING, Outcome.PASS)
                    .criterion("standards.publiccode", Mode.RESERVE, Outcome.PASS)
                    .waiver("docs.readme", "docs/**", "La documentation est en cours de relecture.")
                    .waiver(
                            "privacy.none",
                            "application/src/test/resources/org/example/subventions/instruction/jeux-d-essai/beneficiaires.csv",
                            "Personnes inventées pour les essais de l’instruction.")
                    .gap("archives/2019/export-complet-de-la-base-de-donnees-historique.sql");
        }

        static TestReport ferries() {
            return TestReport.of("Bacs et navettes", 0)
                    .criterion("docs.readme", Mode.RESERVE, Outcome.FAIL, "README.md")
                    .criterion("license.file", Mode.BLOCKING, Outcome.PASS);
        }

        static TestReport library() {
            return TestReport.of("bibliotheque-de-calcul", 0).criterion("license.file", Mode.BLOCKING, Outcome.PASS);
        }
    }
}
