package org.limpide.registry.fleet;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.limpide.registry.platform.Slugs;
import org.limpide.registry.project.ProjectChange;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.springframework.stereotype.Component;

/** Finds the Git repositories below the folder that the installation names, bare or not; each unknown one becomes a project. */
@Component
class FolderDiscovery {
    private static final int DEEPEST = 6;
    private static final int LONGEST = 1000;
    private final RepositoryAddress addresses;
    private final Projects projects;

    FolderDiscovery(RepositoryAddress addresses, Projects projects) {
        this.addresses = addresses;
        this.projects = projects;
    }

    /**
     * What was found.
     *
     * @param made slugs of the projects that were made
     * @param known repositories that a project names already, or whose name another project bears
     * @param unreadable folders that could not be read
     */
    public record Found(List<String> made, int known, List<String> unreadable) {
        public Found {
            made = List.copyOf(made);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Looks; a folder that cannot be read keeps nothing else from being found. */
    Found discover(String actor) {
        List<String> made = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        Path root = addresses.root();
        if (root == null) {
            return new Found(made, 0, unreadable);
        }
        int known = 0;
        for (Path repository : repositories(root, unreadable)) {
            String name = root.relativize(repository).toString();
            String address = RepositoryAddress.FOLDER + name;
            if (address.length() > LONGEST || address.chars().anyMatch(Character::isISOControl)) {
                unreadable.add(repository.getParent() + "/…");
                continue;
            }
            String title = String.valueOf(repository.getFileName()).replaceAll("\\.git$", "");
            Optional<String> slug = freeSlug(title, name);
            if (slug.isEmpty() || projects.hasRepository(address)) {
                known++;
                continue;
            }
            ProjectView project = projects.create(slug.get(), title, "", actor);
            projects.change(slug.get(), ProjectChange.none(project).from(List.of(address)), actor);
            made.add(slug.get());
        }
        return new Found(made, known, unreadable);
    }

    /** The name makes the slug; two repositories of one name are told apart by where they stand. */
    private Optional<String> freeSlug(String title, String path) {
        return Stream.of(Slugs.of(title), Slugs.of(path.replaceAll("\\.git$", "")))
                .filter(slug -> !slug.isEmpty() && projects.find(slug).isEmpty())
                .findFirst();
    }

    private static List<Path> repositories(Path root, List<String> unreadable) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                            if (Files.isDirectory(folder.resolve(".git")) || isBare(folder)) {
                                found.add(folder);
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException refused) {
                            unreadable.add(root.relativize(file).toString());
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException refused) {
            unreadable.add(root.toString());
        }
        found.sort(null);
        return found;
    }

    private static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }
}
