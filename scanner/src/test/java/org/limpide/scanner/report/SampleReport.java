package org.limpide.scanner.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.KeyFacts;
import org.limpide.scanner.check.KeyFacts.KeyMatch;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.keys.KeyStrength.Algorithm;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.PolicyEvaluator.WaiverStatus;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.policy.Waiver;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.report.ScanReport.Revocation;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.text.Localized;

/** Reports as a scan gives them, for the tests of the writers. */
final class SampleReport {

    private static final List<String> CRITERIA = List.of(
            "secrets.content",
            "docs.readme",
            "privacy.commit-identity",
            "protection.internal-host",
            "security.policy",
            "license.file-present");

    private SampleReport() {}

    /** A repository with one of everything. */
    static ScanReport full() {
        return with(
                List.of(
                        found(
                                "secrets.content",
                                Outcome.FAIL,
                                "found",
                                Location.file("config/production.properties", 12)),
                        found(
                                "secrets.content",
                                Outcome.FAIL,
                                "found",
                                Location.file("src/main/java/Émission.java", 40)),
                        found("docs.readme", Outcome.FAIL, "found", Location.file("README.md")),
                        found("privacy.commit-identity", Outcome.REVIEW, "found", Location.commit("c".repeat(40))),
                        found("protection.internal-host", Outcome.NOT_AVAILABLE, "found", Location.file("big.sql")),
                        found("security.policy", Outcome.FAIL, "found", Location.repository())),
                false);
    }

    /** One criterion that found something and could not read everything. */
    static ScanReport foundAndUnread() {
        return with(
                List.of(
                        found("secrets.content", Outcome.FAIL, "found", Location.file("a.txt", 1)),
                        found("secrets.content", Outcome.NOT_AVAILABLE, "found", Location.repository())),
                false);
    }

    /** Private keys of all sorts: with certificates, encrypted, cut. */
    static ScanReport keys() {
        List<KeyMatch> matches = List.of(
                match(PublicHalf.Kind.CERTIFICATE, "tls/new.pem", Optional.of(Instant.parse("2030-05-06T07:08:09Z"))),
                match(PublicHalf.Kind.CERTIFICATE, "tls/old.pem", Optional.of(Instant.parse("2020-05-06T07:08:09Z"))),
                match(PublicHalf.Kind.PUBLIC_KEY, "tls/key.pub", Optional.empty()));
        return with(
                List.of(
                        key("server.key", Algorithm.RSA, Optional.of(2048), false, true, Optional.of(4), matches),
                        key("alone.key", Algorithm.ED25519, Optional.of(256), true, true, Optional.of(0), List.of()),
                        key("closed.key", Algorithm.UNKNOWN, Optional.empty(), true, true, Optional.empty(), List.of()),
                        key("cut.key", Algorithm.EC, Optional.empty(), false, false, Optional.empty(), List.of())),
                false);
    }

    private static KeyMatch match(PublicHalf.Kind kind, String path, Optional<Instant> notAfter) {
        return new KeyMatch(kind, Location.file(path), "a".repeat(40), notAfter);
    }

    private static ReportedFinding key(
            String path,
            Algorithm algorithm,
            Optional<Integer> bits,
            boolean encrypted,
            boolean wellFormed,
            Optional<Integer> count,
            List<KeyMatch> matches) {
        KeyFacts facts = new KeyFacts(KeyMaterial.Kind.PKCS8, algorithm, bits, encrypted, wellFormed, count, matches);
        ReportedFinding one = found("secrets.content", Outcome.FAIL, "found", Location.file(path, 1));
        Finding finding = one.finding();
        return new ReportedFinding(
                new Finding(
                        finding.criterion(),
                        finding.outcome(),
                        finding.message(),
                        finding.location(),
                        finding.confidence(),
                        finding.fingerprint(),
                        Optional.empty(),
                        Optional.of(facts),
                        Optional.of("ab".repeat(32))),
                one.effect(),
                Optional.empty());
    }

    /** A report whose every text wants to break out of its format. */
    static ScanReport hostile() {
        String path = "a\u202Etxt.exe\u0007/<script>alert('x')</script>\"&]]>/" + "long/".repeat(800);
        return with(
                List.of(
                        found("secrets.content", Outcome.FAIL, "found", Location.file(path, 3)),
                        found("docs.readme", Outcome.REVIEW, "found", Location.ref("refs/heads/-x\n::error::"))),
                false);
    }

    /** Ten thousand findings of one criterion. */
    static ScanReport huge() {
        List<ReportedFinding> findings = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            findings.add(found("secrets.content", Outcome.FAIL, "found", Location.file("data/" + i + ".csv", i)));
        }
        return with(findings, false);
    }

    /** Many questions about tests, then one obstacle. */
    static ScanReport obstacleBehindQuestions() {
        List<ReportedFinding> findings = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            findings.add(found(
                    "secrets.content", Outcome.REVIEW, "found", Location.file("back/tests/" + i + ".spec.ts", i)));
        }
        findings.add(found("secrets.content", Outcome.FAIL, "found", Location.file("src/config.ts", 7)));
        return with(findings, false);
    }

    /** Nothing found; partial, since one theme was asked. */
    static ScanReport clean() {
        return with(List.of(), true);
    }

    private static ScanReport with(List<ReportedFinding> findings, boolean partial) {
        Verdict verdict = findings.stream().map(ReportedFinding::effect).reduce(Verdict.OPENABLE, Verdict::worse);
        return new ScanReport(
                ScanReport.SCHEMA,
                new ScanReport.Tool("limpide", "0.1.0"),
                new ScanReport.Run(Instant.parse("2026-11-22T08:30:00Z"), 1234, Optional.of(5_000_000_000L)),
                new ScanReport.AppliedPolicy(
                        "limpide",
                        "2026.11",
                        "d".repeat(64),
                        partial ? List.of("license") : List.of(),
                        LocalDate.parse("2026-11-22")),
                new ScanReport.Project("demarches-consulaires", "a".repeat(40), "HEAD", "b".repeat(40), "", 2),
                verdict,
                CRITERIA.stream().map(id -> criterion(id, findings)).toList(),
                findings,
                List.of(new ScanReport.ReportedWaiver(
                        "secrets.content",
                        Optional.empty(),
                        Optional.of("src/test/**"),
                        Waiver.Reason.TEST_DATA,
                        "Clés inventées pour les tests.",
                        "Camille",
                        LocalDate.parse("2027-06-30"),
                        3,
                        WaiverStatus.UNUSED)),
                List.of(new ScanReport.Notice(
                        ".limpide.yaml:9:3",
                        new Localized(
                                "Une dérogation désigne une empreinte ou un chemin.",
                                "A waiver names a fingerprint or a path."))),
                new CoverageLedger(
                        120,
                        119,
                        48,
                        Optional.empty(),
                        List.of(new CoverageLedger.Entry("big.sql", UnreadReason.TOO_LARGE))));
    }

    private static ReportedFinding found(String criterion, Outcome outcome, String key, Location location) {
        Finding finding = new Finding(
                criterion,
                outcome,
                Message.of(key).with("kind", "clé <privée>"),
                location,
                Confidence.LIKELY,
                String.format("%032x", (criterion + location).hashCode() & 0xffffffffL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ReportedFinding(finding, Verdict.of(mode(criterion), outcome, false), Optional.empty());
    }

    private static Mode mode(String criterion) {
        return switch (criterion) {
            case "secrets.content", "license.file-present" -> Mode.BLOCKING;
            case "docs.readme", "protection.internal-host" -> Mode.RESERVE;
            default -> Mode.ADVICE;
        };
    }

    private static CriterionResult criterion(String id, List<ReportedFinding> findings) {
        List<ReportedFinding> own = findings.stream()
                .filter(one -> one.finding().criterion().equals(id))
                .toList();
        return new CriterionResult(
                id,
                mode(id),
                own.stream()
                        .map(one -> one.finding().outcome())
                        .max(Outcome::compareTo)
                        .orElse(Outcome.PASS),
                own.stream().map(ReportedFinding::effect).reduce(Verdict.OPENABLE, Verdict::worse),
                new Localized("Le critère « " + id + " »", "The criterion “" + id + "”"),
                new Localized(
                        "Parce que cela compte pour qui lira ce code.",
                        "Because it matters to whoever reads this code."),
                new Localized("Retirez-le, puis recommencez l’analyse.", "Take it out, then scan again."),
                new Basis(
                        id.startsWith("secrets") ? Basis.Kind.LAW : Basis.Kind.GOOD_PRACTICE,
                        List.of(new Basis.Reference(
                                new Localized("CRPA, article L. 311-5, 2° d", "CRPA, article L. 311-5, 2° d"),
                                Optional.of("https://www.legifrance.gouv.fr/"),
                                "2026-11-22"))),
                Map.of("found", new Localized("Trouvé\u00a0: {kind}.", "Found: {kind}.")),
                id.equals("secrets.content") && !own.isEmpty()
                        ? Optional.of(Map.of("github-token", revocation()))
                        : Optional.empty());
    }

    private static Revocation revocation() {
        return new Revocation(
                new Localized("Un jeton GitHub", "A GitHub token"),
                new Localized("Révoquez le jeton dans les réglages.", "Revoke the token in the settings."),
                Optional.of("https://github.example/settings/tokens"));
    }
}
