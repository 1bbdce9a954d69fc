package org.limpide.registry.opening;

import java.util.Optional;
import org.limpide.registry.account.Rights;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.assessment.Origin;

/** What must hold before anybody signs. */
final class Signing {
    private Signing() {}

    /** Why that person cannot sign as things stand: a text key. */
    static Optional<String> fault(OpeningFile file, Rights rights) {
        if (file.file().requestedBy().equals(rights.login())
                || file.project().leadLogin().equals(rights.login())) {
            return Optional.of("opening.fault.own-request");
        }
        return groundFault(file.ground());
    }

    /** Why a signature could not rest on that assessment: a text key. */
    static Optional<String> groundFault(Optional<Assessments.Ground> ground) {
        if (ground.isEmpty()) {
            return Optional.of("opening.fault.no-report");
        }
        if (ground.get().origin() != Origin.SCANNED_HERE) {
            return Optional.of("opening.fault.uploaded");
        }
        return ground.get().uncommitted() > 0 ? Optional.of("opening.fault.uncommitted") : Optional.empty();
    }
}
