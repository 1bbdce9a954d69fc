package org.limpide.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.PolicyEvaluator;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.policy.Waiver;
import org.limpide.scanner.report.JsonReport;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;

/** Makes reports as the scanner would write them. */
public final class TestReport {
    private final String name;
    private final Instant at;
    private final List<ScanReport.CriterionResult> criteria = new ArrayList<>();
    private final List<ScanReport.ReportedFinding> findings = new ArrayList<>();
    private final List<ScanReport.ReportedWaiver> waivers = new ArrayList<>();
    private final List<CoverageLedger.Entry> gaps = new ArrayList<>();
    private List<String> only = List.of();
    private String rootCommit;
    private Optional<String> link = Optional.empty();
    private String digest = hex("policy");
    private Optional<AppliedOpenness> openness = Optional.empty();
    private Optional<Verdict> claimed = Optional.empty();

    private TestReport(String name, Instant at) {
        this.name = name;
        this.at = at;
        this.rootCommit = hex(name).substring(0, 40);
    }

    /** A report of the repository of that name, scanned so many minutes after a fixed hour. */
    public static TestReport of(String name, int minutes) {
        return new TestReport(name, Instant.parse("2026-03-02T08:00:00Z").plusSeconds(60L * minutes));
    }

    public TestReport rootCommit(String seed) {
        rootCommit = hex(seed).substring(0, 40);
        return this;
    }

    public TestReport only(String theme) {
        only = List.of(theme);
        return this;
    }

    /** The findings of the criteria that follow are about a value with this link hash. */
    public TestReport linked(String hash) {
        link = Optional.of(hash);
        return this;
    }

    /** Judged by the built-in policy, for that degree of openness. */
    public TestReport judgedFor(Openness degree, AppliedOpenness.Source source) {
        digest = PolicyLoader.builtIn().digest();
        openness = Optional.of(new AppliedOpenness(degree, source));
        return this;
    }

    /** Judged by another policy than the built-in one. */
    public TestReport byAnotherPolicy() {
        digest = hex("another policy");
        return this;
    }

    public TestReport claiming(Verdict verdict) {
        claimed = Optional.of(verdict);
        return this;
    }

    /** A criterion with its findings, one for each place. */
    public TestReport criterion(String id, Mode mode, Outcome outcome, String... places) {
        Verdict effect = Verdict.of(mode, outcome, false);
        criteria.add(new ScanReport.CriterionResult(
                id,
                mode,
                outcome,
                effect,
                new Localized("Titre de " + id, "Title of " + id),
                new Localized("Pourquoi " + id, "Why " + id),
                new Localized("Corriger " + id, "Mend " + id),
                new Basis(
                        Basis.Kind.GOOD_PRACTICE,
                        List.of(new Basis.Reference(
                                new Localized("Guide", "Guide"),
                                Optional.of("https://example.org/guide"),
                                "2026-01-01"))),
                Map.of("found", new Localized("Trouvé : {what}", "Found: {what}")),
                Optional.empty()));
        boolean aboutTheWhole = places.length == 0 && outcome.needsAttention();
        for (String place : aboutTheWhole ? new String[] {""} : places) {
            findings.add(new ScanReport.ReportedFinding(
                    new Finding(
                            id,
                            outcome,
                            Message.of("found").with("what", "chose de " + place),
                            aboutTheWhole ? Location.repository() : Location.file(place, 7),
                            Confidence.LIKELY,
                            hex(id + place).substring(0, 32),
                            Optional.empty(),
                            Optional.empty(),
                            link),
                    effect,
                    Optional.empty()));
        }
        return this;
    }

    public TestReport waiver(String criterion, String path, String comment) {
        waivers.add(new ScanReport.ReportedWaiver(
                criterion,
                Optional.empty(),
                Optional.of(path),
                Waiver.Reason.ACCEPTED_RISK,
                comment,
                "responsable",
                LocalDate.parse("2027-01-01"),
                3,
                PolicyEvaluator.WaiverStatus.APPLIED));
        return this;
    }

    public TestReport gap(String place) {
        gaps.add(new CoverageLedger.Entry(place, UnreadReason.TOO_LARGE));
        return this;
    }

    public ScanReport make() {
        Verdict worst =
                criteria.stream().map(ScanReport.CriterionResult::effect).reduce(Verdict.OPENABLE, Verdict::worse);
        return new ScanReport(
                ScanReport.SCHEMA,
                new ScanReport.Tool("limpide", "0.1.0"),
                new ScanReport.Run(at, 1200, Optional.of(5_000_000_000L)),
                new ScanReport.AppliedPolicy("limpide", "1", digest, only, LocalDate.parse("2026-03-02"), openness),
                new ScanReport.Project(name, rootCommit, "HEAD", hex(name + at).substring(0, 40), "*", 0),
                claimed.orElse(worst),
                criteria,
                findings,
                waivers,
                List.of(),
                new CoverageLedger(12, 12 - gaps.size(), 34, Optional.empty(), gaps));
    }

    /** The bytes of a report. */
    public static byte[] json(ScanReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JsonReport().write(report, Language.FR, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String hex(String seed) {
        return org.limpide.registry.platform.Digests.sha256(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
