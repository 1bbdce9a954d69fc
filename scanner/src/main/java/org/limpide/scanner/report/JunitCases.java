package org.limpide.scanner.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** What each criterion becomes among the test cases, as {@link JunitReport} says. */
final class JunitCases {
    private static final int MOST_PLACES = 50;
    private static final Messages OWN = Messages.of("report");
    private static final Messages COMMON = Messages.of("scanner");

    private final ScanReport report;
    private final Language language;
    private final Map<String, List<ReportedFinding>> findings;

    /** What a test case says. */
    enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        String element() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A test case.
     *
     * @param type of a failure or an error
     * @param text places and remedy of a failure or an error
     */
    record Case(CriterionResult criterion, Kind kind, String type, String message, String text) {}

    JunitCases(ScanReport report, Language language) {
        this.report = report;
        this.language = language;
        this.findings = report.findings().stream()
                .collect(Collectors.groupingBy(one -> one.finding().criterion()));
    }

    List<Case> all() {
        return report.criteria().stream().map(this::one).toList();
    }

    private Case one(CriterionResult criterion) {
        if (criterion.outcome() == Outcome.PASS) {
            return new Case(criterion, Kind.PASSED, "", "", "");
        }
        if (criterion.outcome() == Outcome.NOT_APPLICABLE) {
            String key = criterion.mode() == Mode.OFF ? "junit.left-out" : "";
            String why = key.isEmpty() ? COMMON.say(language, "not-applicable") : OWN.say(language, key);
            return new Case(criterion, Kind.SKIPPED, "", why, "");
        }
        List<ReportedFinding> all = findings.getOrDefault(criterion.id(), List.of());
        String title = criterion.title().in(language);
        if (criterion.effect() == Verdict.OPENABLE) {
            Map<String, ?> arguments = Map.of("title", title, "count", all.size());
            return new Case(criterion, Kind.SKIPPED, "", OWN.say(language, "junit.no-weight", arguments), "");
        }
        List<ReportedFinding> weighing =
                all.stream().filter(one -> one.effect() != Verdict.OPENABLE).toList();
        Outcome gravest = gravest(weighing);
        boolean answered = gravest == Outcome.FAIL || gravest == Outcome.REVIEW;
        return new Case(
                criterion,
                answered ? Kind.FAILURE : Kind.ERROR,
                gravest.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                title,
                text(criterion, weighing));
    }

    /** A failure comes first: what could not be read beside it would only hide it. */
    private static Outcome gravest(List<ReportedFinding> weighing) {
        Predicate<ReportedFinding> fails = one -> one.finding().outcome() == Outcome.FAIL;
        return weighing.stream().anyMatch(fails)
                ? Outcome.FAIL
                : weighing.stream()
                        .map(one -> one.finding().outcome())
                        .max(Outcome::compareTo)
                        .orElse(Outcome.ERROR);
    }

    private String text(CriterionResult criterion, List<ReportedFinding> weighing) {
        StringBuilder text = new StringBuilder("\n");
        weighing.stream()
                .limit(MOST_PLACES)
                .forEach(one -> text.append(place(criterion, one)).append('\n'));
        if (weighing.size() > MOST_PLACES) {
            Map<String, ?> more = Map.of("count", weighing.size() - MOST_PLACES);
            text.append(OWN.say(language, "junit.more", more)).append('\n');
        }
        return text.append('\n')
                .append(criterion.fix().in(language))
                .append('\n')
                .toString();
    }

    private String place(CriterionResult criterion, ReportedFinding one) {
        String sentence = FindingSentence.of(criterion, one.finding(), language);
        String place = one.finding().location().shown();
        return place.isEmpty() ? sentence : place + "  " + sentence;
    }
}
