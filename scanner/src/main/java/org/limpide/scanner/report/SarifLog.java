package org.limpide.scanner.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of SARIF 2.1.0 (OASIS) that a report fills; field names are those of the standard. */
record SarifLog(String $schema, String version, List<Run> runs) {

    /** Section 3.14. */
    record Run(
            Tool tool,
            Details automationDetails,
            List<Invocation> invocations,
            Map<String, Artifact> originalUriBaseIds,
            String columnKind,
            List<Result> results,
            Map<String, String> properties) {}

    /** Section 3.18. */
    record Tool(Driver driver) {}

    /** Section 3.17: names the series of runs that this one belongs to. */
    record Details(String id) {}

    /** Section 3.19. */
    record Driver(String name, String version, String language, List<Rule> rules) {}

    /** Section 3.49. */
    record Rule(
            String id,
            Text shortDescription,
            Text fullDescription,
            Optional<String> helpUri,
            Text help,
            Configuration defaultConfiguration,
            Tags properties) {}

    /** Sections 3.11 and 3.12. */
    record Text(String text) {}

    /** Section 3.50. */
    record Configuration(String level) {}

    /** Section 3.8.2. */
    record Tags(List<String> tags) {}

    /** Section 3.20. */
    record Invocation(
            Instant startTimeUtc,
            Instant endTimeUtc,
            boolean executionSuccessful,
            List<Notification> toolExecutionNotifications) {}

    /** Section 3.58. */
    record Notification(List<Place> locations, Text message, String level) {}

    /** Section 3.27. */
    record Result(
            String ruleId,
            int ruleIndex,
            String kind,
            String level,
            Text message,
            List<Place> locations,
            Map<String, String> partialFingerprints,
            List<Suppression> suppressions) {}

    /** Section 3.28. */
    record Place(Optional<Physical> physicalLocation, Optional<List<Logical>> logicalLocations) {}

    /** Section 3.29. */
    record Physical(Artifact artifactLocation, Optional<Region> region) {}

    /** Section 3.4. */
    record Artifact(Optional<String> uri, Optional<String> uriBaseId, Optional<Text> description) {}

    /** Section 3.30. */
    record Region(int startLine) {}

    /** Section 3.33. */
    record Logical(String fullyQualifiedName, Optional<String> kind) {}

    /** Section 3.35. */
    record Suppression(String kind, String status) {}
}
