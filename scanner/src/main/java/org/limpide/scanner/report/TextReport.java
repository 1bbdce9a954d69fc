package org.limpide.scanner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ReportView.Card;
import org.limpide.scanner.report.ReportView.PlaceLine;
import org.limpide.scanner.report.ReportView.ReferenceLine;
import org.limpide.scanner.report.ReportView.Section;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.text.Language;

/** The report for a terminal: the verdict first, then each thing with its places, one action and its basis. */
final class TextReport implements ReportWriter {
    private static final int WIDTH = 96;
    private static final int MOST_PLACES = 8;
    private static final int MOST_UNREAD = 12;

    private final boolean colours;

    TextReport(boolean colours) {
        this.colours = colours;
    }

    @Override
    public void write(ScanReport report, Language language, OutputStream out) throws IOException {
        ReportView view = ReportView.of(report, language, MOST_PLACES);
        StringBuilder text = new StringBuilder();
        head(text, view);
        view.sections().forEach(section -> section(text, view, section));
        tail(text, view);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void head(StringBuilder text, ReportView view) {
        ScanReport report = view.report();
        String commit = report.project().commit();
        line(text, bold(report.project().name()) + "  " + commit.substring(0, Math.min(12, commit.length())));
        line(text, tinted(report.verdict(), view.say("verdict." + report.verdict())));
        wrapped(text, "", view.meaning());
        view.scope().ifPresent(scope -> wrapped(text, "", scope));
        view.openness().ifPresent(degree -> wrapped(text, "", degree));
        if (!report.policy().only().isEmpty()) {
            wrapped(
                    text,
                    "",
                    view.say(
                            "partial",
                            Map.of("themes", String.join(", ", report.policy().only()))));
        }
    }

    private void section(StringBuilder text, ReportView view, Section section) {
        text.append('\n');
        line(text, bold(view.say("group." + section.group())));
        for (Card card : section.cards()) {
            text.append('\n');
            line(text, "  " + tinted(card.effect(), "■") + " " + bold(card.title()) + "  " + faint(card.id()));
            card.places().forEach(place -> place(text, place, view));
            if (card.more() > 0) {
                line(text, "      " + view.say("more", Map.of("count", card.more())));
            }
            revoke(text, card, view);
            wrapped(text, "    → ", card.fix());
            wrapped(text, "    ", faint(basis(view, card)));
        }
    }

    private void revoke(StringBuilder text, Card card, ReportView view) {
        if (card.revoke().isEmpty()) {
            return;
        }
        wrapped(text, "    → ", bold(view.say("revoke.first")));
        card.revoke().stream()
                .limit(MOST_PLACES)
                .forEach(one -> wrapped(
                        text,
                        "      - ",
                        one.what()
                                + view.say("revoke.colon")
                                + one.how()
                                + (one.page().isEmpty() ? "" : " " + one.page())));
        if (card.revoke().size() > MOST_PLACES) {
            line(
                    text,
                    "        " + view.say("more", Map.of("count", card.revoke().size() - MOST_PLACES)));
        }
    }

    private void place(StringBuilder text, PlaceLine place, ReportView view) {
        String waived = place.waived() ? " (" + view.say("waived") + ")" : "";
        String where = place.place().isEmpty() ? "" : place.place() + "  ";
        wrapped(text, "    - ", where + place.text() + waived);
    }

    private static String basis(ReportView view, Card card) {
        List<String> labels =
                card.basis().references().stream().map(ReferenceLine::label).toList();
        return view.say("basis." + card.basis().kind()) + " " + String.join(" ; ", labels);
    }

    private void tail(StringBuilder text, ReportView view) {
        ScanReport report = view.report();
        text.append('\n');
        line(text, view.say("fine", Map.of("count", view.fine().size())));
        report.notices()
                .forEach(notice ->
                        wrapped(text, "", notice.place() + "  " + notice.text().in(view.language())));
        if (report.project().uncommitted() > 0) {
            wrapped(
                    text,
                    "",
                    view.say("uncommitted", Map.of("count", report.project().uncommitted())));
        }
        coverage(text, view, report.coverage());
        wrapped(
                text,
                "",
                faint(view.say(
                        "provenance",
                        Map.of(
                                "policy", report.policy().id(),
                                "version", report.policy().version(),
                                "tool", report.tool().version(),
                                "seconds", String.format("%.1f", report.run().milliseconds() / 1000.0)))));
    }

    private void coverage(StringBuilder text, ReportView view, CoverageLedger ledger) {
        wrapped(
                text,
                "",
                view.say(
                        "coverage",
                        Map.of("files", ledger.files(), "read", ledger.filesRead(), "commits", ledger.commits())));
        ledger.entries().stream()
                .limit(MOST_UNREAD)
                .forEach(entry -> line(
                        text,
                        "  - " + entry.place() + (entry.place().isEmpty() ? "" : "  ")
                                + view.say("unread." + entry.reason())));
        int more = ledger.entries().size() - MOST_UNREAD;
        if (more > 0) {
            line(text, "    " + view.say("more", Map.of("count", more)));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /** The words of a sentence in lines of at most {@link #WIDTH} columns, those after the first set under its text. */
    private static void wrapped(StringBuilder text, String lead, String sentence) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : sentence.split(" ", -1)) {
            if (empty && word.isEmpty()) {
                continue;
            }
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                line(text, line.toString());
                line = new StringBuilder(" ".repeat(lead.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(text, line.toString());
    }

    private String bold(String text) {
        return styled("1", text);
    }

    private String faint(String text) {
        return styled("2", text);
    }

    private String tinted(Verdict verdict, String text) {
        return styled(
                switch (verdict) {
                    case OPENABLE -> "1;32";
                    case OPENABLE_WITH_RESERVATIONS -> "1;33";
                    case UNDETERMINED -> "1;35";
                    case NOT_OPENABLE -> "1;31";
                },
                text);
    }

    private String styled(String code, String text) {
        return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
