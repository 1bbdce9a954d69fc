package org.limpide.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.inventory.FolderFiles;
import org.limpide.scanner.manifest.inventory.InventoryReader;
import org.limpide.scanner.manifest.maven.MavenRepository;
import org.limpide.scanner.sbom.Sbom;
import org.limpide.scanner.sbom.SbomBuilder;
import org.limpide.scanner.snapshot.SnapshotProject;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Looking;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.source.Tip;

/**
 * Lists what a repository at a revision, or a folder, is made of. Nothing of it is run or checked out.
 *
 * @param local where models of Maven are looked for that the repository does not hold
 * @param made the moment that the list bears; else that of the commit
 * @param cache the user's cache folder, for repositories behind an address
 */
public record SbomMaker(MavenRepository local, Optional<Instant> made, Path cache) {

    /** What comes of it. */
    public sealed interface Result {
        /** A list, and the inventory of which it was made. */
        record Made(Sbom sbom, Inventory inventory) implements Result {}

        /** None. */
        record Refused(SourceProblem problem) implements Result {}
    }

    /**
     * A repository.
     *
     * @param ref a branch, a tag, a commit id or another name of gitrevisions(7)
     */
    public Result of(RepositorySource source, String ref) {
        Opening opening = RepositoryReader.open(source, cache);
        if (opening instanceof Opening.Refused refused) {
            return new Result.Refused(refused.problem());
        }
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            Looking looking = reader.look(ref, RefPattern.all());
            if (looking instanceof Looking.Refused refused) {
                return new Result.Refused(refused.problem());
            }
            Tip tip = ((Looking.Found) looking).tip();
            Inventory inventory = InventoryReader.read(new SnapshotProject(tip.files()), local);
            return new Result.Made(
                    SbomBuilder.build(
                            inventory,
                            Printable.of(source.name()),
                            Optional.of(tip.commit()),
                            made.or(tip::made),
                            Version.of()),
                    inventory);
        }
    }

    /** A folder that is no repository. */
    public Result of(Path folder) throws IOException {
        Inventory inventory = InventoryReader.read(FolderFiles.of(folder), local);
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return new Result.Made(
                SbomBuilder.build(inventory, Printable.of(name), Optional.empty(), made, Version.of()), inventory);
    }
}
