package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.ScanOptions;
import org.limpide.scanner.ScanOptions.StatePlace;
import org.limpide.scanner.ScanResult;
import org.limpide.scanner.Scanner;
import org.limpide.scanner.check.LinkKey;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.remediation.Manifest;
import org.limpide.scanner.report.ReportFormat;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.Scope;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.source.SourceProblem.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limpide scan}: repositories in, verdicts out. */
@Command(name = "scan", sortOptions = false)
final class ScanCommand implements Callable<Integer> {
    private static final String STATE_KEY = "LIMPIDE_STATE_KEY";

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "PATH_OR_URL")
    List<String> targets = List.of();

    @Option(names = "--policy", paramLabel = "PATH")
    @Nullable
    Path policyPath;

    @Option(names = "--format", split = ",", paramLabel = "FORMAT")
    List<ReportFormat> formats = List.of();

    @Option(names = "--output", paramLabel = "PATH")
    @Nullable
    Path output;

    @Option(names = "--ref", paramLabel = "REF")
    String ref = "HEAD";

    @Option(names = "--published-refs", paramLabel = "PATTERN")
    String publishedRefs = "";

    @Option(names = "--only", split = ",", paramLabel = "THEME")
    List<String> only = List.of();

    @Option(names = "--no-archives")
    boolean noArchives;

    @Option(names = "--no-attribution")
    boolean noAttribution;

    @Option(names = "--openness", paramLabel = "A|B|C|D")
    @Nullable
    Openness openness;

    @Option(names = "--since", paramLabel = "REF")
    @Nullable
    String since;

    @Option(names = "--staged")
    boolean staged;

    @Option(names = "--state", paramLabel = "FOLDER")
    @Nullable
    Path state;

    @Option(names = "--link-key", paramLabel = "FILE")
    @Nullable
    Path linkKey;

    @Option(names = "--as-of", paramLabel = "DATE")
    @Nullable
    LocalDate asOf;

    @Option(names = "--fail-on", paramLabel = "LEVEL")
    ExitCode.FailOn failOn = ExitCode.FailOn.obstacles;

    @Option(names = "--verify-clean", paramLabel = "MANIFEST")
    @Nullable
    Path verifyClean;

    private boolean misused;
    private Optional<LinkKey> link = Optional.empty();

    ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (verifyClean != null) {
            return verified(verifyClean);
        }
        Optional<Policy> policy = new PolicyOption(terminal).policy(policyPath, Set.copyOf(only));
        if (policy.isEmpty() || !themesAreKnown(policy.get()) || !scopeIsSound()) {
            return ExitCode.USAGE.code();
        }
        if (staged) {
            return new StagedScan(terminal, policy.get(), formats, output, failOn).run(targets.get(0), options());
        }
        Optional<Outputs> outputs = Outputs.of(terminal, formats, output);
        Targets found = Targets.of(targets);
        found.problems().forEach(terminal::complain);
        if (outputs.isEmpty()
                || found.unusable()
                || !outputs.get().accepts(found.sources().size())) {
            return ExitCode.USAGE.code();
        }
        LinkKeyFile file = new LinkKeyFile(terminal, linkKey, System.getenv(LinkKeyFile.VARIABLE));
        link = file.key();
        if (file.faulty()) {
            return ExitCode.USAGE.code();
        }
        Verdict worst = scanAll(policy.get(), found.sources(), outputs.get());
        Verdict judged = found.problems().isEmpty() ? worst : worst.worse(Verdict.UNDETERMINED);
        return misused ? ExitCode.USAGE.code() : ExitCode.of(judged, failOn).code();
    }

    /** A name that leads to no commit is a mistake of whoever asks, where it says how much is asked. */
    private static boolean isMisspelled(SourceProblem problem) {
        return Set.of(Kind.UNKNOWN_REF, Kind.AMBIGUOUS_REF, Kind.NOT_A_COMMIT).contains(problem.kind());
    }

    private boolean scopeIsSound() {
        if (since == null && !staged) {
            return true;
        }
        if (since != null && staged) {
            terminal.complain("scope.one", Map.of());
            return false;
        }
        if (!publishedRefs.isEmpty() || (staged && targets.size() != 1)) {
            terminal.complain(publishedRefs.isEmpty() ? "scope.one-repository" : "scope.no-refs", Map.of());
            return false;
        }
        List<String> others = new ArrayList<>(only);
        others.removeAll(RuleSet.OF_TEXTS);
        if (!others.isEmpty()) {
            terminal.complain(
                    "scope.themes", Map.of("theme", others.get(0), "known", String.join(", ", RuleSet.OF_TEXTS)));
        }
        return others.isEmpty();
    }

    private Scope scope() {
        if (since != null) {
            return new Scope.Since(since);
        }
        String index = System.getenv("GIT_INDEX_FILE");
        return staged ? new Scope.Staged(Optional.ofNullable(index).map(Path::of)) : new Scope.Whole();
    }

    /** All of a repository is looked at, and the answer is one for people and an exit code. */
    private boolean verifiesAll() {
        boolean all = since == null && !staged && state == null && only.isEmpty() && !noArchives && !noAttribution;
        if (!all || output != null || !formats.stream().allMatch(ReportFormat.TEXT::equals)) {
            terminal.complain(all ? "verify.text" : "verify.whole", Map.of());
            return false;
        }
        return true;
    }

    private int verified(Path file) throws IOException {
        if (!verifiesAll()) {
            return ExitCode.USAGE.code();
        }
        VerifyClean verification = new VerifyClean(terminal);
        Optional<Manifest> manifest = verification.manifest(file);
        Targets found = Targets.of(targets);
        found.problems().forEach(terminal::complain);
        if (manifest.isEmpty() || found.unusable()) {
            return ExitCode.USAGE.code();
        }
        ExitCode code = verification.search(found.sources(), manifest.get(), options());
        // What could not be looked at is not proven to be clean.
        boolean unproven = code == ExitCode.OPENABLE && !found.problems().isEmpty();
        return unproven ? ExitCode.UNDETERMINED.code() : code.code();
    }

    private Verdict scanAll(Policy policy, List<RepositorySource> sources, Outputs outputs) throws IOException {
        Progress progress = new Progress(terminal);
        Scanner scanner = new Scanner(policy, progress::step);
        Verdict worst = Verdict.OPENABLE;
        for (int i = 0; i < sources.size(); i++) {
            RepositorySource source = sources.get(i);
            progress.repository(i + 1, sources.size(), Printable.of(source.name()));
            ScanResult result = scanner.scan(source, options());
            progress.done();
            if (since != null && result instanceof ScanResult.Refused refused && isMisspelled(refused.problem())) {
                terminal.complain(refused.problem());
                misused = true;
                continue;
            }
            worst = worst.worse(outputs.take(source, result));
        }
        outputs.finish();
        return worst;
    }

    private ScanOptions options() {
        Clock clock = Clock.systemUTC();
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : asOf;
        return new ScanOptions(
                ref,
                publishedRefs,
                only,
                day,
                clock.instant(),
                CacheFolder.of(),
                settings(),
                scope(),
                statePlace(),
                link,
                Optional.ofNullable(openness));
    }

    private Optional<StatePlace> statePlace() {
        String key = System.getenv(STATE_KEY);
        return Optional.ofNullable(state).map(folder -> new StatePlace(folder, key == null ? "" : key));
    }

    private Settings settings() {
        Settings all = Settings.standard();
        return new Settings(!noArchives, !noAttribution, all.threads());
    }

    private boolean themesAreKnown(Policy policy) {
        TreeSet<String> known =
                new TreeSet<>(policy.criteria().stream().map(Criterion::theme).toList());
        List<String> unknown = new ArrayList<>(only);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            terminal.complain("only.unknown", Map.of("theme", unknown.get(0), "known", String.join(", ", known)));
        }
        return unknown.isEmpty();
    }
}
