package org.limpide.scanner.checks.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.engine.jdt.JavaSources.Gap;
import org.limpide.scanner.engine.jdt.JavaUnit;

/**
 * Collects what one question finds in Java sources: one observation per file and subject, and one in all for the tests,
 * whose code never runs in the service.
 */
final class JavaFindings {
    private final Map<List<String>, Group> groups = new LinkedHashMap<>();
    private int inTests;
    private String firstTest = "";
    private int firstTestLine;

    private record Group(Observation first, int count) {}

    /**
     * Adds one place.
     *
     * @param subject what is found there, shown as {@code {what}}
     */
    void add(JavaUnit unit, ASTNode node, Outcome outcome, String key, String subject) {
        add(unit, unit.line(node), outcome, key, subject);
    }

    void add(JavaUnit unit, int line, Outcome outcome, String key, String subject) {
        if (unit.isTest()) {
            if (inTests++ == 0) {
                firstTest = unit.path();
                firstTestLine = line;
            }
            return;
        }
        Observation observation = Observation.of(
                        outcome, Message.of(key).with("what", subject), Location.file(unit.path(), line))
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(unit.path(), key, subject);
        groups.merge(
                List.of(unit.path(), key, subject),
                new Group(observation, 1),
                (old, one) -> new Group(old.first(), old.count() + 1));
    }

    /** All observations; a pass where there is nothing to say and everything was read. */
    List<Observation> observations(List<Gap> gaps) {
        List<Observation> all = new ArrayList<>();
        groups.values().forEach(group -> {
            Observation first = group.first();
            all.add(new Observation(
                    first.outcome(),
                    first.message().with("count", group.count()),
                    first.location(),
                    first.confidence(),
                    first.identity(),
                    first.occurrences(),
                    first.key(),
                    first.value()));
        });
        if (inTests > 0) {
            all.add(Observation.of(
                            Outcome.REVIEW,
                            Message.of("in-tests").with("count", inTests),
                            Location.file(firstTest, firstTestLine))
                    .withConfidence(Confidence.POSSIBLE)
                    .identifiedBy("in-tests"));
        }
        gaps.stream().findFirst().ifPresent(gap -> all.add(gap(gap, gaps.size())));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static Observation gap(Gap first, int count) {
        return Observation.of(
                        Outcome.NOT_AVAILABLE,
                        Message.of("not-parsed").with("count", count),
                        Location.file(first.path(), first.line()))
                .identifiedBy("not-parsed");
    }
}
