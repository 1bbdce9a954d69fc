package org.limpide.registry.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.text.Language;

/** Where a role can count; brought by the feature that knows the organisations. */
public interface OrganizationScopes {
    /** The organisations, as a form offers them: slug and name. */
    List<Choice> choices(Language language);

    /** The id of an organisation. */
    Optional<Long> find(String slug);

    /** Each of these organisations with all below it. */
    Map<Long, Set<Long>> within(Collection<Long> ids);

    /** An organisation with all that it belongs to, up to the top. */
    Set<Long> above(long id);

    /** An organisation in a form. */
    record Choice(long id, String slug, String name) {}
}
