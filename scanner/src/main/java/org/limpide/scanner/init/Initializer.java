package org.limpide.scanner.init;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.init.Change.NewFile;
import org.limpide.scanner.init.Fact.Kind;
import org.limpide.scanner.init.Proposal.Left;
import org.limpide.scanner.init.Proposal.Reason;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.WaiverFile;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem;

/** Proposes what a project lacks. */
public final class Initializer {
    private final Wishes wishes;
    private final Path cache;

    /** What comes of it. */
    public sealed interface Result {
        /** Something that may be written. */
        record Made(Proposal proposal) implements Result {}

        /** The repository cannot be read. */
        record Refused(SourceProblem problem) implements Result {}

        /** A person names another licence than the repository: {@code declared} at {@code place}. */
        record OtherLicense(String declared, String place) implements Result {}
    }

    /**
     * An initializer.
     *
     * @param cache the user's cache folder
     */
    public Initializer(Wishes wishes, Path cache) {
        this.wishes = wishes;
        this.cache = cache;
    }

    /**
     * Proposes what a folder lacks; writes nothing.
     *
     * @param repository of which it is the work tree, where it is one
     */
    public Result propose(Path folder, Optional<LocalRepository> repository) throws IOException {
        ProjectReader.Result read = ProjectReader.read(folder.toRealPath(), repository, cache);
        if (read instanceof ProjectReader.Result.Refused refused) {
            return new Result.Refused(refused.problem());
        }
        Project project = ((ProjectReader.Result.Read) read).project();
        ProjectLicenses licenses = ProjectLicenses.of(project.files());
        Map<Kind, Fact> facts = FactsReader.read(project, licenses, wishes);
        Optional<Fact> license = Optional.ofNullable(facts.get(Kind.LICENSE));
        Optional<String> wanted = wishes.license();
        if (wanted.isPresent() && license.isPresent() && !license.get().text().equals(wanted.get())) {
            return new Result.OtherLicense(license.get().text(), license.get().place());
        }
        return new Result.Made(proposal(project, licenses, facts));
    }

    private Proposal proposal(Project project, ProjectLicenses licenses, Map<Kind, Fact> facts) throws IOException {
        AppliedOpenness openness = AppliedOpenness.of(wishes.openness(), own(project));
        Openness degree = openness.degree();
        List<Paper> papers = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        Map<String, String> at = new HashMap<>();
        for (Paper paper : Paper.all()) {
            Optional<String> standing = paper.standing(project.standing());
            standing.ifPresent(path -> at.put(paper.id(), path));
            if (!wishes.wants(paper)) {
                continue;
            }
            if (standing.isPresent()) {
                left.add(new Left(paper.id(), Reason.STANDS, Map.of("path", standing.get())));
            } else if (paper.isWithoutObject(degree)) {
                left.add(new Left(paper.id(), Reason.NO_OBJECT, Map.of("degree", degree)));
            } else {
                papers.add(paper);
                at.put(paper.id(), paper.path());
            }
        }
        PaperWriter writer = new PaperWriter(project, licenses, facts, wishes, degree, at);
        List<Change> changes = new ArrayList<>();
        papers.stream().filter(paper -> !paper.id().equals("headers")).forEach(paper -> {
            List<NewFile> files = writer.files(paper, left);
            changes.addAll(files);
            if (files.isEmpty()) {
                at.remove(paper.id());
            }
        });
        if (papers.stream().anyMatch(paper -> paper.id().equals("headers"))) {
            changes.addAll(writer.headers(left));
        }
        return new Proposal(changes, left, List.copyOf(facts.values()), openness);
    }

    private static WaiverFile own(Project project) {
        return project.file(WaiverFile.NAME)
                .flatMap(ProjectFile::text)
                .map(WaiverFile::read)
                .orElseGet(WaiverFile::absent);
    }
}
