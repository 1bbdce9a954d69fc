package org.limpide.scanner.checks.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.spotbugs.BytecodeAnalysis;
import org.limpide.scanner.engine.spotbugs.BytecodeAnalysis.State;
import org.limpide.scanner.engine.spotbugs.BytecodeAnalysis.Weakness;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Do the compiled classes of the repository show weaknesses that SpotBugs and Find Security Bugs know? */
public final class BytecodeWeaknessCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        BytecodeAnalysis analysis = BytecodeAnalysis.of(snapshot);
        if (analysis.state() == State.NO_CLASSES) {
            return List.of(Observation.notApplicable());
        }
        if (analysis.state() != State.ANALYSED) {
            String key = analysis.state() == State.TOO_SLOW ? "too-slow" : "failed";
            return List.of(Observation.of(Outcome.NOT_AVAILABLE, Message.of(key), Location.repository()));
        }
        List<Observation> all = weaknesses(analysis, parameters);
        if (analysis.missing() > 0) {
            all.add(gap("missing-classes", analysis.missing()));
        }
        if (analysis.skipped() > 0) {
            all.add(gap("skipped-classes", analysis.skipped()));
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static Observation gap(String key, int count) {
        return Observation.of(Outcome.NOT_AVAILABLE, Message.of(key).with("count", count), Location.repository());
    }

    /** One observation for each pattern and class file; taint analysis is often wrong, so a person looks. */
    private static List<Observation> weaknesses(BytecodeAnalysis analysis, Parameters parameters) {
        Set<String> categories = Set.copyOf(parameters.texts("categories"));
        Pattern dropped = Pattern.compile(String.join("|", parameters.texts("dropped")));
        Map<List<String>, List<Weakness>> groups = new LinkedHashMap<>();
        for (Weakness one : analysis.weaknesses()) {
            if (categories.contains(one.category())
                    && !dropped.matcher(one.pattern()).matches()) {
                groups.computeIfAbsent(List.of(one.path(), one.pattern()), any -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Observation> all = new ArrayList<>();
        groups.forEach((identity, group) -> {
            Weakness first = group.get(0);
            all.add(Observation.of(
                            Outcome.REVIEW,
                            Message.of(first.cwe() > 0 ? "weakness" : "weakness-without-cwe")
                                    .with("pattern", first.pattern())
                                    .with("cwe", first.cwe())
                                    .with("line", first.line())
                                    .with("count", group.size()),
                            Location.file(first.path()))
                    .withConfidence(Confidence.POSSIBLE)
                    .identifiedBy(first.path(), first.pattern()));
        });
        return all;
    }
}
