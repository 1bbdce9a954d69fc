package org.limpide.registry.publication;

import java.time.LocalDate;
import java.util.List;
import org.limpide.scanner.text.Localized;

/**
 * Everything that the public learns of a project, field by field: this record is the wall. Days, not instants, since
 * the hour of a scan tells when somebody worked.
 *
 * @param organization empty texts without one
 * @param license SPDX expression; empty where unknown
 * @param url address of the published code
 */
record PublicProject(
        String slug,
        String name,
        Localized summary,
        Localized organization,
        String license,
        String url,
        LocalDate published,
        LocalDate assessed,
        List<Criterion> criteria) {

    PublicProject {
        criteria = List.copyOf(criteria);
    }

    /** A criterion that concerns a reader of the code. */
    record Criterion(String theme, Localized title, Answer answer) {}

    /** What a reader is told of it; deliberately coarser than an outcome. */
    enum Answer {
        MET,
        NOT_MET,
        NOT_CHECKED
    }
}
