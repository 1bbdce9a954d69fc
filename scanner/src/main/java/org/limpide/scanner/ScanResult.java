package org.limpide.scanner;

import java.util.Optional;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.state.StateTrouble;

/** What a scan comes to. */
public sealed interface ScanResult {

    /**
     * The repository was judged.
     *
     * @param trouble what is wrong with the state that was to spare work; the scan was a full one then
     */
    record Scanned(ScanReport report, Optional<StateTrouble> trouble) implements ScanResult {}

    /** There was nothing that could be judged; never to be read as a pass. */
    record Refused(SourceProblem problem) implements ScanResult {}
}
