package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.tree.Fault;
import org.limpide.scanner.manifest.tree.JsonEntries;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/**
 * What a {@code package.json} asks for (npm documentation, package.json).
 *
 * @param asked what is asked for, in the order of the file
 * @param fault why the file was not read to its end
 */
record NodeManifest(
        String path, Optional<String> name, Optional<String> version, List<Asked> asked, Optional<Fault> fault) {
    static final String FILE = "package.json";

    private static final Map<String, Scope> SECTIONS = Map.of(
            "dependencies", Scope.RUNTIME,
            "optionalDependencies", Scope.OPTIONAL,
            "peerDependencies", Scope.RUNTIME,
            "devDependencies", Scope.DEVELOPMENT);

    /** Lock files that answer for manifests. */
    static final Set<Format> LOCKS = Set.of(Format.NPM_LOCK, Format.YARN_LOCK, Format.PNPM_LOCK);

    /** One line of a section. */
    record Asked(String name, String range, Scope scope, boolean peer, int line) {}

    Optional<Subject> subject() {
        return name.map(one -> new Subject(Ecosystem.NPM, one, version));
    }

    /** Scope by name, the most binding one. */
    Map<String, Scope> scopes() {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        asked.forEach(one -> scopes.merge(one.name(), one.scope(), Scope::or));
        return scopes;
    }

    static Optional<NodeManifest> at(String path, Gathering into) {
        return into.project().text(path).map(text -> read(path, text));
    }

    static NodeManifest read(String path, String text) {
        List<Asked> asked = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Optional<Fault> fault = JsonEntries.each(text, SECTIONS.keySet(), (section, key, line, value) -> {
            if (value instanceof Scalar scalar && section.isEmpty()) {
                texts.put(key, scalar.written());
            } else if (value instanceof Scalar scalar && !key.isEmpty()) {
                boolean peer = section.equals("peerDependencies");
                asked.add(new Asked(key, scalar.written(), SECTIONS.getOrDefault(section, Scope.RUNTIME), peer, line));
            }
        });
        return new NodeManifest(
                path,
                Optional.ofNullable(texts.get("name")).filter(one -> !one.isBlank()),
                Optional.ofNullable(texts.get("version")),
                asked,
                fault);
    }

    /** The manifests that a lock file answers for: those of its folder and below, up to the next lock file. */
    static List<NodeManifest> under(String lock, Gathering into) {
        Optional<String> folder = Optional.of(Paths.folder(lock));
        return into.paths(Format.NPM_MANIFEST).stream()
                .filter(path -> !path.contains("node_modules/"))
                .filter(path -> into.nearest(path, LOCKS).equals(folder))
                .flatMap(path -> at(path, into).stream())
                .toList();
    }
}
