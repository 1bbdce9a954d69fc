package org.limpide.scanner.manifest.dependency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;

/** Where readers put what they find. Used by one thread. */
public final class Gathering {
    /** More than any project has; a file with more is cut there, and that is said. */
    public static final int MOST_DEPENDENCIES = 200_000;

    private final ProjectFiles project;
    private final List<DependencyFile> files = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<Format, Set<String>> folders = new EnumMap<>(Format.class);
    private final Map<Format, List<String>> known = new EnumMap<>(Format.class);

    /** Gathers for the files of one project. */
    public Gathering(ProjectFiles project) {
        this.project = project;
        for (String path : project.paths()) {
            Format.of(path)
                    .ifPresent(format -> known.computeIfAbsent(format, any -> new ArrayList<>())
                            .add(path));
        }
    }

    /** Paths of the files of a format, sorted. */
    public List<String> paths(Format format) {
        return known.getOrDefault(format, List.of());
    }

    /** The nearest folder, from that of a path upwards, which holds a file of one of these formats. */
    public Optional<String> nearest(String path, Set<Format> formats) {
        return Paths.upwards(Paths.folder(path)).stream()
                .filter(folder ->
                        formats.stream().anyMatch(format -> folders(format).contains(folder)))
                .findFirst();
    }

    private Set<String> folders(Format format) {
        return folders.computeIfAbsent(
                format, any -> paths(format).stream().map(Paths::folder).collect(Collectors.toSet()));
    }

    /** The files of the project, to look beside the one that is read. */
    public ProjectFiles project() {
        return project;
    }

    /** The text of a file; where there is none that can be read, that is said. */
    public Optional<String> text(String path) {
        Optional<String> text = project.text(path);
        if (text.isEmpty()) {
            trouble(Trouble.Kind.NO_TEXT, path, 0, "");
        }
        return text;
    }

    public void trouble(Trouble.Kind kind, String path, int line, String detail) {
        Trouble trouble = new Trouble(kind, new Place(path, line), detail);
        if (!troubles.contains(trouble) && troubles.size() < 10_000) {
            troubles.add(trouble);
        }
    }

    /** What one file says; a file that says nothing was read all the same. */
    public void file(String path, Format format, Optional<Subject> subject, List<Dependency> all) {
        if (all.size() > MOST_DEPENDENCIES) {
            trouble(Trouble.Kind.TOO_LARGE, path, 0, "");
        }
        files.add(new DependencyFile(
                path, format, subject, all.size() > MOST_DEPENDENCIES ? all.subList(0, MOST_DEPENDENCIES) : all));
    }

    public List<DependencyFile> files() {
        return List.copyOf(files);
    }

    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }
}
