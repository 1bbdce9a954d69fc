package org.limpide.scanner;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limpide.scanner.ScanOptions.StatePlace;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.CheckCatalog;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.history.CleanFiles;
import org.limpide.scanner.match.RuleFiles;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.Tip;
import org.limpide.scanner.state.Answers;
import org.limpide.scanner.state.Answers.Answer;
import org.limpide.scanner.state.Digest;
import org.limpide.scanner.state.ScanState;
import org.limpide.scanner.state.StateTrouble;

/** What one scan may take over from the one before, and what it leaves behind. */
final class ScanMemory {
    /** What the build worked out of all classes: another build may judge otherwise. */
    static final String CODE = "code-digest";

    private static final String CODE_OF_THIS_BUILD =
            BuiltIn.fact(CODE).orElseGet(() -> UUID.randomUUID().toString());
    /** Limits grow with the memory of the machine up to here. */
    private static final long MEMORY_THAT_MATTERS = 4L << 30;

    private final ScanState state;
    private final byte[] answersDigest;
    private final byte[] cleanDigest;
    private final int idBytes;

    private ScanMemory(ScanState state, byte[] answersDigest, byte[] cleanDigest, int idBytes) {
        this.state = state;
        this.answersDigest = answersDigest.clone();
        this.cleanDigest = cleanDigest.clone();
        this.idBytes = idBytes;
    }

    static ScanMemory of(StatePlace place, RepositorySource source, Tip tip, Policy policy, ScanOptions options) {
        List<String> themes = Scanner.ruleThemes(options);
        ScanState state =
                ScanState.of(place.folder(), lastParts(source), String.join(",", options.only()), place.key());
        Digest clean =
                code().text(tip.idBytes() + " bytes").number(options.history().archives() ? 1 : 0);
        themes.forEach(theme -> clean.text(theme).text(RuleFiles.written(theme)));
        Digest answers = code().bytes(tip.digest())
                .text(policy.id())
                .text(policy.digest())
                .text(options.ref())
                .text(options.publishedRefs())
                .texts(options.only())
                .text(options.openness().map(Enum::name).orElse(""))
                .text(month(policy, options))
                .number(options.history().archives() ? 1 : 0)
                .number(options.history().attribution() ? 1 : 0)
                .text(options.link().map(key -> key.hash("state", "")).orElse(""))
                .number(Math.min(Runtime.getRuntime().maxMemory(), MEMORY_THAT_MATTERS));
        return new ScanMemory(state, answers.value(), clean.value(), tip.idBytes());
    }

    /** The month, where a question that is asked depends on it. */
    private static String month(Policy policy, ScanOptions options) {
        boolean depends = policy.criteria().stream()
                .filter(one -> options.only().isEmpty() || options.only().contains(one.theme()))
                .anyMatch(one -> CheckCatalog.find(one.check())
                        .filter(Check::dependsOnTheMonth)
                        .isPresent());
        return depends ? YearMonth.from(options.asOf()).toString() : "";
    }

    private static Digest code() {
        return new Digest().text(CODE_OF_THIS_BUILD).number(Runtime.version().feature());
    }

    /** A job finds its folder elsewhere than the last one; what a folder is called in its own folder stays. */
    private static String lastParts(RepositorySource source) {
        if (source instanceof LocalRepository local) {
            Path path = local.workTree().orElse(local.gitDir()).toAbsolutePath().normalize();
            int count = path.getNameCount();
            return count == 0 ? "" : path.subpath(Math.max(0, count - 2), count).toString();
        }
        return source.place();
    }

    /** The answers of the scan before, where nothing has changed. */
    Optional<Answers> answers() {
        return state.answers(answersDigest);
    }

    /** The files that need not be searched. */
    CleanFiles clean() {
        return state.clean(cleanDigest, idBytes);
    }

    Optional<StateTrouble> trouble() {
        return state.trouble();
    }

    /**
     * Remembers this scan.
     *
     * @param asShown whether all names could be shown as they are: a name with a value in it must not be kept
     */
    void save(Answers answers, CleanFiles clean, boolean asShown) {
        state.save(answersDigest, Optional.of(answers).filter(any -> asShown && lasting(any)), cleanDigest, clean);
    }

    /** An error, or a tool that ran out of time, may be gone the next time. */
    private static boolean lasting(Answers answers) {
        return answers.all().stream()
                .flatMap(answer -> answer.findings().stream())
                .noneMatch(finding -> finding.outcome() == Outcome.ERROR
                        || (finding.outcome() == Outcome.NOT_AVAILABLE
                                && !finding.message().key().startsWith("unread.")));
    }

    /** The answers without what the work tree tells, which is asked anew each time. */
    static Answers answers(String name, String rootCommit, CoverageLedger coverage, Map<Criterion, List<Finding>> all) {
        List<CoverageLedger.Entry> entries = coverage.entries().stream()
                .filter(entry -> entry.reason() != UnreadReason.UNCOMMITTED_CHANGES)
                .toList();
        List<Answer> answers = all.entrySet().stream()
                .map(one -> new Answer(one.getKey().id(), one.getValue()))
                .toList();
        return new Answers(name, rootCommit, coverage.with(entries), answers);
    }
}
