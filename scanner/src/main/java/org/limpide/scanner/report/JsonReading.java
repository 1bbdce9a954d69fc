package org.limpide.scanner.report;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.report.JsonReport.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one document: first its tokens into records, then what the records say of each other. */
final class JsonReading {
    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(1 << 20)
                    .maxNameLength(1_000)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final InputStream in;
    private final RefusalReasons reasons = new RefusalReasons();

    JsonReading(InputStream in) {
        this.in = new LimitedInput(in, JsonReport.LONGEST);
    }

    Reading report() throws IOException {
        Optional<ScanReport> report = parsed();
        report.ifPresent(read -> new ReportConsistency(read, reasons).check());
        return report.isPresent() && reasons.none()
                ? new Reading.Read(report.get())
                : new Reading.Refused(reasons.all());
    }

    private Optional<ScanReport> parsed() throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            return parsed(json);
        } catch (JacksonIOException broken) {
            refuse(Objects.requireNonNull(broken.getCause()));
            return Optional.empty();
        } catch (JacksonException bad) {
            reasons.add(place(bad.getLocation()), "not-json");
            return Optional.empty();
        }
    }

    private Optional<ScanReport> parsed(JsonParser json) {
        try {
            if (json.nextToken() == null) {
                reasons.add("1:1", "not-json");
                return Optional.empty();
            }
            Optional<ScanReport> report = new RecordReader(json, reasons).record(ScanReport.class);
            JsonToken more = json.nextToken();
            if (more != null) {
                reasons.add(place(json.currentTokenLocation()), "trailing");
            }
            return report;
        } catch (StreamConstraintsException tooMuch) {
            boolean deep = json.streamReadContext().getNestingDepth() >= DEEPEST;
            reasons.add(
                    place(json.currentLocation()),
                    deep ? "too-deep" : "token-too-long",
                    Map.of("limit", String.valueOf(DEEPEST)));
            return Optional.empty();
        }
    }

    private void refuse(IOException broken) throws IOException {
        if (broken instanceof LimitedInput.TooLong) {
            reasons.add("", "too-large", Map.of("limit", String.valueOf(JsonReport.LONGEST >> 20)));
        } else if (broken instanceof CharConversionException) {
            reasons.add("1:1", "not-json");
        } else {
            throw broken;
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "1:1" : location.getLineNr() + ":" + location.getColumnNr();
    }
}
