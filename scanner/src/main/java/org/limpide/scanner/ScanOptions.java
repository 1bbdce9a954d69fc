package org.limpide.scanner;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.LinkKey;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.source.Scope;

/**
 * What one scan is asked.
 *
 * @param ref the commit whose files are judged, such as {@code HEAD} or a tag
 * @param publishedRefs globs of the refs that will be public, with commas; empty for all
 * @param only the themes to ask about; empty for all
 * @param asOf the day on which expiries are judged
 * @param startedAt the time written into the report
 * @param cache where clones are kept between scans
 * @param history how the history is read
 * @param scope the part of the repository that is asked about
 * @param state where the scan finds what the one before left, and leaves something itself; absent for nowhere
 * @param link the installation's key that joins repositories, where it has one
 * @param openness the degree of openness to judge for; absent where the repository is to say it
 */
public record ScanOptions(
        String ref,
        String publishedRefs,
        List<String> only,
        LocalDate asOf,
        Instant startedAt,
        Path cache,
        Settings history,
        Scope scope,
        Optional<StatePlace> state,
        Optional<LinkKey> link,
        Optional<Openness> openness) {

    /**
     * Where states stand.
     *
     * @param key a secret that seals them; empty for none
     */
    public record StatePlace(Path folder, String key) {
        @Override
        public String toString() {
            return "StatePlace[" + folder + "]";
        }
    }

    /** All of a repository, without a state. */
    public ScanOptions(
            String ref,
            String publishedRefs,
            List<String> only,
            LocalDate asOf,
            Instant startedAt,
            Path cache,
            Settings history) {
        this(
                ref,
                publishedRefs,
                only,
                asOf,
                startedAt,
                cache,
                history,
                new Scope.Whole(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The repository says its degree of openness. */
    public ScanOptions(
            String ref,
            String publishedRefs,
            List<String> only,
            LocalDate asOf,
            Instant startedAt,
            Path cache,
            Settings history,
            Scope scope,
            Optional<StatePlace> state,
            Optional<LinkKey> link) {
        this(ref, publishedRefs, only, asOf, startedAt, cache, history, scope, state, link, Optional.empty());
    }

    public ScanOptions {
        only = List.copyOf(only);
    }
}
