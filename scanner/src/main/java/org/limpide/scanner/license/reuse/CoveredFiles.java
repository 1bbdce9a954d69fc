package org.limpide.scanner.license.reuse;

import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.license.project.ProjectFile;

/** Which files must have licensing information (section "Covered and ignored Files"). */
record CoveredFiles(boolean meson) {
    static final String TEXTS = "LICENSES/";
    static final String OWN_FOLDER = ".reuse/";
    static final String CONFIGURATION = "REUSE.toml";
    static final String COMPANION = ".license";

    private static final Pattern LICENSE_FILE = Pattern.compile("(LICEN[CS]E|COPYING)([-.].*)?");
    private static final Pattern SPDX_DOCUMENT =
            Pattern.compile(".*\\.spdx(\\.(json|ya?ml|xml|rdf|rdf\\.xml|tag))?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> VERSION_CONTROL = Set.of(".git/", ".hg/", ".svn/", ".bzr/", ".jj/", ".pijul/");

    boolean hold(ProjectFile file) {
        String path = file.path();
        String name = file.name();
        boolean ignored = path.startsWith(TEXTS)
                || path.startsWith(OWN_FOLDER)
                || VERSION_CONTROL.stream().anyMatch(path::startsWith)
                || (meson && path.startsWith("subprojects/"))
                || name.equals(CONFIGURATION)
                || name.endsWith(COMPANION)
                || file.size() == 0;
        return !ignored
                && !LICENSE_FILE.matcher(name).matches()
                && !SPDX_DOCUMENT.matcher(name).matches();
    }
}
