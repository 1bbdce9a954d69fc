package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.project.ProjectLicense;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.license.project.Upstream;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** What a snapshot says of licences, read once for all questions. */
final class Licenses {
    private static final String OWN_FILE = ".limpide.yaml";

    private Licenses() {}

    static ProjectLicenses of(RepositorySnapshot snapshot) {
        return snapshot.derived(ProjectLicenses.class, one -> ProjectLicenses.of(files(one)));
    }

    /** What a project stands under itself: all that it declares, and all its texts. */
    static Expression own(ProjectLicense whole) {
        List<List<License>> options = new ArrayList<>();
        whole.declared().forEach(claim -> options.addAll(claim.expression().options()));
        whole.detected().stream()
                .flatMap(text -> text.license().stream())
                .forEach(license -> options.add(List.of(license)));
        return new Expression(List.copyOf(options));
    }

    /** Files, without links and submodules. */
    static List<ProjectFile> files(RepositorySnapshot snapshot) {
        List<ProjectFile> files = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile()) {
                files.add(new ProjectFile(file.path(), file.size(), () -> text(file)));
            }
        }
        return files;
    }

    static Optional<String> text(SnapshotFile file) {
        return file.content() instanceof Content.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The contribution to another project that the repository declares. */
    static Optional<Upstream> upstream(RepositorySnapshot snapshot) {
        return snapshot.file(OWN_FILE)
                .filter(SnapshotFile::isFile)
                .flatMap(Licenses::text)
                .map(Yaml::read)
                .filter(result ->
                        result instanceof Yaml.Result.Document document && document.value() instanceof Mapping)
                .flatMap(result -> Upstream.of((Mapping) ((Yaml.Result.Document) result).value()));
    }
}
