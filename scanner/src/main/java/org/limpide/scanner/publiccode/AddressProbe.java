package org.limpide.scanner.publiccode;

import java.net.URI;

/**
 * Looks an address up for a caller who wants that. This package opens no connection: a caller that does must expect
 * hostile addresses, those of its own network among them.
 */
@FunctionalInterface
public interface AddressProbe {

    /** What the standard expects at an address. */
    enum Expected {
        /** {@code url}, {@code isBasedOn}: a repository. */
        REPOSITORY,
        /** {@code landingURL}, {@code roadmap}, {@code documentation}, {@code website}: a page. */
        PAGE,
        /** {@code logo}, {@code screenshots}: an image in the repository. */
        IMAGE,
        /** {@code videos}: a page that oEmbed describes. */
        VIDEO
    }

    /** Whether what is expected is there; a caller that cannot tell says yes. */
    boolean answers(URI address, Expected expected);
}
