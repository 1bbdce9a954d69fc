package org.limpide.scanner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.pack.PackConfig;

/** Stores the same objects in other ways. */
final class CarrierStore {
    private CarrierStore() {}

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Ids of loose objects, in the order of their names. */
    static List<ObjectId> loose(Path repository) throws IOException {
        Path folder = repository.resolve("objects");
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.map(file -> folder.relativize(file).toString().replace("/", ""))
                    .filter(name -> name.matches("[0-9a-f]{40}"))
                    .sorted()
                    .map(ObjectId::fromString)
                    .toList();
        }
    }

    /** Puts loose objects into a pack, with deltas, and removes them; says how many deltas it holds. */
    static long pack(Path repository, List<ObjectId> ids) throws IOException {
        long deltas;
        try (FileRepository git = new FileRepository(repository.toFile());
                RevWalk walk = new RevWalk(git);
                PackWriter writer = new PackWriter(new PackConfig(), git.newObjectReader())) {
            List<RevObject> all = new ArrayList<>();
            for (ObjectId id : ids) {
                all.add(walk.parseAny(id));
            }
            writer.setDeltaBaseAsOffset(true);
            writer.preparePack(all.iterator());
            write(repository, writer);
            deltas = writer.getStatistics().getTotalDeltas();
        }
        for (ObjectId id : ids) {
            Files.delete(looseFile(repository, id));
        }
        return deltas;
    }

    /**
     * Packs what one commit has and another has not, made from what lies elsewhere, as it travels over a network: Git never
     * leaves such packs in a store. Removes the loose objects.
     *
     * @return how many objects the pack holds that are made from others
     */
    static long thinPack(Path repository, ObjectId newer, ObjectId older) throws IOException {
        try (FileRepository git = new FileRepository(repository.toFile());
                PackWriter writer = new PackWriter(new PackConfig(), git.newObjectReader())) {
            writer.setThin(true);
            writer.preparePack(NullProgressMonitor.INSTANCE, Set.of(newer), Set.of(older));
            write(repository, writer);
            for (ObjectId id : loose(repository)) {
                Files.delete(looseFile(repository, id));
            }
            return writer.getStatistics().getTotalDeltas();
        }
    }

    private static void write(Path repository, PackWriter writer) throws IOException {
        Path folder = Files.createDirectories(repository.resolve("objects/pack"));
        String name = "pack-" + writer.computeName().name().toLowerCase(Locale.ROOT);
        try (OutputStream pack = Files.newOutputStream(folder.resolve(name + ".pack"));
                OutputStream index = Files.newOutputStream(folder.resolve(name + ".idx"))) {
            writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, pack);
            writer.writeIndex(index);
        }
    }

    /** Some objects stay loose, some go into a pack, and the others into a pack of another repository. */
    static void split(Path repository, Path alternate) {
        try (FileRepository other = new FileRepository(alternate.toFile())) {
            other.create(true);
            List<ObjectId> packed = new ArrayList<>();
            List<ObjectId> moved = new ArrayList<>();
            List<ObjectId> all = loose(repository);
            for (int i = 0; i < all.size(); i++) {
                if (i % 3 == 1) {
                    packed.add(all.get(i));
                } else if (i % 3 == 2) {
                    moved.add(all.get(i));
                    Path target = looseFile(alternate, all.get(i));
                    Files.createDirectories(target.getParent());
                    Files.move(looseFile(repository, all.get(i)), target);
                }
            }
            pack(repository, packed);
            pack(alternate, moved);
            Path list =
                    Files.createDirectories(repository.resolve("objects/info")).resolve("alternates");
            Files.writeString(list, alternate.resolve("objects") + "\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Puts loose objects of one repository into another, which may have them in packs. */
    static void lend(Path from, Path to) throws IOException {
        for (ObjectId id : loose(from)) {
            Files.createDirectories(looseFile(to, id).getParent());
            Files.copy(looseFile(from, id), looseFile(to, id));
        }
    }

    /** Changes bytes of packs, so often that few objects stay whole; says how many. */
    static int damage(Path repository) throws IOException {
        int changed = 0;
        try (Stream<Path> files = Files.list(repository.resolve("objects/pack"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".pack")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 30; i < bytes.length - 20; i += 25) {
                    bytes[i] ^= 0x55;
                    changed++;
                }
                Files.write(file, bytes);
            }
        }
        return changed;
    }

    private static Path looseFile(Path repository, ObjectId id) {
        String name = id.name();
        return repository.resolve("objects").resolve(name.substring(0, 2)).resolve(name.substring(2));
    }
}
