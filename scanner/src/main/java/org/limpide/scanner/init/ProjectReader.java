package org.limpide.scanner.init;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.init.Project.TaggedVersion;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.manifest.inventory.FolderFiles;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Looking;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.source.Tag;
import org.limpide.scanner.source.Tip;

/** Reads a folder, and the repository of which it is the work tree. */
final class ProjectReader {
    /** A number with dots, and what may stand behind it; a branch such as 1.5.x is no version. */
    private static final Pattern VERSION = Pattern.compile(
            "(?i)(?:v|version[-_ ]?|release[-_ ]?)?(\\d+(?:\\.\\d+)+(?:[-+_][0-9a-z.-]+|\\.(?:final|release|ga))?)");

    private ProjectReader() {}

    /** What reading gives. */
    sealed interface Result {
        record Read(Project project) implements Result {}

        record Refused(SourceProblem problem) implements Result {}
    }

    static Result read(Path folder, Optional<LocalRepository> repository, Path cache) throws IOException {
        FolderFiles all = FolderFiles.of(folder);
        if (repository.isEmpty()) {
            return new Result.Read(
                    project(folder, repository, all, Optional.empty(), List.of(), Optional.empty(), OptionalInt.of(0)));
        }
        Opening opening = RepositoryReader.open(repository.get(), cache);
        if (opening instanceof Opening.Refused refused) {
            return new Result.Refused(refused.problem());
        }
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            List<TaggedVersion> versions = versions(reader.tags());
            // A repository without a commit is a folder of files to come.
            if (!(reader.look("HEAD", RefPattern.all()) instanceof Looking.Found found)) {
                return new Result.Read(project(
                        folder, repository, all, Optional.empty(), versions, Optional.empty(), OptionalInt.of(0)));
            }
            Tip tip = found.tip();
            Set<String> tracked = new HashSet<>();
            tip.files().stream().filter(SnapshotFile::isFile).forEach(file -> tracked.add(file.path()));
            return new Result.Read(
                    project(folder, repository, all, Optional.of(tracked), versions, tip.first(), tip.uncommitted()));
        }
    }

    private static Project project(
            Path folder,
            Optional<LocalRepository> repository,
            FolderFiles all,
            Optional<Set<String>> tracked,
            List<TaggedVersion> versions,
            Optional<Instant> first,
            OptionalInt uncommitted) {
        List<ProjectFile> files = all.paths().stream()
                .filter(path -> tracked.isEmpty()
                        || path.indexOf('/') < 0
                        || tracked.get().contains(path))
                .map(path -> new ProjectFile(path, -1, () -> all.text(path)))
                .toList();
        return new Project(folder, repository, all.paths(), files, tracked, versions, first, uncommitted);
    }

    private static List<TaggedVersion> versions(List<Tag> tags) {
        return tags.stream()
                .flatMap(tag -> version(tag).stream())
                .sorted(Comparator.comparing((TaggedVersion one) -> one.day().orElse(LocalDate.MIN))
                        .thenComparing(TaggedVersion::name)
                        .reversed())
                .toList();
    }

    private static Optional<TaggedVersion> version(Tag tag) {
        Matcher matcher = VERSION.matcher(tag.name().substring(tag.name().lastIndexOf('/') + 1));
        return matcher.matches()
                ? Optional.of(new TaggedVersion(
                        matcher.group(1),
                        tag.name(),
                        tag.made().map(when -> LocalDate.ofInstant(when, ZoneOffset.UTC))))
                : Optional.empty();
    }
}
