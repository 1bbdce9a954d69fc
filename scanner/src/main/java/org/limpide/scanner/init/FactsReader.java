package org.limpide.scanner.init;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Document.Line;
import org.limpide.scanner.document.Document.Section;
import org.limpide.scanner.document.Documents;
import org.limpide.scanner.init.Fact.Kind;
import org.limpide.scanner.license.project.Conclusion;
import org.limpide.scanner.license.project.CopyrightNotice;
import org.limpide.scanner.license.project.Detected;
import org.limpide.scanner.license.project.Places;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.license.project.SourceHead;
import org.limpide.scanner.license.text.FullTexts;
import org.limpide.scanner.manifest.Manifest;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifests;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.publiccode.PubliccodeValidator;
import org.limpide.scanner.publiccode.RepositoryAddress;
import org.limpide.scanner.publiccode.Validation;

/**
 * What a project says of itself, so that it is not asked again. What only the machine of a developer knows, such as the
 * address from which a repository was cloned, is no fact: it may be internal.
 */
final class FactsReader {
    private static final Pattern UNRELEASED =
            Pattern.compile("(?i)snapshot|[-.]dev\\d*$|development|unreleased|^0(?:\\.0)*$");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int SHORTEST_DESCRIPTION = 15;
    private static final int NOTICE_LINES = 10;

    private final Project project;
    private final ProjectLicenses licenses;
    private final Map<Kind, Fact> facts = new EnumMap<>(Kind.class);

    private FactsReader(Project project, ProjectLicenses licenses) {
        this.project = project;
        this.licenses = licenses;
    }

    /** The facts; those that a person gives come first. */
    static Map<Kind, Fact> read(Project project, ProjectLicenses licenses, Wishes wishes) {
        FactsReader reader = new FactsReader(project, licenses);
        wishes.holder().ifPresent(holder -> reader.put(Kind.HOLDER, holder, "--holder"));
        reader.license(wishes);
        reader.catalogue();
        project.files().stream().filter(file -> file.folder().isEmpty()).forEach(file -> reader.manifest(file));
        reader.readme();
        reader.holder();
        reader.release();
        reader.put(Kind.NAME, String.valueOf(project.folder().getFileName()), ".");
        return reader.facts;
    }

    private void put(Kind kind, String text, String place) {
        String line = Printable.of(text.replaceAll("[\\s\\u00a0]+", " ").strip());
        boolean usable = kind != Kind.HOLDER || Wishes.isHolder(line);
        if (usable && !line.isEmpty() && !line.contains(Criteria.mark())) {
            facts.putIfAbsent(kind, new Fact(kind, line, Printable.of(place)));
        }
    }

    private void license(Wishes wishes) {
        Conclusion concluded = licenses.whole().concluded();
        if (concluded.kind() == Conclusion.Kind.DECIDED) {
            put(Kind.LICENSE, concluded.expression().orElseThrow(), place(concluded.path(), concluded.line()));
        }
        wishes.license().ifPresent(license -> put(Kind.LICENSE, license, "--license"));
    }

    private static String place(String path, int line) {
        return line > 0 ? path + ":" + line : path;
    }

    private void catalogue() {
        Optional<ProjectFile> file = project.files().stream()
                .filter(one -> one.path().matches("publiccode\\.ya?ml"))
                .findFirst();
        Optional<String> text = file.flatMap(ProjectFile::text);
        if (text.isEmpty()) {
            return;
        }
        String path = file.get().path();
        Validation read = PubliccodeValidator.offline().validate(text.get());
        read.publiccode().ifPresent(one -> {
            Function<String, String> at = key -> place(path, read.placeOf(key).line());
            one.name().ifPresent(name -> put(Kind.NAME, name, at.apply("name")));
            one.url().flatMap(RepositoryAddress::web).ifPresent(url -> put(Kind.URL, url, at.apply("url")));
            one.softwareVersion().ifPresent(version -> put(Kind.VERSION, version, at.apply("softwareVersion")));
            one.legal()
                    .mainCopyrightOwner()
                    .ifPresent(name -> put(Kind.HOLDER, name, at.apply("legal.mainCopyrightOwner")));
            one.organisation()
                    .flatMap(who -> who.name())
                    .ifPresent(name -> put(Kind.HOLDER, name, at.apply("organisation.name")));
            one.descriptions()
                    .forEach((language, description) -> description
                            .shortDescription()
                            .ifPresent(words -> put(
                                    Kind.DESCRIPTION,
                                    words,
                                    at.apply("description." + language + ".shortDescription"))));
        });
    }

    private void manifest(ProjectFile file) {
        Optional<Manifest> read = Manifests.formatOf(file.path())
                .flatMap(format -> file.text()
                        .map(text -> Manifests.read(format, text))
                        .filter(Manifests.Result.Read.class::isInstance)
                        .map(result -> ((Manifests.Result.Read) result).manifest()));
        read.ifPresent(manifest -> {
            taken(Kind.NAME, manifest.name(), file, name -> plainName(manifest.format(), name));
            taken(Kind.DESCRIPTION, manifest.description(), file, FactsReader::described);
            taken(Kind.VERSION, manifest.version(), file, FactsReader::released);
            taken(Kind.URL, manifest.repository(), file, RepositoryAddress::web);
        });
    }

    private void taken(Kind kind, Optional<Entry> entry, ProjectFile file, Function<String, Optional<String>> reading) {
        // Maven puts the value of a property there (Maven model reference, "Properties").
        entry.filter(one -> !one.text().contains("${") || !file.name().equals("pom.xml"))
                .ifPresent(one ->
                        reading.apply(one.text()).ifPresent(text -> put(kind, text, place(file.path(), one.line()))));
    }

    /** Without the group, the vendor or the scope in front of it. */
    private static Optional<String> plainName(Manifest.Format format, String written) {
        int front = switch (format) {
            case MAVEN -> written.lastIndexOf(':');
            case NPM, COMPOSER -> written.lastIndexOf('/');
            default -> -1;
        };
        String name = written.substring(front + 1);
        return Optional.of(name).filter(one -> !one.isBlank() && one.length() <= LONGEST_NAME);
    }

    private static Optional<String> described(String written) {
        return Optional.of(written.strip())
                .filter(words -> words.length() >= SHORTEST_DESCRIPTION && words.length() <= LONGEST_DESCRIPTION);
    }

    /** A version that is being worked on was not released. */
    private static Optional<String> released(String written) {
        return Optional.of(written)
                .filter(version -> !UNRELEASED.matcher(version).find());
    }

    private void readme() {
        List<PathGlob> places = Criteria.texts("docs.readme", "places").stream()
                .map(PathGlob::of)
                .toList();
        Optional<ProjectFile> file = project.files().stream()
                .filter(one -> places.stream().anyMatch(glob -> glob.matches(one.path())))
                .findFirst();
        file.flatMap(ProjectFile::text)
                .map(text -> Documents.read(Documents.formatOf(file.get().name()), text))
                .ifPresent(document -> readme(file.get().path(), document));
    }

    private void readme(String path, Document document) {
        List<Section> sections = document.sections().stream().limit(2).toList();
        sections.stream()
                .filter(section -> section.level() == 1)
                .filter(section -> section.title().length() <= LONGEST_NAME)
                .findFirst()
                .ifPresent(section -> put(Kind.NAME, section.title(), place(path, section.line())));
        for (Section section : sections) {
            List<Line> paragraph = paragraph(section.prose());
            if (!paragraph.isEmpty()) {
                String words =
                        String.join(" ", paragraph.stream().map(Line::text).toList());
                described(words)
                        .ifPresent(one -> put(
                                Kind.DESCRIPTION,
                                one,
                                place(path, paragraph.get(0).number())));
                return;
            }
        }
    }

    private static List<Line> paragraph(List<Line> prose) {
        List<Line> paragraph = new ArrayList<>();
        for (Line line : prose) {
            boolean follows =
                    paragraph.isEmpty() || paragraph.get(paragraph.size() - 1).number() + 1 == line.number();
            if (line.text().isBlank() || !follows) {
                if (!paragraph.isEmpty()) {
                    break;
                }
            } else {
                paragraph.add(line);
            }
        }
        return paragraph;
    }

    /** The notice of the licence file, else that of half of the sources. */
    private void holder() {
        licenses.whole().detected().stream()
                .filter(one -> Places.isText(one.path()) && !Places.isOfParts(one.path()))
                .forEach(this::holder);
        Map<String, List<SourceHead>> byHolder = licenses.heads().stream()
                .filter(head -> !head.notices().isEmpty())
                .collect(Collectors.groupingBy(head -> head.notices().get(0).key()));
        byHolder.values().stream()
                .filter(heads -> 2 * heads.size() >= licenses.heads().size())
                .max(Comparator.comparingInt(List::size))
                .map(heads -> heads.get(0))
                .ifPresent(head -> put(
                        Kind.HOLDER,
                        head.notices().get(0).holder(),
                        place(head.path(), head.notices().get(0).line())));
    }

    /** Whoever wrote the licence has the rights on its words, not on the project. */
    private void holder(Detected detected) {
        Set<String> ofLicense = detected.ids().stream()
                .flatMap(id -> FullTexts.of(id).stream())
                .flatMap(String::lines)
                .map(String::strip)
                .collect(Collectors.toSet());
        List<String> lines = project.file(detected.path())
                .flatMap(ProjectFile::text)
                .map(text -> text.lines().limit(NOTICE_LINES).toList())
                .orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            String place = place(detected.path(), i + 1);
            Optional.of(lines.get(i))
                    .filter(line -> !ofLicense.contains(line.strip()))
                    .flatMap(CopyrightNotice::holder)
                    .ifPresent(name -> put(Kind.HOLDER, name, place));
        }
    }

    /** The day of the version that is named, or the newest version that was tagged. */
    private void release() {
        Optional<Fact> version = Optional.ofNullable(facts.get(Kind.VERSION));
        project.versions().stream()
                .filter(one ->
                        version.map(fact -> fact.text().equals(one.name())).orElse(true))
                .findFirst()
                .ifPresent(one -> {
                    put(Kind.VERSION, one.name(), "refs/tags/" + one.tag());
                    one.day().ifPresent(day -> put(Kind.RELEASE_DAY, day.toString(), "refs/tags/" + one.tag()));
                });
    }
}
