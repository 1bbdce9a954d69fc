package org.limpide.scanner.init;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.limpide.scanner.SbomMaker;
import org.limpide.scanner.init.Change.Insertion;
import org.limpide.scanner.init.Change.NewFile;
import org.limpide.scanner.init.Fact.Kind;
import org.limpide.scanner.init.Proposal.Left;
import org.limpide.scanner.init.Proposal.Reason;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.expression.ExpressionReader;
import org.limpide.scanner.license.project.Conclusion;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.license.text.FullTexts;
import org.limpide.scanner.manifest.maven.MavenRepository;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.sbom.SbomFormat;
import org.limpide.scanner.text.Language;

/** Writes the papers of one project. */
final class PaperWriter {
    /** What the standard of publiccode.yml lets a short description have. */
    private static final int LONGEST_SUMMARY = 150;

    private final Project project;
    private final ProjectLicenses licenses;
    private final Map<Kind, Fact> facts;
    private final Wishes wishes;
    private final List<OtherWork> others;
    private final Drafts drafts;

    PaperWriter(
            Project project,
            ProjectLicenses licenses,
            Map<Kind, Fact> facts,
            Wishes wishes,
            Openness degree,
            Map<String, String> at) {
        this.project = project;
        this.licenses = licenses;
        this.facts = facts;
        this.wishes = wishes;
        this.others = OtherWork.in(project.files(), fact(Kind.LICENSE));
        Tools tools = Tools.of(project.files());
        this.drafts = new Drafts(
                wishes.language(),
                Map.of(
                        "facts", told(),
                        "at", at,
                        "degree", degree.name(),
                        "tools", tools,
                        "languages", tools.languages(),
                        "ignore", tools.ignore(),
                        "versions",
                                project.versions().stream()
                                        .map(PaperWriter::version)
                                        .toList(),
                        "others", others.stream().map(PaperWriter::other).toList()));
    }

    private Optional<String> fact(Kind kind) {
        return Optional.ofNullable(facts.get(kind)).map(Fact::text);
    }

    /** What the templates know; what is not known is not there. */
    private Map<String, String> told() {
        Map<String, String> told = new HashMap<>();
        facts.forEach((kind, fact) -> told.put(key(kind), fact.text()));
        fact(Kind.DESCRIPTION).flatMap(PaperWriter::summary).ifPresent(summary -> told.put("summary", summary));
        notice().ifPresent(notice -> told.put("notice", notice));
        fact(Kind.LICENSE)
                .filter(license -> license.matches("[A-Za-z0-9.+-]+"))
                .filter(license -> !license.startsWith("LicenseRef"))
                .ifPresent(license -> told.put("licensePage", "https://spdx.org/licenses/" + license));
        return told;
    }

    private static String key(Kind kind) {
        return kind == Kind.RELEASE_DAY ? "releaseDay" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** All of it, or its first sentence, where that is short enough. */
    private static Optional<String> summary(String description) {
        int end = description.indexOf(". ");
        String first = end < 0 ? description : description.substring(0, end + 1);
        return Optional.of(description.length() <= LONGEST_SUMMARY ? description : first)
                .filter(words -> words.length() <= LONGEST_SUMMARY);
    }

    private static Map<String, String> version(Project.TaggedVersion one) {
        Map<String, String> version = new HashMap<>();
        version.put("name", one.name());
        one.day().ifPresent(day -> version.put("day", day.toString()));
        return version;
    }

    private static Map<String, String> other(OtherWork one) {
        Map<String, String> other = new HashMap<>();
        other.put("path", one.path() + "**");
        one.license().ifPresent(license -> other.put("license", license));
        one.source().ifPresent(source -> other.put("source", source));
        return other;
    }

    /** The year of the first commit, and the holder. */
    private Optional<String> notice() {
        int year = project.first()
                .map(when -> when.atZone(ZoneOffset.UTC).getYear())
                .orElse(wishes.today().getYear());
        return fact(Kind.HOLDER).map(holder -> year + " " + holder);
    }

    /** The files of a paper; none, with a reason, where one cannot be written. */
    List<NewFile> files(Paper paper, List<Left> left) {
        return switch (paper.id()) {
            case "license" -> license(paper, left);
            case "reuse" -> reuse(paper, left);
            case "sbom" -> sbom(paper, left);
            case "changelog" ->
                project.versions().isEmpty()
                        ? without(paper, Reason.NO_VERSION, Map.of(), left)
                        : List.of(file(paper, paper.path(), drafts.of(paper)));
            default -> List.of(file(paper, paper.path(), drafts.of(paper)));
        };
    }

    private static List<NewFile> without(Paper paper, Reason reason, Map<String, Object> arguments, List<Left> left) {
        left.add(new Left(paper.id(), reason, arguments));
        return List.of();
    }

    private static NewFile file(Paper paper, String path, String text) {
        int gaps = (text.length() - text.replace(Criteria.mark(), "").length())
                / Criteria.mark().length();
        return new NewFile(paper.id(), path, text, gaps);
    }

    /** Why no licence can be taken over. */
    private Left undecided(String paper) {
        Conclusion concluded = licenses.whole().concluded();
        return switch (concluded.kind()) {
            case VERSION_OPEN, SEVERAL ->
                new Left(paper, Reason.LICENSE_OPEN, Map.of("options", String.join(", ", concluded.options())));
            case CONTRADICTED -> new Left(paper, Reason.LICENSE_CONTRADICTED, Map.of("path", concluded.path()));
            case UNCLEAR -> new Left(paper, Reason.LICENSE_UNCLEAR, Map.of("path", concluded.path()));
            case NONE, DECIDED -> new Left(paper, Reason.NO_LICENSE, Map.of());
        };
    }

    private String noticeOrGap() {
        String hint = wishes.language() == Language.FR ? "titulaire des droits" : "holder of the rights";
        return notice().orElseGet(() -> Drafts.gap(wishes.language(), hint));
    }

    private List<NewFile> license(Paper paper, List<Left> left) {
        Optional<String> license = fact(Kind.LICENSE);
        if (license.isEmpty()) {
            left.add(undecided(paper.id()));
            return List.of();
        }
        Answer answer = LicenseList.builtIn().declared(license.get()).answer();
        if (answer.compareTo(Answer.OTHER_VERSION) > 0) {
            return without(paper, Reason.NOT_LISTED, Map.of("license", license.get()), left);
        }
        return LicenseDraft.of(license.get(), noticeOrGap(), wishes.language())
                .map(text -> List.of(file(paper, paper.path(), text)))
                .orElseGet(() -> without(paper, Reason.NO_SINGLE_TEXT, Map.of("license", license.get()), left));
    }

    /** The file that says it for all, and the texts to which it points. */
    private List<NewFile> reuse(Paper paper, List<Left> left) {
        Optional<String> license = fact(Kind.LICENSE);
        if (license.isEmpty()) {
            left.add(undecided(paper.id()));
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>(ids(license.get()));
        others.forEach(other -> other.license().ifPresent(one -> ids.addAll(ids(one))));
        List<NewFile> files = new ArrayList<>();
        files.add(file(paper, paper.path(), drafts.of(paper)));
        for (String id : ids) {
            String path = "LICENSES/" + id + ".txt";
            boolean own = ids(license.get()).contains(id);
            Optional<String> text = own ? LicenseDraft.of(id, noticeOrGap(), wishes.language()) : FullTexts.of(id);
            text.filter(any -> !project.standing().contains(path))
                    .ifPresent(words -> files.add(file(paper, path, words.stripTrailing() + "\n")));
        }
        return files;
    }

    private static List<String> ids(String license) {
        return ExpressionReader.read(license) instanceof ExpressionReader.Result.Read read
                ? read.expression().licenses().stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.id()), one.exception().stream()))
                        .toList()
                : List.of();
    }

    private List<NewFile> sbom(Paper paper, List<Left> left) {
        SbomMaker maker = new SbomMaker(MavenRepository.none(), Optional.empty(), project.folder());
        try {
            SbomMaker.Result result =
                    project.repository().isPresent() && project.tracked().isPresent()
                            ? maker.of(project.repository().get(), "HEAD")
                            : maker.of(project.folder());
            if (!(result instanceof SbomMaker.Result.Made made)) {
                return without(paper, Reason.NO_LIST, Map.of(), left);
            }
            if (made.sbom().components().isEmpty()) {
                return without(paper, Reason.NO_COMPONENT, Map.of(), left);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SbomFormat.cyclonedx.write(made.sbom(), out);
            return List.of(file(
                    paper, paper.path(), out.toString(StandardCharsets.UTF_8).stripTrailing() + "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Headers for sources without one; none, with a reason, where they would say too little. */
    List<Insertion> headers(List<Left> left) throws IOException {
        Optional<String> license = fact(Kind.LICENSE);
        Optional<String> notice = notice();
        int uncommitted = project.uncommitted().orElse(1);
        if (license.isEmpty()) {
            left.add(undecided("headers"));
            return List.of();
        }
        if (notice.isEmpty()) {
            left.add(new Left("headers", Reason.NO_HOLDER, Map.of()));
            return List.of();
        }
        if (uncommitted > 0) {
            left.add(new Left("headers", Reason.UNCOMMITTED, Map.of("count", uncommitted)));
            return List.of();
        }
        // Parted here, so that no reader of headers takes this line for one.
        List<String> said =
                List.of("SPDX-FileCopyrightText: " + notice.get(), "SPDX-License-" + "Identifier: " + license.get());
        return Headers.lacking(project, said, others, licenses.heads(), left);
    }
}
