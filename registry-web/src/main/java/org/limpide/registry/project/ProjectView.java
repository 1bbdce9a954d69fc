package org.limpide.registry.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Localized;

/**
 * A project as others see it.
 *
 * @param organizationId null where none was named
 * @param license SPDX expression; empty where unknown
 * @param openness the degree of openness that people chose; null where the repository is to say it
 * @param path null where not said
 * @param access null where not said
 * @param supportTeam who helps those who use the code, once it is open; empty where not said
 * @param leadLogin login of the account that leads the project; empty for none
 * @param repositories addresses, the main one first
 * @param contacts those that are known
 * @param stageSince when it came to its stage
 * @param publicUrl address of the published code; empty while it is not
 * @param publicCommit the commit that is public, as whoever published it said; empty where not said
 * @param publishedAt null while it is not
 * @param rootCommit of the repository whose report made the project; empty when a person made it
 * @param standing null until a report was accepted
 * @param version for optimistic locking
 */
public record ProjectView(
        long id,
        String slug,
        String name,
        Localized summary,
        @Nullable Long organizationId,
        String license,
        @Nullable Openness openness,
        @Nullable OpeningPath path,
        @Nullable AccessLevel access,
        String supportTeam,
        String leadLogin,
        List<String> repositories,
        Map<Duty, Contact> contacts,
        Stage stage,
        Instant stageSince,
        String publicUrl,
        String publicCommit,
        @Nullable Instant publishedAt,
        String rootCommit,
        @Nullable Standing standing,
        long version) {

    public ProjectView {
        repositories = List.copyOf(repositories);
        contacts = Map.copyOf(contacts);
    }

    public boolean isPublic() {
        return publishedAt != null;
    }

    /** Somebody's duty; {@link Contact#NONE} where nobody is named. */
    public Contact contact(Duty duty) {
        return contacts.getOrDefault(duty, Contact.NONE);
    }
}
