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
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of pages in a real browser share: opening it, logging in, and judging what is shown. */
@RegistryTest
@Tag("browser")
abstract class InBrowser {
    static final int WIDE = 1280;
    static final int NARROW = 360;
    private static final Path PICTURES = Path.of("target", "pictures");
    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    House house;

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

    static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("fr-FR")
                .setColorScheme(scheme));
    }

    String address(String path) {
        return "http://localhost:" + house.port() + path;
    }

    /** Fills the form of the login page that is shown. */
    static void logIn(Page page, String login, String password) {
        page.fill("#f-username", login);
        page.fill("#f-password", password);
        page.click("main button[type=submit]");
        page.waitForURL("**/projects");
    }

    /** Takes a picture; a page has one heading of level 1, fits its width, and breaks no rule of axe-core. */
    static void judge(Page page, String name, int width) {
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
}
