package org.limpide.scanner.license.reuse;

import java.util.List;

/**
 * What the licensing information of a project lacks.
 *
 * @param adopted whether the project uses the specification: it has LICENSES/, REUSE.toml or .reuse/dep5
 * @param covered how many files must have licensing information
 * @param problems in the order of kinds, then of paths
 */
public record ReuseReport(boolean adopted, int covered, List<ReuseProblem> problems) {

    public ReuseReport {
        problems = List.copyOf(problems);
    }

    /** Those of one kind. */
    public List<ReuseProblem> of(ReuseProblem.Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).toList();
    }
}
