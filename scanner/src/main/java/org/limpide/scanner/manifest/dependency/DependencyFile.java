package org.limpide.scanner.manifest.dependency;

import java.util.List;
import java.util.Optional;

/**
 * What one file says of a project's dependencies.
 *
 * @param path from the root of the repository
 * @param subject the project itself, where the file names it
 * @param dependencies in the order of the file
 */
public record DependencyFile(String path, Format format, Optional<Subject> subject, List<Dependency> dependencies) {

    /**
     * The project that a file is about.
     *
     * @param name with its group, scope or vendor
     */
    public record Subject(Ecosystem ecosystem, String name, Optional<String> version) {}

    public DependencyFile {
        dependencies = List.copyOf(dependencies);
    }
}
