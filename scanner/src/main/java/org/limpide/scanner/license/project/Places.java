package org.limpide.scanner.license.project;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Where a licence is said: {@code policies/licenses/places.yaml}. */
public final class Places {
    private static final Mapping FILE = BuiltIn.yaml("policies/licenses/places.yaml");
    private static final List<PathGlob> ROOT = texts("root");
    private static final List<PathGlob> PERHAPS = texts("perhaps");
    private static final List<PathGlob> MODULE = texts("module");
    private static final List<PathGlob> OTHERS = texts("others");
    private static final List<PathGlob> MANIFESTS = globs(FILE, "manifests");
    private static final List<PathGlob> README = globs(FILE, "readme");
    private static final List<PathGlob> APART = globs(FILE, "apart");
    private static final List<PathGlob> COPIES = globs(FILE, "copies");

    private static final Pattern PACKAGES = Pattern.compile("(?:^|/)src/main/(?:java|kotlin|scala|groovy)/");

    private Places() {}

    private static List<PathGlob> texts(String key) {
        return globs(FILE.mapping("texts").orElseThrow(), key);
    }

    private static List<PathGlob> globs(Mapping from, String key) {
        return from.items(key).stream()
                .map(glob -> PathGlob.of(String.valueOf(glob.plain())))
                .toList();
    }

    private static boolean any(List<PathGlob> globs, String path) {
        return globs.stream().anyMatch(glob -> glob.matches(path));
    }

    /** A file that people read: a script that adds headers, or its settings, may bear such a name too. */
    private static boolean isRead(String path) {
        Set<PathKind> kinds = PathKind.of(path);
        return !kinds.contains(PathKind.CODE) && !kinds.contains(PathKind.CONFIGURATION);
    }

    /** Whether a reader looks there for the text of the licence of the whole. */
    public static boolean isText(String path) {
        return any(ROOT, path) && isRead(path);
    }

    /** Whether the text of the licence may stand there, among other things. */
    static boolean isPerhapsText(String path) {
        return any(PERHAPS, path);
    }

    /** Whether it is named like the text of a licence, wherever it is. */
    public static boolean isNamedLikeText(String path) {
        return any(MODULE, path) && isRead(path);
    }

    /** Whether it lies in the folder of REUSE, where the licences of parts are too. */
    public static boolean isOfParts(String path) {
        return path.startsWith("LICENSES/") || path.startsWith("LICENCES/");
    }

    /** Whether it is a list of what others wrote. */
    static boolean isOfOthers(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return any(OTHERS, name);
    }

    static boolean isManifest(String path) {
        return any(MANIFESTS, path) && !isApart(path) && !PathKind.of(path).contains(PathKind.TEST);
    }

    static boolean isReadme(String path) {
        return any(README, path);
    }

    /** Whether it lies in a folder of samples, tests or other people's work. */
    static boolean isApart(String path) {
        return any(APART, withoutPackage(path));
    }

    /** The folders of a Java package are no folders of samples, whatever they are called. */
    private static String withoutPackage(String path) {
        Matcher sources = PACKAGES.matcher(path);
        return sources.find() ? path.substring(0, sources.end()) + path.substring(path.lastIndexOf('/') + 1) : path;
    }

    /** Whether it lies in a folder of things taken as they are. */
    public static boolean isCopy(String path) {
        return any(COPIES, withoutPackage(path)) || isApart(path);
    }
}
