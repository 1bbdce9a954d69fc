package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Undecided;
import org.limpide.scanner.manifest.tree.TomlEntries;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** {@code Cargo.toml} (The Cargo Book, the manifest format): read alone where no lock file answers for it. */
final class CargoManifests implements LockReader {
    private static final Map<String, Scope> SECTIONS = Map.of(
            "dependencies", Scope.RUNTIME,
            "dev-dependencies", Scope.TEST,
            "build-dependencies", Scope.DEVELOPMENT);

    private record Asked(String name, Scope scope, YamlValue value) {}

    @Override
    public void read(String path, Gathering into) {
        if (into.nearest(path, CargoLock.locks()).isPresent()) {
            return;
        }
        into.text(path).ifPresent(text -> {
            TomlEntries.Whole whole = TomlEntries.whole(text);
            if (whole instanceof TomlEntries.Whole.Broken broken) {
                Faults.note(Optional.of(broken.fault()), path, into);
                return;
            }
            List<Dependency> all = new ArrayList<>();
            asked(((TomlEntries.Whole.Read) whole).top()).forEach(one -> all.add(dependency(one, path)));
            into.file(path, Format.CARGO_MANIFEST, subject(path, into), all);
        });
    }

    private static Dependency dependency(Asked asked, String path) {
        Mapping table = asked.value() instanceof Mapping mapping
                ? mapping
                : new Mapping(Map.of(), Map.of(), asked.value().place());
        String range = asked.value() instanceof Scalar scalar
                ? scalar.written()
                : table.text("version").orElse("");
        boolean optional = table.text("optional").filter("true"::equals).isPresent();
        Origin origin = table.text("git")
                .map(git -> Origin.of(Origin.Kind.SOURCES, git))
                .or(() -> table.text("path").map(any -> Origin.workspace()))
                .orElseGet(Origin::index);
        Dependency one = Dependency.of(Ecosystem.CARGO, table.text("package").orElse(asked.name()), new Place(path, 0))
                .in(optional ? Scope.OPTIONAL : asked.scope())
                .from(origin);
        // A bare number is a range of all that is compatible with it.
        return range.startsWith("=") ? one.decided(range.substring(1).strip()) : one.open(Undecided.range(range));
    }

    private static List<Asked> asked(Mapping top) {
        List<Asked> all = new ArrayList<>();
        sections(top, all);
        top.mapping("target")
                .ifPresent(targets -> targets.entries().values().forEach(target -> {
                    if (target instanceof Mapping mapping) {
                        sections(mapping, all);
                    }
                }));
        return all;
    }

    private static void sections(Mapping table, List<Asked> all) {
        SECTIONS.forEach((section, scope) -> table.mapping(section)
                .ifPresent(some -> some.entries().forEach((name, value) -> all.add(new Asked(name, scope, value)))));
    }

    /** Scope by name of what the crates of a workspace ask for, the most binding one. */
    static Map<String, Scope> asked(String lock, Gathering into) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        Optional<String> folder = Optional.of(Paths.folder(lock));
        for (String path : into.paths(Format.CARGO_MANIFEST)) {
            if (into.nearest(path, CargoLock.locks()).equals(folder)) {
                top(path, into)
                        .ifPresent(top -> asked(top).forEach(one -> {
                            String real = one.value() instanceof Mapping mapping
                                    ? mapping.text("package").orElse(one.name())
                                    : one.name();
                            scopes.merge(real, one.scope(), Scope::or);
                        }));
            }
        }
        return scopes;
    }

    static Optional<Subject> subject(String path, Gathering into) {
        return top(path, into)
                .flatMap(top -> top.mapping("package"))
                .flatMap(one -> one.text("name").map(name -> new Subject(Ecosystem.CARGO, name, one.text("version"))));
    }

    private static Optional<Mapping> top(String path, Gathering into) {
        return into.project()
                .text(path)
                .filter(text -> text.length() < 4 * 1024 * 1024)
                .map(TomlEntries::whole)
                .flatMap(whole ->
                        whole instanceof TomlEntries.Whole.Read read ? Optional.of(read.top()) : Optional.empty());
    }
}
