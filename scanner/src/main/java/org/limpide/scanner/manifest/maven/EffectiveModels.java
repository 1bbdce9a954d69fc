package org.limpide.scanner.manifest.maven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Trouble;
import org.limpide.scanner.manifest.maven.Pom.Parent;
import org.limpide.scanner.manifest.maven.Pom.Requirement;

/**
 * Puts models together (Maven, "Introduction to the POM", project inheritance, and "Introduction to the Dependency Mechanism",
 * importing dependencies): what stands nearer wins, what is written wins over what is imported.
 */
final class EffectiveModels {
    /** Parents of parents, and lists that import lists. */
    private static final int DEEPEST = 30;

    private static final int MOST_MANAGED = 100_000;

    private final PomShelf shelf;
    private final Gathering into;
    private final Map<Coordinates, Effective> known = new HashMap<>();
    private final Set<Coordinates> open = new HashSet<>();

    EffectiveModels(PomShelf shelf, Gathering into) {
        this.shelf = shelf;
        this.into = into;
    }

    Effective of(Pom pom) {
        return of(pom, 0);
    }

    /** The model of a published artifact; nothing where it cannot be had. */
    Optional<Effective> named(Coordinates of, Place asking) {
        Effective before = known.get(of);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Effective> made = shelf.named(of, asking).map(this::of);
        made.ifPresent(one -> known.put(of, one));
        return made;
    }

    private Effective of(Pom pom, int depth) {
        List<String> absent = new ArrayList<>();
        List<Pom> line = line(pom, absent);
        Properties properties = properties(line);
        Map<String, Requirement> managed = new LinkedHashMap<>();
        List<Requirement> imports = new ArrayList<>();
        Map<String, Requirement> dependencies = new LinkedHashMap<>();
        for (Pom one : line) {
            for (Requirement written : one.managed()) {
                Requirement filled = filled(written, properties);
                if (filled.isImport()) {
                    imports.add(filled);
                } else {
                    managed.putIfAbsent(Effective.managedKey(filled), filled);
                }
            }
            for (Requirement written : one.dependencies()) {
                Requirement filled = filled(written, properties);
                dependencies.putIfAbsent(Effective.managedKey(filled), filled);
            }
        }
        imports.forEach(one -> imported(one, managed, absent, depth));
        List<String> licenses = line.stream()
                .map(Pom::licenses)
                .filter(all -> !all.isEmpty())
                .findFirst()
                .orElse(List.of());
        Coordinates coordinates = new Coordinates(
                properties.in(group(line)), properties.in(pom.artifact()), properties.in(version(line)));
        return new Effective(coordinates, managed, List.copyOf(dependencies.values()), licenses, absent);
    }

    private static String group(List<Pom> line) {
        return line.stream()
                .flatMap(one -> one.group().stream())
                .findFirst()
                .orElseGet(() -> PomShelf.group(line.get(0)));
    }

    private static String version(List<Pom> line) {
        return line.stream()
                .flatMap(one -> one.version().stream())
                .findFirst()
                .orElseGet(() -> PomShelf.version(line.get(0)));
    }

    /** The model and its parents, the nearest first. */
    private List<Pom> line(Pom pom, List<String> absent) {
        List<Pom> line = new ArrayList<>(List.of(pom));
        Set<Pom> seen = new HashSet<>(line);
        Optional<Parent> next = pom.parent();
        while (next.isPresent() && line.size() < DEEPEST) {
            Parent parent = next.get();
            Pom child = line.get(line.size() - 1);
            Place place = pom.inRepository() && child.inRepository()
                    ? new Place(child.place().path(), parent.line())
                    : pom.place();
            Optional<Pom> found = shelf.parent(child, parent, place);
            if (found.isEmpty()) {
                absent.add(parent.group() + ":" + parent.artifact() + ":" + parent.version());
                return line;
            }
            if (!seen.add(found.get())) {
                into.trouble(Trouble.Kind.CYCLE, place.path(), place.line(), parent.artifact());
                return line;
            }
            line.add(found.get());
            next = found.get().parent();
        }
        return line;
    }

    private static Properties properties(List<Pom> line) {
        Properties properties = new Properties();
        for (Pom one : line) {
            one.properties().forEach(properties::inherit);
        }
        Pom pom = line.get(0);
        for (String prefix : List.of("project.", "pom.", "")) {
            properties.set(prefix + "version", version(line));
            properties.set(prefix + "groupId", group(line));
            properties.set(prefix + "artifactId", pom.artifact());
            pom.parent().ifPresent(parent -> {
                properties.set(prefix + "parent.version", parent.version());
                properties.set(prefix + "parent.groupId", parent.group());
                properties.set(prefix + "parent.artifactId", parent.artifact());
            });
        }
        return properties;
    }

    private static Requirement filled(Requirement written, Properties properties) {
        return new Requirement(
                properties.in(written.group()),
                properties.in(written.artifact()),
                properties.in(written.version()),
                properties.in(written.type()),
                properties.in(written.classifier()),
                properties.in(written.scope()),
                written.optional(),
                written.inProfile(),
                written.exclusions(),
                written.place());
    }

    private void imported(Requirement list, Map<String, Requirement> managed, List<String> absent, int depth) {
        Coordinates of = new Coordinates(list.group(), list.artifact(), list.version());
        if (!open.add(of) || depth > DEEPEST) {
            into.trouble(Trouble.Kind.CYCLE, list.place().path(), list.place().line(), list.artifact());
            return;
        }
        Optional<Effective> model = Optional.ofNullable(known.get(of))
                .or(() -> shelf.named(of, list.place()).map(pom -> of(pom, depth + 1)));
        open.remove(of);
        if (model.isEmpty()) {
            absent.add(of.toString());
            return;
        }
        known.put(of, model.get());
        absent.addAll(model.get().absent());
        if (managed.size() < MOST_MANAGED) {
            model.get().managed().forEach(managed::putIfAbsent);
        }
    }
}
