package org.limpide.scanner.match;

import org.limpide.scanner.match.Confirmation.Proof;

/** A token of PyPI: a macaroon of version 2, whose first field is the place that it opens. */
final class Macaroon {
    private static final int VERSION = 2;
    private static final int LOCATION = 1;
    private static final int IDENTIFIER = 2;

    private Macaroon() {}

    /** Proven where an identifier follows the place, as the format wants it. */
    static Proof judge(String token) {
        byte[] bytes = Base64Text.decoded(token.startsWith("pypi-") ? token.substring(5) : token);
        if (bytes.length < 20 || bytes[0] != VERSION || bytes[1] != LOCATION) {
            return Proof.DOUBTFUL;
        }
        int after = 3 + bytes[2];
        return after < bytes.length && bytes[2] > 0 && bytes[after] == IDENTIFIER ? Proof.PROVEN : Proof.DOUBTFUL;
    }
}
