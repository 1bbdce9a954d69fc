package org.limpide.scanner.sbom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.license.WrittenLicense;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Purl;
import org.limpide.scanner.manifest.dependency.Scope;

/** Makes one list of what all files of a project say. */
public final class SbomBuilder {
    private static final int MOST_PLACES = 50;

    private SbomBuilder() {}

    /**
     * The list of a project.
     *
     * @param name of its folder, where no file at its top names it
     * @param commit the revision that was read
     * @param made the moment that the list bears
     * @param tool version of the tool that writes it
     */
    public static Sbom build(
            Inventory inventory, String name, Optional<String> commit, Optional<Instant> made, String tool) {
        Optional<Subject> described = described(inventory);
        return new Sbom(
                new Sbom.Project(described.map(Subject::name).orElse(name), described, commit, made, tool),
                components(inventory),
                inventory.troubles());
    }

    /** The project as its top file names it; where several stand there, the one that names most. */
    private static Optional<Subject> described(Inventory inventory) {
        return inventory.files().stream()
                .filter(file ->
                        Paths.folder(file.path()).isEmpty() && file.subject().isPresent())
                .max(Comparator.comparing(
                                (DependencyFile file) -> file.dependencies().size())
                        .thenComparing(DependencyFile::path, Comparator.reverseOrder()))
                .flatMap(DependencyFile::subject);
    }

    /** Components of an inventory, sorted by package URL; other parts of the same repository are none. */
    public static List<Component> components(Inventory inventory) {
        Map<String, List<Dependency>> byPurl = new TreeMap<>();
        Map<String, TreeSet<String>> needs = new HashMap<>();
        for (DependencyFile file : inventory.files()) {
            Map<String, String> purls = new HashMap<>();
            for (Dependency one : file.dependencies()) {
                if (one.origin().kind() != Origin.Kind.WORKSPACE) {
                    purls.putIfAbsent(one.key(), Purl.of(one));
                }
            }
            for (Dependency one : file.dependencies()) {
                if (one.origin().kind() != Origin.Kind.WORKSPACE) {
                    String purl = Purl.of(one);
                    byPurl.computeIfAbsent(purl, any -> new ArrayList<>()).add(one);
                    TreeSet<String> edges = needs.computeIfAbsent(purl, any -> new TreeSet<>());
                    one.needs()
                            .forEach(key -> Optional.ofNullable(purls.get(key)).ifPresent(edges::add));
                }
            }
        }
        List<Component> all = new ArrayList<>();
        byPurl.forEach(
                (purl, some) -> all.add(merged(purl, some, List.copyOf(needs.getOrDefault(purl, new TreeSet<>())))));
        return all;
    }

    private static Component merged(String purl, List<Dependency> some, List<String> needs) {
        Dependency first = some.get(0);
        TreeSet<Hash> hashes = new TreeSet<>();
        TreeSet<Place> places = new TreeSet<>();
        Scope scope = first.scope();
        boolean direct = false;
        Origin origin = first.origin();
        for (Dependency one : some) {
            hashes.addAll(one.hashes());
            places.add(one.place());
            scope = scope.or(one.scope());
            direct |= one.direct();
            origin = one.origin().kind().compareTo(origin.kind()) > 0 ? one.origin() : origin;
        }
        List<String> written = some.stream()
                .map(Dependency::licenses)
                .filter(all -> !all.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Component(
                purl,
                first.ecosystem(),
                first.name(),
                first.version(),
                first.undecided(),
                scope,
                direct,
                origin,
                List.copyOf(hashes),
                written,
                WrittenLicense.anyOf(written),
                needs,
                places.stream().limit(MOST_PLACES).toList());
    }
}
