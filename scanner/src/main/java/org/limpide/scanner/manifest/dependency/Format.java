package org.limpide.scanner.manifest.dependency;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files that name dependencies, known by their names. */
public enum Format {
    MAVEN_POM(Ecosystem.MAVEN, "pom.xml"),
    GRADLE_LOCK(Ecosystem.MAVEN, "gradle.lockfile", "buildscript-gradle.lockfile", "settings-gradle.lockfile"),
    GRADLE_CATALOG(Ecosystem.MAVEN),
    GRADLE_SCRIPT(Ecosystem.MAVEN),
    NPM_LOCK(Ecosystem.NPM, "package-lock.json", "npm-shrinkwrap.json"),
    YARN_LOCK(Ecosystem.NPM, "yarn.lock"),
    PNPM_LOCK(Ecosystem.NPM, "pnpm-lock.yaml"),
    NPM_MANIFEST(Ecosystem.NPM, "package.json"),
    POETRY_LOCK(Ecosystem.PYPI, "poetry.lock"),
    PDM_LOCK(Ecosystem.PYPI, "pdm.lock"),
    UV_LOCK(Ecosystem.PYPI, "uv.lock"),
    PIPENV_LOCK(Ecosystem.PYPI, "Pipfile.lock"),
    PIP_REQUIREMENTS(Ecosystem.PYPI),
    PYTHON_MANIFEST(Ecosystem.PYPI, "pyproject.toml"),
    COMPOSER_LOCK(Ecosystem.COMPOSER, "composer.lock"),
    COMPOSER_MANIFEST(Ecosystem.COMPOSER, "composer.json"),
    CARGO_LOCK(Ecosystem.CARGO, "Cargo.lock"),
    CARGO_MANIFEST(Ecosystem.CARGO, "Cargo.toml"),
    GO_MODULE(Ecosystem.GO, "go.mod"),
    NUGET_LOCK(Ecosystem.NUGET, "packages.lock.json"),
    NUGET_PROJECT(Ecosystem.NUGET),
    NUGET_PACKAGES(Ecosystem.NUGET, "packages.config"),
    BUNDLER_LOCK(Ecosystem.GEM, "Gemfile.lock", "gems.locked");

    private static final Map<String, Format> NAMES = new HashMap<>();

    static {
        for (Format format : values()) {
            for (String name : format.names) {
                NAMES.put(name, format);
            }
        }
    }

    private final Ecosystem ecosystem;
    private final String[] names;

    Format(Ecosystem ecosystem, String... names) {
        this.ecosystem = ecosystem;
        this.names = names;
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    /** Whether it holds the versions that a tool chose, transitive ones too. */
    public boolean isLock() {
        return name().endsWith("_LOCK");
    }

    /** The format of a file of that path. Asked of every file of a repository: no pattern is tried. */
    public static Optional<Format> of(String path) {
        String name = Paths.name(path);
        Format known = NAMES.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (name.endsWith(".gradle") || name.endsWith(".gradle.kts")) {
            return Optional.of(GRADLE_SCRIPT);
        }
        if (name.endsWith(".versions.toml")) {
            return Optional.of(GRADLE_CATALOG);
        }
        if (name.endsWith(".csproj") || name.endsWith(".fsproj") || name.endsWith(".vbproj")) {
            return Optional.of(NUGET_PROJECT);
        }
        String folder = Paths.name(Paths.folder(path));
        if (name.endsWith(".lockfile") && folder.equals("dependency-locks")) {
            return Optional.of(GRADLE_LOCK);
        }
        boolean required = name.endsWith(".txt") && (name.contains("requirements") || folder.equals("requirements"));
        return required ? Optional.of(PIP_REQUIREMENTS) : Optional.empty();
    }
}
