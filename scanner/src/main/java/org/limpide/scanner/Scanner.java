package org.limpide.scanner;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.limpide.scanner.ReportAssembly.Subject;
import org.limpide.scanner.check.CheckRunner;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Fingerprints;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyEvaluator;
import org.limpide.scanner.policy.PolicyEvaluator.Weighed;
import org.limpide.scanner.policy.WaiverFile;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.report.ScanReport.Part;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Looking;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.Scope;
import org.limpide.scanner.source.Tip;
import org.limpide.scanner.state.Answers;
import org.limpide.scanner.state.Answers.Answer;

/** The facade: one repository and one policy in, one report out. Nothing of the repository is run or checked out. */
public final class Scanner {
    private final Policy policy;
    private final Consumer<String> progress;

    /**
     * A scanner for one policy.
     *
     * @param progress told the id of each criterion as it is asked
     */
    public Scanner(Policy policy, Consumer<String> progress) {
        this.policy = policy;
        this.progress = progress;
    }

    /** Scans one repository; what is wrong with it is in the result. */
    public ScanResult scan(RepositorySource source, ScanOptions options) {
        Opening opening = RepositoryReader.open(source, options.cache());
        if (opening instanceof Opening.Refused refused) {
            return new ScanResult.Refused(refused.problem());
        }
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            return scan(reader, source, options);
        }
    }

    /** Scans what a push brings to a repository, some of whose objects lie in other folders until it is taken. */
    public ScanResult scan(LocalRepository source, List<Path> objects, ScanOptions options) {
        Opening opening = RepositoryReader.open(source, objects);
        if (opening instanceof Opening.Refused refused) {
            return new ScanResult.Refused(refused.problem());
        }
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            return scan(reader, source, options);
        }
    }

    private ScanResult scan(RepositoryReader reader, RepositorySource source, ScanOptions options) {
        if (options.scope() instanceof Scope.Whole) {
            return whole(reader, source, options);
        }
        RuleSet rules = RuleSet.load(ruleThemes(options).toArray(String[]::new));
        Reading reading = reader.part(options.ref(), options.scope(), rules, options.history());
        return reading instanceof Reading.Partial partial
                ? new ScanResult.Scanned(partial(partial, options, rules), Optional.empty())
                : new ScanResult.Refused(((Reading.Refused) reading).problem());
    }

    private ScanResult whole(RepositoryReader reader, RepositorySource source, ScanOptions options) {
        Looking looking = reader.look(options.ref(), RefPattern.of(options.publishedRefs()));
        if (looking instanceof Looking.Refused refused) {
            return new ScanResult.Refused(refused.problem());
        }
        Tip tip = ((Looking.Found) looking).tip();
        Optional<ScanMemory> memory = options.state().map(place -> ScanMemory.of(place, source, tip, policy, options));
        Optional<Answers> known = memory.flatMap(ScanMemory::answers);
        return known.isPresent()
                ? new ScanResult.Scanned(restored(known.get(), tip, options), Optional.empty())
                : judged(tip, options, memory);
    }

    private ScanReport partial(Reading.Partial read, ScanOptions options, RuleSet rules) {
        RepositorySnapshot snapshot = read.snapshot();
        WaiverFile own = waiverFile(read.around().file(WaiverFile.NAME));
        Openness degree = AppliedOpenness.of(options.openness(), own).degree();
        Map<Criterion, List<Finding>> answers =
                answers(snapshot, own.salt().orElseGet(snapshot::commit), options, degree);
        boolean found = answers.values().stream()
                .flatMap(List::stream)
                .anyMatch(finding -> finding.outcome().needsAttention());
        String rootCommit = snapshot.commit();
        if (found) {
            // Fingerprints are those of a whole scan, and their key costs a reading of all commits.
            rootCommit = read.around().rootCommit();
            answers = answers(snapshot, own.salt().orElse(rootCommit), options, degree);
        }
        Subject subject = new Subject(
                snapshot.name(),
                rootCommit,
                snapshot.commit(),
                0,
                Optional.of(snapshot.texts().looked()),
                read.snapshot().ledger(),
                Optional.of(scope(options, read)));
        return new MaskedReport(new MaskedNames(snapshot.texts().inNames(), namesRules(options, rules)))
                .of(assembled(subject, answers, own, options));
    }

    private static ScanReport.Scope scope(ScanOptions options, Reading.Partial read) {
        Optional<String> base = Optional.of(read.base()).filter(id -> !id.isEmpty());
        if (options.scope() instanceof Scope.Since since) {
            return new ScanReport.Scope(Part.SINCE, Optional.of(Printable.of(since.ref())), base, read.commits());
        }
        Part part = options.scope() instanceof Scope.Staged ? Part.STAGED : Part.PUSHED;
        return new ScanReport.Scope(part, Optional.empty(), base, read.commits());
    }

    private ScanResult judged(Tip tip, ScanOptions options, Optional<ScanMemory> memory) {
        RuleSet rules = RuleSet.load(ruleThemes(options).toArray(String[]::new));
        Reading reading = memory.isEmpty()
                ? tip.read(rules, options.history())
                : tip.read(rules, options.history(), memory.get().clean());
        if (reading instanceof Reading.Refused refused) {
            return new ScanResult.Refused(refused.problem());
        }
        Reading.Read read = (Reading.Read) reading;
        RepositorySnapshot snapshot = read.snapshot();
        WaiverFile own = waiverFile(tip.file(WaiverFile.NAME));
        String salt = own.salt().orElse(snapshot.history().rootCommit());
        Map<Criterion, List<Finding>> answers = answers(
                snapshot,
                salt,
                options,
                AppliedOpenness.of(options.openness(), own).degree());
        CoverageLedger coverage = read.snapshot().ledger();
        // Where no text was asked for, asking now would search the whole history.
        boolean searched = coverage.history().isPresent();
        Set<String> values = searched ? snapshot.texts().inNames() : Set.of();
        Subject subject = new Subject(
                snapshot.name(),
                snapshot.history().rootCommit(),
                snapshot.commit(),
                read.uncommitted().orElse(-1),
                searched ? Optional.of(snapshot.texts().looked()) : Optional.empty(),
                coverage,
                Optional.empty());
        ScanReport report = assembled(subject, answers, own, options);
        ScanReport masked = new MaskedReport(new MaskedNames(values, namesRules(options, rules))).of(report);
        memory.ifPresent(state -> state.save(
                ScanMemory.answers(subject.name(), subject.rootCommit(), coverage, answers),
                read.history().clean().orElseGet(state::clean),
                masked.equals(report)));
        return new ScanResult.Scanned(masked, memory.flatMap(ScanMemory::trouble));
    }

    /** The report of answers that were given before; the waivers are weighed anew, since the day is another one. */
    private ScanReport restored(Answers known, Tip tip, ScanOptions options) {
        Map<String, List<Finding>> byCriterion =
                known.all().stream().collect(Collectors.toMap(Answer::criterion, Answer::findings));
        WaiverFile own = waiverFile(tip.file(WaiverFile.NAME));
        Map<Criterion, List<Finding>> answers = new LinkedHashMap<>();
        asked(options, AppliedOpenness.of(options.openness(), own).degree())
                .forEach(criterion -> answers.put(criterion, byCriterion.getOrDefault(criterion.id(), List.of())));
        OptionalInt uncommitted = tip.uncommitted();
        List<Entry> entries = new ArrayList<>(known.coverage().entries());
        if (uncommitted.orElse(1) > 0) {
            // The ledger is in the order of places: the repository comes first, then reasons in their order.
            Entry changes = new Entry("", UnreadReason.UNCOMMITTED_CHANGES);
            int at = (int) entries.stream()
                    .filter(entry -> entry.place().isEmpty() && entry.reason().compareTo(changes.reason()) < 0)
                    .count();
            entries.add(at, changes);
        }
        CoverageLedger coverage = known.coverage().with(entries);
        Subject subject = new Subject(
                known.name(),
                known.rootCommit(),
                tip.commit(),
                uncommitted.orElse(-1),
                coverage.history().map(any -> 0L),
                coverage,
                Optional.empty());
        return assembled(subject, answers, own, options);
    }

    private Map<Criterion, List<Finding>> answers(
            RepositorySnapshot snapshot, String salt, ScanOptions options, Openness degree) {
        CheckRunner runner = new CheckRunner(
                snapshot, new Fingerprints(salt), options.link(), Optional.of(YearMonth.from(options.asOf())));
        Map<Criterion, List<Finding>> answers = new LinkedHashMap<>();
        for (Criterion criterion : asked(options, degree)) {
            progress.accept(criterion.id());
            answers.put(
                    criterion,
                    criterion.mode() == Mode.OFF
                            ? runner.notAsked(
                                    criterion.id(),
                                    Message.of("not-applicable.openness").with("degree", degree))
                            : runner.run(criterion.id(), criterion.check(), criterion.parameters()));
        }
        return answers;
    }

    private ScanReport assembled(
            Subject subject, Map<Criterion, List<Finding>> answers, WaiverFile own, ScanOptions options) {
        PolicyEvaluator evaluator = new PolicyEvaluator(own.waivers(), options.asOf());
        Map<Criterion, List<Weighed>> weighed = new LinkedHashMap<>();
        answers.forEach((criterion, findings) -> weighed.put(criterion, evaluator.weigh(criterion, findings)));
        return new ReportAssembly(policy, options, own, evaluator).assemble(subject, weighed);
    }

    /** Content rules of a theme that nobody asks about cost time and tell nothing. */
    static List<String> ruleThemes(ScanOptions options) {
        List<String> themes = options.scope() instanceof Scope.Whole ? RuleSet.THEMES : RuleSet.OF_TEXTS;
        return themes.stream()
                .filter(theme -> options.only().isEmpty() || options.only().contains(theme))
                .toList();
    }

    /** A name may be a token whatever was asked about, and is shown with every answer. */
    private static Supplier<RuleSet> namesRules(ScanOptions options, RuleSet rules) {
        return options.only().isEmpty() ? () -> rules : () -> RuleSet.load(RuleSet.THEMES.toArray(String[]::new));
    }

    /** What is asked, and what the degree of openness alone leaves out: the report says so. */
    private List<Criterion> asked(ScanOptions options, Openness degree) {
        return policy.criteria().stream()
                .filter(one -> one.at(degree).mode() != Mode.OFF || one.isLeftOutAt(degree))
                .map(one -> one.at(degree))
                .filter(one -> options.only().isEmpty() || options.only().contains(one.theme()))
                .filter(one -> options.scope() instanceof Scope.Whole || RuleSet.OF_TEXTS.contains(one.theme()))
                .toList();
    }

    static WaiverFile waiverFile(RepositorySnapshot snapshot) {
        return waiverFile(
                snapshot.file(WaiverFile.NAME).filter(SnapshotFile::isFile).map(SnapshotFile::content));
    }

    private static WaiverFile waiverFile(Optional<Content> file) {
        return file.filter(Content.Text.class::isInstance)
                .map(content -> WaiverFile.read(((Content.Text) content).value()))
                .orElseGet(WaiverFile::absent);
    }
}
