package org.limpide.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class AccessTest {
    private static final Pattern SHOWN_ONCE = Pattern.compile("<pre tabindex=\"0\"[^>]*>([^<]+)</pre>");

    @Autowired
    private House house;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/projects",
                "/projects/x",
                "/reports",
                "/organizations",
                "/keys",
                "/accounts",
                "/audit",
                "/publication"
            })
    void whoever_is_not_logged_in_meets_the_login_page(String path) {
        assertThat(house.visitor().get(path).body()).contains("name=\"password\"");
    }

    @Test
    void a_reader_reads_and_changes_nothing() {
        Visitor reader = reader("reader.one");

        assertThat(reader.get("/projects").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/keys", "/accounts", "/audit", "/publication", "/new-project"}) {
            HttpResponse<String> answer = reader.get(path + "?lang=en");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("Access refused").doesNotContain("Exception");
        }
        assertThat(reader.submit("/projects", "/organizations", Map.of("nameFr", "a", "nameEn", "b"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(house.administrator().post("/keys", "name=forged&days=1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_password_of_the_administrator_is_in_a_private_file() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house.file("admin-password.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void five_failures_make_a_login_wait_and_shut_nobody_else_out() {
        String password = password(house.administrator(), "patient");
        Visitor guesser = house.visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.logIn("patient", "wrong " + i).uri().getQuery()).isEqualTo("failed");
        }

        assertThat(guesser.logIn("patient", password).uri().getQuery()).isEqualTo("wait");
        assertThat(house.administrator().get("/projects").statusCode()).isEqualTo(200);
    }

    @Test
    void pages_allow_no_script_and_cookies_are_closed_to_them() {
        HttpResponse<String> answer = house.visitor().get("/login");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "script-src"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("limpide_session", "HttpOnly", "SameSite=Lax"));
        assertThat(answer.body()).doesNotContain("<script", "style=\"", "onclick");
    }

    @Test
    void french_comes_first_and_a_choice_is_remembered() {
        Visitor visitor = house.visitor();

        assertThat(visitor.get("/login").body()).contains("<html lang=\"fr\">");
        assertThat(visitor.get("/login", "Accept-Language", "en-GB,fr;q=0.5").body())
                .contains("<html lang=\"en\">");
        assertThat(visitor.get("/login", "Accept-Language", "de").body()).contains("<html lang=\"fr\">");
        visitor.get("/login?lang=en");
        assertThat(visitor.get("/login").body()).contains("<html lang=\"en\">", "Sign in");
    }

    @Test
    void assets_stand_at_an_address_that_never_changes() {
        Matcher css = Pattern.compile("/assets/[0-9a-f]+/site.css")
                .matcher(house.visitor().get("/login").body());
        assertThat(css.find()).isTrue();

        HttpResponse<String> answer = house.visitor().get(css.group());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(house.visitor().get("/assets/0000000000000000/site.css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_key_is_shown_once_expires_and_can_be_revoked() {
        Visitor administrator = house.administrator();
        String made = administrator
                .submit("/keys", "/keys", Map.of("name", "chaîne d'intégration", "project", "", "days", "90"))
                .body();
        String token = shownOnce(made);

        assertThat(token).matches("limpide_[A-Za-z0-9_-]{43}");
        String list = administrator.get("/keys?lang=en").body();
        assertThat(list).contains("chaîne d&#39;intégration", "Never").doesNotContain(token);
        assertThat(house.visitor()
                        .program("GET", "/api/v1/reports/none", token, new byte[0])
                        .statusCode())
                .isEqualTo(404);
        Matcher revoke = Pattern.compile("/keys/\\d+/revoke").matcher(list);
        assertThat(revoke.find()).isTrue();
        administrator.submit("/keys", revoke.group(), Map.of());
        assertThat(house.visitor()
                        .program("GET", "/api/v1/reports/none", token, new byte[0])
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_key_opens_no_page_and_a_session_opens_no_api() {
        assertThat(house.visitor()
                        .program("GET", "/projects", house.key(), new byte[0])
                        .body())
                .contains("name=\"password\"");
        assertThat(house.administrator().get("/api/v1/reports/x").statusCode()).isEqualTo(401);
    }

    @Test
    void an_error_is_a_sentence_in_the_reader_s_language() {
        HttpResponse<String> answer = house.administrator().get("/projects/none-such?lang=fr");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Page introuvable").doesNotContain("Exception", "org.springframework");
    }

    private Visitor reader(String login) {
        String password = password(house.administrator(), login);
        Visitor reader = house.visitor();
        assertThat(reader.logIn(login, password).uri().getPath()).isEqualTo("/projects");
        return reader;
    }

    private static String password(Visitor administrator, String login) {
        return shownOnce(administrator
                .submit("/accounts", "/accounts", Map.of("login", login))
                .body());
    }

    private static String shownOnce(String page) {
        Matcher shown = SHOWN_ONCE.matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1);
    }
}
