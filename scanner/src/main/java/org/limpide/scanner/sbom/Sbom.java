package org.limpide.scanner.sbom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Trouble;

/**
 * What a project is made of.
 *
 * @param subject the project
 * @param components sorted by package URL
 * @param troubles what could not be read: the list is incomplete where there is one
 */
public record Sbom(Project subject, List<Component> components, List<Trouble> troubles) {

    /**
     * The project that is described.
     *
     * @param name as its files name it, else that of its folder
     * @param described what a file of a build tool says of it
     * @param commit the revision that was read; empty for a folder
     * @param made the moment that the list bears: that of the commit, or what {@code SOURCE_DATE_EPOCH} says
     * @param tool version of the tool that writes it
     */
    public record Project(
            String name, Optional<Subject> described, Optional<String> commit, Optional<Instant> made, String tool) {}

    public Sbom {
        components = List.copyOf(components);
        troubles = List.copyOf(troubles);
    }
}
