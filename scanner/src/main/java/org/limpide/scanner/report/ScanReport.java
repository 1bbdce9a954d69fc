package org.limpide.scanner.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.PolicyEvaluator.WaiverStatus;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.policy.Waiver;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.text.Localized;

/**
 * Everything that a scan found, with the texts needed to read it: a report is whole by itself, whatever policy made it.
 *
 * @param schema {@link #SCHEMA}
 * @param tool what made the report
 * @param run dates and durations, the only part that differs between two scans of the same thing
 * @param policy what was asked
 * @param project what was scanned
 * @param verdict what it comes to
 * @param criteria each criterion that was asked, with its answer, in the order of the policy
 * @param findings every finding that asks for attention, in the order of the criteria, then of places
 * @param waivers what the repository's own waivers did
 * @param notices what else a reader must know, such as a line of the waiver file that is wrong
 * @param coverage what was read and what was not
 * @param scope the part of the repository that the report is about; absent for all of it
 */
public record ScanReport(
        String schema,
        Tool tool,
        Run run,
        AppliedPolicy policy,
        Project project,
        Verdict verdict,
        List<CriterionResult> criteria,
        List<ReportedFinding> findings,
        List<ReportedWaiver> waivers,
        List<Notice> notices,
        CoverageLedger coverage,
        Optional<Scope> scope) {

    /** Name and version of the format; the version changes when a reader of the old one would be misled. */
    public static final String SCHEMA = "limpide/scan-report/1";

    /** A report about a whole repository. */
    public ScanReport(
            String schema,
            Tool tool,
            Run run,
            AppliedPolicy policy,
            Project project,
            Verdict verdict,
            List<CriterionResult> criteria,
            List<ReportedFinding> findings,
            List<ReportedWaiver> waivers,
            List<Notice> notices,
            CoverageLedger coverage) {
        this(
                schema,
                tool,
                run,
                policy,
                project,
                verdict,
                criteria,
                findings,
                waivers,
                notices,
                coverage,
                Optional.empty());
    }

    public ScanReport {
        criteria = List.copyOf(criteria);
        findings = List.copyOf(findings);
        waivers = List.copyOf(waivers);
        notices = List.copyOf(notices);
    }

    /** Parts of a repository. */
    public enum Part {
        /** What commits bring that lead to the judged commit and not to another one. */
        SINCE,
        /** What the next commit would bring. */
        STAGED,
        /** What a push brings. */
        PUSHED
    }

    /**
     * The part of a repository that a report is about; its verdict says nothing of the rest.
     *
     * @param from name of the commit from which on the part was asked for
     * @param base id of that commit; absent where the repository lacks it
     * @param commits how many commits are in the part
     */
    public record Scope(Part part, Optional<String> from, Optional<String> base, int commits) {}

    /** The scanner. */
    public record Tool(String name, String version) {}

    /**
     * When, for how long, and at what cost.
     *
     * @param bytesLooked bytes of texts that had to be looked at; absent where no text was asked for
     */
    public record Run(Instant startedAt, long milliseconds, Optional<Long> bytesLooked) {
        /** A run that asked for no text. */
        public Run(Instant startedAt, long milliseconds) {
            this(startedAt, milliseconds, Optional.empty());
        }
    }

    /**
     * The policy that was applied.
     *
     * @param only the themes asked for; empty for all
     * @param asOf the day on which expiries were judged
     * @param openness the degree of openness that was judged for; absent where no criterion was asked that knows degrees
     */
    public record AppliedPolicy(
            String id,
            String version,
            String digest,
            List<String> only,
            LocalDate asOf,
            Optional<AppliedOpenness> openness) {

        /** A policy without degrees of openness. */
        public AppliedPolicy(String id, String version, String digest, List<String> only, LocalDate asOf) {
            this(id, version, digest, only, asOf, Optional.empty());
        }
    }

    /**
     * What was scanned.
     *
     * @param name of the repository
     * @param rootCommit id of its oldest root commit: the same for each clone and fork
     * @param ref what was asked to be judged, such as {@code HEAD}
     * @param commit the commit that was judged
     * @param publishedRefs globs of the refs that will be public, with commas; empty for all
     * @param uncommitted how many files of the work tree differ from the commit; -1 where that could not be found out
     */
    public record Project(
            String name, String rootCommit, String ref, String commit, String publishedRefs, int uncommitted) {}

    /**
     * One criterion and its answer.
     *
     * @param outcome its worst answer
     * @param effect what it does to the verdict, waivers counted
     * @param messages the sentences that its findings call
     * @param revocations how to revoke what was found, by the part behind the dot of the keys of its findings' messages;
     *     absent where nothing can be revoked
     */
    public record CriterionResult(
            String id,
            Mode mode,
            Outcome outcome,
            Verdict effect,
            Localized title,
            Localized why,
            Localized fix,
            Basis basis,
            Map<String, Localized> messages,
            Optional<Map<String, Revocation>> revocations) {

        /** The part of the id before the dot. */
        public String theme() {
            return id.substring(0, id.indexOf('.'));
        }
    }

    /**
     * How and where the issuer of a secret makes it worthless; to be done before anything else.
     *
     * @param what what was found, a noun phrase
     * @param how one sentence
     * @param page of the issuer, where one is known
     */
    public record Revocation(Localized what, Localized how, Optional<String> page) {}

    /**
     * A finding and what it does to the verdict.
     *
     * @param waivedBy line of the waiver that covers it, in the repository's own file
     */
    public record ReportedFinding(Finding finding, Verdict effect, Optional<Integer> waivedBy) {}

    /**
     * Something to know that answers no criterion.
     *
     * @param place file, line and column
     */
    public record Notice(String place, Localized text) {}

    /** A waiver and what became of it. */
    public record ReportedWaiver(
            String criterion,
            Optional<String> fingerprint,
            Optional<String> path,
            Waiver.Reason reason,
            String comment,
            String author,
            LocalDate expires,
            int line,
            WaiverStatus status) {}
}
