package org.limpide.registry.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works through the queue of reports, one at a time, in the order in which they came; those that only scan leave it alone. */
@Component
@ConditionalOnProperty(name = "limpide.ingest.queue", havingValue = "true", matchIfMissing = true)
class ReportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReportWorker.class);
    private static final long LOOK_EVERY_SECONDS = 15;
    private static final long STOP_WITHIN_SECONDS = 20;

    private final Submissions submissions;
    private final ReportApplication application;
    private final Inbox inbox;
    private volatile ScheduledExecutorService thread = Executors.newScheduledThreadPool(0);
    private volatile boolean running;

    ReportWorker(Submissions submissions, ReportApplication application, Inbox inbox) {
        this.submissions = submissions;
        this.application = application;
        this.inbox = inbox;
    }

    @Override
    public void start() {
        submissions.takeUpAgain();
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "reports");
            made.setDaemon(true);
            return made;
        });
        running = true;
        // The work reports its own trouble, so its future holds none.
        var unused = thread.scheduleWithFixedDelay(this::workOff, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Says that a report came in, so that it need not wait for the next look. */
    void wake() {
        if (running) {
            thread.execute(this::workOff);
        }
    }

    private void workOff() {
        try {
            for (Optional<Submission> next = submissions.next();
                    running && next.isPresent();
                    next = submissions.next()) {
                work(next.get());
            }
        } catch (RuntimeException trouble) {
            // The queue is looked at again: a database that is away comes back, and the rows are still there.
            LOG.error("The queue of reports could not be read", trouble);
        }
    }

    private void work(Submission submission) {
        List<Refusal> reasons = List.of(Refusal.of("ingest.refused.internal"));
        try {
            reasons = check(submission);
        } catch (IOException | RuntimeException trouble) {
            LOG.error("Report {} could not be applied", submission.getId(), trouble);
        }
        if (!reasons.isEmpty()) {
            submissions.refuse(submission.getId(), reasons);
        }
    }

    /** Why the report is refused; nothing where it was applied. */
    private List<Refusal> check(Submission submission) throws IOException {
        ReportReader.Result result = ReportReader.read(inbox.read(submission.sha256()));
        return result instanceof ReportReader.Read read
                ? application.apply(submission, read.report()).stream().toList()
                : ((ReportReader.Unreadable) result).reasons();
    }
}
