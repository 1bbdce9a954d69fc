package org.limpide.scanner.cli;

import java.io.PrintStream;
import java.util.Map;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ReportView;
import org.limpide.scanner.report.ReportView.Card;
import org.limpide.scanner.report.ReportView.PlaceLine;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** A report for who waits for it at a commit or a push: a line for each place, then what to do. No colours. */
final class ShortReport {
    private static final int MOST_PLACES = 20;
    private static final Messages SENTENCES = Messages.of("cli");

    private final ScanReport report;

    ShortReport(ScanReport report) {
        this.report = report;
    }

    /** Whether there is something to say. */
    boolean speaks() {
        return report.criteria().stream().anyMatch(one -> one.effect() != Verdict.OPENABLE);
    }

    void write(Language language, PrintStream out) {
        ReportView view = ReportView.of(report, language, MOST_PLACES);
        view.sections()
                .forEach(section -> section.cards().stream()
                        .filter(card -> card.effect() != Verdict.OPENABLE)
                        .forEach(card -> card(card, language, out)));
    }

    private static void card(Card card, Language language, PrintStream out) {
        String weight = SENTENCES.say(language, "short." + card.effect());
        out.println(weight + " " + card.title() + " (" + card.id() + ")");
        for (PlaceLine place : card.places()) {
            String where = place.place().isEmpty() ? "" : place.place() + "  ";
            String waived = place.waived() ? " " + SENTENCES.say(language, "short.waived") : "";
            out.println("  " + where + place.text() + waived);
        }
        if (card.more() > 0) {
            out.println("  " + SENTENCES.say(language, "short.more", Map.of("count", card.more())));
        }
        out.println("  " + SENTENCES.say(language, "short.fix") + " " + card.fix());
    }
}
