package org.limpide.registry;

import java.util.List;
import java.util.Set;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;

/** Rights as tests need them. */
public final class TestRights {
    /** Somebody who reads everything. */
    public static final Rights READER = new Rights("tests", List.of(new Rights.Held(Role.READER, true, Set.of())));

    private TestRights() {}
}
