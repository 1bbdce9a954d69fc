package org.limpide.scanner.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Sends a report to a registry and follows its status until it is applied or refused. */
final class RegistryClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final URI endpoint;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    RegistryClient(URI endpoint, String key) {
        this.endpoint = endpoint;
        this.key = key;
    }

    /**
     * What the registry says.
     *
     * @param page address of the status, for a person
     * @param reasons why it was refused
     */
    record Answer(State state, String page, List<String> reasons) {
        /** Where the report stands. */
        enum State {
            APPLIED,
            REFUSED,
            PENDING,
            UNREACHABLE
        }
    }

    Answer send(Path report) throws IOException, InterruptedException {
        HttpRequest request = authorised(endpoint)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(gzip(report)))
                .build();
        HttpResponse<String> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            return new Answer(
                    Answer.State.UNREACHABLE,
                    endpoint.toString(),
                    List.of(unreachable.getClass().getSimpleName()));
        }
        Optional<String> location = response.headers().firstValue("Location");
        if (response.statusCode() != 202 || location.isEmpty()) {
            return new Answer(Answer.State.REFUSED, endpoint.toString(), problem(response));
        }
        return followed(endpoint.resolve(location.get()));
    }

    private Answer followed(URI status) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> response =
                    http.send(authorised(status).GET().build(), HttpResponse.BodyHandlers.ofString());
            String state =
                    json(response.body()).flatMap(body -> body.text("state")).orElse("");
            if (state.equalsIgnoreCase("applied")) {
                return new Answer(Answer.State.APPLIED, status.toString(), List.of());
            }
            if (state.equalsIgnoreCase("refused")) {
                return new Answer(Answer.State.REFUSED, status.toString(), reasons(response.body()));
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return new Answer(Answer.State.PENDING, status.toString(), List.of());
    }

    private HttpRequest.Builder authorised(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + key);
    }

    private static byte[] gzip(Path report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(report, out);
        }
        return bytes.toByteArray();
    }

    private static List<String> problem(HttpResponse<String> response) {
        List<String> reasons = new ArrayList<>();
        reasons.add("HTTP " + response.statusCode());
        json(response.body()).ifPresent(body -> {
            body.text("title").map(Printable::of).ifPresent(reasons::add);
            body.text("detail").map(Printable::of).ifPresent(reasons::add);
        });
        return reasons;
    }

    private static List<String> reasons(String body) {
        return json(body).map(mapping -> mapping.items("reasons")).orElse(List.of()).stream()
                .filter(Mapping.class::isInstance)
                .map(reason -> said((Mapping) reason))
                .toList();
    }

    private static String said(Mapping reason) {
        String place = reason.text("place").orElse("");
        String text = reason.text("text").orElse("");
        String action = reason.text("action").orElse("");
        return Printable.of(String.join(" ", place, text, action).strip());
    }

    /** JSON is read as YAML 1.2, which contains it, by the reader that is made for untrusted text. */
    private static Optional<Mapping> json(String body) {
        if (Yaml.read(body) instanceof Yaml.Result.Document document) {
            YamlValue value = document.value();
            return value instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
        }
        return Optional.empty();
    }
}
