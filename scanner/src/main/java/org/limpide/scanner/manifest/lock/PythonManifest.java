package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.tree.Fault;
import org.limpide.scanner.manifest.tree.TomlEntries;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/**
 * What a {@code pyproject.toml} asks for: the {@code project} table (PEP 621), dependency groups (PEP 735), and the tables of
 * Poetry and of uv.
 *
 * @param asked each name, normalised, with the requirement as written
 */
record PythonManifest(Optional<Subject> subject, List<Asked> asked, Optional<Fault> fault) {
    static final String FILE = "pyproject.toml";

    /** One requirement. */
    record Asked(Requirement requirement, Scope scope) {
        String name() {
            return Requirement.normal(requirement.name());
        }
    }

    /** Scope by name, the most binding one. */
    Map<String, Scope> scopes() {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        asked.forEach(one -> scopes.merge(one.name(), one.scope(), Scope::or));
        return scopes;
    }

    static Optional<PythonManifest> at(String path, Gathering into) {
        return into.project().text(path).map(PythonManifest::read);
    }

    static PythonManifest read(String text) {
        TomlEntries.Whole whole = text.length() > 4 * 1024 * 1024
                ? new TomlEntries.Whole.Broken(new Fault(Fault.Kind.TOO_LARGE, 0))
                : TomlEntries.whole(text);
        if (whole instanceof TomlEntries.Whole.Broken broken) {
            return new PythonManifest(Optional.empty(), List.of(), Optional.of(broken.fault()));
        }
        Mapping top = ((TomlEntries.Whole.Read) whole).top();
        List<Asked> asked = new ArrayList<>();
        Optional<Mapping> project = top.mapping("project");
        project.ifPresent(one -> {
            list(one.items("dependencies"), Scope.RUNTIME, asked);
            one.mapping("optional-dependencies")
                    .ifPresent(groups ->
                            groups.entries().forEach((name, list) -> list(items(list), Scope.OPTIONAL, asked)));
        });
        top.mapping("dependency-groups").ifPresent(groups -> groups(groups, asked));
        Optional<Mapping> tool = top.mapping("tool");
        tool.flatMap(one -> one.mapping("uv"))
                .ifPresent(uv -> list(uv.items("dev-dependencies"), Scope.DEVELOPMENT, asked));
        tool.flatMap(one -> one.mapping("pdm"))
                .flatMap(pdm -> pdm.mapping("dev-dependencies"))
                .ifPresent(groups -> groups(groups, asked));
        Optional<Mapping> poetry = tool.flatMap(one -> one.mapping("poetry"));
        poetry.ifPresent(one -> poetry(one, asked));
        Optional<Mapping> named =
                project.filter(one -> one.text("name").isPresent()).or(() -> poetry);
        return new PythonManifest(
                named.flatMap(one -> one.text("name")
                        .map(name -> new Subject(Ecosystem.PYPI, Requirement.normal(name), one.text("version")))),
                asked,
                Optional.empty());
    }

    private static void groups(Mapping groups, List<Asked> asked) {
        groups.entries().forEach((name, list) -> {
            Scope scope = PipRequirements.scope(name);
            list(items(list), scope == Scope.RUNTIME ? Scope.DEVELOPMENT : scope, asked);
        });
    }

    private static List<YamlValue> items(YamlValue value) {
        return value instanceof YamlValue.Sequence list ? list.items() : List.of();
    }

    private static void list(List<YamlValue> items, Scope scope, List<Asked> asked) {
        for (YamlValue item : items) {
            if (item instanceof Scalar scalar) {
                Requirement.read(scalar.written()).ifPresent(one -> asked.add(new Asked(one, scope)));
            }
        }
    }

    private static void poetry(Mapping poetry, List<Asked> asked) {
        poetry.mapping("dependencies").ifPresent(all -> table(all, Scope.RUNTIME, asked));
        poetry.mapping("dev-dependencies").ifPresent(all -> table(all, Scope.DEVELOPMENT, asked));
        poetry.mapping("group")
                .ifPresent(groups -> groups.entries().forEach((name, group) -> {
                    Scope scope = PipRequirements.scope(name);
                    if (group instanceof Mapping mapping) {
                        Scope other = name.equals("main") ? Scope.RUNTIME : Scope.DEVELOPMENT;
                        mapping.mapping("dependencies")
                                .ifPresent(all -> table(all, scope == Scope.RUNTIME ? other : scope, asked));
                    }
                }));
    }

    /** Poetry writes {@code name = "^1.0"}, or a table with the version, a path or an address. */
    private static void table(Mapping all, Scope scope, List<Asked> asked) {
        all.entries().forEach((name, value) -> {
            if (name.equals("python")) {
                return;
            }
            Mapping table = value instanceof Mapping mapping ? mapping : new Mapping(Map.of(), Map.of(), value.place());
            String written = value instanceof Scalar scalar
                    ? scalar.written()
                    : table.text("version").orElse("");
            boolean optional = table.text("optional").filter("true"::equals).isPresent();
            String range = NpmEntry.VERSION.matcher(written).matches() ? "==" + written : written;
            Optional<String> address = table.text("git")
                    .map(git -> "git+" + git)
                    .or(() -> table.text("url"))
                    .or(() -> table.text("path"));
            asked.add(new Asked(new Requirement(name, range, address), optional ? Scope.OPTIONAL : scope));
        });
    }
}
