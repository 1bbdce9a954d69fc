package org.limpide.scanner.cli;

import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.source.RepositoryDiscovery;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.SourceProblem;

/**
 * What the arguments of a scan designate.
 *
 * @param sources the repositories, each once
 * @param problems what could not be looked at
 */
record Targets(List<RepositorySource> sources, List<SourceProblem> problems) {

    static Targets of(List<String> arguments) {
        List<RepositorySource> sources = new ArrayList<>();
        List<SourceProblem> problems = new ArrayList<>();
        for (String argument : arguments) {
            RepositorySource.Argument meaning = RepositorySource.of(argument);
            if (meaning instanceof RepositorySource.Argument.Address address) {
                sources.add(address.repository());
            } else if (meaning instanceof RepositorySource.Argument.Folder folder) {
                RepositoryDiscovery.Found found = RepositoryDiscovery.find(folder.path());
                sources.addAll(found.repositories());
                problems.addAll(found.problems());
            } else {
                problems.add(((RepositorySource.Argument.Refused) meaning).problem());
            }
        }
        // The first comparison of records costs as much as the rest of this.
        List<RepositorySource> each =
                sources.size() < 2 ? sources : sources.stream().distinct().toList();
        return new Targets(List.copyOf(each), List.copyOf(problems));
    }

    /** Whether there is nothing to scan: the arguments were wrong, and it is no verdict. */
    boolean unusable() {
        return sources.isEmpty();
    }
}
