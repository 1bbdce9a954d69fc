package org.limpide.scanner.policy;

import java.util.List;
import java.util.Optional;

/**
 * The criteria of one administration at one time.
 *
 * @param id name of the policy
 * @param version its version, as its authors count
 * @param digest SHA-256 of its files, in hexadecimal: two policies with one digest ask the same
 * @param criteria in the order in which they are asked
 */
public record Policy(String id, String version, String digest, List<Criterion> criteria) {

    public Policy {
        criteria = List.copyOf(criteria);
    }

    /** The same policy, each criterion as it weighs for a degree of openness. */
    public Policy at(Openness degree) {
        return new Policy(
                id,
                version,
                digest,
                criteria.stream().map(one -> one.at(degree)).toList());
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
