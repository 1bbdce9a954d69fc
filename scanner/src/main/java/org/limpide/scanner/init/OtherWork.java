package org.limpide.scanner.init;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.license.project.Conclusion;
import org.limpide.scanner.license.project.Detected;
import org.limpide.scanner.license.project.Places;
import org.limpide.scanner.license.project.ProjectFile;

/**
 * A folder of a work of others within a project.
 *
 * @param path of the folder, with a {@code /} behind it
 * @param license its licence as an SPDX expression, where its text leaves no doubt
 * @param source where that text stands
 */
record OtherWork(String path, Optional<String> license, Optional<String> source) {

    /** Folders with the text of another licence than that of the whole, and folders of things taken as they are. */
    static List<OtherWork> in(List<ProjectFile> files, Optional<String> own) {
        Map<String, OtherWork> found = new TreeMap<>();
        for (ProjectFile file : files) {
            if (!file.folder().isEmpty() && Places.isNamedLikeText(file.path()) && !Places.isOfParts(file.path())) {
                text(file, own).ifPresent(work -> found.putIfAbsent(work.path(), work));
            }
        }
        for (ProjectFile file : files) {
            if (isVendored(file.path()) && found.values().stream().noneMatch(work -> work.holds(file.path()))) {
                String top = top(file.folder());
                found.put(top, new OtherWork(top, Optional.empty(), Optional.empty()));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<OtherWork> text(ProjectFile file, Optional<String> own) {
        List<Detected> known = Detected.in(file).stream()
                .filter(one -> one.license().isPresent())
                .toList();
        boolean same =
                known.stream().anyMatch(one -> own.filter(one.ids()::contains).isPresent());
        return known.isEmpty() || same
                ? Optional.empty()
                : Optional.of(
                        new OtherWork(file.folder(), Conclusion.of(known).expression(), Optional.of(file.path())));
    }

    private static boolean isVendored(String path) {
        return Paper.taken().stream().anyMatch(glob -> glob.matches(path));
    }

    /** The highest folder that is one of things taken as they are. */
    private static String top(String folder) {
        String top = folder;
        for (int end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) {
            if (isVendored(folder.substring(0, end + 1) + "x")) {
                return folder.substring(0, end + 1);
            }
        }
        return top;
    }

    boolean holds(String file) {
        return file.startsWith(path);
    }
}
