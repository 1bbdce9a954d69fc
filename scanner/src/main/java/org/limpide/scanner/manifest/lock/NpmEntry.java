package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Undecided;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** One package of a lock file of npm. */
final class NpmEntry {
    /** A version, and nothing that leaves a choice (semver 2.0.0). */
    static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?");

    private NpmEntry() {}

    /** As versions 2 and 3 write it. */
    static Dependency read(String name, Mapping entry, String path, int line) {
        Dependency one = Dependency.of(Ecosystem.NPM, name, new Place(path, line))
                .in(scope(entry))
                .from(entry.text("resolved")
                        .map(address -> origin(address, Paths.folder(path)))
                        .orElseGet(Origin::index))
                .hashed(entry.text("integrity").map(Hash::integrity).orElse(List.of()))
                .licensed(licenses(entry));
        return entry.text("version").map(one::decided).orElse(one);
    }

    /** As version 1 writes it: what is no version is the address from which the package comes. */
    static Dependency readOld(String name, Mapping entry, String path, int line) {
        String version = entry.text("version").orElse("");
        String real = name;
        if (version.startsWith("npm:")) {
            int at = version.lastIndexOf('@');
            real = at > 4 ? version.substring(4, at) : name;
            version = version.substring(at + 1);
        }
        Dependency one = Dependency.of(Ecosystem.NPM, real, new Place(path, line))
                .in(scope(entry))
                .from(entry.text("resolved")
                        .map(address -> origin(address, Paths.folder(path)))
                        .orElseGet(Origin::index))
                .hashed(entry.text("integrity").map(Hash::integrity).orElse(List.of()));
        if (VERSION.matcher(version).matches()) {
            return one.decided(version);
        }
        return one.from(origin(version, Paths.folder(path))).open(new Undecided(Undecided.Reason.UNSAID, ""));
    }

    private static Scope scope(Mapping entry) {
        boolean development = isTrue(entry, "dev");
        boolean optional = isTrue(entry, "optional") || isTrue(entry, "devOptional");
        return development ? Scope.DEVELOPMENT : optional ? Scope.OPTIONAL : Scope.RUNTIME;
    }

    private static boolean isTrue(Mapping entry, String key) {
        return entry.text(key).filter("true"::equals).isPresent();
    }

    private static List<String> licenses(Mapping entry) {
        List<String> all = new ArrayList<>();
        entry.get("license").ifPresent(value -> license(value, all));
        entry.get("licenses").ifPresent(value -> license(value, all));
        return all;
    }

    private static void license(YamlValue value, List<String> all) {
        if (value instanceof Sequence list) {
            list.items().forEach(item -> license(item, all));
        } else if (value instanceof Mapping mapping) {
            mapping.text("type").or(() -> mapping.text("name")).ifPresent(all::add);
        } else if (value instanceof YamlValue.Scalar scalar && !scalar.written().isBlank()) {
            all.add(scalar.written());
        }
    }

    /**
     * What an address says of the place from which a package comes.
     *
     * @param folder to which a path is relative
     */
    static Origin origin(String address, String folder) {
        String lower = address.strip();
        if (lower.startsWith("git") || lower.startsWith("ssh:") || lower.matches("[^/]+@[^/]+:.*")) {
            Optional<String> host = lower.startsWith("github:")
                    ? Optional.of("github.com")
                    : lower.startsWith("gitlab:") ? Optional.of("gitlab.com") : Origin.hostOf(lower);
            return new Origin(Origin.Kind.SOURCES, host);
        }
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            boolean sources = lower.matches("https?://[^#]+\\.git(?:#.*)?");
            boolean index = lower.contains("/-/");
            return Origin.of(sources ? Origin.Kind.SOURCES : index ? Origin.Kind.INDEX : Origin.Kind.ARCHIVE, lower);
        }
        if (lower.startsWith("file:") || lower.startsWith("link:") || lower.startsWith("portal:")) {
            return Origin.beside(folder, lower.substring(lower.indexOf(':') + 1).split("#", 2)[0]);
        }
        return Origin.index();
    }
}
