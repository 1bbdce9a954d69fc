package org.limpide.scanner.manifest.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Undecided;
import org.limpide.scanner.manifest.maven.Pom.Requirement;

/** Reads the models of one repository. Plugins are tools of the build and no dependencies. */
public final class MavenModels {
    private static final Pattern RANGE = Pattern.compile("[\\[(].*|LATEST|RELEASE");

    private final Gathering into;
    private final PomShelf shelf;
    private final EffectiveModels models;

    /**
     * Reads for one repository.
     *
     * @param local where models of others are looked for
     */
    public MavenModels(Gathering into, MavenRepository local) {
        this.into = into;
        this.shelf = new PomShelf(into, local);
        this.models = new EffectiveModels(shelf, into);
    }

    /** Reads the file of one model. */
    public void read(String path) {
        shelf.at(path).ifPresent(pom -> {
            Effective model = models.of(pom);
            Map<String, Dependency> all = new LinkedHashMap<>();
            for (Requirement one : model.dependencies()) {
                Dependency found = dependency(one, model);
                all.putIfAbsent(found.key() + found.qualifiers(), found);
            }
            Coordinates own = model.coordinates();
            Optional<String> version = Optional.of(own.version()).filter(one -> !one.isEmpty() && !one.contains("${"));
            into.file(
                    path,
                    Format.MAVEN_POM,
                    Optional.of(new Subject(Ecosystem.MAVEN, own.name(), version)),
                    new Transitive(models, model, shelf).from(List.copyOf(all.values())));
        });
    }

    private Dependency dependency(Requirement one, Effective model) {
        Optional<Requirement> managed = Optional.ofNullable(model.managed().get(Effective.managedKey(one)));
        String version =
                one.version().isEmpty() ? managed.map(Requirement::version).orElse("") : one.version();
        String scope = one.scope().isEmpty() ? managed.map(Requirement::scope).orElse("") : one.scope();
        Dependency found = Dependency.of(Ecosystem.MAVEN, one.group() + ":" + one.artifact(), one.place())
                .qualified(qualifiers(one))
                .in(one.inProfile() && !scope.equals("test") ? Scope.OPTIONAL : scope(scope, one.optional()))
                .from(origin(one, scope));
        return decided(found, version, model);
    }

    private Origin origin(Requirement one, String scope) {
        if (shelf.isOwn(one.group(), one.artifact())) {
            return Origin.workspace();
        }
        return scope.equals("system") ? Origin.folder() : Origin.index();
    }

    private static Dependency decided(Dependency found, String version, Effective model) {
        Optional<String> property = Properties.open(version);
        if (property.isPresent()) {
            return found.open(new Undecided(Undecided.Reason.PROPERTY, property.get()));
        }
        if (version.isEmpty()) {
            List<String> absent = new ArrayList<>(model.absent());
            return found.open(
                    absent.isEmpty()
                            ? new Undecided(Undecided.Reason.UNSAID, "")
                            : new Undecided(Undecided.Reason.ELSEWHERE, String.join(", ", absent)));
        }
        return RANGE.matcher(version).matches() ? found.open(Undecided.range(version)) : found.decided(version);
    }

    static Scope scope(String written, boolean optional) {
        return switch (written) {
            case "test" -> Scope.TEST;
            case "provided", "system" -> Scope.PROVIDED;
            default -> optional ? Scope.OPTIONAL : Scope.RUNTIME;
        };
    }

    /** The type and the classifier, where they are not the usual ones (purl-spec, type maven). */
    static Map<String, String> qualifiers(Requirement one) {
        Map<String, String> qualifiers = new TreeMap<>();
        if (!one.type().equals("jar") && !one.type().equals("test-jar")) {
            qualifiers.put("type", one.type());
        }
        if (!one.classifier().isEmpty()) {
            qualifiers.put("classifier", one.classifier());
        } else if (one.type().equals("test-jar")) {
            qualifiers.put("classifier", "tests");
        }
        return qualifiers;
    }
}
