package org.limpide.scanner.remediation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.history.Whereabouts.Rewriting;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.values.KeyedHash;
import org.limpide.scanner.values.ValueTable;

/**
 * A folder of files that takes people from a finding to a history without it.
 *
 * @param plan what is to be done, and about what
 * @param cuts what is cut out
 * @param manifest what a later proof needs
 */
public record Pack(Plan plan, Cuts cuts, Manifest manifest) {
    private static final String SCRIPT = "templates/files/remediation/remove-secrets.py";

    /** The names of its files. */
    public static final List<String> FILES =
            List.of("README.md", "remove-secrets.py", "cuts.json", "verify.json", "rewritten-commits.txt");

    /** Makes the pack of what was found. */
    public static Pack of(Plan plan, Cuts cuts, ValueTable table) {
        List<Set<String>> rules = new ArrayList<>();
        List<List<String>> objects = new ArrayList<>();
        for (int i = 0; i < table.values().size(); i++) {
            rules.add(new TreeSet<>());
            objects.add(new ArrayList<>());
        }
        KeyedHash keyed = table.keyed();
        plan.secrets()
                .forEach(secret -> rules.get(table.number(keyed.of(secret.value())))
                        .add(secret.rule().id()));
        cuts.where().stands().forEach(stand -> {
            List<String> own = objects.get(stand.value());
            if (own.isEmpty() || !own.get(own.size() - 1).equals(stand.object())) {
                own.add(stand.object());
            }
        });
        return new Pack(
                plan, cuts, new Manifest(table, rules.stream().map(List::copyOf).toList(), objects));
    }

    /** Whether nothing stands in the way of writing there: no folder yet, or an empty one. */
    public static boolean fits(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Writes it; only the owner may read it, where the file system knows owners. */
    public void write(Path folder, Language language) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        write(folder, 0, new PackReadme(this, language).text());
        write(folder, 1, BuiltIn.text(SCRIPT));
        Files.write(folder.resolve(FILES.get(2)), CutsFile.of(cuts, manifest.table(), language));
        Files.write(folder.resolve(FILES.get(3)), ManifestFile.bytes(manifest));
        write(folder, 4, commits());
    }

    private static void write(Path folder, int file, String text) throws IOException {
        Files.write(folder.resolve(FILES.get(file)), text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many commits would be rewritten. */
    public int rewritten() {
        return rewriting().commits().size() + rewriting().alsoCommits().size();
    }

    Rewriting rewriting() {
        return cuts.where().rewriting().orElseThrow();
    }

    private String commits() {
        StringBuilder text = new StringBuilder();
        rewriting().commits().forEach(id -> text.append(id).append('\n'));
        rewriting().alsoCommits().forEach(id -> text.append(id).append(" signature\n"));
        return text.toString();
    }
}
