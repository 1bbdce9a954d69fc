package org.limpide.scanner;

import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.source.SourceProblem;

/** What a scan comes to. */
public sealed interface ScanResult {

    /** The repository was judged. */
    record Scanned(ScanReport report) implements ScanResult {}

    /** There was nothing that could be judged; never to be read as a pass. */
    record Refused(SourceProblem problem) implements ScanResult {}
}
