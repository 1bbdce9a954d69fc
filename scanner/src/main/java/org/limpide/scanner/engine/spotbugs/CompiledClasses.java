package org.limpide.scanner.engine.spotbugs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * The compiled classes of a snapshot, copied under numbers: no name from a repository or an archive ever becomes a path.
 *
 * @param paths of the class file or archive that each number came from
 * @param skipped class files that were not copied
 */
record CompiledClasses(List<String> paths, int skipped) {
    private static final int MOST_CLASSES = 3000;
    private static final int LARGEST_CLASS = 1024 * 1024;
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final long MOST_INFLATED = 512L * 1024 * 1024;

    static CompiledClasses copy(RepositorySnapshot snapshot, Path folder) throws IOException {
        Copier copier = new Copier(folder);
        for (SnapshotFile file : snapshot.files()) {
            if (!file.isFile()) {
                continue;
            }
            if (file.extension().equals("class")) {
                copier.classFile(file);
            } else if (file.extension().equals("jar") && file.path().matches("(.*/)?(target|build/libs)/[^/]+\\.jar")) {
                copier.archive(file);
            }
        }
        return new CompiledClasses(copier.paths, copier.skipped);
    }

    private static final class Copier {
        private final Path folder;
        private final List<String> paths = new ArrayList<>();
        private long bytes;
        private long inflated;
        private int skipped;

        Copier(Path folder) {
            this.folder = folder;
        }

        void classFile(SnapshotFile file) throws IOException {
            if (file.content() instanceof Content.Binary binary) {
                add(file.path(), binary.bytes());
            } else {
                skipped++;
            }
        }

        /** An archive that a build leaves; one of a library is not the project's code. */
        void archive(SnapshotFile file) throws IOException {
            if (!(file.content() instanceof Content.Binary binary)) {
                skipped++;
                return;
            }
            int before = skipped;
            int entries = 0;
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(binary.bytes()))) {
                ZipEntry entry = zip.getNextEntry();
                for (; entry != null && hasRoom(); entry = zip.getNextEntry()) {
                    entries++;
                    if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                        add(file.path(), zip.readNBytes(LARGEST_CLASS + 1));
                    }
                    drain(zip);
                }
                skipped += entry == null ? 0 : 1;
            } catch (IOException | IllegalArgumentException broken) {
                skipped++;
            }
            // A broken archive may look like an empty one.
            skipped += entries == 0 && skipped == before ? 1 : 0;
        }

        /** Leaving an entry inflates the rest of it: no more than a budget for all (CWE-409). */
        private void drain(ZipInputStream zip) throws IOException {
            byte[] buffer = new byte[64 * 1024];
            for (int count = zip.read(buffer); count > 0; count = zip.read(buffer)) {
                inflated += count;
                if (inflated > MOST_INFLATED) {
                    throw new IOException("too much in archives");
                }
            }
        }

        private boolean hasRoom() {
            return paths.size() < MOST_CLASSES && bytes < MOST_BYTES;
        }

        private void add(String path, byte[] content) throws IOException {
            if (!hasRoom() || content.length > LARGEST_CLASS) {
                skipped++;
                return;
            }
            Files.write(folder.resolve(paths.size() + ".class"), content);
            paths.add(path);
            bytes += content.length;
        }
    }
}
