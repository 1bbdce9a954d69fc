package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.text.Recognition;
import org.limpide.scanner.manifest.Manifest;
import org.limpide.scanner.manifest.Manifests;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.publiccode.PubliccodeValidator;
import org.limpide.scanner.publiccode.Validation;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * What says under which licence the code as a whole stands.
 *
 * @param texts licence texts at the places where a reader looks, with the licence that each seems to be
 * @param declared what build files, the catalogue entry and the README declare, in this order
 */
record Claims(List<Text> texts, List<Declared> declared) {
    private static final Pattern CHAPTER = Pattern.compile("(?i)^#{1,4}.{0,6}\\blicen[cs]es?\\b.*");

    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?i)\\b((A|L)?GPL-?\\s?v?[23](\\.[01])?(-or-later|-only)?|Apache[ -](License,? )?(Version )?v?2(\\.0)?|MIT|EUPL[- ]v?1\\.[12]|CeCILL[- ](v?2\\.[01]|B|C)|MPL[- ]v?2\\.0|EPL[- ]v?2\\.0|BSD-[23]-Clause|etalab-2\\.0|Licence Ouverte)\\b");

    /** Build files of a module one folder below count; deeper ones are samples and tests more often than not. */
    private static final PathGlob BUILD_FILES =
            PathGlob.of("./{,*/}{pom.xml,package.json,pyproject.toml,composer.json,Cargo.toml}");

    private static final PathGlob APART = PathGlob.of(
            "{test,tests,example,examples,sample,samples,docs,doc,node_modules,vendor,templates,fixtures,demo}/**");

    /**
     * What a licence file says.
     *
     * @param license which one, as far as that is known
     * @param text what of it stands there
     * @param recognition what was found in the file
     */
    record Text(String path, Optional<License> license, LicenseText text, Recognition recognition) {}

    record Declared(Location place, String written, Expression expression) {}

    static Claims of(RepositorySnapshot snapshot, List<String> places) {
        LicensePlaces licenses = LicensePlaces.of(places);
        List<Text> texts = new ArrayList<>();
        List<Declared> declared = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (!file.isFile()) {
                continue;
            }
            if (licenses.hold(file)) {
                texts.addAll(LicenseText.of(file));
            } else if (BUILD_FILES.matches(file.path()) && !APART.matches(file.path())) {
                manifest(file, declared);
            } else if (file.path().matches("publiccode\\.ya?ml")) {
                catalogue(file, declared);
            } else if (file.path().matches("(?i)(readme|lisezmoi)(\\.[a-z]+)?")) {
                readme(file, declared);
            }
        }
        return new Claims(List.copyOf(texts), List.copyOf(declared));
    }

    private static void add(List<Declared> declared, String path, int line, String written) {
        declared.add(new Declared(
                Location.file(path, line), written, LicenseList.builtIn().declared(written)));
    }

    private static void manifest(SnapshotFile file, List<Declared> declared) {
        Optional<Manifest.Format> format = Manifests.formatOf(file.path());
        if (format.isEmpty() || !(file.content() instanceof Content.Text text)) {
            return;
        }
        if (Manifests.read(format.get(), text.value()) instanceof Manifests.Result.Read read
                && !read.manifest().licenses().isEmpty()) {
            List<Manifest.Entry> all = read.manifest().licenses();
            // Maven and Composer list licences of which one may choose.
            String written =
                    String.join(" OR ", all.stream().map(Manifest.Entry::text).toList());
            if (!written.startsWith("SEE LICENSE IN")) {
                add(
                        declared,
                        file.path(),
                        all.get(0).line(),
                        all.size() == 1 ? all.get(0).text() : written);
            }
        }
    }

    private static void catalogue(SnapshotFile file, List<Declared> declared) {
        if (file.content() instanceof Content.Text text) {
            Validation read = PubliccodeValidator.offline().validate(text.value());
            read.publiccode()
                    .flatMap(one -> one.legal().license())
                    .ifPresent(license -> add(
                            declared, file.path(), read.placeOf("legal.license").line(), license));
        }
    }

    /** An identifier in the chapter on the licence, and nowhere else: a README names the licences of others too. */
    private static void readme(SnapshotFile file, List<Declared> declared) {
        if (!(file.content() instanceof Content.Text text)) {
            return;
        }
        List<String> lines = text.value().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (CHAPTER.matcher(lines.get(i)).matches()) {
                for (int j = i + 1;
                        j < Math.min(lines.size(), i + 8) && !lines.get(j).startsWith("#");
                        j++) {
                    Optional<String> id = identifier(lines.get(j));
                    if (id.isPresent()) {
                        add(declared, file.path(), j + 1, id.get());
                        return;
                    }
                }
            }
        }
    }

    private static Optional<String> identifier(String line) {
        Matcher matcher = IDENTIFIER.matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
