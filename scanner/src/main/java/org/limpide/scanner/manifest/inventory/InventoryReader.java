package org.limpide.scanner.manifest.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.gradle.GradleModels;
import org.limpide.scanner.manifest.lock.Locks;
import org.limpide.scanner.manifest.maven.MavenModels;
import org.limpide.scanner.manifest.maven.MavenRepository;
import org.limpide.scanner.match.PathKind;

/** Reads every file that names dependencies, without running any build. */
public final class InventoryReader {
    /** Data of tests and of generators, and copies of others. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:.*/)?(?:(?:[a-z]*[_-])?fixtures?|testdata|test[_-]data|__snapshots__|corpus|archetype-resources"
                    + "|node_modules|bower_components|vendor|third[_-]party|src/[a-z]+/resources|cookiecutter[^/]*|\\{\\{[^/]*)/.*");

    /** Files that a generator fills in; a module of a build may well have that name. */
    private static final Pattern TEMPLATES = Pattern.compile("(?i)(?:.*/)?templates?/.*");

    private static final Pattern TOOLS = Pattern.compile(
            "(?i)(?:.*/)?(?:docs?|documentation|\\.github|\\.gitlab|\\.ci|ci|tools?|scripts?|benchmarks?)/.*");

    private InventoryReader() {}

    /** Reads with the files of the repository alone. */
    public static Inventory read(ProjectFiles files) {
        return read(files, MavenRepository.none());
    }

    /**
     * Reads with a local repository of Maven too.
     *
     * @param local where models are looked for that are not in the repository
     */
    public static Inventory read(ProjectFiles files, MavenRepository local) {
        List<String> aside = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String path : files.paths()) {
            Optional<Format> format = Format.of(path);
            if (format.isPresent() && isAside(path, format.get())) {
                aside.add(path);
            } else {
                kept.add(path);
            }
        }
        Gathering gathering = new Gathering(new Part(files, kept));
        MavenModels maven = new MavenModels(gathering, local);
        GradleModels gradle = new GradleModels(gathering);
        for (Format format : Format.values()) {
            for (String path : gathering.paths(format)) {
                if (format == Format.MAVEN_POM) {
                    maven.read(path);
                } else if (format.name().startsWith("GRADLE")) {
                    gradle.read(path, format);
                } else {
                    Locks.reader(format).ifPresent(reader -> reader.read(path, gathering));
                }
            }
        }
        List<DependencyFile> all = gathering.files().stream()
                .map(InventoryReader::placed)
                .sorted(java.util.Comparator.comparing(DependencyFile::path))
                .toList();
        return new Inventory(all, gathering.troubles(), aside);
    }

    private static boolean isAside(String path, Format format) {
        boolean template =
                format.ecosystem() != Ecosystem.MAVEN && TEMPLATES.matcher(path).matches();
        return template || ASIDE.matcher(path).matches();
    }

    /** The files that are no samples. */
    private record Part(ProjectFiles files, List<String> paths) implements ProjectFiles {
        @Override
        public Optional<String> text(String path) {
            return files.text(path);
        }
    }

    /** What stands among tests is for tests, what stands among tools is for who builds. */
    private static DependencyFile placed(DependencyFile file) {
        if (PathKind.of(file.path()).contains(PathKind.TEST)) {
            return in(file, one -> one.in(one.scope().reachesUsers() ? Scope.TEST : one.scope()));
        }
        // A part of the product may well be called so where it is a module of its build.
        boolean module = file.format().ecosystem() == Ecosystem.MAVEN;
        return TOOLS.matcher(file.path()).matches() && !module
                ? in(file, one -> one.in(one.scope().reachesUsers() ? Scope.DEVELOPMENT : one.scope()))
                : file;
    }

    private static DependencyFile in(DependencyFile file, Function<Dependency, Dependency> change) {
        return new DependencyFile(
                file.path(),
                file.format(),
                file.subject(),
                file.dependencies().stream().map(change).toList());
    }
}
