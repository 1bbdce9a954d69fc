package org.limpide.scanner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.limpide.scanner.check.CheckRunner;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Fingerprints;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyEvaluator;
import org.limpide.scanner.policy.PolicyEvaluator.Weighed;
import org.limpide.scanner.policy.WaiverFile;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource;

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
            RuleSet rules = rules(options);
            Reading reading =
                    reader.snapshot(options.ref(), RefPattern.of(options.publishedRefs()), rules, options.history());
            if (reading instanceof Reading.Refused refused) {
                return new ScanResult.Refused(refused.problem());
            }
            return new ScanResult.Scanned(judged((Reading.Read) reading, options, rules));
        }
    }

    private ScanReport judged(Reading.Read read, ScanOptions options, RuleSet rules) {
        RepositorySnapshot snapshot = read.snapshot();
        WaiverFile own = waiverFile(snapshot);
        CheckRunner runner = new CheckRunner(
                snapshot, new Fingerprints(own.salt().orElse(snapshot.history().rootCommit())));
        PolicyEvaluator evaluator = new PolicyEvaluator(own.waivers(), options.asOf());
        Map<Criterion, List<Weighed>> answers = new LinkedHashMap<>();
        for (Criterion criterion : asked(options)) {
            progress.accept(criterion.id());
            List<Finding> findings = runner.run(criterion.id(), criterion.check(), criterion.parameters());
            answers.put(criterion, evaluator.weigh(criterion, findings));
        }
        ScanReport report = new ReportAssembly(policy, options, own, evaluator).assemble(read, answers);
        // Where no text was asked for, asking now would search the whole history.
        Set<String> values =
                report.coverage().history().isPresent() ? snapshot.texts().inNames() : Set.of();
        return new MaskedReport(new MaskedNames(values, rules)).of(report);
    }

    /** Content rules of a theme that nobody asks about cost time and tell nothing. */
    private static RuleSet rules(ScanOptions options) {
        return RuleSet.load(RuleSet.THEMES.stream()
                .filter(theme -> options.only().isEmpty() || options.only().contains(theme))
                .toArray(String[]::new));
    }

    private List<Criterion> asked(ScanOptions options) {
        return policy.criteria().stream()
                .filter(one -> one.mode() != Mode.OFF)
                .filter(one -> options.only().isEmpty() || options.only().contains(one.theme()))
                .toList();
    }

    private static WaiverFile waiverFile(RepositorySnapshot snapshot) {
        return snapshot.file(WaiverFile.NAME)
                .filter(SnapshotFile::isFile)
                .map(SnapshotFile::content)
                .filter(Content.Text.class::isInstance)
                .map(content -> WaiverFile.read(((Content.Text) content).value()))
                .orElseGet(WaiverFile::absent);
    }
}
