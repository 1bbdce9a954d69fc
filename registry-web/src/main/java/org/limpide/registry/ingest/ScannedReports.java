package org.limpide.registry.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.limpide.registry.account.KeyCaller;
import org.limpide.registry.audit.AuditLog;
import org.limpide.scanner.report.ScanReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in the reports of scans that this registry ran, by the same rules as those that programs send. */
@Service
public class ScannedReports {
    private final SubmissionTable table;
    private final ReportApplication application;
    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ScannedReports(
            SubmissionTable table,
            ReportApplication application,
            Inbox inbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.table = table;
        this.application = application;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether that job has brought its report already. */
    public boolean has(String job) {
        return table.existsByJobId(job);
    }

    /**
     * Applies the report of a job. The report and what it changes are kept together or not at all.
     *
     * @param project slug
     * @return text key of why it was refused; nothing where it was applied
     */
    public Optional<String> apply(String job, String project, InputStream body) throws IOException {
        if (!(inbox.keep(body) instanceof Inbox.Received received) || received.size() == 0) {
            return Optional.of("ingest.problem.empty");
        }
        ReportReader.Result result = ReportReader.read(inbox.read(received.sha256()));
        if (!(result instanceof ReportReader.Read read)) {
            return Optional.of(
                    ((ReportReader.Unreadable) result).reasons().get(0).key());
        }
        Optional<String> refused = transactions.execute(status -> {
            Optional<String> reason = applied(job, project, received, read.report());
            reason.ifPresent(key -> status.setRollbackOnly());
            return reason;
        });
        if (refused == null) {
            throw new IllegalStateException("a transaction gave nothing");
        }
        return refused;
    }

    private Optional<String> applied(String job, String project, Inbox.Received received, ScanReport report) {
        Submission made = new Submission(
                        job, project, received, new KeyCaller(0, AuditLog.SYSTEM, null), clock.instant())
                .ofJob(job);
        table.saveAndFlush(made);
        List<Refusal> refusals = application.apply(made, report).stream().toList();
        return refusals.stream().map(Refusal::key).findFirst();
    }
}
