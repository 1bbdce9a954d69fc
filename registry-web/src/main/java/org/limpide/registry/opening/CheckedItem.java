package org.limpide.registry.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A thing of the checklist that somebody did. */
@Entity
class CheckedItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "checked_item_seq")
    @SequenceGenerator(name = "checked_item_seq", sequenceName = "checked_item_seq")
    private @Nullable Long id;

    @Column(name = "case_id")
    private long caseId;

    private String item;
    private String remark;
    private String checkedBy;
    private Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected CheckedItem() {}

    CheckedItem(long caseId, String item, String remark, String checkedBy, Instant checkedAt) {
        this.caseId = caseId;
        this.item = item;
        this.remark = remark;
        this.checkedBy = checkedBy;
        this.checkedAt = checkedAt;
    }

    String item() {
        return item;
    }

    String remark() {
        return remark;
    }

    String checkedBy() {
        return checkedBy;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
