package org.limpide.scanner.manifest.maven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.maven.Pom.Parent;
import org.limpide.scanner.manifest.maven.Pom.Requirement;
import org.limpide.scanner.manifest.tree.XmlElement;

/** Makes a model of its XML. */
final class PomReader {
    private final String path;
    private final Optional<Place> everywhere;

    private PomReader(String path, Optional<Place> everywhere) {
        this.path = path;
        this.everywhere = everywhere;
    }

    /** A file of the repository. */
    static Optional<Pom> read(XmlElement root, String path) {
        return new PomReader(path, Optional.empty()).pom(root);
    }

    /** A model from elsewhere, for which a place of the repository stands. */
    static Optional<Pom> readFor(XmlElement root, Place asking) {
        return new PomReader(asking.path(), Optional.of(asking)).pom(root);
    }

    private Optional<Pom> pom(XmlElement root) {
        Optional<String> artifact = root.text("artifactId");
        if (!root.name().equals("project") || artifact.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> properties = new HashMap<>();
        List<Requirement> managed = new ArrayList<>();
        List<Requirement> dependencies = new ArrayList<>();
        part(root, false, properties, managed, dependencies);
        for (XmlElement profile : root.all("profiles", "profile")) {
            boolean active = profile.all("activation", "activeByDefault").stream()
                    .anyMatch(one -> one.text().equals("true"));
            part(profile, !active, properties, managed, dependencies);
        }
        return Optional.of(new Pom(
                everywhere.orElse(new Place(
                        path, root.child("artifactId").map(XmlElement::line).orElse(0))),
                everywhere.isEmpty(),
                root.child("parent").map(PomReader::parent),
                root.text("groupId"),
                artifact.get(),
                root.text("version"),
                properties,
                managed,
                dependencies,
                licenses(root)));
    }

    private void part(
            XmlElement root,
            boolean inProfile,
            Map<String, String> properties,
            List<Requirement> managed,
            List<Requirement> dependencies) {
        if (!inProfile) {
            root.all("properties")
                    .forEach(all -> all.children().forEach(one -> properties.put(one.name(), one.text())));
        }
        root.all("dependencyManagement", "dependencies", "dependency")
                .forEach(one -> managed.add(requirement(one, inProfile)));
        root.all("dependencies", "dependency").forEach(one -> dependencies.add(requirement(one, inProfile)));
    }

    private static Parent parent(XmlElement parent) {
        Optional<XmlElement> relative = parent.child("relativePath");
        return new Parent(
                parent.text("groupId").orElse(""),
                parent.text("artifactId").orElse(""),
                parent.text("version").orElse(""),
                relative.isPresent() ? relative.get().text() : "../pom.xml",
                parent.line());
    }

    private Requirement requirement(XmlElement one, boolean inProfile) {
        List<String> exclusions = one.all("exclusions", "exclusion").stream()
                .map(exclusion -> exclusion.text("groupId").orElse("*") + ":"
                        + exclusion.text("artifactId").orElse("*"))
                .toList();
        return new Requirement(
                one.text("groupId").orElse(""),
                one.text("artifactId").orElse(""),
                one.text("version").orElse(""),
                one.text("type").orElse("jar"),
                one.text("classifier").orElse(""),
                one.text("scope").orElse(""),
                one.text("optional").filter("true"::equals).isPresent(),
                inProfile,
                exclusions,
                everywhere.orElse(new Place(path, one.line())));
    }

    private static List<String> licenses(XmlElement root) {
        return root.all("licenses", "license").stream()
                .flatMap(one -> one.text("name").or(() -> one.text("url")).stream())
                .toList();
    }
}
