package org.limpide.scanner.checks.protection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Is there a file of a kind that seldom belongs into what is published? Parameter {@code kinds}: rows with a {@code message},
 * {@code paths} apart by blanks, {@code not} those left out, and, where names do not suffice, {@code text}, a pattern that the
 * content holds, or {@code begins}, its first bytes in hexadecimal, several apart by blanks; {@code outcome} {@code fail} or
 * {@code review}. One observation a kind.
 */
public final class FileKindCheck implements Check {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_BEGINNING = 32;
    private static final int MOST_CHARACTERS = 1 << 20;

    private record Kind(
            String message,
            List<PathGlob> paths,
            List<PathGlob> not,
            Optional<Pattern> text,
            List<String> begins,
            Outcome outcome) {
        static Kind of(Map<String, String> row) {
            return new Kind(
                    row.getOrDefault("message", ""),
                    globs(row.getOrDefault("paths", "")),
                    globs(row.getOrDefault("not", "")),
                    Optional.ofNullable(row.get("text")).map(Pattern::compile),
                    words(row.getOrDefault("begins", "")),
                    row.getOrDefault("outcome", "fail").equals("review") ? Outcome.REVIEW : Outcome.FAIL);
        }

        private static List<PathGlob> globs(String written) {
            return words(written).stream().map(PathGlob::of).toList();
        }

        private static List<String> words(String written) {
            return BLANKS.splitAsStream(written).filter(word -> !word.isEmpty()).toList();
        }

        boolean holds(SnapshotFile file) {
            return paths.stream().anyMatch(glob -> glob.matches(file.path()))
                    && not.stream().noneMatch(glob -> glob.matches(file.path()))
                    && ((text.isEmpty() && begins.isEmpty()) || hasContent(file.content()));
        }

        private boolean hasContent(Content content) {
            if (content instanceof Content.Text one) {
                String head = one.value()
                        .substring(0, Math.min(MOST_CHARACTERS, one.value().length()));
                return text.map(pattern -> pattern.matcher(head).find()).orElse(false)
                        || begins(head.getBytes(StandardCharsets.UTF_8));
            }
            return content instanceof Content.Binary binary && begins(binary.bytes());
        }

        private boolean begins(byte[] content) {
            String head = HexFormat.of().formatHex(content, 0, Math.min(LONGEST_BEGINNING, content.length));
            return begins.stream().anyMatch(head::startsWith);
        }
    }

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Kind> kinds = parameters.rows("kinds").stream().map(Kind::of).toList();
        List<List<SnapshotFile>> found = new ArrayList<>();
        kinds.forEach(any -> found.add(new ArrayList<>()));
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile()) {
                for (int i = 0; i < kinds.size(); i++) {
                    if (kinds.get(i).holds(file)) {
                        found.get(i).add(file);
                        break;
                    }
                }
            }
        }
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (!found.get(i).isEmpty()) {
                all.add(observation(kinds.get(i), found.get(i)));
            }
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** What stands among tests alone may be made for them. */
    private static Observation observation(Kind kind, List<SnapshotFile> files) {
        List<SnapshotFile> real = files.stream()
                .filter(file -> !PathKind.of(file.path()).contains(PathKind.TEST))
                .toList();
        SnapshotFile first = real.isEmpty() ? files.get(0) : real.get(0);
        return Observation.of(
                        real.isEmpty() ? Outcome.REVIEW : kind.outcome(),
                        Message.of(kind.message()).with("count", files.size()),
                        Location.file(first.path()))
                .withConfidence(
                        real.isEmpty() || kind.outcome() == Outcome.REVIEW ? Confidence.POSSIBLE : Confidence.LIKELY)
                .identifiedBy(kind.message());
    }
}
