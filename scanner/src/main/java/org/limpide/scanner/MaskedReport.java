package org.limpide.scanner;

import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.KeyFacts;
import org.limpide.scanner.check.KeyFacts.KeyMatch;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.check.Occurrences.Occurrence;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.report.ScanReport.Notice;
import org.limpide.scanner.report.ScanReport.Project;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.report.ScanReport.ReportedWaiver;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;

/** A report in which every text that the repository chose has gone through {@link MaskedNames}: the last thing that is done. */
final class MaskedReport {
    private final MaskedNames names;

    MaskedReport(MaskedNames names) {
        this.names = names;
    }

    ScanReport of(ScanReport report) {
        return new ScanReport(
                report.schema(),
                report.tool(),
                report.run(),
                report.policy(),
                project(report.project()),
                report.verdict(),
                report.criteria(),
                report.findings().stream().map(this::finding).toList(),
                report.waivers().stream().map(this::waiver).toList(),
                report.notices().stream().map(this::notice).toList(),
                coverage(report.coverage()),
                report.scope().map(this::scope));
    }

    private ScanReport.Scope scope(ScanReport.Scope scope) {
        return new ScanReport.Scope(scope.part(), scope.from().map(this::masked), scope.base(), scope.commits());
    }

    private String masked(String name) {
        return names.masked(name);
    }

    private Project project(Project project) {
        return new Project(
                masked(project.name()),
                project.rootCommit(),
                masked(project.ref()),
                project.commit(),
                masked(project.publishedRefs()),
                project.uncommitted());
    }

    private ReportedFinding finding(ReportedFinding one) {
        Finding finding = one.finding();
        Map<String, String> arguments = new TreeMap<>();
        finding.message().arguments().forEach((name, value) -> arguments.put(name, masked(value)));
        Finding shown = new Finding(
                finding.criterion(),
                finding.outcome(),
                new Message(finding.message().key(), arguments),
                location(finding.location()),
                finding.confidence(),
                finding.fingerprint(),
                finding.occurrences().map(this::occurrences),
                finding.key().map(this::key),
                finding.linkHash());
        return new ReportedFinding(shown, one.effect(), one.waivedBy());
    }

    private Location location(Location location) {
        return new Location(location.carrier(), masked(location.name()), location.line());
    }

    private KeyFacts key(KeyFacts key) {
        return new KeyFacts(
                key.form(),
                key.algorithm(),
                key.bits(),
                key.encrypted(),
                key.wellFormed(),
                key.matchCount(),
                key.matches().stream()
                        .map(one -> new KeyMatch(one.kind(), location(one.location()), one.object(), one.notAfter()))
                        .toList());
    }

    private Occurrences occurrences(Occurrences all) {
        return new Occurrences(
                all.count(),
                all.places().stream()
                        .map(one -> new Occurrence(location(one.location()), one.object(), one.offset(), one.length()))
                        .toList(),
                all.values(),
                all.trace().map(this::trace));
    }

    private Trace trace(Trace trace) {
        return new Trace(
                trace.atTip(),
                trace.reach(),
                trace.first(),
                trace.last(),
                trace.domains().stream().map(this::masked).toList(),
                trace.refs().stream().map(this::masked).toList(),
                trace.refCount());
    }

    private ReportedWaiver waiver(ReportedWaiver waiver) {
        return new ReportedWaiver(
                waiver.criterion(),
                waiver.fingerprint(),
                waiver.path().map(this::masked),
                waiver.reason(),
                masked(waiver.comment()),
                masked(waiver.author()),
                waiver.expires(),
                waiver.line(),
                waiver.status());
    }

    private Notice notice(Notice notice) {
        Localized text = notice.text();
        return new Notice(
                masked(notice.place()), new Localized(masked(text.in(Language.FR)), masked(text.in(Language.EN))));
    }

    private CoverageLedger coverage(CoverageLedger ledger) {
        return new CoverageLedger(
                ledger.files(),
                ledger.filesRead(),
                ledger.commits(),
                ledger.history(),
                ledger.entries().stream()
                        .map(entry -> new CoverageLedger.Entry(masked(entry.place()), entry.reason()))
                        .toList());
    }
}
