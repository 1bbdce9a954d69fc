package org.limpide.registry.account;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.platform.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the person behind a request may do, as it stands at the moment of the request. A handler asks for it with a parameter of this
 * type.
 *
 * @param login of the person
 * @param held the roles, each with where it counts
 */
public record Rights(String login, List<Held> held) {

    /**
     * A role in its place.
     *
     * @param everywhere whether it counts for all projects, those without an organisation included
     * @param within ids of the organisations where it counts; empty where {@code everywhere}
     */
    public record Held(Role role, boolean everywhere, Set<Long> within) {
        public Held {
            within = Set.copyOf(within);
        }

        boolean counts(@Nullable Long organization) {
            return everywhere || (organization != null && within.contains(organization));
        }
    }

    public Rights {
        held = List.copyOf(held);
    }

    /** Whether the person holds one of these roles for things of that organisation; null for things of none. */
    public boolean has(@Nullable Long organization, Role... roles) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(List.of(roles));
        return held.stream().anyMatch(one -> wanted.contains(one.role()) && one.counts(organization));
    }

    /** Raises 403 (forbidden) unless {@link #has} says yes. */
    public void require(@Nullable Long organization, Role... roles) {
        if (!has(organization, roles)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Whether the person may read things of that organisation: any role there is enough. */
    public boolean mayRead(@Nullable Long organization) {
        return held.stream().anyMatch(one -> one.counts(organization));
    }

    /** The organisations whose things the person may read; nothing where all may be read. */
    public Optional<Set<Long>> readable() {
        if (held.stream().anyMatch(Held::everywhere)) {
            return Optional.empty();
        }
        Set<Long> all = new HashSet<>();
        held.forEach(one -> all.addAll(one.within()));
        return Optional.of(all);
    }

    Set<Caller> callers() {
        Set<Caller> all = EnumSet.noneOf(Caller.class);
        held.forEach(one -> all.addAll(one.role().callers()));
        return all;
    }
}
