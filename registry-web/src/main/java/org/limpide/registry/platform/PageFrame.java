package org.limpide.registry.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param language BCP 47 code
 * @param otherLanguage code of the other one
 * @param otherLanguagePath this page in the other language
 * @param product text key of the name of the site
 * @param user login of the person, or null
 * @param administrator whether that person may change things
 * @param embeddedDatabase whether to warn that the database is not for production
 * @param menu what the person may go to
 */
public record PageFrame(
        String language,
        String otherLanguage,
        String otherLanguagePath,
        String product,
        @Nullable String user,
        boolean administrator,
        boolean embeddedDatabase,
        List<Link> menu) {

    /** A line of the menu as this page shows it. */
    public record Link(String key, String path, boolean current) {}
}
