package org.limpide.scanner.checks.license;

import java.util.List;
import java.util.Set;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Where a reader looks for licence texts.
 *
 * @param globs the places that the criterion names
 */
record LicensePlaces(List<PathGlob> globs) {

    static LicensePlaces of(List<String> places) {
        return new LicensePlaces(places.stream().map(PathGlob::of).toList());
    }

    /** A file that people read: a script that adds headers, or its settings, may bear such a name too. */
    boolean hold(SnapshotFile file) {
        if (!file.isFile() || globs.stream().noneMatch(glob -> glob.matches(file.path()))) {
            return false;
        }
        Set<PathKind> kinds = PathKind.of(file.path());
        return !kinds.contains(PathKind.CODE) && !kinds.contains(PathKind.CONFIGURATION);
    }
}
