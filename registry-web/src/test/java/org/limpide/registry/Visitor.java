package org.limpide.registry;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: keeps cookies, follows redirects, sends forms with their token. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(int port) {
        this.site = "http://localhost:" + port;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.header("Accept", "text/html").build());
    }

    /** Sends a form as the page at {@code from} would. */
    public HttpResponse<String> submit(String from, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(from).body());
        if (!token.find()) {
            throw new AssertionError("no form at " + from);
        }
        return post(action, "_csrf=" + encoded(token.group(1)) + "&" + form(fields));
    }

    public HttpResponse<String> post(String action, String form) {
        return send(HttpRequest.newBuilder(URI.create(site + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public HttpResponse<String> logIn(String login, String password) {
        return submit("/login", "/login", Map.of("username", login, "password", password));
    }

    /** Asks as a program does, with a key. */
    public HttpResponse<String> program(String method, String path, String key, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
