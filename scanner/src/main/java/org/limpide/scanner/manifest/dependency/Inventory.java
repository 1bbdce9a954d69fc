package org.limpide.scanner.manifest.dependency;

import java.util.List;
import java.util.stream.Stream;

/**
 * What all files of a repository say of its dependencies.
 *
 * @param files those that were read, in the order of paths
 * @param troubles what was not understood
 * @param leftAside paths of files of samples and test data: what they name is no dependency of the project
 */
public record Inventory(List<DependencyFile> files, List<Trouble> troubles, List<String> leftAside) {

    public Inventory {
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
        leftAside = List.copyOf(leftAside);
    }

    /** Every dependency of every file, other parts of the same repository left out. */
    public Stream<Dependency> dependencies() {
        return files.stream()
                .flatMap(file -> file.dependencies().stream())
                .filter(one -> one.origin().kind() != Origin.Kind.WORKSPACE);
    }
}
