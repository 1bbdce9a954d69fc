package org.limpide.registry.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The table of submissions. */
interface SubmissionTable extends Repository<Submission, String> {
    Submission save(Submission submission);

    Submission saveAndFlush(Submission submission);

    Optional<Submission> findById(String id);

    Optional<Submission> findByWantedProjectAndSha256(String wantedProject, String sha256);

    boolean existsByJobId(String jobId);

    List<Submission> findByState(Submission.State state);

    Optional<Submission> findFirstByStateOrderByReceivedAtAscIdAsc(Submission.State state);

    Page<Submission> findAllByOrderByReceivedAtDesc(Pageable page);

    Page<Submission> findAllByProjectSlugInOrderByReceivedAtDesc(Collection<String> slugs, Pageable page);
}
