package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.ScanOptions;
import org.limpide.scanner.ScanResult;
import org.limpide.scanner.Scanner;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.report.ReportFormat;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.RepositorySource.LocalRepository;

/** Looks at what the next commit would bring; short where no format is asked for, since a person waits for it. */
final class StagedScan {
    private final Terminal terminal;
    private final Policy policy;
    private final List<ReportFormat> formats;
    private final @Nullable Path output;
    private final ExitCode.FailOn failOn;

    StagedScan(
            Terminal terminal,
            Policy policy,
            List<ReportFormat> formats,
            @Nullable Path output,
            ExitCode.FailOn failOn) {
        this.terminal = terminal;
        this.policy = policy;
        this.formats = List.copyOf(formats);
        this.output = output;
        this.failOn = failOn;
    }

    int run(String target, ScanOptions options) throws IOException {
        if (!(RepositorySource.of(target) instanceof RepositorySource.Argument.Folder folder)) {
            terminal.complain("scope.one-repository", Map.of());
            return ExitCode.USAGE.code();
        }
        RepositoryDiscovery.Found found = RepositoryDiscovery.around(folder.path());
        found.problems().forEach(terminal::complain);
        if (found.repositories().size() != 1) {
            return ExitCode.USAGE.code();
        }
        LocalRepository source = found.repositories().get(0);
        ScanResult result = new Scanner(policy, criterion -> {}).scan(source, options);
        if (result instanceof ScanResult.Refused refused) {
            terminal.complain(refused.problem());
            return ExitCode.UNDETERMINED.code();
        }
        ScanResult.Scanned scanned = (ScanResult.Scanned) result;
        if (formats.isEmpty() && output == null) {
            ShortReport report = new ShortReport(scanned.report());
            report.write(terminal.language(), terminal.out());
            if (!report.speaks()) {
                terminal.out()
                        .println(terminal.say(
                                "staged.nothing",
                                Map.of("count", scanned.report().coverage().files())));
            }
        } else {
            Optional<Outputs> outputs = Outputs.of(terminal, formats, output);
            if (outputs.isEmpty() || !outputs.get().accepts(1)) {
                return ExitCode.USAGE.code();
            }
            outputs.get().take(source, result);
            outputs.get().finish();
        }
        return ExitCode.ofWaiting(scanned.report(), failOn).code();
    }
}
