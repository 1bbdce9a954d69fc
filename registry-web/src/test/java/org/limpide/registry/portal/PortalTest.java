package org.limpide.registry.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.registry.Visitor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

class PortalTest {
    @TempDir
    private static Path folder;

    private static final SignedBundle BUNDLE = new SignedBundle()
            .project("ponts", "Ponts", "Suivi de l’état des ponts")
            .project("bacs", "Bacs", "Bacs <b>et</b> navettes");

    private static ConfigurableApplicationContext portal;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws IOException {
        BUNDLE.sequence(5).write(folder.resolve("limpide.bundle"));
        BUNDLE.writeKey(folder.resolve("public.key"));
        portal = start("limpide.bundle");
        visitor = new Visitor(
                ((ServletWebServerApplicationContext) portal).getWebServer().getPort());
    }

    private static ConfigurableApplicationContext start(String bundle) {
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", 0,
                "limpide.portal.bundle", folder.resolve(bundle).toString(),
                "limpide.portal.key", folder.resolve("public.key").toString()));
        return application.run();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void the_home_page_lists_what_is_published_without_login() {
        HttpResponse<String> home = visitor.get("/?lang=fr");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains(
                        "<html lang=\"fr\">",
                        "Ponts",
                        "/projets/bacs",
                        "EUPL-1.2",
                        "2 codes sources",
                        "1er février 2026")
                .contains("Bacs &lt;b&gt;et&lt;/b&gt; navettes");
        assertThat(home.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(home.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("session"));
    }

    @Test
    void words_are_found_whatever_their_accents() {
        assertThat(visitor.get("/?lang=fr&q=ETAT").body())
                .contains("Ponts", "1 résultat")
                .doesNotContain("/projets/bacs");
        assertThat(visitor.get("/?lang=fr&q=rien").body()).contains("Aucun code source ne correspond");
    }

    @Test
    void a_project_says_what_it_is_where_its_code_is_and_what_was_checked() {
        String page = visitor.get("/projets/ponts?lang=en").body();

        assertThat(page)
                .contains("https://code.example.org/ponts", "Bridges directorate", "1 February 2026")
                .contains("A licence", "– met", "A manual", "– not met yet");
        assertThat(visitor.get("/projets/inconnu").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/accessibilite?lang=fr").body()).contains("non conforme");
        assertThat(visitor.get("/mentions-legales?lang=fr").body()).contains("Mentions légales");
    }

    @Test
    void the_pages_of_the_registry_are_not_there() {
        for (String path : new String[] {"/login", "/projects", "/audit", "/api/v1/reports", "/publication"}) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void there_is_no_database_and_no_login_in_the_process() {
        assertThat(portal.getBeansOfType(DataSource.class)).isEmpty();
        assertThat(Arrays.stream(portal.getBeanDefinitionNames())
                        .map(portal::getType)
                        .filter(type -> type != null)
                        .map(Class::getName))
                .noneMatch(name -> name.startsWith("org.springframework.security")
                        || name.startsWith("org.springframework.data")
                        || name.startsWith("org.hibernate")
                        || (name.startsWith("org.limpide.registry.")
                                && !name.startsWith("org.limpide.registry.platform.")
                                && !name.startsWith("org.limpide.registry.portal.")));
    }

    @Test
    void a_bad_bundle_is_not_started_with() throws IOException {
        new SignedBundle().project("faux", "Faux", "").write(folder.resolve("bad.bundle"));

        assertThatThrownBy(() -> start("bad.bundle")).hasRootCauseInstanceOf(CurrentBundle.NothingToShow.class);
    }

    @Test
    void a_new_bundle_takes_the_place_of_the_old_one_and_a_bad_or_older_one_does_not() throws Exception {
        Path file = folder.resolve("moving.bundle");
        BUNDLE.sequence(5).write(file);
        try (ConfigurableApplicationContext own = start("moving.bundle")) {
            CurrentBundle current = own.getBean(CurrentBundle.class);
            Files.writeString(file, "damaged");
            Thread.sleep(2100);
            assertThat(current.get().sequence()).isEqualTo(5);
            BUNDLE.sequence(4).write(file);
            Thread.sleep(2100);
            assertThat(current.get().sequence()).isEqualTo(5);
            BUNDLE.sequence(6).write(file);
            Thread.sleep(2100);
            assertThat(current.get().sequence()).isEqualTo(6);
        }
    }
}
