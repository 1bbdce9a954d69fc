package org.limpide.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.RepositorySource;

/** The project asks of itself what it asks of others. A source archive without its repository has nothing to scan. */
class OwnRepositoryTest {
    @TempDir
    private Path cache;

    @Test
    void thisRepositoryPassesItsOwnScan() {
        Path here = Path.of("..").toAbsolutePath().normalize();
        assumeTrue(Files.exists(here.resolve(".git")), "no repository here");
        RepositorySource own = RepositoryDiscovery.find(here).repositories().stream()
                .filter(one -> one.workTree().filter(here::equals).isPresent())
                .findFirst()
                .orElseThrow();
        Scanner scanner = new Scanner(PolicyLoader.builtIn(), criterion -> {});
        ScanOptions options = new ScanOptions(
                "HEAD",
                "",
                List.of(),
                LocalDate.parse("2026-11-22"),
                Instant.parse("2026-11-22T08:00:00Z"),
                cache,
                Settings.standard());
        ScanReport report = ((ScanResult.Scanned) scanner.scan(own, options)).report();
        // What only people can answer leaves a reservation: the samples of the rules, in every commit that had them.
        // What
        // no ref leads to is the leftover of somebody's work here, and does not leave with a clone.
        assertThat(report.findings())
                .filteredOn(one ->
                        one.effect() != Verdict.OPENABLE && one.waivedBy().isEmpty())
                .filteredOn(OwnRepositoryTest::leavesWithAClone)
                .isEmpty();
        assertThat(report.findings())
                .filteredOn(one -> one.effect().compareTo(Verdict.OPENABLE_WITH_RESERVATIONS) > 0)
                .filteredOn(OwnRepositoryTest::leavesWithAClone)
                .isEmpty();
    }

    private static boolean leavesWithAClone(ReportedFinding one) {
        return one.finding()
                .occurrences()
                .flatMap(Occurrences::trace)
                .map(trace -> trace.reach() == Trace.Reach.PUBLISHED)
                .orElse(true);
    }
}
