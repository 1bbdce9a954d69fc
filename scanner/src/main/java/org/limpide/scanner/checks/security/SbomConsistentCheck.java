package org.limpide.scanner.checks.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.inventory.InventoryReader;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.sbom.FoundSbom;
import org.limpide.scanner.sbom.SbomComparison;
import org.limpide.scanner.sbom.SbomReader;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.SnapshotProject;

/** Does the list of components that stands in the repository say what the files of the build say? */
public final class SbomConsistentCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<FoundSbom> found = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            boolean named = file.isFile() && SbomReader.isNamedSo(file.path());
            if (named
                    && !PathKind.of(file.path()).contains(PathKind.TEST)
                    && file.content() instanceof Content.Text text) {
                SbomReader.read(file.path(), text.value()).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        Inventory inventory =
                snapshot.derived(Inventory.class, one -> InventoryReader.read(new SnapshotProject(one.files())));
        List<Observation> all = new ArrayList<>();
        found.forEach(one -> compare(one, inventory, all));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static void compare(FoundSbom found, Inventory inventory, List<Observation> all) {
        found.fault()
                .ifPresent(fault -> all.add(Observation.of(
                        Outcome.REVIEW, Message.of("unread"), Location.file(found.path(), fault.line()))));
        if (found.unnamed() > 0) {
            all.add(Observation.of(
                    Outcome.REVIEW, Message.of("unnamed").with("count", found.unnamed()), Location.file(found.path())));
        }
        if (found.fault().isPresent() || inventory.dependencies().findAny().isEmpty()) {
            return;
        }
        SbomComparison comparison = SbomComparison.of(found, inventory);
        said(found, "missing", Outcome.FAIL, comparison.missing()).ifPresent(all::add);
        said(found, "other-version", Outcome.FAIL, comparison.otherVersion()).ifPresent(all::add);
        said(found, "extra", Outcome.REVIEW, comparison.extra()).ifPresent(all::add);
    }

    private static Optional<Observation> said(FoundSbom found, String key, Outcome outcome, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String some = String.join(", ", names.subList(0, Math.min(5, names.size())))
                + (names.size() > 5 ? ", … (+" + (names.size() - 5) + ")" : "");
        return Optional.of(Observation.of(
                outcome, Message.of(key).with("count", names.size()).with("names", some), Location.file(found.path())));
    }
}
