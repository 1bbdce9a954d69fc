package org.limpide.scanner.manifest.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Trouble;
import org.limpide.scanner.manifest.maven.Pom.Parent;
import org.limpide.scanner.manifest.tree.Fault;
import org.limpide.scanner.manifest.tree.Xml;

/** Models that can be had: those of the repository, and those of a local repository of Maven. Each is parsed once. */
final class PomShelf {
    private final Gathering into;
    private final MavenRepository local;
    private final Map<String, Optional<Pom>> byPath = new HashMap<>();
    private final Map<String, Pom> byName = new HashMap<>();
    private final Map<Coordinates, Optional<Pom>> elsewhere = new HashMap<>();

    PomShelf(Gathering into, MavenRepository local) {
        this.into = into;
        this.local = local;
        for (String path : into.paths(Format.MAVEN_POM)) {
            at(path).ifPresent(pom -> byName.putIfAbsent(group(pom) + ":" + pom.artifact(), pom));
        }
    }

    static String group(Pom pom) {
        return pom.group().or(() -> pom.parent().map(Parent::group)).orElse("");
    }

    static String version(Pom pom) {
        return pom.version().or(() -> pom.parent().map(Parent::version)).orElse("");
    }

    /** The model of a file of the repository; a fault in it is said once. */
    Optional<Pom> at(String path) {
        Optional<Pom> known = byPath.get(path);
        if (known != null) {
            return known;
        }
        Optional<Pom> read = into.project().text(path).flatMap(text -> parsed(text, path));
        byPath.put(path, read);
        return read;
    }

    private Optional<Pom> parsed(String text, String path) {
        Xml.Result result = text.length() > MavenRepository.LARGEST
                ? new Xml.Result.Broken(new Fault(Fault.Kind.TOO_LARGE, 0))
                : Xml.read(text);
        if (result instanceof Xml.Result.Broken broken) {
            Trouble.Kind kind = switch (broken.fault().kind()) {
                case SYNTAX -> Trouble.Kind.SYNTAX;
                case TOO_LARGE -> Trouble.Kind.TOO_LARGE;
                case DOCTYPE -> Trouble.Kind.DOCTYPE;
            };
            into.trouble(kind, path, broken.fault().line(), "");
            return Optional.empty();
        }
        return PomReader.read(((Xml.Result.Read) result).root(), path);
    }

    /** Whether a part of the repository has that group and artifact. */
    boolean isOwn(String group, String artifact) {
        return byName.containsKey(group + ":" + artifact);
    }

    /** The parent of a model: where its path says, else by its name. */
    Optional<Pom> parent(Pom of, Parent parent, Place asking) {
        if (of.inRepository() && !parent.relativePath().isEmpty()) {
            Optional<Pom> beside = Paths.resolve(Paths.folder(of.place().path()), parent.relativePath())
                    .flatMap(path -> path.endsWith(".xml") ? at(path) : at(Paths.in(path, "pom.xml")))
                    .filter(pom -> pom.artifact().equals(parent.artifact()));
            if (beside.isPresent()) {
                return beside;
            }
        }
        return named(new Coordinates(parent.group(), parent.artifact(), parent.version()), asking);
    }

    /** A model by its name: of the repository where one of its parts has that version, else of the local one. */
    Optional<Pom> named(Coordinates of, Place asking) {
        Pom own = byName.get(of.name());
        if (own != null && (version(own).equals(of.version()) || version(own).contains("${"))) {
            return Optional.of(own);
        }
        return elsewhere.computeIfAbsent(
                of,
                any -> local.pom(of)
                        .flatMap(text -> Xml.read(text) instanceof Xml.Result.Read read
                                ? PomReader.readFor(read.root(), asking)
                                : Optional.empty()));
    }
}
