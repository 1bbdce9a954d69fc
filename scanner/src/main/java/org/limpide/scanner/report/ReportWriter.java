package org.limpide.scanner.report;

import java.io.IOException;
import java.io.OutputStream;
import org.limpide.scanner.text.Language;

/** Writes a report in one format. */
@FunctionalInterface
public interface ReportWriter {

    /**
     * Writes the report and leaves the stream open.
     *
     * @param language of the sentences; formats that carry both languages ignore it
     */
    void write(ScanReport report, Language language, OutputStream out) throws IOException;
}
