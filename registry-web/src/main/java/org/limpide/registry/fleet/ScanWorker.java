package org.limpide.registry.fleet;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.limpide.registry.ingest.ScannedReports;
import org.limpide.registry.platform.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on the queue of scans. Any number of processes do so on one database: each job is picked by one, which shows that it lives
 * every ten seconds; one that was silent four times is dead, and another takes its job up.
 */
@Component
class ScanWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ScanWorker.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int SILENT = 4;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final ScanJobs jobs;
    private final ScannerProgram scanner;
    private final RepositoryAddress addresses;
    private final ScannedReports reports;
    private final DataFolder data;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final boolean works;
    private final String name = ManagementFactory.getRuntimeMXBean().getName();
    private volatile boolean running;

    ScanWorker(
            ScanJobs jobs,
            ScannerProgram scanner,
            RepositoryAddress addresses,
            ScannedReports reports,
            DataFolder data,
            DataSource database,
            @Value("${limpide.fleet.scans-at-once:1}") int atOnce) {
        this.jobs = jobs;
        this.scanner = scanner;
        this.addresses = addresses;
        this.reports = reports;
        this.data = data;
        this.works = atOnce > 0;
        this.task = Tasks.oneTime("scan").execute((instance, context) -> work(instance.getId()));
        this.scheduler = Scheduler.create(database, task)
                .threads(Math.max(1, atOnce))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENT)
                .pollingInterval(LOOK_EVERY)
                .shutdownMaxWait(STOP_WITHIN)
                .build();
    }

    @Override
    public void start() {
        // A process that ended between the two steps of an asking left a job that nobody would pick.
        jobs.waiting().forEach(this::schedule);
        if (works) {
            scheduler.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void schedule(String job) {
        scheduler.scheduleIfNotExists(task.instance(job), Instant.now());
    }

    private void work(String id) {
        if (reports.has(id)) {
            // Its worker died after the report was kept and before it could say so.
            jobs.end(id, "", "");
            return;
        }
        jobs.begin(id, name).ifPresent(work -> {
            try {
                ScannerProgram.Result result = scan(work);
                jobs.end(id, result.failure(), result.detail());
            } catch (IOException trouble) {
                LOG.error("Scan {} could not be run", id, trouble);
                jobs.end(id, "fleet.failed.internal", "");
            } catch (InterruptedException stopped) {
                // This process ends: the job stays picked, and is taken up by another when its heart no longer beats.
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        });
    }

    private ScannerProgram.Result scan(ScanJobs.Work work) throws IOException, InterruptedException {
        RepositoryAddress.Checked address = addresses.check(work.repository());
        if (!address.fault().isEmpty()) {
            return new ScannerProgram.Result(address.fault(), "");
        }
        Path report = Files.createTempFile(data.folder("scans"), "report", ".json");
        try {
            ScannerProgram.Result result = scanner.scan(address.argument(), report, () -> jobs.isCancelled(work.id()));
            if (!result.failure().isEmpty()) {
                return result;
            }
            try (InputStream body = Files.newInputStream(report)) {
                return reports.apply(work.id(), work.project(), body)
                        .map(key -> new ScannerProgram.Result(key, ""))
                        .orElse(result);
            }
        } finally {
            Files.deleteIfExists(report);
        }
    }
}
