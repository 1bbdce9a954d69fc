package org.limpide.registry.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.registry.account.Rights;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.springframework.stereotype.Component;

/**
 * In which other projects the values of some findings stand. Who may read a project is asked of {@link Projects}: a project
 * that it does not give is neither named nor counted. Two queries, whatever the number of findings.
 */
@Component
class SharedValues {
    private static final int SHOWN = 5;

    private final TrackedFindingTable findings;
    private final Projects projects;

    SharedValues(TrackedFindingTable findings, Projects projects) {
        this.findings = findings;
        this.projects = projects;
    }

    /** What is known of some findings of one project. */
    static final class Known {
        private final Map<String, List<ProjectView>> byHash;

        private Known(Map<String, List<ProjectView>> byHash) {
            this.byHash = byHash;
        }

        ProjectPage.Elsewhere of(TrackedFinding finding) {
            List<ProjectView> others = finding.linkHash()
                    .map(hash -> byHash.getOrDefault(hash, List.of()))
                    .orElse(List.of());
            return new ProjectPage.Elsewhere(
                    others.size(),
                    others.stream()
                            .limit(SHOWN)
                            .map(one -> new ProjectPage.Other(one.slug(), one.name()))
                            .toList());
        }
    }

    Known of(long projectId, List<TrackedFinding> shown, Rights rights) {
        Set<String> hashes = shown.stream()
                .map(TrackedFinding::linkHash)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (hashes.isEmpty()) {
            return new Known(Map.of());
        }
        List<Object[]> rows = findings.elsewhere(hashes, projectId);
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.add((Long) row[1]));
        Map<Long, Set<String>> hashesOf = new HashMap<>();
        rows.forEach(row ->
                hashesOf.computeIfAbsent((Long) row[1], any -> new HashSet<>()).add((String) row[0]));
        Map<String, List<ProjectView>> byHash = new HashMap<>();
        // They come by name, so each list has that order.
        for (ProjectView other : projects.readable(ids, rights)) {
            for (String hash : hashesOf.getOrDefault(other.id(), Set.of())) {
                byHash.computeIfAbsent(hash, any -> new ArrayList<>()).add(other);
            }
        }
        return new Known(byHash);
    }
}
