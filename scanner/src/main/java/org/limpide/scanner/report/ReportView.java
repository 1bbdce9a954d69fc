package org.limpide.scanner.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.snapshot.Trace.Stamp;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/**
 * A report as one reader meets it: in one language, the gravest first, what is fine last. The page, the terminal and the
 * registry show this same view. Its parts are public records because templates read them.
 *
 * @param sections what asks for attention, grouped by what it does to the verdict; empty groups are left out
 * @param fine criteria that are met or do not apply
 */
public record ReportView(ScanReport report, List<Section> sections, List<Line> fine, Language language) {
    private static final Messages TEXTS = Messages.of("report");

    /** Few places are shown: a certain obstacle must not hide behind questions about tests. */
    private static final Comparator<ReportedFinding> GRAVEST_FIRST = Comparator.comparing(
                    (ReportedFinding one) -> one.finding().outcome() != Outcome.FAIL)
            .thenComparing(one -> one.finding().confidence())
            .thenComparing(one -> one.finding().location().carrier());

    /** Groups, the gravest first. */
    public enum Group {
        OBSTACLES,
        QUESTIONS,
        RESERVATIONS,
        ADVICE
    }

    /** One group and its criteria. */
    public record Section(Group group, List<Card> cards) {}

    /**
     * One criterion with its findings.
     *
     * @param outcome name of an {@link Outcome}, or of two with {@code _AND_} between them
     */
    public record Card(
            String id,
            String title,
            Verdict effect,
            String outcome,
            Mode mode,
            String why,
            String fix,
            BasisLine basis,
            List<PlaceLine> places,
            int more,
            List<RevokeLine> revoke) {}

    /**
     * How to revoke a kind of secret that was found.
     *
     * @param page empty where there is none
     */
    public record RevokeLine(String what, String how, String page) {}

    /** What a criterion rests on. */
    public record BasisLine(String kind, List<ReferenceLine> references) {}

    /**
     * One source.
     *
     * @param url empty where there is none
     */
    public record ReferenceLine(String label, String url) {}

    /** One finding: where and what. */
    public record PlaceLine(String place, String text, boolean waived) {}

    /** A criterion that asks for nothing. */
    public record Line(String id, String title, String outcome) {}

    /**
     * The view of a report.
     *
     * @param mostPlaces how many places of one criterion are shown; the rest is counted
     */
    public static ReportView of(ScanReport report, Language language, int mostPlaces) {
        List<Section> sections = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Card> cards = asked(report)
                    .filter(one -> group(one).filter(group::equals).isPresent())
                    .map(one -> card(report, one, language, mostPlaces))
                    .toList();
            if (!cards.isEmpty()) {
                sections.add(new Section(group, cards));
            }
        }
        List<Line> fine = asked(report)
                .filter(one -> !one.outcome().needsAttention())
                .map(one -> new Line(
                        one.id(), one.title().in(language), one.outcome().name()))
                .toList();
        return new ReportView(report, List.copyOf(sections), fine, language);
    }

    /** The sentence that says of which part of the repository the report is about; absent where it is about all of it. */
    public Optional<String> scope() {
        return report.scope().map(scope -> scope(scope, language));
    }

    /** The sentence that says for which degree of openness was judged, and who chose it; absent where no degree counts. */
    public Optional<String> openness() {
        return report.policy().openness().map(one -> openness(one, language));
    }

    static String openness(AppliedOpenness applied, Language language) {
        return TEXTS.say(language, "openness." + applied.degree()) + " "
                + TEXTS.say(language, "openness.source." + applied.source());
    }

    static String scope(ScanReport.Scope scope, Language language) {
        Map<String, ?> arguments = Map.of("from", scope.from().orElse(""), "count", scope.commits());
        return TEXTS.say(language, "scope." + scope.part(), arguments);
    }

    /** What the verdict means. */
    public String meaning() {
        boolean part = report.scope().isPresent() && report.verdict() == Verdict.OPENABLE;
        return say(part ? "meaning.part" : "meaning." + report.verdict());
    }

    /** A sentence of the report's own texts. */
    public String say(String key, Map<String, ?> arguments) {
        return TEXTS.say(language, key, arguments);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /** A criterion on trial is recorded, and shown to nobody as a fault. */
    private static Stream<CriterionResult> asked(ScanReport report) {
        return report.criteria().stream().filter(one -> one.mode() != Mode.LOG);
    }

    private static Optional<Group> group(CriterionResult criterion) {
        if (!criterion.outcome().needsAttention()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (criterion.effect()) {
                    case NOT_OPENABLE -> Group.OBSTACLES;
                    case UNDETERMINED -> Group.QUESTIONS;
                    case OPENABLE_WITH_RESERVATIONS -> Group.RESERVATIONS;
                    case OPENABLE -> Group.ADVICE;
                });
    }

    private static Card card(ScanReport report, CriterionResult criterion, Language language, int mostPlaces) {
        List<ReportedFinding> findings = report.findings().stream()
                .filter(one -> one.finding().criterion().equals(criterion.id()))
                .sorted(GRAVEST_FIRST)
                .toList();
        List<PlaceLine> places = findings.stream()
                .limit(mostPlaces)
                .map(one -> place(criterion, one, language, report.policy().asOf()))
                .toList();
        return new Card(
                criterion.id(),
                criterion.title().in(language),
                criterion.effect(),
                outcome(criterion, findings),
                criterion.mode(),
                criterion.why().in(language),
                criterion.fix().in(language),
                basis(criterion, language),
                places,
                findings.size() - places.size(),
                revoke(criterion, language));
    }

    private static List<RevokeLine> revoke(CriterionResult criterion, Language language) {
        return criterion.revocations().orElse(Map.of()).values().stream()
                .map(one -> new RevokeLine(
                        one.what().in(language),
                        one.how().in(language),
                        one.page().orElse("")))
                .toList();
    }

    /** What was found counts no less where something else could not be read: both are said, what was found first. */
    private static String outcome(CriterionResult criterion, List<ReportedFinding> findings) {
        Outcome worst = criterion.outcome();
        if (worst != Outcome.NOT_AVAILABLE && worst != Outcome.ERROR) {
            return worst.name();
        }
        return Stream.of(Outcome.FAIL, Outcome.REVIEW)
                .filter(found -> findings.stream().anyMatch(one -> one.finding().outcome() == found))
                .findFirst()
                .map(found -> found + "_AND_" + worst)
                .orElse(worst.name());
    }

    private static BasisLine basis(CriterionResult criterion, Language language) {
        return new BasisLine(
                criterion.basis().kind().name(),
                criterion.basis().references().stream()
                        .map(one -> new ReferenceLine(
                                one.label().in(language), one.url().orElse("")))
                        .toList());
    }

    private static PlaceLine place(
            CriterionResult criterion, ReportedFinding reported, Language language, LocalDate asOf) {
        Finding finding = reported.finding();
        String key = finding.key()
                .map(facts -> KeySentence.of(facts, language, asOf))
                .orElse("");
        return new PlaceLine(
                finding.location().shown(),
                FindingSentence.of(criterion, finding, language) + key + since(finding, language),
                reported.waivedBy().isPresent());
    }

    /** Since when a value stands in the history, and in how many places. */
    private static String since(Finding finding, Language language) {
        StringBuilder text = new StringBuilder();
        finding.occurrences().ifPresent(all -> {
            all.trace().ifPresent(trace -> {
                trace.first().ifPresent(first -> stamp(text, "trace.first", first, language));
                trace.last()
                        .filter(last -> !trace.atTip() && !trace.first().equals(Optional.of(last)))
                        .ifPresent(last -> stamp(text, "trace.last", last, language));
            });
            if (all.count() > 1) {
                text.append(' ').append(TEXTS.say(language, "trace.places", Map.of("count", all.count())));
            }
        });
        return text.toString();
    }

    private static void stamp(StringBuilder text, String key, Stamp stamp, Language language) {
        String commit = stamp.commit().substring(0, Math.min(12, stamp.commit().length()));
        String date = stamp.date().map(when -> when.toString().substring(0, 10)).orElse("?");
        text.append(' ').append(TEXTS.say(language, key, Map.of("commit", commit, "date", date)));
    }
}
