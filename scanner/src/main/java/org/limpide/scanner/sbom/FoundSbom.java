package org.limpide.scanner.sbom;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.manifest.tree.Fault;

/**
 * A list that stands in a repository.
 *
 * @param path where
 * @param packages package URLs, as written
 * @param unnamed how many components have no package URL, and so cannot be compared
 * @param fault why it was not read to its end
 */
public record FoundSbom(String path, List<String> packages, int unnamed, Optional<Fault> fault) {

    public FoundSbom {
        packages = List.copyOf(packages);
    }
}
