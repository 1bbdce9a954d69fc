package org.limpide.registry.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.DataFolder;
import org.limpide.registry.platform.Digests;
import org.limpide.registry.project.PublicationChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes bundles: when an administrator asks, and whenever what the public may see has changed. */
@Service
class Bundles {
    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
    static final String FILE = "bundle/limpide.bundle";
    private static final Limit SHOWN = Limit.of(20);

    /** Whether this process is the one that signs: a worker has another data folder, and no business with the key. */
    private final boolean automatic;

    private final PublicView view;
    private final BundleWriter writer;
    private final MadeBundleTable table;
    private final DataFolder data;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Bundles(
            PublicView view,
            BundleWriter writer,
            MadeBundleTable table,
            DataFolder data,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${limpide.publication.automatic:true}") boolean automatic) {
        this.automatic = automatic;
        this.view = view;
        this.writer = writer;
        this.table = table;
        this.data = data;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // After a commit the old transaction is still bound to its thread: writing needs one of its own.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void onChange(PublicationChanged change) {
        if (!automatic) {
            return;
        }
        try {
            make(AuditLog.SYSTEM);
        } catch (RuntimeException trouble) {
            // The change itself is committed; the page of bundles shows that the last one is older.
            LOG.error("No bundle could be made after a change of {}", change.slug(), trouble);
        }
    }

    /** Makes the next bundle; one at a time, so that numbers and files follow each other. */
    synchronized void make(String actor) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            long sequence = table.findFirstByOrderBySequenceNumberDesc()
                            .map(MadeBundle::sequenceNumber)
                            .orElse(0L)
                    + 1;
            List<PublicProject> projects = view.projects();
            byte[] bundle = writer.write(projects, sequence, now);
            table.save(new MadeBundle(sequence, now, actor, Digests.sha256(bundle), projects.size()));
            audit.record(actor, "publication.act.made", String.valueOf(sequence));
            data.writeShared(FILE, bundle);
        });
    }

    List<MadeBundle.Row> list() {
        return table.findByOrderBySequenceNumberDesc(SHOWN).stream()
                .map(MadeBundle::row)
                .toList();
    }

    /** The last bundle, if one was made. */
    Optional<Path> file() {
        return Optional.of(data.file(FILE)).filter(Files::exists);
    }
}
