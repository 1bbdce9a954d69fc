package org.limpide.scanner.manifest.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Place;

/**
 * One model as written (Maven POM reference, model 4.0.0), {@code ${}} and all.
 *
 * @param place the file; that of whoever asks for it where the model comes from a local repository
 * @param inRepository whether the file is one of the repository that is read
 * @param properties those of profiles that are active by default among them
 * @param licenses names, or addresses where there is no name
 */
record Pom(
        Place place,
        boolean inRepository,
        Optional<Parent> parent,
        Optional<String> group,
        String artifact,
        Optional<String> version,
        Map<String, String> properties,
        List<Requirement> managed,
        List<Requirement> dependencies,
        List<String> licenses) {

    /**
     * The model from which one inherits.
     *
     * @param relativePath where its file may stand; empty where it is looked for elsewhere only
     */
    record Parent(String group, String artifact, String version, String relativePath, int line) {}

    /**
     * A dependency as written.
     *
     * @param inProfile whether only a profile asks for it that is not active by itself
     */
    record Requirement(
            String group,
            String artifact,
            String version,
            String type,
            String classifier,
            String scope,
            boolean optional,
            boolean inProfile,
            List<String> exclusions,
            Place place) {

        boolean isImport() {
            return scope.equals("import") && type.equals("pom");
        }

        Requirement at(Place other) {
            return new Requirement(
                    group, artifact, version, type, classifier, scope, optional, inProfile, exclusions, other);
        }
    }
}
