package org.limpide.scanner.manifest.maven;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.maven.Pom.Requirement;

/**
 * What dependencies need in turn, as far as their models can be had (Maven, "Introduction to the Dependency Mechanism"): the
 * nearest version wins, managed ones before it; test, provided and optional ones of others are left out, and so is what is
 * excluded.
 */
final class Transitive {
    private static final int MOST = 20_000;

    private final EffectiveModels models;
    private final Effective project;
    private final PomShelf shelf;
    private final Map<String, Dependency> chosen = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final Map<String, List<String>> licenses = new LinkedHashMap<>();
    private final Deque<Step> waiting = new ArrayDeque<>();

    private record Step(String name, Coordinates of, Scope scope, Set<String> exclusions, Place place) {}

    Transitive(EffectiveModels models, Effective project, PomShelf shelf) {
        this.models = models;
        this.project = project;
        this.shelf = shelf;
    }

    /** The direct dependencies first, then the others. */
    List<Dependency> from(List<Dependency> direct) {
        Map<String, Requirement> written = new LinkedHashMap<>();
        project.dependencies().forEach(one -> written.putIfAbsent(one.group() + ":" + one.artifact(), one));
        for (Dependency one : direct) {
            String name = one.name() + one.qualifiers();
            chosen.put(name, one);
            Optional<Requirement> requirement = Optional.ofNullable(written.get(one.name()));
            Set<String> exclusions = requirement.map(some -> exclusions(some)).orElse(Set.of());
            one.version()
                    .ifPresent(version -> waiting.add(
                            new Step(name, coordinates(one.name(), version), one.scope(), exclusions, one.place())));
        }
        while (!waiting.isEmpty() && chosen.size() < MOST) {
            step(waiting.remove());
        }
        List<Dependency> all = new ArrayList<>();
        chosen.forEach((name, one) -> all.add(one.licensed(licenses.getOrDefault(name, List.of()))
                .needing(needs.getOrDefault(name, List.of()).stream()
                        .flatMap(need -> Optional.ofNullable(chosen.get(need)).map(Dependency::key).stream())
                        .distinct()
                        .toList())));
        return all;
    }

    private static Coordinates coordinates(String name, String version) {
        int colon = name.indexOf(':');
        return new Coordinates(name.substring(0, colon), name.substring(colon + 1), version);
    }

    private Set<String> exclusions(Requirement one) {
        Set<String> all = new HashSet<>(one.exclusions());
        Optional.ofNullable(project.managed().get(Effective.managedKey(one)))
                .ifPresent(managed -> all.addAll(managed.exclusions()));
        return all;
    }

    private void step(Step step) {
        Optional<Effective> model = models.named(step.of(), step.place());
        if (model.isEmpty()) {
            return;
        }
        licenses.put(step.name(), model.get().licenses());
        for (Requirement one : model.get().dependencies()) {
            String scope = one.scope();
            Optional<Requirement> theirs =
                    Optional.ofNullable(model.get().managed().get(Effective.managedKey(one)));
            scope = scope.isEmpty() ? theirs.map(Requirement::scope).orElse("") : scope;
            boolean reached = scope.isEmpty() || scope.equals("compile") || scope.equals("runtime");
            if (reached && !one.optional() && !one.inProfile() && !excluded(one, step.exclusions())) {
                need(step, one, theirs);
            }
        }
    }

    private static boolean excluded(Requirement one, Set<String> exclusions) {
        return exclusions.contains(one.group() + ":" + one.artifact())
                || exclusions.contains(one.group() + ":*")
                || exclusions.contains("*:" + one.artifact())
                || exclusions.contains("*:*");
    }

    private void need(Step step, Requirement one, Optional<Requirement> theirs) {
        String ga = one.group() + ":" + one.artifact();
        String name = ga + MavenModels.qualifiers(one);
        needs.computeIfAbsent(step.name(), any -> new ArrayList<>()).add(name);
        Dependency before = chosen.get(name);
        if (before != null) {
            if (!before.direct() && step.scope().compareTo(before.scope()) < 0) {
                widen(name, before, step);
            }
            return;
        }
        Optional<Requirement> ours = Optional.ofNullable(project.managed().get(Effective.managedKey(one)));
        String version = ours.map(Requirement::version)
                .filter(some -> !some.isEmpty())
                .orElseGet(() -> one.version().isEmpty()
                        ? theirs.map(Requirement::version).orElse("")
                        : one.version());
        Dependency found = Dependency.of(Ecosystem.MAVEN, ga, step.place())
                .qualified(MavenModels.qualifiers(one))
                .direct(false)
                .in(step.scope())
                .from(shelf.isOwn(one.group(), one.artifact()) ? Origin.workspace() : Origin.index());
        boolean decided = !version.isEmpty() && !version.contains("${") && !version.startsWith("[");
        chosen.put(name, decided ? found.decided(version) : found);
        if (decided) {
            Set<String> exclusions = new HashSet<>(step.exclusions());
            exclusions.addAll(one.exclusions());
            theirs.ifPresent(managed -> exclusions.addAll(managed.exclusions()));
            ours.ifPresent(managed -> exclusions.addAll(managed.exclusions()));
            waiting.add(new Step(name, coordinates(ga, version), step.scope(), exclusions, step.place()));
        }
    }

    /** What tests need and the product too is the product's; so is what it needs in turn. */
    private void widen(String name, Dependency before, Step step) {
        chosen.put(name, before.in(step.scope()));
        before.version()
                .ifPresent(version -> waiting.add(new Step(
                        name, coordinates(before.name(), version), step.scope(), step.exclusions(), before.place())));
    }
}
