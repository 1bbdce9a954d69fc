package org.limpide.scanner.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the value of a field must be beyond its type; {@code policies/scan-report.schema.json} says the same.
 *
 * @param problem the reason given for a text that does not match the pattern
 * @param longest in UTF-16 units, for a text
 * @param least for a number
 */
record FieldRule(Optional<Pattern> pattern, String problem, int longest, long least) {
    static final FieldRule NONE = text(10_000);
    static final FieldRule KEY = text(100);

    private static final FieldRule COMMIT = matching("[0-9a-f]{40}|[0-9a-f]{64}", "not-a-commit", 64);
    private static final FieldRule CRITERION = matching("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*", "not-a-criterion", 100);

    private static final FieldRule OBJECT = matching("(?:[0-9a-f]{40}|[0-9a-f]{64})?", "not-an-object", 64);

    private static final Map<String, FieldRule> RULES = Map.ofEntries(
            Map.entry("ScanReport.schema", matching(Pattern.quote(ScanReport.SCHEMA), "other-schema", 100)),
            Map.entry("Tool.name", text(100)),
            Map.entry("Tool.version", text(100)),
            Map.entry("Run.milliseconds", atLeast(0)),
            Map.entry("Run.bytesLooked", atLeast(0)),
            Map.entry("AppliedPolicy.id", text(200)),
            Map.entry("AppliedPolicy.version", text(100)),
            Map.entry("AppliedPolicy.digest", matching("[0-9a-f]{64}", "not-a-digest", 64)),
            Map.entry("AppliedPolicy.only", matching("[a-z]+", "not-a-theme", 100)),
            Map.entry("Project.name", text(1_000)),
            Map.entry("Project.rootCommit", COMMIT),
            Map.entry("Project.commit", COMMIT),
            Map.entry("Project.ref", text(1_000)),
            Map.entry("Project.uncommitted", atLeast(-1)),
            Map.entry("Scope.from", text(1_000)),
            Map.entry("Scope.base", COMMIT),
            Map.entry("Scope.commits", atLeast(0)),
            Map.entry("CriterionResult.id", CRITERION),
            Map.entry("Reference.url", matching("https?://[^\\s\"'<>]+", "not-a-web-address", 2_000)),
            Map.entry("Revocation.page", matching("https?://[^\\s\"'<>]+", "not-a-web-address", 2_000)),
            Map.entry("Reference.checked", text(100)),
            Map.entry("ReportedFinding.waivedBy", atLeast(1)),
            Map.entry("Finding.criterion", CRITERION),
            Map.entry("Finding.fingerprint", matching("[0-9a-f]{32}", "not-a-fingerprint", 32)),
            Map.entry("Finding.linkHash", matching("[0-9a-f]{64}", "not-a-hash", 64)),
            Map.entry("Message.key", KEY),
            Map.entry("Location.name", text(1_000)),
            Map.entry("Location.line", atLeast(0)),
            Map.entry("ReportedWaiver.line", atLeast(1)),
            Map.entry("Notice.place", text(1_000)),
            Map.entry("CoverageLedger.files", atLeast(0)),
            Map.entry("CoverageLedger.filesRead", atLeast(0)),
            Map.entry("CoverageLedger.commits", atLeast(0)),
            Map.entry("Occurrences.count", atLeast(1)),
            Map.entry("Occurrences.values", atLeast(1)),
            Map.entry("Occurrence.object", OBJECT),
            Map.entry("KeyFacts.bits", atLeast(1)),
            Map.entry("KeyFacts.matchCount", atLeast(0)),
            Map.entry("KeyMatch.object", OBJECT),
            Map.entry("Occurrence.offset", atLeast(0)),
            Map.entry("Occurrence.length", atLeast(0)),
            Map.entry("Trace.domains", text(300)),
            Map.entry("Trace.refs", text(1_000)),
            Map.entry("Trace.refCount", atLeast(0)),
            Map.entry("Stamp.commit", COMMIT),
            Map.entry("Searched.objects", atLeast(0)),
            Map.entry("Searched.objectsSearched", atLeast(0)),
            Map.entry("Searched.bytes", atLeast(0)),
            Map.entry("Searched.archives", atLeast(0)),
            Map.entry("Searched.members", atLeast(0)),
            Map.entry("Entry.place", text(1_000)));

    /** The rule of a field, named {@code Record.component}. */
    static FieldRule of(String field) {
        return RULES.getOrDefault(field, NONE);
    }

    private static FieldRule text(int longest) {
        return new FieldRule(Optional.empty(), "", longest, Long.MIN_VALUE);
    }

    private static FieldRule matching(String pattern, String problem, int longest) {
        return new FieldRule(Optional.of(Pattern.compile(pattern)), problem, longest, Long.MIN_VALUE);
    }

    private static FieldRule atLeast(long least) {
        return new FieldRule(Optional.empty(), "", 0, least);
    }
}
