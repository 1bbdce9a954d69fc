package org.limpide.scanner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.report.SarifLog.Artifact;
import org.limpide.scanner.report.SarifLog.Invocation;
import org.limpide.scanner.report.SarifLog.Notification;
import org.limpide.scanner.report.SarifLog.Place;
import org.limpide.scanner.report.SarifLog.Result;
import org.limpide.scanner.report.SarifLog.Rule;
import org.limpide.scanner.report.SarifLog.Suppression;
import org.limpide.scanner.report.SarifLog.Text;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/**
 * SARIF 2.1.0, for forges and editors: criteria are rules, findings are results. A failure has kind {@code fail} and the
 * level of its mode; what a person must look at is {@code review}, what could not be read or asked {@code open}, both
 * with level {@code none} as section 3.27.10 commands. Findings of criteria on trial are left out, since viewers show
 * every result as a fault. What was not read, and the notices, are notifications of the run.
 */
final class SarifReport implements ReportWriter {

    @Override
    public void write(ScanReport report, Language language, OutputStream out) throws IOException {
        JsonWriting.write(new Building(report, language).log(), out);
    }

    private static final class Building {
        private static final String SCHEMA =
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
        private static final Messages OWN = Messages.of("report");
        private static final Messages WORDS = Messages.of("ui");

        private final ScanReport report;
        private final Language language;
        private final Map<String, Integer> indexes = new HashMap<>();

        Building(ScanReport report, Language language) {
            this.report = report;
            this.language = language;
            report.criteria().forEach(one -> indexes.put(one.id(), indexes.size()));
        }

        SarifLog log() {
            SarifLog.Run run = new SarifLog.Run(
                    new SarifLog.Tool(driver()),
                    new SarifLog.Details("limpide/" + report.policy().id() + "/"),
                    List.of(invocation()),
                    Map.of(SarifPlaces.ROOT, sourceRoot()),
                    "utf16CodeUnits",
                    results(),
                    properties());
            return new SarifLog(SCHEMA, "2.1.0", List.of(run));
        }

        private SarifLog.Driver driver() {
            return new SarifLog.Driver(
                    report.tool().name(),
                    report.tool().version(),
                    language.code(),
                    report.criteria().stream().map(this::rule).toList());
        }

        private Rule rule(CriterionResult criterion) {
            return new Rule(
                    criterion.id(),
                    text(criterion.title().in(language)),
                    text(criterion.why().in(language)),
                    criterion.basis().references().stream()
                            .flatMap(one -> one.url().stream())
                            .findFirst(),
                    text(help(criterion)),
                    new SarifLog.Configuration(level(criterion.mode())),
                    new SarifLog.Tags(List.of(criterion.theme())));
        }

        private String help(CriterionResult criterion) {
            StringBuilder help = new StringBuilder();
            criterion.revocations().ifPresent(all -> {
                help.append(OWN.say(language, "revoke.first"));
                all.values()
                        .forEach(one -> help.append("\n- ")
                                .append(one.what().in(language))
                                .append(OWN.say(language, "revoke.colon"))
                                .append(one.how().in(language))
                                .append(one.page()
                                        .map(page -> " <" + page + ">")
                                        .orElse("")));
                help.append("\n\n");
            });
            help.append(criterion.fix().in(language));
            help.append("\n\n")
                    .append(WORDS.say(language, "ui.basis." + criterion.basis().kind()));
            for (Basis.Reference one : criterion.basis().references()) {
                help.append("\n- ").append(one.label().in(language));
                one.url().ifPresent(url -> help.append(" <").append(url).append('>'));
            }
            return help.toString();
        }

        private static String level(Mode mode) {
            return switch (mode) {
                case BLOCKING -> "error";
                case RESERVE -> "warning";
                case ADVICE -> "note";
                case LOG, OFF -> "none";
            };
        }

        private List<Result> results() {
            List<Result> results = new ArrayList<>();
            for (ReportedFinding one : report.findings()) {
                int index = Objects.requireNonNull(indexes.get(one.finding().criterion()));
                CriterionResult criterion = report.criteria().get(index);
                if (criterion.mode() != Mode.LOG && one.finding().outcome().needsAttention()) {
                    results.add(result(one, criterion, index));
                }
            }
            return results;
        }

        private Result result(ReportedFinding one, CriterionResult criterion, int index) {
            Finding finding = one.finding();
            boolean fails = finding.outcome() == Outcome.FAIL;
            String kind = fails ? "fail" : finding.outcome() == Outcome.REVIEW ? "review" : "open";
            return new Result(
                    criterion.id(),
                    index,
                    kind,
                    fails ? level(criterion.mode()) : "none",
                    text(FindingSentence.of(criterion, finding, language)),
                    List.of(SarifPlaces.of(finding.location(), report.project().name())),
                    Map.of("limpide/v1", finding.fingerprint()),
                    // Section 3.27.23: an empty list says "not suppressed", an absent one would say "not known".
                    one.waivedBy()
                            .map(line -> List.of(new Suppression("inSource", "accepted")))
                            .orElse(List.of()));
        }

        private Invocation invocation() {
            List<Notification> notifications = new ArrayList<>();
            report.coverage().entries().forEach(entry -> notifications.add(unread(entry)));
            report.scope()
                    .ifPresent(scope -> notifications.add(
                            new Notification(places(""), text(ReportView.scope(scope, language)), "note")));
            report.notices()
                    .forEach(one -> notifications.add(new Notification(
                            places(one.place()), text(one.text().in(language)), "warning")));
            boolean whole = report.criteria().stream().noneMatch(one -> one.outcome() == Outcome.ERROR);
            return new Invocation(
                    report.run().startedAt(),
                    report.run().startedAt().plusMillis(report.run().milliseconds()),
                    whole,
                    notifications);
        }

        private Notification unread(CoverageLedger.Entry entry) {
            return new Notification(
                    places(entry.place()),
                    text(OWN.say(language, "unread." + entry.reason())),
                    entry.reason().hidesPublishedText() ? "warning" : "note");
        }

        private List<Place> places(String name) {
            return List.of(SarifPlaces.named(name.isEmpty() ? report.project().name() : name, Optional.empty()));
        }

        private Artifact sourceRoot() {
            return new Artifact(
                    Optional.empty(), Optional.empty(), Optional.of(text(OWN.say(language, "sarif.source-root"))));
        }

        private Map<String, String> properties() {
            Map<String, String> properties = new TreeMap<>(Map.of(
                    "revisionId", report.project().commit(),
                    "ref", report.project().ref(),
                    "verdict", report.verdict().name(),
                    "policyDigest", report.policy().digest()));
            report.policy().openness().ifPresent(one -> {
                properties.put("openness", one.degree().name());
                properties.put("opennessSource", one.source().name());
                properties.put("opennessText", ReportView.openness(one, language));
            });
            report.scope()
                    .ifPresent(scope -> properties.put("scope", scope.part().name()));
            return properties;
        }

        /** Section 3.11.6 makes a link of {@code [text](target)}; a name in a repository must not be able to. */
        private static Text text(String sentence) {
            return new Text(sentence.replace("](", "] ("));
        }
    }
}
