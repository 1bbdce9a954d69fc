package org.limpide.scanner.manifest.gradle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Undecided;

/** Reads the builds of one repository; catalogues and values of all its scripts are known to each. */
public final class GradleModels {
    private static final Set<Format> LOCKS = Set.of(Format.GRADLE_LOCK);

    private final Gathering into;
    private final GradleValues values;
    private final Map<String, GradleCatalog> catalogs = new LinkedHashMap<>();
    private final Map<String, List<GradleUse>> uses = new LinkedHashMap<>();
    private final Set<String> usedNames = new HashSet<>();

    /** Reads for one repository. */
    public GradleModels(Gathering into) {
        this.into = into;
        this.values = GradleValues.of(into);
        for (String path : into.paths(Format.GRADLE_CATALOG)) {
            catalogs.put(path, GradleCatalog.read(path, into));
        }
        Map<String, GradleUse.Written> aliases = new LinkedHashMap<>();
        catalogs.values().forEach(catalog -> aliases.putAll(catalog.aliases()));
        for (String path : into.paths(Format.GRADLE_SCRIPT)) {
            GradleScript.aliases(path, into).forEach(aliases::putIfAbsent);
        }
        Map<String, List<String>> bundles = new LinkedHashMap<>();
        catalogs.values().forEach(catalog -> bundles.putAll(catalog.bundles()));
        for (String path : into.paths(Format.GRADLE_SCRIPT)) {
            List<GradleUse> found = new GradleScript(aliases, bundles).uses(path, into);
            uses.put(path, found);
            found.forEach(one -> usedNames.add(one.written().name()));
        }
    }

    /** Reads one file. */
    public void read(String path, Format format) {
        switch (format) {
            case GRADLE_LOCK -> GradleLock.read(path, asked(path), into);
            case GRADLE_CATALOG -> catalog(path);
            default -> script(path);
        }
    }

    /** Names that the scripts beside a lock file, and those of the folders around, ask for. */
    private Set<String> asked(String lock) {
        Set<String> names = new HashSet<>();
        uses.forEach((path, all) -> {
            if (Paths.folder(path).equals(folderOf(lock))) {
                all.forEach(one -> names.add(one.written().name()));
            }
        });
        return names;
    }

    private static String folderOf(String lock) {
        String folder = Paths.folder(lock);
        return folder.endsWith("gradle/dependency-locks") ? Paths.folder(Paths.folder(folder)) : folder;
    }

    private void script(String path) {
        List<GradleUse> all = uses.getOrDefault(path, List.of());
        boolean locked =
                into.nearest(path, LOCKS).filter(Paths.folder(path)::equals).isPresent();
        if (all.isEmpty() || locked) {
            return;
        }
        Map<String, Dependency> found = new LinkedHashMap<>();
        for (GradleUse use : all) {
            Dependency one = dependency(use.written(), use.place()).in(use.scope());
            found.merge(one.key(), one, (known, other) -> known.in(known.scope().or(other.scope())));
        }
        into.file(path, Format.GRADLE_SCRIPT, Optional.empty(), List.copyOf(found.values()));
    }

    /** What a catalogue names and no script was seen to use: one that asks in another way may. */
    private void catalog(String path) {
        GradleCatalog catalog = catalogs.get(path);
        if (catalog == null) {
            return;
        }
        List<Dependency> all = new ArrayList<>();
        for (GradleUse.Written written : catalog.aliases().values()) {
            if (!usedNames.contains(written.name())) {
                all.add(dependency(written, written.place()).in(Scope.OPTIONAL));
            }
        }
        into.file(path, Format.GRADLE_CATALOG, Optional.empty(), all);
    }

    private Dependency dependency(GradleUse.Written written, Place place) {
        Dependency one = Dependency.of(Ecosystem.MAVEN, written.name(), place);
        String version = values.in(written.version());
        if (version.isEmpty()) {
            return one.open(new Undecided(Undecided.Reason.UNSAID, ""));
        }
        Optional<String> open = GradleValues.open(version);
        if (open.isPresent()) {
            return one.open(new Undecided(Undecided.Reason.PROPERTY, open.get()));
        }
        boolean range = version.endsWith("+")
                || version.startsWith("[")
                || version.startsWith("(")
                || version.startsWith("latest.");
        return range ? one.open(Undecided.range(version)) : one.decided(version);
    }
}
