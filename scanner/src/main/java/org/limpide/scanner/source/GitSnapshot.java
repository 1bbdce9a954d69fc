package org.limpide.scanner.source;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.TextFinds;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * One commit of a Git repository. Thread-safe; usable until its {@link RepositoryReader} is closed.
 */
public final class GitSnapshot implements RepositorySnapshot {
    private final String name;
    private final String commit;
    private final List<SnapshotFile> files;
    private final Map<String, SnapshotFile> byPath;
    private final HistoryFacts history;
    private final Ledger ledger;
    private final Supplier<TextFinds> search;
    private final Map<Class<?>, Object> derived = new HashMap<>();

    GitSnapshot(
            String name,
            String commit,
            List<GitFile> files,
            HistoryFacts history,
            Ledger ledger,
            Supplier<TextFinds> search) {
        this.name = Printable.of(name);
        this.commit = commit;
        this.files = List.copyOf(files);
        this.history = history;
        this.ledger = ledger;
        this.search = search;
        Map<String, SnapshotFile> index = new HashMap<>(files.size() * 2);
        files.forEach(file -> index.putIfAbsent(file.path(), file));
        this.byPath = Map.copyOf(index);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String commit() {
        return commit;
    }

    @Override
    public List<SnapshotFile> files() {
        return files;
    }

    @Override
    public Optional<SnapshotFile> file(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    @Override
    public HistoryFacts history() {
        return history;
    }

    @Override
    public TextFinds texts() {
        return derived(TextFinds.class, any -> search.get());
    }

    @Override
    public <T> T derived(Class<T> type, Function<RepositorySnapshot, T> maker) {
        synchronized (derived) {
            Object known = derived.get(type);
            if (known == null) {
                known = maker.apply(this);
                derived.put(type, known);
            }
            return type.cast(known);
        }
    }

    /** What was read so far, and what was not: ask for it after the last check. */
    public CoverageLedger ledger() {
        List<CoverageLedger.Entry> entries = ledger.entries();
        Set<UnreadReason> withoutContent = EnumSet.of(
                UnreadReason.MISSING_OBJECT,
                UnreadReason.CORRUPT_OBJECT,
                UnreadReason.TOO_LARGE,
                UnreadReason.LFS_POINTER,
                UnreadReason.SUBMODULE,
                UnreadReason.LIMIT_REACHED);
        Set<String> unread = new HashSet<>();
        entries.stream()
                .filter(entry -> withoutContent.contains(entry.reason()))
                .forEach(entry -> unread.add(entry.place()));
        int read = (int) files.stream()
                .filter(file -> unread.isEmpty() || !unread.contains(Printable.of(file.path())))
                .count();
        return new CoverageLedger(files.size(), read, history.commits(), searched(), entries);
    }

    private Optional<CoverageLedger.Searched> searched() {
        synchronized (derived) {
            return derived.get(TextFinds.class) instanceof TextFinds texts ? texts.searched() : Optional.empty();
        }
    }
}
