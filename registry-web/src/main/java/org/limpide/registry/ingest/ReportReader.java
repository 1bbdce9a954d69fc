package org.limpide.registry.ingest;

import org.limpide.scanner.report.ScanReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bytes of a report. */
final class ReportReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ReportReader() {}

    /** What came of the bytes. */
    sealed interface Result {}

    record Read(ScanReport report) implements Result {}

    record Unreadable(Refusal refusal) implements Result {}

    static Result read(byte[] bytes) {
        try {
            ScanReport report = JSON.readValue(bytes, ScanReport.class);
            boolean known = report != null && ScanReport.SCHEMA.equals(report.schema());
            return known ? new Read(report) : new Unreadable(Refusal.of("ingest.refused.unreadable"));
        } catch (JacksonException unreadable) {
            return new Unreadable(Refusal.of("ingest.refused.unreadable"));
        }
    }
}
