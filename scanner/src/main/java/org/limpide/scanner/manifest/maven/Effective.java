package org.limpide.scanner.manifest.maven;

import java.util.List;
import java.util.Map;
import org.limpide.scanner.manifest.maven.Pom.Requirement;

/**
 * A model with all that it inherits, values in place of their names.
 *
 * @param managed versions and scopes by {@link #managedKey}
 * @param dependencies those of parents too
 * @param absent parents and lists of versions that could not be had
 */
record Effective(
        Coordinates coordinates,
        Map<String, Requirement> managed,
        List<Requirement> dependencies,
        List<String> licenses,
        List<String> absent) {

    static String managedKey(Requirement one) {
        return one.group() + ":" + one.artifact() + ":" + one.type() + ":" + one.classifier();
    }
}
