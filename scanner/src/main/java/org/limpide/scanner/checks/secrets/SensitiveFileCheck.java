package org.limpide.scanner.checks.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.keys.KeyStoreFile;
import org.limpide.scanner.keys.KeyStoreFile.Holding;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.match.Placeholders;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Is there a file that is made to hold keys or passwords, and does it hold some? */
public final class SensitiveFileCheck implements Check {
    /** Models that are published on purpose, with nothing to hide in them. */
    private static final Pattern MODEL = Pattern.compile(
            "(?i).*[._-](?:example|exemple|sample|dist|template|tpl|models?|modele|default|defaults|ci)(?:\\.[a-z]+)?");

    private static final int MOST_CHARACTERS = 1 << 20;

    /** A kind of file: its message, where it stands, and what must be in it. */
    private record Kind(String message, List<PathGlob> paths, Optional<Pattern> text) {}

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Kind> kinds =
                parameters.rows("texts").stream().map(SensitiveFileCheck::kind).toList();
        List<PathGlob> stores =
                parameters.texts("key-stores").stream().map(PathGlob::of).toList();
        List<Observation> observations = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile()) {
                judge(file, kinds, stores).ifPresent(observations::add);
            }
        }
        return observations.isEmpty() ? List.of(Observation.pass()) : observations;
    }

    private static Kind kind(Map<String, String> row) {
        List<PathGlob> paths = Pattern.compile("\\s+")
                .splitAsStream(row.getOrDefault("paths", ""))
                .map(PathGlob::of)
                .toList();
        String text = row.getOrDefault("text", "");
        return new Kind(
                row.getOrDefault("message", ""),
                paths,
                text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text)));
    }

    private static Optional<Observation> judge(SnapshotFile file, List<Kind> kinds, List<PathGlob> stores) {
        if (stores.stream().anyMatch(store -> store.matches(file.path()))) {
            return file.content() instanceof Content.Binary binary
                    ? KeyStoreFile.of(binary.bytes()).flatMap(store -> stored(store, file))
                    : Optional.empty();
        }
        if (MODEL.matcher(file.name()).matches()) {
            return Optional.empty();
        }
        return kinds.stream()
                .filter(kind -> kind.paths().stream().anyMatch(path -> path.matches(file.path())))
                .flatMap(kind -> secretLine(kind, file).map(line -> observation(kind.message(), file, line)).stream())
                .findFirst();
    }

    /** A store of certificates alone holds nothing secret; what cannot be told is not proven harmless. */
    private static Optional<Observation> stored(KeyStoreFile store, SnapshotFile file) {
        if (store.holding() == Holding.NO_SECRET) {
            return Optional.empty();
        }
        String message = switch (store.format()) {
            case JKS, JCEKS, BKS -> "java-key-store";
            case PKCS12 -> "pkcs12";
            case KDBX -> "password-base";
        };
        return Optional.of(observation(message, file, 0));
    }

    /** The line of the first value that is no placeholder, 0 where the kind asks for no value. */
    private static Optional<Integer> secretLine(Kind kind, SnapshotFile file) {
        if (!(file.content() instanceof Content.Text text)) {
            return Optional.empty();
        }
        String value =
                text.value().substring(0, Math.min(MOST_CHARACTERS, text.value().length()));
        if (kind.text().isEmpty()) {
            return Optional.of(0);
        }
        Matcher matcher = kind.text().get().matcher(value);
        while (matcher.find()) {
            if (!Placeholders.is(matcher.group("value"))) {
                int start = matcher.start("value");
                return Optional.of(1
                        + (int) value.substring(0, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
            }
        }
        return Optional.empty();
    }

    private static Observation observation(String message, SnapshotFile file, int line) {
        Set<PathKind> kinds = PathKind.of(file.path());
        boolean test = kinds.contains(PathKind.TEST) || kinds.contains(PathKind.DOCUMENTATION);
        return Observation.of(
                        test ? Outcome.REVIEW : Outcome.FAIL, Message.of(message), Location.file(file.path(), line))
                .withConfidence(test ? Confidence.POSSIBLE : Confidence.LIKELY);
    }
}
