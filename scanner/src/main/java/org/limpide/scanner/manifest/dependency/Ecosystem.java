package org.limpide.scanner.manifest.dependency;

/** Where packages of one kind come from, each with its type of package URL (purl-spec, PURL-TYPES). */
public enum Ecosystem {
    MAVEN("maven"),
    NPM("npm"),
    PYPI("pypi"),
    COMPOSER("composer"),
    CARGO("cargo"),
    GO("golang"),
    NUGET("nuget"),
    GEM("gem");

    private final String type;

    Ecosystem(String type) {
        this.type = type;
    }

    /** The type of a package URL. */
    public String type() {
        return type;
    }
}
