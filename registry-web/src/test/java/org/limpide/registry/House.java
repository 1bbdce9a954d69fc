package org.limpide.registry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.limpide.registry.account.ApiKeys;
import org.limpide.registry.platform.DataFolder;
import org.limpide.scanner.report.ScanReport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** What tests of the whole registry do again and again. */
@TestComponent
@Lazy
public class House {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private DataFolder data;

    public int port() {
        return port;
    }

    public Path file(String name) {
        return data.file(name);
    }

    public Visitor visitor() {
        return new Visitor(port);
    }

    /** Somebody who is logged in as the administrator of the first start. */
    public Visitor administrator() {
        Visitor visitor = visitor();
        Assertions.assertThat(visitor.logIn("admin", administratorPassword()).statusCode())
                .isEqualTo(200);
        return visitor;
    }

    public String administratorPassword() {
        try {
            return Files.readString(data.file("admin-password.txt"), StandardCharsets.UTF_8)
                    .strip();
        } catch (java.io.IOException absent) {
            throw new AssertionError(absent);
        }
    }

    public String key() {
        return keys.create("tests", null, 1, "admin");
    }

    public String keyFor(String project) {
        return keys.create("tests of " + project, project, 1, "admin");
    }

    /** Sends a report with a key for all projects and waits until it is applied or refused; the last status. */
    public String push(ScanReport report) {
        return push(report, key(), "");
    }

    public String push(ScanReport report, String key, String query) {
        String answer = visitor()
                .program("POST", "/api/v1/reports" + query, key, TestReport.json(report))
                .body();
        return settled(id(answer), key);
    }

    public static String id(String answer) {
        Matcher id = ID.matcher(answer);
        Assertions.assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    /** The status of a report once it is neither received nor being checked. */
    public String settled(String id, String key) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            String status = visitor()
                    .program("GET", "/api/v1/reports/" + id, key, new byte[0])
                    .body();
            Matcher state = STATE.matcher(status);
            if (state.find() && !state.group(1).matches("RECEIVED|CHECKING")) {
                return status;
            }
            pause();
        }
        throw new AssertionError("report " + id + " is still waiting");
    }

    /** Publishes a project at an address. */
    public void publish(String slug, String url) {
        Visitor administrator = administrator();
        Assertions.assertThat(administrator
                        .submit("/projects/" + slug + "/edit", "/projects/" + slug + "/publish", Map.of("url", url))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
