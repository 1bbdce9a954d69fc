package org.limpide.scanner.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.cli.RegistryClient.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limpide push}: sends reports to a registry and says what became of them. */
@Command(name = "push", sortOptions = false)
final class PushCommand implements Callable<Integer> {
    private static final String KEY_VARIABLE = "LIMPIDE_API_KEY";

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "REPORT")
    private List<Path> reports = List.of();

    @Option(names = "--to", required = true, paramLabel = "URL")
    private @Nullable URI to;

    @Option(names = "--key-file", paramLabel = "FILE")
    private @Nullable Path keyFile;

    @Option(names = "--project", paramLabel = "SLUG")
    private @Nullable String project;

    PushCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI registry = to;
        Optional<String> key = key();
        if (registry == null || !mayCarryTheKey(registry)) {
            terminal.complain("push.needs-https", Map.of("url", String.valueOf(registry)));
            return ExitCode.USAGE.code();
        }
        if (key.isEmpty()) {
            terminal.complain("push.needs-key", Map.of("variable", KEY_VARIABLE));
            return ExitCode.USAGE.code();
        }
        RegistryClient client = new RegistryClient(endpoint(registry), key.get());
        ExitCode worst = ExitCode.OPENABLE;
        for (Path report : reports) {
            ExitCode one = push(client, report);
            worst = one.code() > worst.code() ? one : worst;
        }
        return worst.code();
    }

    private ExitCode push(RegistryClient client, Path report) throws IOException, InterruptedException {
        if (!Files.isReadable(report)) {
            terminal.complain("push.unreadable", Map.of("path", report));
            return ExitCode.USAGE;
        }
        Answer answer = client.send(report);
        String name = String.valueOf(report.getFileName());
        if (answer.state() == Answer.State.APPLIED) {
            terminal.out().println(terminal.say("push.applied", Map.of("report", name, "page", answer.page())));
            return ExitCode.OPENABLE;
        }
        terminal.complain("push." + answer.state(), Map.of("report", name, "page", answer.page()));
        answer.reasons().forEach(reason -> terminal.err().println("  - " + reason));
        return answer.state() == Answer.State.PENDING ? ExitCode.UNDETERMINED : ExitCode.NOT_OPENABLE;
    }

    /** The key from the file named, else from the environment; never from the command line, where others can read it. */
    private Optional<String> key() throws IOException {
        Path file = keyFile;
        String key = file == null ? System.getenv(KEY_VARIABLE) : Files.readString(file);
        return Optional.ofNullable(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A key travels over TLS, or stays on this machine. */
    static boolean mayCarryTheKey(URI url) {
        String host = url.getHost();
        if (host == null) {
            return false;
        }
        boolean local = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && local);
    }

    private URI endpoint(URI registry) {
        String base = registry.toString().replaceAll("/+$", "");
        String query = project == null ? "" : "?project=" + URLEncoder.encode(project, StandardCharsets.UTF_8);
        return URI.create(base + "/api/v1/reports" + query);
    }
}
