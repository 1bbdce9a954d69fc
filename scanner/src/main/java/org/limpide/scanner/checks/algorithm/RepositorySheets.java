package org.limpide.scanner.checks.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.sheet.SheetProblem;
import org.limpide.scanner.sheet.SheetReader;
import org.limpide.scanner.sheet.SheetReading;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;

/** The sheets of a repository, read once for all questions: files named algorithme.yml, and those of folders named algorithmes. */
record RepositorySheets(List<Read> all) {
    private static final byte[] NOT_UTF8 = {(byte) 0xFF};

    /**
     * One sheet.
     *
     * @param unread why it was not read, where it was not
     */
    record Read(String path, SheetReading reading, Optional<UnreadReason> unread) {
        Observation observation(SheetProblem problem, Outcome outcome) {
            Message message = Message.of("problem." + problem.code())
                    .with("key", problem.key().isEmpty() ? path : problem.key())
                    .with("column", problem.column());
            for (Map.Entry<String, String> argument : problem.arguments().entrySet()) {
                message = message.with(argument.getKey(), argument.getValue());
            }
            return Observation.of(outcome, message, Location.file(path, problem.line()))
                    .identifiedBy(problem.code().name(), path, problem.key());
        }
    }

    static RepositorySheets of(RepositorySnapshot snapshot) {
        return snapshot.derived(RepositorySheets.class, RepositorySheets::read);
    }

    private static RepositorySheets read(RepositorySnapshot snapshot) {
        List<Read> all = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile() && isSheet(file.path())) {
                all.add(read(file));
            }
        }
        return new RepositorySheets(List.copyOf(all));
    }

    private static boolean isSheet(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean yaml = lower.endsWith(".yml") || lower.endsWith(".yaml");
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return yaml
                && (name.startsWith("algorithme.")
                        || lower.startsWith("algorithmes/")
                        || lower.contains("/algorithmes/"));
    }

    private static Read read(SnapshotFile file) {
        SheetReader reader = SheetReader.standard();
        Content content = file.content();
        if (content instanceof Content.Unread nothing) {
            return new Read(file.path(), new SheetReading(Optional.empty(), List.of()), Optional.of(nothing.reason()));
        }
        boolean utf8 = content instanceof Content.Text text
                && (text.charset().equals("UTF-8") || text.charset().equals("US-ASCII"));
        SheetReading reading = utf8 ? reader.read(((Content.Text) content).value()) : reader.read(NOT_UTF8);
        return new Read(file.path(), reading, Optional.empty());
    }
}
