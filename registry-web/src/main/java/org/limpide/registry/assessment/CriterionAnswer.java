package org.limpide.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.text.Localized;

/** One criterion and its answer, in one assessment. */
@Entity
class CriterionAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "criterion_answer_seq")
    @SequenceGenerator(name = "criterion_answer_seq", sequenceName = "criterion_answer_seq")
    private @Nullable Long id;

    private long assessmentId;

    @Column(name = "rank")
    private int rank;

    private String criterion;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Verdict effect;

    private String titleFr;
    private String titleEn;
    private String whyFr;
    private String whyEn;
    private String fixFr;
    private String fixEn;

    @Enumerated(EnumType.STRING)
    private Basis.Kind basisKind;

    private String basisJson;

    @SuppressWarnings("NullAway.Init")
    protected CriterionAnswer() {}

    CriterionAnswer(long assessmentId, int rank, CriterionResult result, String basisJson) {
        this.assessmentId = assessmentId;
        this.rank = rank;
        this.criterion = result.id();
        this.mode = result.mode();
        this.outcome = result.outcome();
        this.effect = result.effect();
        this.titleFr = result.title().fr();
        this.titleEn = result.title().en();
        this.whyFr = result.why().fr();
        this.whyEn = result.why().en();
        this.fixFr = result.fix().fr();
        this.fixEn = result.fix().en();
        this.basisKind = result.basis().kind();
        this.basisJson = basisJson;
    }

    /**
     * Weighs the answer for another degree of openness than the one that the scan judged for. A question that the scan
     * left out has no answer where it arises.
     */
    void weigh(Criterion own, Openness scanned, Openness degree) {
        mode = own.at(degree).mode();
        if (own.isLeftOutAt(scanned)) {
            outcome = own.isLeftOutAt(degree) ? Outcome.NOT_APPLICABLE : Outcome.NOT_AVAILABLE;
        }
    }

    void counts(Verdict worst) {
        effect = worst;
    }

    long assessmentId() {
        return assessmentId;
    }

    String criterion() {
        return criterion;
    }

    Mode mode() {
        return mode;
    }

    Outcome outcome() {
        return outcome;
    }

    Verdict effect() {
        return effect;
    }

    Localized title() {
        return new Localized(titleFr, titleEn);
    }

    Localized why() {
        return new Localized(whyFr, whyEn);
    }

    Localized fix() {
        return new Localized(fixFr, fixEn);
    }

    Basis.Kind basisKind() {
        return basisKind;
    }

    String basisJson() {
        return basisJson;
    }
}
