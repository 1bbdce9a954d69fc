package org.limpide.scanner;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.limpide.scanner.history.History.Settings;

/**
 * What one scan is asked.
 *
 * @param ref the commit whose files are judged, such as {@code HEAD} or a tag
 * @param publishedRefs globs of the refs that will be public, with commas; empty for all
 * @param only the themes to ask about; empty for all
 * @param asOf the day on which expiries are judged
 * @param startedAt the time written into the report
 * @param cache where clones are kept between scans
 * @param history how the history is read
 */
public record ScanOptions(
        String ref,
        String publishedRefs,
        List<String> only,
        LocalDate asOf,
        Instant startedAt,
        Path cache,
        Settings history) {

    public ScanOptions {
        only = List.copyOf(only);
    }
}
