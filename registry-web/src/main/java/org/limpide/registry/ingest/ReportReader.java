package org.limpide.registry.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.report.JsonReport;
import org.limpide.scanner.report.ScanReport;

/** Reads the bytes of a report, which anybody with a key may have written. */
final class ReportReader {

    private ReportReader() {}

    /** What came of the bytes. */
    sealed interface Result {}

    record Read(ScanReport report) implements Result {}

    record Unreadable(List<Refusal> reasons) implements Result {}

    static Result read(byte[] bytes) throws IOException {
        JsonReport.Reading reading = JsonReport.read(new ByteArrayInputStream(bytes));
        if (reading instanceof JsonReport.Reading.Read read) {
            if (read.report().scope().isPresent()) {
                // A part says nothing of the rest, and an assessment speaks of all.
                return new Unreadable(List.of(new Refusal("refusal.part-only", "/scope", Map.of())));
            }
            return new Read(read.report());
        }
        return new Unreadable(((JsonReport.Reading.Refused) reading)
                .reasons().stream()
                        .map(reason -> new Refusal(reason.key(), reason.place(), reason.arguments()))
                        .toList());
    }
}
