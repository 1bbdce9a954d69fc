package org.limpide.scanner.remediation;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a pack is about.
 *
 * @param repository its name, as it may be shown
 * @param commit that was judged
 * @param secrets to be revoked and cut out, the gravest first
 * @param questions findings that a person has to judge first, and that were left aside
 * @param waived findings that a waiver covers
 * @param masked takes values out of a name
 */
public record Plan(
        String repository,
        String commit,
        List<Secret> secrets,
        int questions,
        int waived,
        UnaryOperator<String> masked) {

    public Plan {
        secrets = List.copyOf(secrets);
    }
}
