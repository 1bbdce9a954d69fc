package org.limpide.scanner.checks.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does the repository carry programs or libraries in binary form, which nobody can review? */
public final class CommittedBinaryCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Set<String> extensions = new HashSet<>(parameters.texts("extensions"));
        Set<String> wrappers = Set.copyOf(parameters.texts("wrappers"));
        Map<String, List<SnapshotFile>> byFolder = new TreeMap<>();
        List<Observation> all = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            // Launchers of build tools have a criterion of their own: security.build-wrapper.
            if (!file.isFile() || wrappers.contains(file.name()) || !isProgram(file, extensions)) {
                continue;
            }
            byFolder.computeIfAbsent(folder(file), any -> new ArrayList<>()).add(file);
        }
        List<PathGlob> tests =
                parameters.texts("test-places").stream().map(PathGlob::of).toList();
        byFolder.forEach((folder, files) -> all.add(folder(folder, files, tests)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** A program that tests read is data to them: a question, not an obstacle. */
    private static Observation folder(String folder, List<SnapshotFile> files, List<PathGlob> tests) {
        String first = files.get(0).path();
        boolean test = tests.stream().anyMatch(glob -> glob.matches(first));
        String key = test ? "test-binary" : "binary";
        return Observation.of(
                        test ? Outcome.REVIEW : Outcome.FAIL,
                        Message.of(key).with("count", files.size()),
                        Location.file(first))
                .withConfidence(test ? Confidence.POSSIBLE : Confidence.CERTAIN)
                .identifiedBy(key, folder);
    }

    private static String folder(SnapshotFile file) {
        String path = file.path();
        return path.substring(0, path.length() - file.name().length());
    }

    /** By its extension, unless its content is text; without a telling extension, by its first bytes. */
    private static boolean isProgram(SnapshotFile file, Set<String> extensions) {
        if (extensions.contains(file.extension())) {
            // What cannot be read is told by its extension alone.
            return file.size() < 0 || !(file.content() instanceof Content.Text);
        }
        boolean silent = file.extension().isEmpty() || file.kind() == SnapshotFile.Kind.EXECUTABLE;
        return silent && file.content() instanceof Content.Binary binary && hasMagic(binary);
    }

    private static boolean hasMagic(Content.Binary binary) {
        boolean elf = binary.startsWith(0x7F, 'E', 'L', 'F');
        boolean windows = binary.startsWith('M', 'Z');
        boolean apple = binary.startsWith(0xCF, 0xFA, 0xED, 0xFE) || binary.startsWith(0xCE, 0xFA, 0xED, 0xFE);
        boolean javaOrFat = binary.startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        boolean web = binary.startsWith(0, 'a', 's', 'm');
        return elf || windows || apple || javaOrFat || web;
    }
}
