package org.limpide.scanner.license.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.license.project.Claim.Source;

/**
 * Under which licence a project, or a module of it, stands.
 *
 * @param folder of the module, with a {@code /} behind it; empty for the whole
 * @param detected what its licence files hold
 * @param declared what build files, catalogue entries and the README say, those that machines read first
 * @param headers what the heads of sources say, each licence once at its first place, the most frequent first; for the whole only
 * @param concluded what follows
 */
public record ProjectLicense(
        String folder, List<Detected> detected, List<Claim> declared, List<HeaderClaim> headers, Conclusion concluded) {

    /**
     * What heads of sources say.
     *
     * @param files how many of them say it
     */
    public record HeaderClaim(Claim claim, int files) {}

    public ProjectLicense {
        detected = List.copyOf(detected);
        declared = List.copyOf(declared);
        headers = List.copyOf(headers);
    }

    static ProjectLicense of(String folder, List<Detected> detected, List<Claim> declared, List<HeaderClaim> headers) {
        return new ProjectLicense(folder, detected, declared, headers, Conclusion.of(detected, declared, headers));
    }

    /** What the files of one folder say. */
    static final class Collected {
        private final List<Detected> detected = new ArrayList<>();
        private final List<Claim> declared = new ArrayList<>();

        void manifest(ProjectFile file) {
            add(file, ManifestClaims::manifest);
        }

        private void add(ProjectFile file, java.util.function.BiFunction<String, String, Optional<Claim>> reader) {
            file.text().flatMap(text -> reader.apply(file.path(), text)).ifPresent(declared::add);
        }

        /** A file at the root that describes the whole, by its name. */
        void description(ProjectFile file) {
            switch (file.path()) {
                case "publiccode.yml", "publiccode.yaml" -> add(file, ManifestClaims::catalogue);
                case "CITATION.cff" -> add(file, ManifestClaims::citation);
                case "codemeta.json" -> add(file, ManifestClaims::codemeta);
                default -> {
                    if (Places.isReadme(file.path())) {
                        file.text().ifPresent(text -> declared.addAll(ReadmeClaims.of(file.path(), text)));
                    }
                }
            }
        }

        void text(ProjectFile file) {
            detected.addAll(Detected.of(file.path(), file.text()));
        }

        /** A file that may hold something else counts for what it holds. */
        void perhapsText(ProjectFile file) {
            Detected.of(file.path(), file.text()).stream()
                    .filter(one -> one.wording() == Wording.WHOLE)
                    .forEach(detected::add);
        }

        ProjectLicense concluded(String folder, List<HeaderClaim> headers) {
            declared.sort(Comparator.comparing(Claim::source));
            return ProjectLicense.of(folder, detected, declared, headers);
        }
    }

    /** Beside a licence at the root, the folder of REUSE holds the licences of parts too. */
    public static List<Detected> ofTheWhole(List<Detected> detected) {
        List<Detected> atRoot = detected.stream()
                .filter(one -> one.isKnown() && !Places.isOfParts(one.path()))
                .toList();
        return atRoot.isEmpty() ? detected : atRoot;
    }

    /** What heads say, each licence once; those of other people's work left out. */
    static List<HeaderClaim> headers(List<SourceHead> heads) {
        Map<String, SourceHead> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (SourceHead head : heads) {
            if (head.license().isPresent() && !Places.isCopy(head.path())) {
                first.putIfAbsent(head.license().get(), head);
                counts.merge(head.license().get(), 1, Integer::sum);
            }
        }
        return first.entrySet().stream()
                .map(one -> new HeaderClaim(
                        Claim.of(
                                Source.HEADER,
                                one.getValue().path(),
                                one.getValue().line(),
                                one.getKey()),
                        counts.getOrDefault(one.getKey(), 0)))
                .sorted(Comparator.comparing(HeaderClaim::files).reversed())
                .toList();
    }
}
