package org.limpide.scanner.cli;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one repository of a run came to.
 *
 * @param place path or address that was asked for
 * @param commit empty where nothing was judged
 * @param blocking how many blocking criteria fail
 * @param reports names of the files written for it
 * @param problem why nothing was judged
 */
record SummaryLine(
        String place, Verdict verdict, String commit, long blocking, List<String> reports, Optional<String> problem) {

    static SummaryLine of(String place, ScanReport report, List<String> files) {
        long blocking = report.criteria().stream()
                .filter(one -> one.mode() == Mode.BLOCKING && one.outcome() == Outcome.FAIL)
                .count();
        return new SummaryLine(
                Printable.of(place),
                report.verdict(),
                report.project().commit(),
                blocking,
                List.copyOf(files),
                Optional.empty());
    }

    static SummaryLine refused(String place, String problem) {
        return new SummaryLine(Printable.of(place), Verdict.UNDETERMINED, "", 0, List.of(), Optional.of(problem));
    }

    String shown(Terminal terminal) {
        return String.format("%-28s %s", terminal.say("verdict." + verdict), place);
    }

    static byte[] json(List<SummaryLine> lines) {
        return JsonMapper.builder()
                .defaultPrettyPrinter(new DefaultPrettyPrinter())
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(lines);
    }
}
