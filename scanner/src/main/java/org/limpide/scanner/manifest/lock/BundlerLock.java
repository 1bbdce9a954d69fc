package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;

/** {@code Gemfile.lock}: sections of lines, indented by two blanks at each level. */
final class BundlerLock implements LockReader {
    private static final Pattern SPEC = Pattern.compile(" {4}(\\S{1,200}) \\(([^)]{1,200})\\)");
    private static final Pattern NEED = Pattern.compile(" {6}(\\S{1,200})(?: \\(.*\\))?");
    private static final Pattern ASKED = Pattern.compile(" {2}(\\S{1,200}?)!?(?: \\(.*\\))?!?");
    private static final Pattern CHECKSUM =
            Pattern.compile(" {2}(\\S{1,200}) \\(([^)]{1,200})\\) sha256=([0-9a-f]{64})");

    /** A version ends where a platform begins. */
    private static final Pattern PLATFORM = Pattern.compile("([0-9][0-9A-Za-z.]*)(?:-(.+))?");

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> new OneFile(path, into).read(text));
    }

    /** One file while it is read. */
    private static final class OneFile {
        private final String path;
        private final Gathering into;
        private final Map<String, Dependency> all = new LinkedHashMap<>();
        private final Map<String, Set<String>> needs = new LinkedHashMap<>();
        private final Set<String> asked = new LinkedHashSet<>();
        private String section = "";
        private String remote = "";
        private String current = "";

        OneFile(String path, Gathering into) {
            this.path = path;
            this.into = into;
        }

        void read(String text) {
            int number = 0;
            for (String line : (Iterable<String>) text.lines()::iterator) {
                line(line, ++number);
                if (all.size() > Gathering.MOST_DEPENDENCIES) {
                    break;
                }
            }
            List<Dependency> linked = new ArrayList<>();
            all.forEach((name, one) -> linked.add(one.needing(needs.getOrDefault(name, Set.of()).stream()
                    .map(all::get)
                    .filter(java.util.Objects::nonNull)
                    .map(Dependency::key)
                    .toList())));
            Map<String, Scope> groups = GemGroups.of(Paths.in(Paths.folder(path), gemfile()), into);
            Map<String, Scope> roots = new LinkedHashMap<>();
            for (String name : asked) {
                Dependency one = all.get(name);
                if (one != null) {
                    roots.put(one.key(), groups.getOrDefault(name, Scope.RUNTIME));
                }
            }
            into.file(path, Format.BUNDLER_LOCK, Optional.empty(), ScopeSpread.over(linked, roots, Scope.RUNTIME));
        }

        private String gemfile() {
            return Paths.name(path).equals("gems.locked") ? "gems.rb" : "Gemfile";
        }

        private void line(String line, int number) {
            if (line.isBlank()) {
                return;
            }
            if (line.charAt(0) != ' ') {
                section = line.strip();
                remote = "";
                return;
            }
            switch (section) {
                case "GEM", "GIT", "PATH" -> source(line, number);
                case "DEPENDENCIES" -> {
                    Matcher matcher = ASKED.matcher(line);
                    if (matcher.matches()) {
                        asked.add(matcher.group(1));
                    }
                }
                case "CHECKSUMS" -> checksum(line);
                default -> {
                    // Platforms and versions of the tools are no dependencies.
                }
            }
        }

        private void source(String line, int number) {
            Matcher spec = SPEC.matcher(line);
            Matcher need = NEED.matcher(line);
            if (line.startsWith("  remote: ")) {
                remote = line.substring("  remote: ".length()).strip();
            } else if (spec.matches()) {
                current = spec.group(1);
                all.putIfAbsent(current, dependency(current, spec.group(2), number));
            } else if (need.matches()) {
                needs.computeIfAbsent(current, any -> new LinkedHashSet<>()).add(need.group(1));
            }
        }

        /** A gem that is built for several platforms stands there once for each. */
        private Dependency dependency(String name, String written, int number) {
            Matcher version = PLATFORM.matcher(written);
            Origin origin = switch (section) {
                case "GIT" -> Origin.of(Origin.Kind.SOURCES, remote);
                case "PATH" -> Origin.beside(Paths.folder(path), remote);
                default -> Origin.of(Origin.Kind.INDEX, remote);
            };
            return Dependency.of(Ecosystem.GEM, name, new Place(path, number))
                    .from(origin)
                    .decided(version.matches() ? version.group(1) : written);
        }

        private void checksum(String line) {
            Matcher matcher = CHECKSUM.matcher(line);
            Dependency one = matcher.matches() ? all.get(matcher.group(1)) : null;
            if (one != null) {
                List<Hash> hashes = new ArrayList<>(one.hashes());
                hashes.addAll(Hash.hex("sha256", matcher.group(3)));
                all.put(one.name(), one.hashed(hashes));
            }
        }
    }
}
