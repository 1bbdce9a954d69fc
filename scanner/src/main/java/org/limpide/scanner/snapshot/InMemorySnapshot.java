package org.limpide.scanner.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;

/** A snapshot from values, for fixtures and for judging files that are in no repository. */
public final class InMemorySnapshot implements RepositorySnapshot {
    private static final HistoryFacts NO_HISTORY = new HistoryFacts(
            "0".repeat(40), 0, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    private final List<SnapshotFile> files;
    private final HistoryFacts history;
    private final Optional<Integer> quietMonths;
    private final Map<Class<?>, Object> derived = new HashMap<>();

    private record Entry(String path, Kind kind, Content content) implements SnapshotFile {
        @Override
        public String objectId() {
            return "0".repeat(40);
        }

        @Override
        public long size() {
            if (content instanceof Content.Text text) {
                return text.value().getBytes(StandardCharsets.UTF_8).length;
            }
            return content instanceof Content.Binary binary ? binary.length() : -1;
        }
    }

    /** Collects the files of a snapshot. */
    public static final class Builder {
        private final List<SnapshotFile> files = new ArrayList<>();
        private HistoryFacts history = NO_HISTORY;
        private Optional<Integer> quietMonths = Optional.empty();

        public Builder text(String path, String text) {
            return entry(path, Kind.REGULAR, new Content.Text(text, "UTF-8"));
        }

        public Builder binary(String path, byte[] bytes) {
            return entry(path, Kind.REGULAR, new Content.Binary(bytes));
        }

        public Builder entry(String path, Kind kind, Content content) {
            files.add(new Entry(path, kind, content));
            return this;
        }

        public Builder history(HistoryFacts facts) {
            history = facts;
            return this;
        }

        public Builder monthsSinceLastCommit(int months) {
            quietMonths = Optional.of(months);
            return this;
        }

        public InMemorySnapshot build() {
            files.sort(Comparator.comparing(SnapshotFile::path));
            return new InMemorySnapshot(List.copyOf(files), history, quietMonths);
        }
    }

    private InMemorySnapshot(List<SnapshotFile> files, HistoryFacts history, Optional<Integer> quietMonths) {
        this.files = files;
        this.history = history;
        this.quietMonths = quietMonths;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String name() {
        return "in-memory";
    }

    @Override
    public String commit() {
        return "0".repeat(40);
    }

    @Override
    public List<SnapshotFile> files() {
        return files;
    }

    @Override
    public Optional<SnapshotFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    @Override
    public HistoryFacts history() {
        return history;
    }

    @Override
    public TextFinds texts() {
        return derived(TextFinds.class, any -> new InMemorySearch(files).finds());
    }

    @Override
    public <T> T derived(Class<T> type, Function<RepositorySnapshot, T> maker) {
        Object known = derived.get(type);
        if (known == null) {
            known = maker.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }

    @Override
    public Optional<Integer> monthsSinceLastCommit() {
        return quietMonths;
    }
}
