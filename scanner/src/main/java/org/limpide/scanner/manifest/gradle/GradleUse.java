package org.limpide.scanner.manifest.gradle;

import java.util.Locale;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;

/** A line of a script that asks for something. */
record GradleUse(Written written, Scope scope, Place place) {

    /**
     * What is asked for, as written.
     *
     * @param name group and artifact
     * @param version with names of values in it; empty where there is none
     */
    record Written(String name, String version, Place place) {}

    /** What a configuration is for, by its name (Gradle documentation, Java plugin: dependency management). */
    static Scope scope(String configuration) {
        String lower = configuration.toLowerCase(Locale.ROOT);
        if (lower.contains("test") || lower.contains("jmh")) {
            return Scope.TEST;
        }
        if (lower.contains("annotationprocessor")
                || lower.equals("kapt")
                || lower.equals("ksp")
                || lower.equals("classpath")
                || lower.equals("checkstyle")
                || lower.equals("detekt")
                || lower.equals("errorprone")
                || lower.startsWith("debug")
                || lower.equals("developmentonly")
                || lower.contains("plugin")) {
            return Scope.DEVELOPMENT;
        }
        return lower.contains("compileonly") || lower.startsWith("provided") ? Scope.PROVIDED : Scope.RUNTIME;
    }
}
