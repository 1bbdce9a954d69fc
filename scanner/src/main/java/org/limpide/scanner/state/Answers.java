package org.limpide.scanner.state;

import java.util.List;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.snapshot.CoverageLedger;

/**
 * What all checks said of a repository, before waivers are weighed and without what only its work tree tells.
 *
 * @param name of the repository
 * @param rootCommit id of its oldest root commit
 * @param coverage what was read and what was not
 * @param all the answers, in the order of the policy
 */
public record Answers(String name, String rootCommit, CoverageLedger coverage, List<Answer> all) {

    /** The findings of one criterion. */
    public record Answer(String criterion, List<Finding> findings) {}
}
