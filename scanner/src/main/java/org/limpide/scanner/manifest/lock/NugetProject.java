package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.dependency.Undecided;
import org.limpide.scanner.manifest.tree.Xml;
import org.limpide.scanner.manifest.tree.XmlElement;

/**
 * Projects of MSBuild with {@code PackageReference} and central versions, and the older {@code packages.config} (NuGet
 * documentation, package references in project files, and packages.config reference).
 */
final class NugetProject implements LockReader {
    private static final Pattern EXACT = Pattern.compile("\\[?([0-9]+(?:\\.[0-9]+){0,3}(?:-[0-9A-Za-z.-]+)?)\\]?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Za-z0-9_.]{1,100})\\)");

    private final Format format;

    NugetProject(Format format) {
        this.format = format;
    }

    @Override
    public void read(String path, Gathering into) {
        boolean locked = into.nearest(path, Set.of(Format.NUGET_LOCK))
                .filter(Paths.folder(path)::equals)
                .isPresent();
        if (locked) {
            return;
        }
        into.text(path).ifPresent(text -> {
            Xml.Result result = Xml.read(text);
            if (result instanceof Xml.Result.Broken broken) {
                Faults.note(Optional.of(broken.fault()), path, into);
                return;
            }
            XmlElement root = ((Xml.Result.Read) result).root();
            if (format == Format.NUGET_PACKAGES) {
                into.file(path, format, Optional.empty(), packages(root, path));
            } else {
                String name = Paths.name(path).replaceFirst("\\.[a-z]+$", "");
                Subject subject = new Subject(Ecosystem.NUGET, name, property(root, "Version"));
                into.file(path, format, Optional.of(subject), references(root, path, into));
            }
        });
    }

    private static List<Dependency> packages(XmlElement root, String path) {
        List<Dependency> all = new ArrayList<>();
        for (XmlElement one : root.all("package")) {
            one.attribute("id").ifPresent(id -> {
                boolean development = one.attribute("developmentDependency")
                        .filter("true"::equals)
                        .isPresent();
                Dependency found = Dependency.of(Ecosystem.NUGET, id, new Place(path, one.line()))
                        .in(development ? Scope.DEVELOPMENT : Scope.RUNTIME);
                all.add(one.attribute("version").map(found::decided).orElse(found));
            });
        }
        return all;
    }

    private static List<Dependency> references(XmlElement root, String path, Gathering into) {
        Map<String, String> properties = new HashMap<>();
        Map<String, String> central = new HashMap<>();
        around(path, "Directory.Build.props", into).ifPresent(props -> properties(props, properties));
        around(path, "Directory.Packages.props", into).ifPresent(props -> {
            properties(props, properties);
            props.all("ItemGroup", "PackageVersion")
                    .forEach(one -> one.attribute("Include")
                            .ifPresent(id -> value(one, "Version")
                                    .ifPresent(version -> central.put(id.toLowerCase(Locale.ROOT), version))));
        });
        properties(root, properties);
        List<Dependency> all = new ArrayList<>();
        for (XmlElement one : root.all("ItemGroup", "PackageReference")) {
            one.attribute("Include").or(() -> one.attribute("Update")).ifPresent(id -> {
                Optional<String> version = value(one, "VersionOverride")
                        .or(() -> value(one, "Version"))
                        .or(() -> Optional.ofNullable(central.get(id.toLowerCase(Locale.ROOT))));
                boolean hidden = value(one, "PrivateAssets")
                        .filter(what -> what.equalsIgnoreCase("all"))
                        .isPresent();
                Dependency found = Dependency.of(Ecosystem.NUGET, id, new Place(path, one.line()))
                        .in(hidden ? Scope.DEVELOPMENT : Scope.RUNTIME);
                all.add(decided(found, version.orElse(""), properties));
            });
        }
        return all;
    }

    private static Dependency decided(Dependency found, String written, Map<String, String> properties) {
        String version = written;
        for (int depth = 0; depth < 10 && version.contains("$("); depth++) {
            Matcher variable = VARIABLE.matcher(version);
            version = variable.replaceAll(
                    match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
        }
        Matcher open = VARIABLE.matcher(version);
        if (open.find()) {
            return found.open(new Undecided(Undecided.Reason.PROPERTY, open.group(1)));
        }
        Matcher exact = EXACT.matcher(version.strip());
        return exact.matches() ? found.decided(exact.group(1)) : found.open(Undecided.range(version.strip()));
    }

    private static Optional<String> value(XmlElement one, String name) {
        return one.attribute(name).or(() -> one.text(name));
    }

    private static Optional<String> property(XmlElement root, String name) {
        return root.all("PropertyGroup").stream()
                .flatMap(group -> group.text(name).stream())
                .findFirst();
    }

    private static void properties(XmlElement root, Map<String, String> properties) {
        root.all("PropertyGroup")
                .forEach(group -> group.children().forEach(one -> properties.put(one.name(), one.text())));
    }

    /** The nearest file of that name in the folders around, as MSBuild looks for it. */
    private static Optional<XmlElement> around(String path, String name, Gathering into) {
        return Paths.upwards(Paths.folder(path)).stream()
                .flatMap(folder -> into.project().text(Paths.in(folder, name)).stream())
                .findFirst()
                .map(Xml::read)
                .flatMap(
                        result -> result instanceof Xml.Result.Read read ? Optional.of(read.root()) : Optional.empty());
    }
}
