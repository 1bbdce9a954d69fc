package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.license.compatibility.Use;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.inventory.InventoryReader;
import org.limpide.scanner.sbom.Component;
import org.limpide.scanner.sbom.SbomBuilder;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotProject;

/**
 * A work of others that reaches who receives the project.
 *
 * @param kind the type of its package URL, or the ending of its file
 * @param name with its version, where that is known
 * @param license what its metadata say, where they say it in words that are known
 * @param place where it is declared, or the file itself
 */
record UsedWork(String kind, String name, Optional<SpdxExpression> license, Use use, Location place) {

    static Inventory inventory(RepositorySnapshot snapshot) {
        return snapshot.derived(Inventory.class, one -> InventoryReader.read(new SnapshotProject(one.files())));
    }

    /** Dependencies first, then what lies in the repository. */
    static List<UsedWork> all(RepositorySnapshot snapshot) {
        List<UsedWork> all = declared(snapshot);
        all.addAll(BundledWorks.of(snapshot));
        return all;
    }

    /** What manifests and lock files declare. */
    static List<UsedWork> declared(RepositorySnapshot snapshot) {
        List<UsedWork> all = new ArrayList<>();
        for (Component one : SbomBuilder.components(inventory(snapshot))) {
            if (one.scope().reachesUsers()) {
                String name =
                        one.name() + one.version().map(version -> " " + version).orElse("");
                var place = one.places().get(0);
                all.add(new UsedWork(
                        one.ecosystem().type(),
                        name,
                        one.license(),
                        Use.LINKED,
                        Location.file(place.path(), place.line())));
            }
        }
        return all;
    }

    /** A few of the names, for a sentence. */
    static String names(List<UsedWork> works) {
        List<String> some =
                works.stream().map(UsedWork::name).distinct().limit(5).toList();
        long more = works.stream().map(UsedWork::name).distinct().count() - some.size();
        return String.join(", ", some) + (more > 0 ? ", … (+" + more + ")" : "");
    }
}
