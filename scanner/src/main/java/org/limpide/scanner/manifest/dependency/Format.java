package org.limpide.scanner.manifest.dependency;

import java.util.Optional;
import java.util.regex.Pattern;

/** Files that name dependencies, known by their names. */
public enum Format {
    MAVEN_POM(Ecosystem.MAVEN, "pom\\.xml"),
    GRADLE_LOCK(Ecosystem.MAVEN, "(?:buildscript-|settings-)?gradle\\.lockfile|(?<=dependency-locks/)[^/]+\\.lockfile"),
    GRADLE_CATALOG(Ecosystem.MAVEN, "[A-Za-z0-9_-]*\\.versions\\.toml"),
    GRADLE_SCRIPT(Ecosystem.MAVEN, "[^/]+\\.gradle(?:\\.kts)?"),
    NPM_LOCK(Ecosystem.NPM, "package-lock\\.json|npm-shrinkwrap\\.json"),
    YARN_LOCK(Ecosystem.NPM, "yarn\\.lock"),
    PNPM_LOCK(Ecosystem.NPM, "pnpm-lock\\.yaml"),
    NPM_MANIFEST(Ecosystem.NPM, "package\\.json"),
    POETRY_LOCK(Ecosystem.PYPI, "poetry\\.lock"),
    PDM_LOCK(Ecosystem.PYPI, "pdm\\.lock"),
    UV_LOCK(Ecosystem.PYPI, "uv\\.lock"),
    PIPENV_LOCK(Ecosystem.PYPI, "Pipfile\\.lock"),
    PIP_REQUIREMENTS(Ecosystem.PYPI, "[^/]*requirements[^/]*\\.txt|(?<=requirements/)[^/]+\\.txt"),
    PYTHON_MANIFEST(Ecosystem.PYPI, "pyproject\\.toml"),
    COMPOSER_LOCK(Ecosystem.COMPOSER, "composer\\.lock"),
    COMPOSER_MANIFEST(Ecosystem.COMPOSER, "composer\\.json"),
    CARGO_LOCK(Ecosystem.CARGO, "Cargo\\.lock"),
    CARGO_MANIFEST(Ecosystem.CARGO, "Cargo\\.toml"),
    GO_MODULE(Ecosystem.GO, "go\\.mod"),
    NUGET_LOCK(Ecosystem.NUGET, "packages\\.lock\\.json"),
    NUGET_PROJECT(Ecosystem.NUGET, "[^/]+\\.(?:cs|fs|vb)proj"),
    NUGET_PACKAGES(Ecosystem.NUGET, "packages\\.config"),
    BUNDLER_LOCK(Ecosystem.GEM, "Gemfile\\.lock|gems\\.locked");

    private final Ecosystem ecosystem;
    private final Pattern name;

    Format(Ecosystem ecosystem, String name) {
        this.ecosystem = ecosystem;
        this.name = Pattern.compile("(?:^|(?<=/))(?:" + name + ")$");
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    /** Whether it holds the versions that a tool chose, transitive ones too. */
    public boolean isLock() {
        return name().endsWith("_LOCK");
    }

    /** The format of a file of that path. */
    public static Optional<Format> of(String path) {
        for (Format format : values()) {
            if (format.name.matcher(path).find()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
