package org.limpide.scanner.policy;

import java.util.List;

/** A policy that cannot be used; carries everything that is wrong with it. */
public final class FaultyPolicy extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<PolicyFault> faults;

    FaultyPolicy(List<PolicyFault> faults) {
        super(faults.size() + " faults in the policy");
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}
