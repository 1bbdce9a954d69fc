package org.limpide.scanner.license.reuse;

import java.util.List;

/**
 * A table of REUSE.toml, or a paragraph of DEP5.
 *
 * @param globs relative to the folder
 * @param precedence against what the files say themselves
 * @param info whose the files are and under which licences
 */
record Annotation(List<Glob> globs, Precedence precedence, LicensingInfo info) {

    enum Precedence {
        CLOSEST,
        AGGREGATE,
        OVERRIDE
    }

    boolean covers(String path) {
        return globs.stream().anyMatch(glob -> glob.matches(path));
    }
}
