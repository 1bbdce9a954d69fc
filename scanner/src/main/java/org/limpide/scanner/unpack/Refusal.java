package org.limpide.scanner.unpack;

import java.io.IOException;

/** Reading ends here, for a reason that we know. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final Unopened reason;

    Refusal(Unopened reason) {
        super(reason.name());
        this.reason = reason;
    }

    Unopened reason() {
        return reason;
    }
}
