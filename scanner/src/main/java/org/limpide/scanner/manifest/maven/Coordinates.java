package org.limpide.scanner.manifest.maven;

import java.util.regex.Pattern;

/** Group, artifact and version of a model. */
public record Coordinates(String group, String artifact, String version) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_+][A-Za-z0-9_.+-]{0,199}");

    /** Group and artifact. */
    public String name() {
        return group + ":" + artifact;
    }

    /** Whether each part is one that may be part of a path: no separators, and no way up. */
    public boolean isSafe() {
        return isSafe(group) && isSafe(artifact) && isSafe(version);
    }

    private static boolean isSafe(String part) {
        return SAFE.matcher(part).matches() && !part.contains("..");
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
