package org.limpide.registry.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody answered to a question. */
@Entity
class GivenAnswer {
    private static final String BETWEEN = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "given_answer_seq")
    @SequenceGenerator(name = "given_answer_seq", sequenceName = "given_answer_seq")
    private @Nullable Long id;

    /** Queried, never read. */
    @Column(name = "case_id")
    private long caseId;

    private String question;
    private String answers = "";
    private String reason = "";
    private String givenBy = "";
    private Instant givenAt = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init")
    protected GivenAnswer() {}

    GivenAnswer(long caseId, String question) {
        this.caseId = caseId;
        this.question = question;
    }

    void give(List<String> chosen, String why, String by, Instant now) {
        answers = String.join(BETWEEN, chosen);
        reason = why;
        givenBy = by;
        givenAt = now;
    }

    String question() {
        return question;
    }

    List<String> answers() {
        return answers.isEmpty() ? List.of() : List.of(answers.split(BETWEEN));
    }

    String reason() {
        return reason;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }
}
