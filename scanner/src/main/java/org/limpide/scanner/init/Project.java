package org.limpide.scanner.init;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.source.RepositorySource.LocalRepository;

/**
 * What was read of a folder.
 *
 * @param folder the top of it
 * @param repository of which it is the work tree, where it is one
 * @param standing paths of all files that lie there, committed or not
 * @param files those that belong to the project, with their texts: the files of the last commit, and what is new at the top
 * @param tracked paths of the files of the last commit; empty where there is no commit
 * @param versions that were tagged, the newest first
 * @param first when the oldest commit was made
 * @param uncommitted files that differ from the last commit; empty where that is not known
 */
record Project(
        Path folder,
        Optional<LocalRepository> repository,
        List<String> standing,
        List<ProjectFile> files,
        Optional<Set<String>> tracked,
        List<TaggedVersion> versions,
        Optional<Instant> first,
        OptionalInt uncommitted) {

    /**
     * A version.
     *
     * @param name without the {@code v} in front
     * @param tag as tagged
     * @param day of the tag
     */
    record TaggedVersion(String name, String tag, Optional<LocalDate> day) {}

    Project {
        standing = List.copyOf(standing);
        files = List.copyOf(files);
        versions = List.copyOf(versions);
    }

    Optional<ProjectFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
