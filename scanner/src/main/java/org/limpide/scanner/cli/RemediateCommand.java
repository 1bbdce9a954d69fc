package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.Remediator;
import org.limpide.scanner.Remediator.Choice;
import org.limpide.scanner.Remediator.Result;
import org.limpide.scanner.ScanOptions;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.remediation.Pack;
import org.limpide.scanner.source.RepositorySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limpide remediate}: a repository in, a folder out that takes people to a history without its secrets. */
@Command(name = "remediate", sortOptions = false)
final class RemediateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "1", paramLabel = "PATH_OR_URL")
    String target = "";

    @Option(names = "--output", paramLabel = "FOLDER", required = true)
    Path output = Path.of("");

    @Option(names = "--fingerprint", split = ",", paramLabel = "FINGERPRINT")
    List<String> fingerprints = List.of();

    @Option(names = "--questions")
    boolean questions;

    @Option(names = "--policy", paramLabel = "PATH")
    @Nullable
    Path policyPath;

    @Option(names = "--ref", paramLabel = "REF")
    String ref = "HEAD";

    @Option(names = "--published-refs", paramLabel = "PATTERN")
    String publishedRefs = "";

    @Option(names = "--no-archives")
    boolean noArchives;

    @Option(names = "--as-of", paramLabel = "DATE")
    @Nullable
    LocalDate asOf;

    RemediateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Policy> policy = new PolicyOption(terminal).policy(policyPath, Set.of("secrets"));
        Targets found = Targets.of(List.of(target));
        found.problems().forEach(terminal::complain);
        if (policy.isEmpty() || found.unusable()) {
            return ExitCode.USAGE.code();
        }
        if (found.sources().size() > 1) {
            terminal.complain("remediate.one", Map.of("count", found.sources().size()));
            return ExitCode.USAGE.code();
        }
        if (!Pack.fits(output)) {
            terminal.complain("remediate.not-empty", Map.of("path", output));
            return ExitCode.USAGE.code();
        }
        return made(policy.get(), found.sources().get(0));
    }

    private int made(Policy policy, RepositorySource source) throws IOException {
        Choice choice = new Choice(new LinkedHashSet<>(fingerprints), questions);
        Result result = new Remediator(policy).remediate(source, options(), choice);
        if (result instanceof Result.Refused refused) {
            terminal.complain(refused.problem());
            return ExitCode.UNDETERMINED.code();
        }
        if (result instanceof Result.Unknown unknown) {
            terminal.complain("remediate.unknown", Map.of("fingerprint", unknown.fingerprint()));
            return ExitCode.USAGE.code();
        }
        if (result instanceof Result.Nothing nothing) {
            terminal.out().println(terminal.say("remediate.nothing", Map.of("count", nothing.questions())));
            return ExitCode.OPENABLE.code();
        }
        Pack pack = ((Result.Made) result).pack();
        pack.write(output, terminal.language());
        terminal.out()
                .println(terminal.say(
                        "remediate.made",
                        Map.of(
                                "count", pack.plan().secrets().size(),
                                "readme", output.resolve(Pack.FILES.get(0)),
                                "commits", pack.rewritten(),
                                "questions", pack.plan().questions())));
        return ExitCode.OPENABLE.code();
    }

    private ScanOptions options() {
        Clock clock = Clock.systemUTC();
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : asOf;
        Settings all = Settings.standard();
        Settings settings = new Settings(!noArchives, true, all.threads());
        return new ScanOptions(ref, publishedRefs, List.of(), day, clock.instant(), CacheFolder.of(), settings);
    }
}
