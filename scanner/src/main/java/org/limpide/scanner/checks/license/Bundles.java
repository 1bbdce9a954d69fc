package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.asset.ClassArchive;
import org.limpide.scanner.license.asset.Component;
import org.limpide.scanner.license.asset.Font;
import org.limpide.scanner.license.asset.ScriptBanner;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Works of others that lie in the tree as they were published: archives of classes, minified scripts, fonts.
 *
 * @param all in the order of their paths
 */
record Bundles(List<Bundle> all) {
    private static final Set<String> ARCHIVES = Set.of("jar", "war", "ear", "aar");
    private static final Set<String> FONTS = Set.of("ttf", "otf", "ttc", "woff");
    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "css");

    /** What package managers and the build of this very project put there is another question. */
    private static final PathGlob MADE =
            PathGlob.of("**/{node_modules,bower_components,.yarn,target,build,.gradle,wrapper}/**");

    /** More than anybody reads. */
    private static final int MOST = 2_000;

    private static final int SHOWN = 80;

    /**
     * One file.
     *
     * @param kind what sort of file it is, by its name
     * @param component what it says of itself; nothing where it says nothing
     */
    record Bundle(String path, Kind kind, Optional<Component> component) {

        /** Sorts of files. */
        enum Kind {
            ARCHIVE,
            SCRIPT,
            FONT
        }

        /** What it says of its licence; nothing where it says nothing. */
        Optional<Expression> license() {
            List<String> written = component.map(Component::licenses).orElse(List.of());
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LicenseList.builtIn().declared(String.join(" OR ", names(written))));
        }

        /** Its licences by their identifiers, as far as they are known; else as written, in short. */
        String licenses() {
            return String.join(" OR ", names(component.map(Component::licenses).orElse(List.of())));
        }

        private static List<String> names(List<String> written) {
            return written.stream()
                    .map(one -> {
                        List<License> known =
                                LicenseList.builtIn().declared(one).all();
                        boolean named = known.stream().noneMatch(license -> license.answer() == Answer.UNKNOWN);
                        return named
                                ? String.join(
                                        " OR ", known.stream().map(License::id).toList())
                                : LicenseList.builtIn()
                                        .mentioned(one)
                                        .map(License::id)
                                        .orElse(one.substring(0, Math.min(one.length(), SHOWN)));
                    })
                    .distinct()
                    .toList();
        }

        String shown() {
            String name = component.map(Component::shown).orElse("");
            return name.isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : name;
        }
    }

    static Bundles of(RepositorySnapshot snapshot) {
        return snapshot.derived(Bundles.class, Bundles::read);
    }

    private static Bundles read(RepositorySnapshot snapshot) {
        List<Bundle> found = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (found.size() < MOST && file.isFile() && isBundle(file) && !MADE.matches(file.path())) {
                found.add(new Bundle(file.path(), kind(file), component(file)));
            }
        }
        return new Bundles(List.copyOf(found));
    }

    private static boolean isBundle(SnapshotFile file) {
        Set<PathKind> kinds = PathKind.of(file.path());
        boolean script = SCRIPTS.contains(file.extension()) && kinds.contains(PathKind.MINIFIED);
        return (script || ARCHIVES.contains(file.extension()) || FONTS.contains(file.extension()))
                && !kinds.contains(PathKind.TEST);
    }

    private static Bundle.Kind kind(SnapshotFile file) {
        if (FONTS.contains(file.extension())) {
            return Bundle.Kind.FONT;
        }
        return ARCHIVES.contains(file.extension()) ? Bundle.Kind.ARCHIVE : Bundle.Kind.SCRIPT;
    }

    private static Optional<Component> component(SnapshotFile file) {
        Content content = file.content();
        if (content instanceof Content.Text text) {
            return ScriptBanner.read(text.value());
        }
        if (content instanceof Content.Binary binary) {
            return FONTS.contains(file.extension()) ? Font.read(binary.bytes()) : ClassArchive.read(binary.bytes());
        }
        return Optional.empty();
    }
}
