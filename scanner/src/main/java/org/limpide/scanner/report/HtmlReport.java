package org.limpide.scanner.report;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** The report as one self-contained page that can be sent by mail: it asks nothing of any server. */
final class HtmlReport implements ReportWriter {
    private static final int MOST_PLACES = 50;
    private static final int MOST_UNREAD = 200;

    @Override
    public void write(ScanReport report, Language language, OutputStream out) throws IOException {
        Map<String, Object> model = Map.of(
                "t", new TextFunction(language, List.of(Messages.of("report"), Messages.of("ui"))),
                "lang", language.code(),
                "css", PageTemplates.file("ui/neutral/limpide.css"),
                "view", ReportView.of(report, language, MOST_PLACES),
                "report", report,
                "unread",
                        report.coverage().entries().stream().limit(MOST_UNREAD).toList(),
                "unreadMore", Math.max(0, report.coverage().entries().size() - MOST_UNREAD),
                "date", date(report, language));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            PageTemplates.template("report/report.ftlh").process(model, writer);
        } catch (TemplateException broken) {
            throw new IOException("the template of the report is broken", broken);
        }
        writer.flush();
    }

    private static String date(ScanReport report, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(ZoneOffset.UTC)
                        .format(report.run().startedAt())
                + " UTC";
    }
}
