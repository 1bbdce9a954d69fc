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
@RegistryTest
@Tag("browser")
class BrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final Path PICTURES = Path.of("target", "pictures");
    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    private House house;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_registry_reads_well_at_each_width(int width) {
        fill();
        try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            judge(page, "login", width);
            logIn(page);
            for (String path : List.of(
                    "projects", "projects/gestion-des-subventions", "projects/gestion-des-subventions/edit", "reports",
                    "organizations", "organizations/direction-des-aides/edit", "openings",
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
            logIn(page);
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

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("fr-FR")
                .setColorScheme(scheme));
    }

    private String address(String path) {
        return "http://localhost:" + house.port() + path;
    }

    private void logIn(Page page) {
        page.fill("#f-username", "admin");
        page.fill("#f-password", house.administratorPassword());
        page.click("main button[type=submit]");
        page.waitForURL("**/projects");
    }

    private static void judge(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
        assertThat(page.locator("h1").count()).as("level-1 headings of " + name).isEqualTo(1);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " must not scroll sideways")
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .as(name)
                .isEmpty();
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
