package org.limpide.scanner.check;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.TextFinds;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * Remembers, for each question, the files that were wanted and could not be read, also when a value shared by several
 * questions was made from them. So no check can forget to say it.
 */
final class ReadLog {
    private final RepositorySnapshot snapshot;
    private final Optional<YearMonth> asOf;
    private final Map<Class<?>, Shared> shared = new HashMap<>();

    private record Shared(Object value, Map<String, UnreadReason> unread) {}

    ReadLog(RepositorySnapshot snapshot, Optional<YearMonth> asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /**
     * What one question sees.
     *
     * @param dated whether it is told the month
     */
    View view(boolean dated) {
        return new View(dated ? asOf : Optional.empty());
    }

    /** The snapshot as one question sees it. */
    final class View implements RepositorySnapshot {
        private final Map<String, UnreadReason> unread = new LinkedHashMap<>();
        private final Optional<YearMonth> month;

        View(Optional<YearMonth> month) {
            this.month = month;
        }

        /** One observation for each reason: the places themselves stand in the ledger, once for all questions. */
        List<Observation> unreadAsObservations() {
            Map<UnreadReason, List<String>> byReason = new EnumMap<>(UnreadReason.class);
            unread.forEach((path, reason) -> {
                if (reason.hidesPublishedText()) {
                    byReason.computeIfAbsent(reason, any -> new ArrayList<>()).add(path);
                }
            });
            List<Observation> observations = new ArrayList<>();
            byReason.forEach((reason, paths) -> observations.add(unread(reason, paths)));
            return observations;
        }

        static Observation unread(UnreadReason reason, List<String> paths) {
            boolean oneFile = paths.size() == 1 && !paths.get(0).isEmpty();
            return Observation.of(
                            Outcome.NOT_AVAILABLE,
                            Message.of("unread." + reason.name()).with("count", paths.size()),
                            oneFile ? Location.file(paths.get(0)) : Location.repository())
                    .identifiedBy("unread", reason.name());
        }

        @Override
        public String name() {
            return snapshot.name();
        }

        @Override
        public String commit() {
            return snapshot.commit();
        }

        @Override
        public List<SnapshotFile> files() {
            return snapshot.files().stream().map(this::logged).toList();
        }

        @Override
        public Optional<SnapshotFile> file(String path) {
            return snapshot.file(path).map(this::logged);
        }

        @Override
        public HistoryFacts history() {
            snapshot.history().gap().ifPresent(reason -> unread.put("", reason));
            return snapshot.history();
        }

        @Override
        public TextFinds texts() {
            TextFinds texts = snapshot.texts();
            texts.gap().ifPresent(reason -> unread.put("", reason));
            return texts;
        }

        @Override
        public Optional<Integer> monthsSinceLastCommit() {
            Optional<Instant> last = month.flatMap(any -> history().last());
            return last.isEmpty() ? snapshot.monthsSinceLastCommit() : Optional.of(months(last.get(), month.get()));
        }

        private static int months(Instant last, YearMonth now) {
            // Clocks of committers run wild; a date of the future is no age.
            YearMonth month = YearMonth.from(last.atZone(ZoneOffset.UTC));
            return (int) Math.max(0, ChronoUnit.MONTHS.between(month, now));
        }

        @Override
        public <T> T derived(Class<T> type, Function<RepositorySnapshot, T> maker) {
            Shared known = shared.get(type);
            if (known == null) {
                View own = new View(Optional.empty());
                known = new Shared(maker.apply(own), own.unread);
                shared.put(type, known);
            }
            unread.putAll(known.unread());
            return type.cast(known.value());
        }

        private SnapshotFile logged(SnapshotFile file) {
            return new LoggedFile(file, unread);
        }
    }

    private record LoggedFile(SnapshotFile file, Map<String, UnreadReason> unread) implements SnapshotFile {
        @Override
        public String path() {
            return file.path();
        }

        @Override
        public Kind kind() {
            return file.kind();
        }

        @Override
        public String objectId() {
            return file.objectId();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public Content content() {
            Content content = file.content();
            if (content instanceof Content.Unread nothing) {
                unread.put(file.path(), nothing.reason());
            }
            return content;
        }
    }
}
