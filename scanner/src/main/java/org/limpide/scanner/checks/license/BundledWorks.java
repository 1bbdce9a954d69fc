package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.checks.license.Bundles.Bundle;
import org.limpide.scanner.license.WrittenLicense;
import org.limpide.scanner.license.asset.Component;
import org.limpide.scanner.license.compatibility.Use;
import org.limpide.scanner.manifest.Manifest;
import org.limpide.scanner.manifest.Manifests;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Libraries that lie in the repository, with the licence that their own metadata tell. */
final class BundledWorks {
    private static final PathGlob COPIES = PathGlob.of(
            "**/{node_modules,bower_components,vendor,third_party,third-party}/**/{package.json,composer.json}");

    private BundledWorks() {}

    /** Archives and scripts first, then packages whose files were copied. */
    static List<UsedWork> of(RepositorySnapshot snapshot) {
        List<UsedWork> all = new ArrayList<>();
        for (Bundle bundle : Bundles.of(snapshot).all()) {
            if (bundle.kind() != Bundle.Kind.FONT) {
                all.add(work(bundle));
            }
        }
        for (SnapshotFile file : snapshot.files()) {
            // Few files are of this kind: other questions on the path come last.
            if (file.isFile()
                    && file.extension().equals("json")
                    && COPIES.matches(file.path())
                    && !PathKind.of(file.path()).contains(PathKind.TEST)) {
                copy(file).ifPresent(all::add);
            }
        }
        return all;
    }

    private static UsedWork work(Bundle bundle) {
        List<String> licenses = bundle.component().map(Component::licenses).orElse(List.of());
        return new UsedWork(
                bundle.path().substring(bundle.path().lastIndexOf('.') + 1),
                bundle.shown(),
                WrittenLicense.anyOf(licenses),
                bundle.kind() == Bundle.Kind.SCRIPT ? Use.INCLUDED : Use.LINKED,
                Location.file(bundle.path()));
    }

    private static Optional<UsedWork> copy(SnapshotFile file) {
        Optional<Manifest.Format> format = Manifests.formatOf(file.path());
        if (format.isEmpty()
                || !(file.content() instanceof Content.Text text)
                || !(Manifests.read(format.get(), text.value()) instanceof Manifests.Result.Read read)) {
            return Optional.empty();
        }
        Manifest manifest = read.manifest();
        List<String> licenses =
                manifest.licenses().stream().map(Manifest.Entry::text).toList();
        return manifest.name()
                .filter(any -> manifest.version().isPresent() || !licenses.isEmpty())
                .map(name -> new UsedWork(
                        file.extension(),
                        name.text(),
                        WrittenLicense.anyOf(licenses),
                        Use.LINKED,
                        Location.file(file.path())));
    }
}
