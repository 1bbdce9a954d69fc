package org.limpide.scanner.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * Asks one question on one snapshot and stamps the answers. Whatever goes wrong on the way stays on the criterion that
 * asked: a check that throws is an {@code ERROR}, one that says nothing too, and one that wanted a file that could not
 * be read is {@code NOT_AVAILABLE} there, whatever else it says.
 */
public final class CheckRunner {
    private final ReadLog reads;
    private final Fingerprints fingerprints;
    private final Optional<LinkKey> link;

    /** A runner without a key that joins repositories, and without a date. */
    public CheckRunner(RepositorySnapshot snapshot, Fingerprints fingerprints) {
        this(snapshot, fingerprints, Optional.empty(), Optional.empty());
    }

    /**
     * A runner.
     *
     * @param link the installation's key, where its findings are to be joined over repositories
     * @param asOf the month for which the age of the last commit is told
     */
    public CheckRunner(
            RepositorySnapshot snapshot, Fingerprints fingerprints, Optional<LinkKey> link, Optional<YearMonth> asOf) {
        this.link = link;
        this.reads = new ReadLog(snapshot, asOf);
        this.fingerprints = fingerprints;
    }

    /**
     * Runs one check for one criterion.
     *
     * @param criterion id under which the answers are filed
     * @param checkId id of the check
     * @param parameters what the criterion gives it
     */
    public List<Finding> run(String criterion, String checkId, Parameters parameters) {
        Optional<Check> check = CheckCatalog.find(checkId);
        if (check.isEmpty()) {
            return stamped(
                    criterion, List.of(broken(Message.of("error.unknown-check").with("check", checkId))));
        }
        return run(criterion, check.get(), parameters);
    }

    /** The answer to a question that is not asked. */
    public List<Finding> notAsked(String criterion, Message why) {
        return stamped(criterion, List.of(Observation.of(Outcome.NOT_APPLICABLE, why, Location.repository())));
    }

    List<Finding> run(String criterion, Check check, Parameters parameters) {
        return stamped(criterion, ask(check, parameters));
    }

    private List<Observation> ask(Check check, Parameters parameters) {
        ReadLog.View view = reads.view(check.dependsOnTheMonth());
        List<Observation> said = new ArrayList<>();
        try {
            said.addAll(check.answer(view, parameters));
            if (said.isEmpty()) {
                said.add(broken(Message.of("error.no-answer")));
            }
        } catch (RuntimeException | StackOverflowError fault) {
            // The message of an exception may quote what was scanned; only its class is safe to show.
            said.add(broken(Message.of("error.exception")
                    .with("exception", fault.getClass().getSimpleName())
                    .with("at", firstOwnFrame(fault))));
        }
        said.addAll(view.unreadAsObservations());
        return said;
    }

    private static String firstOwnFrame(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.limpide.")) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static Observation broken(Message message) {
        return Observation.of(Outcome.ERROR, message, Location.repository());
    }

    private List<Finding> stamped(String criterion, List<Observation> observations) {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Observation one : observations) {
            int ordinal = seen.merge(one.identity(), 1, Integer::sum);
            findings.add(new Finding(
                    criterion,
                    one.outcome(),
                    one.message(),
                    one.location(),
                    one.confidence(),
                    fingerprints.of(criterion, one.identity(), ordinal),
                    one.occurrences(),
                    one.key(),
                    link.flatMap(key -> one.value().map(value -> key.hash(value.kind(), value.text())))));
        }
        return findings;
    }
}
