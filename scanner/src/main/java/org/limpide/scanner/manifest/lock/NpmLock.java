package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Trouble;
import org.limpide.scanner.manifest.tree.JsonEntries;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** {@code package-lock.json} and {@code npm-shrinkwrap.json}, versions 1 to 3 (npm documentation, package-lock.json). */
final class NpmLock implements LockReader {
    private static final List<String> NEEDS = List.of("dependencies", "optionalDependencies", "peerDependencies");
    private static final List<String> ASKED =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> new OneFile(path, into).read(text));
    }

    /** One file while it is read. */
    private static final class OneFile {
        private final String path;
        private final Gathering into;
        private final Map<String, String> top = new LinkedHashMap<>();
        private final NpmTree tree = new NpmTree();

        /** Where the project, and each part of it, asks for something, with the names. */
        private final Map<String, List<String>> asked = new LinkedHashMap<>();

        private final Map<String, Mapping> old = new LinkedHashMap<>();
        private final Map<String, Integer> oldLines = new LinkedHashMap<>();
        private boolean hasPackages;

        OneFile(String path, Gathering into) {
            this.path = path;
            this.into = into;
        }

        void read(String text) {
            Faults.note(
                    JsonEntries.each(text, Set.of("packages", "dependencies"), (container, key, line, value) -> {
                        if (container.isEmpty() && value instanceof Scalar scalar) {
                            top.put(key, scalar.written());
                        } else if (container.equals("packages") && value instanceof Mapping entry) {
                            hasPackages = true;
                            entry(key, entry, line);
                        } else if (container.equals("dependencies") && value instanceof Mapping entry && !hasPackages) {
                            // Version 2 repeats for older tools what stands in "packages"; it comes behind.
                            old.put(key, entry);
                            oldLines.put(key, line);
                        }
                    }),
                    path,
                    into);
            if (!hasPackages) {
                old.forEach((key, entry) -> oldEntry("node_modules/" + key, key, entry, oldLines.getOrDefault(key, 0)));
                NodeManifest.at(Paths.in(Paths.folder(path), NodeManifest.FILE), into)
                        .ifPresent(manifest ->
                                asked.put("", List.copyOf(manifest.scopes().keySet())));
            }
            String version = top.getOrDefault("lockfileVersion", "1");
            if (!Set.of("1", "2", "3").contains(version)) {
                into.trouble(Trouble.Kind.OTHER_FORMAT, path, 0, version);
            }
            Optional<Subject> subject = Optional.ofNullable(top.get("name"))
                    .filter(name -> !name.isBlank())
                    .map(name -> new Subject(Ecosystem.NPM, name, Optional.ofNullable(top.get("version"))));
            into.file(path, Format.NPM_LOCK, subject, tree.dependencies(asked));
        }

        private void entry(String key, Mapping entry, int line) {
            int modules = key.lastIndexOf("node_modules/");
            if (modules < 0) {
                asked.put(key, NpmTree.names(entry, ASKED));
                return;
            }
            String name = entry.text("name").orElse(key.substring(modules + "node_modules/".length()));
            boolean link = entry.text("link").filter("true"::equals).isPresent();
            Dependency one = NpmEntry.read(name, entry, path, line);
            if (link) {
                String target = entry.text("resolved").orElse("");
                one = one.from(Origin.beside(Paths.folder(path), target));
            }
            tree.put(key, one, NpmTree.names(entry, NEEDS));
        }

        private void oldEntry(String key, String name, Mapping entry, int line) {
            List<String> needs = new ArrayList<>();
            entry.mapping("requires")
                    .ifPresent(all -> needs.addAll(all.entries().keySet()));
            tree.put(key, NpmEntry.readOld(name, entry, path, line), needs);
            entry.mapping("dependencies")
                    .ifPresent(nested -> nested.entries().forEach((child, value) -> {
                        if (value instanceof Mapping mapping) {
                            int at = nested.placeOf(child).line();
                            oldEntry(key + "/node_modules/" + child, child, mapping, at);
                        }
                    }));
        }
    }
}
