package org.limpide.scanner.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.text.Language;

/**
 * The report as JSON, as {@code policies/scan-report.schema.json} describes it: the contract with the registry. Both
 * languages are in it. It is read back without any trust, since anybody may have written it.
 */
public final class JsonReport implements ReportWriter {

    /** The longest document that is read, in bytes. */
    public static final int LONGEST = 64 << 20;

    /** What became of a document that was read. */
    public sealed interface Reading {

        /** It is a report that holds together. */
        record Read(ScanReport report) implements Reading {}

        /** It is not; the reasons are in the order of the document, the first twenty of them. */
        record Refused(List<Reason> reasons) implements Reading {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * Something wrong with a document.
     *
     * @param place a JSON pointer (RFC 6901), or {@code line:column} where the document is no JSON; its parts that the
     *     document chose are printable and short
     * @param key of the sentence, among the messages of {@code refusal}
     * @param arguments of the sentence; none is a value of the document
     */
    public record Reason(String place, String key, Map<String, String> arguments) {
        public Reason {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }

    @Override
    public void write(ScanReport report, Language language, OutputStream out) throws IOException {
        JsonWriting.write(report, out);
    }

    /**
     * Reads a document and leaves the stream open.
     *
     * @throws IOException only where the stream itself fails
     */
    public static Reading read(InputStream in) throws IOException {
        return new JsonReading(in).report();
    }
}
