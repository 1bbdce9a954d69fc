package org.limpide.scanner.manifest.dependency;

import java.util.Map;
import java.util.Optional;

/** Files that name dependencies, known by their names. */
public enum Format {
    MAVEN_POM(Ecosystem.MAVEN),
    GRADLE_LOCK(Ecosystem.MAVEN),
    GRADLE_CATALOG(Ecosystem.MAVEN),
    GRADLE_SCRIPT(Ecosystem.MAVEN),
    NPM_LOCK(Ecosystem.NPM),
    YARN_LOCK(Ecosystem.NPM),
    PNPM_LOCK(Ecosystem.NPM),
    NPM_MANIFEST(Ecosystem.NPM),
    POETRY_LOCK(Ecosystem.PYPI),
    PDM_LOCK(Ecosystem.PYPI),
    UV_LOCK(Ecosystem.PYPI),
    PIPENV_LOCK(Ecosystem.PYPI),
    PIP_REQUIREMENTS(Ecosystem.PYPI),
    PYTHON_MANIFEST(Ecosystem.PYPI),
    COMPOSER_LOCK(Ecosystem.COMPOSER),
    COMPOSER_MANIFEST(Ecosystem.COMPOSER),
    CARGO_LOCK(Ecosystem.CARGO),
    CARGO_MANIFEST(Ecosystem.CARGO),
    GO_MODULE(Ecosystem.GO),
    NUGET_LOCK(Ecosystem.NUGET),
    NUGET_PROJECT(Ecosystem.NUGET),
    NUGET_PACKAGES(Ecosystem.NUGET),
    BUNDLER_LOCK(Ecosystem.GEM);

    private static final Map<String, Format> NAMES = Map.ofEntries(
            Map.entry("pom.xml", MAVEN_POM),
            Map.entry("gradle.lockfile", GRADLE_LOCK),
            Map.entry("buildscript-gradle.lockfile", GRADLE_LOCK),
            Map.entry("settings-gradle.lockfile", GRADLE_LOCK),
            Map.entry("package-lock.json", NPM_LOCK),
            Map.entry("npm-shrinkwrap.json", NPM_LOCK),
            Map.entry("yarn.lock", YARN_LOCK),
            Map.entry("pnpm-lock.yaml", PNPM_LOCK),
            Map.entry("package.json", NPM_MANIFEST),
            Map.entry("poetry.lock", POETRY_LOCK),
            Map.entry("pdm.lock", PDM_LOCK),
            Map.entry("uv.lock", UV_LOCK),
            Map.entry("Pipfile.lock", PIPENV_LOCK),
            Map.entry("pyproject.toml", PYTHON_MANIFEST),
            Map.entry("composer.lock", COMPOSER_LOCK),
            Map.entry("composer.json", COMPOSER_MANIFEST),
            Map.entry("Cargo.lock", CARGO_LOCK),
            Map.entry("Cargo.toml", CARGO_MANIFEST),
            Map.entry("go.mod", GO_MODULE),
            Map.entry("packages.lock.json", NUGET_LOCK),
            Map.entry("packages.config", NUGET_PACKAGES),
            Map.entry("Gemfile.lock", BUNDLER_LOCK),
            Map.entry("gems.locked", BUNDLER_LOCK));

    private final Ecosystem ecosystem;

    Format(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
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
