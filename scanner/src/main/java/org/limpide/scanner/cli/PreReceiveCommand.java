package org.limpide.scanner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.ScanOptions;
import org.limpide.scanner.ScanResult;
import org.limpide.scanner.Scanner;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.policy.FaultyPolicy;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.source.GitEnvironment;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.Scope;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code limpide pre-receive}: run by Git while a push waits (githooks, "pre-receive"). What it says reaches whoever
 * pushes, in both languages, since the server does not know theirs. Whatever goes wrong refuses the push.
 */
@Command(name = "pre-receive", sortOptions = false)
final class PreReceiveCommand implements Callable<Integer> {
    private static final int LONGEST_INPUT = 64 << 20;
    private static final Messages SENTENCES = Messages.of("cli");

    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH")
    private @Nullable Path path;

    @Option(names = "--policy", paramLabel = "PATH")
    private @Nullable Path policyPath;

    @Option(names = "--only", split = ",", paramLabel = "THEME")
    private List<String> only = List.of("secrets");

    @Option(names = "--no-archives")
    private boolean noArchives;

    @Option(names = "--on-error", paramLabel = "ANSWER")
    private OnError onError = OnError.refuse;

    /** What a push is told that could not be judged; spelled as on the command line. */
    enum OnError {
        refuse,
        accept
    }

    PreReceiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return answer();
        } catch (FaultyPolicy faulty) {
            faulty.faults().forEach(terminal::complain);
        } catch (IOException unreadable) {
            say("push-check.unreadable", Map.of());
        } catch (RuntimeException | StackOverflowError fault) {
            // Its message may quote what was pushed.
            say("push-check.fault", Map.of("exception", fault.getClass().getSimpleName()));
        }
        return unjudged();
    }

    private int unjudged() {
        say("push-check." + onError, Map.of());
        return onError == OnError.accept ? ExitCode.OPENABLE.code() : ExitCode.UNDETERMINED.code();
    }

    private int answer() throws IOException, FaultyPolicy {
        Optional<List<Scope.Update>> updates = updates(System.in);
        RepositoryDiscovery.Found found = RepositoryDiscovery.around(path == null ? GitEnvironment.gitDir() : path);
        found.problems().forEach(terminal::complain);
        if (updates.isEmpty() || found.repositories().size() != 1) {
            say("push-check.unreadable", Map.of());
            return unjudged();
        }
        if (updates.get().stream().allMatch(Scope.Update::deletes)) {
            return ExitCode.OPENABLE.code();
        }
        Policy policy = policyPath == null ? PolicyLoader.builtIn(Set.copyOf(only)) : PolicyLoader.load(policyPath);
        ScanResult result = new Scanner(policy, criterion -> {})
                .scan(found.repositories().get(0), GitEnvironment.objectFolders(), options(updates.get()));
        if (result instanceof ScanResult.Refused refused) {
            for (Language language : Language.values()) {
                terminal.err().println(refused.problem().sentence(language));
            }
            return unjudged();
        }
        ScanReport report = ((ScanResult.Scanned) result).report();
        if (report.criteria().isEmpty()) {
            // A theme that no part can be asked about, or that the policy lacks: nothing was asked, which is no pass.
            say("push-check.nothing", Map.of("known", String.join(", ", RuleSet.OF_TEXTS)));
            return unjudged();
        }
        return told(report);
    }

    private int told(ScanReport report) {
        ShortReport lines = new ShortReport(report);
        ExitCode answer = ExitCode.ofWaiting(report, ExitCode.FailOn.obstacles);
        if (answer == ExitCode.OPENABLE && !lines.speaks()) {
            return answer.code();
        }
        for (Language language : Language.values()) {
            String head =
                    answer == ExitCode.NOT_OPENABLE ? "refused" : answer == ExitCode.OPENABLE ? "taken" : "unread";
            terminal.err().println(SENTENCES.say(language, "push-check." + head));
            lines.write(language, terminal.err());
        }
        return answer == ExitCode.UNDETERMINED ? unjudged() : answer.code();
    }

    private ScanOptions options(List<Scope.Update> updates) {
        Clock clock = Clock.systemUTC();
        Settings all = Settings.standard();
        return new ScanOptions(
                "HEAD",
                "",
                only,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                clock.instant(),
                CacheFolder.of(),
                new Settings(!noArchives, true, all.threads()),
                new Scope.Pushed(updates),
                Optional.empty(),
                Optional.empty());
    }

    /** Lines of an old id, a new one and the name of a ref; absent where one is something else. */
    static Optional<List<Scope.Update>> updates(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_INPUT + 1);
        if (bytes.length > LONGEST_INPUT) {
            return Optional.empty();
        }
        List<Scope.Update> updates = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split(" ", 3);
            if (parts.length != 3 || !parts[1].matches("[0-9a-f]{40}|[0-9a-f]{64}")) {
                return Optional.empty();
            }
            updates.add(new Scope.Update(parts[1], parts[2]));
        }
        return Optional.of(updates);
    }

    private void say(String key, Map<String, ?> arguments) {
        for (Language language : Language.values()) {
            terminal.err().println(SENTENCES.say(language, key, arguments));
        }
    }
}
