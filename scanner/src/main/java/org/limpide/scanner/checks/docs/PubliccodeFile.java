package org.limpide.scanner.checks.docs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.publiccode.Problem;
import org.limpide.scanner.publiccode.PubliccodeValidator;
import org.limpide.scanner.publiccode.RepositoryFiles;
import org.limpide.scanner.publiccode.Validation;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * The publiccode.yml at the root, judged once for all questions about it.
 *
 * @param path its path; empty where there is none
 * @param validation what is wrong with it; nothing where it was not read
 * @param unread why it was not read
 */
record PubliccodeFile(String path, Validation validation, Optional<UnreadReason> unread) {
    private static final Validation NOTHING = new Validation(Optional.empty(), List.of(), Map.of());

    static PubliccodeFile of(RepositorySnapshot snapshot) {
        return snapshot.derived(PubliccodeFile.class, PubliccodeFile::read);
    }

    boolean isAbsent() {
        return path.isEmpty();
    }

    private static PubliccodeFile read(RepositorySnapshot snapshot) {
        Optional<SnapshotFile> file = snapshot.file("publiccode.yml")
                .or(() -> snapshot.file("publiccode.yaml"))
                .filter(SnapshotFile::isFile);
        if (file.isEmpty()) {
            return new PubliccodeFile("", NOTHING, Optional.empty());
        }
        PubliccodeValidator validator =
                PubliccodeValidator.offline().withFiles((path, most) -> beginning(snapshot, path, most));
        Content content = file.get().content();
        if (content instanceof Content.Unread nothing) {
            boolean large = nothing.reason() == UnreadReason.TOO_LARGE;
            return large
                    ? new PubliccodeFile(file.get().path(), PubliccodeValidator.tooLarge(), Optional.empty())
                    : new PubliccodeFile(file.get().path(), NOTHING, Optional.of(nothing.reason()));
        }
        return new PubliccodeFile(file.get().path(), validator.validate(bytes(content)), Optional.empty());
    }

    private static byte[] bytes(Content content) {
        if (content instanceof Content.Text text) {
            boolean utf8 = text.charset().equals("UTF-8") || text.charset().equals("US-ASCII");
            // Anything else is given as what it is: not in UTF-8.
            return utf8 ? text.value().getBytes(StandardCharsets.UTF_8) : foreign(text);
        }
        return content instanceof Content.Binary binary ? binary.bytes() : RepositoryFiles.UNKNOWN;
    }

    private static byte[] foreign(Content.Text text) {
        byte[] latin = text.value().getBytes(StandardCharsets.ISO_8859_1);
        return text.charset().equals("ISO-8859-1") || text.charset().startsWith("windows")
                ? latin
                : text.value().getBytes(StandardCharsets.UTF_16);
    }

    private static Optional<byte[]> beginning(RepositorySnapshot snapshot, String path, int most) {
        return snapshot.file(path).filter(SnapshotFile::isFile).map(file -> {
            byte[] bytes = bytes(file.content());
            return bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
        });
    }

    /** A finding for each problem of that kind, all with that outcome. */
    List<Observation> observations(Predicate<Problem> kind, Outcome outcome) {
        List<Observation> all = new ArrayList<>();
        for (Problem problem : validation.problems()) {
            if (kind.test(problem)) {
                all.add(observation(problem, outcome));
            }
        }
        return all;
    }

    private Observation observation(Problem problem, Outcome outcome) {
        Message message = Message.of("problem." + problem.code())
                .with("key", problem.key().isEmpty() ? path : problem.key())
                .with("column", problem.column());
        for (var argument : problem.arguments().entrySet()) {
            message = message.with(argument.getKey(), argument.getValue());
        }
        return Observation.of(outcome, message, Location.file(path, problem.line()))
                .identifiedBy(problem.code().name(), problem.key());
    }
}
