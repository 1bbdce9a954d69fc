package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.text.Language;

/** {@code limpide push} against a registry that answers as told. */
class PushTest {
    @TempDir
    private Path work;

    private HttpServer registry;
    private final Deque<String> statuses = new ArrayDeque<>();
    private final AtomicReference<String> received = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private int accepted = 202;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/api/v1/reports", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
                received.set(new String(
                        new GZIPInputStream(exchange.getRequestBody()).readAllBytes(), StandardCharsets.UTF_8));
                exchange.getResponseHeaders().set("Location", "/api/v1/reports/7");
                reply(exchange, accepted, "{\"title\": \"Not allowed\", \"detail\": \"This key has expired.\"}");
            } else {
                reply(exchange, 200, statuses.size() > 1 ? statuses.remove() : statuses.peek());
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private record Run(int code, String said) {}

    private Run push() throws IOException {
        Path report = Files.writeString(work.resolve("r.json"), "{\"schema\": 1}");
        Path key = Files.writeString(work.resolve("key"), "invented\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        String url = "http://127.0.0.1:" + registry.getAddress().getPort() + "/";
        int code = Main.run(
                new Terminal(stream, stream, Language.EN, false),
                "push",
                report.toString(),
                "--to",
                url,
                "--key-file",
                key.toString());
        return new Run(code, said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReportIsFollowedUntilItIsApplied() throws IOException {
        statuses.addAll(List.of("{\"state\": \"received\"}", "{\"state\": \"applied\"}"));
        Run run = push();
        assertThat(run.code()).isZero();
        assertThat(run.said()).contains("r.json: applied.");
        assertThat(received.get()).isEqualTo("{\"schema\": 1}");
        assertThat(authorization.get()).isEqualTo("Bearer invented");
    }

    @Test
    void aRefusalIsSaidWithItsReasons() throws IOException {
        statuses.add("{\"state\": \"refused\", \"reasons\": [{\"place\": \"/verdict\", \"text\": \"missing\"}]}");
        Run run = push();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("refused", "/verdict missing");
    }

    @Test
    void aKeyThatIsNotAcceptedIsSaid() throws IOException {
        accepted = 403;
        Run run = push();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("HTTP 403", "This key has expired.").doesNotContain("invented");
    }

    @Test
    void aRegistryThatIsNotThereIsSaid() throws IOException {
        registry.stop(0);
        Run run = push();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("does not answer");
    }
}
