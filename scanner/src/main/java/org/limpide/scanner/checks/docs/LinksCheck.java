package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Document.Link;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Do the links, the images and the anchors of the papers lead to something? Only what lies within the repository is looked
 * at. Parameters: {@code endings} of the papers, {@code not} places whose papers belong to others or are filled in by
 * programs, {@code most-papers}, {@code most-findings}.
 */
public final class LinksCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Walk walk = new Walk(snapshot, parameters.number("most-findings"));
        Set<String> endings = Set.copyOf(parameters.texts("endings"));
        List<PathGlob> not = parameters.texts("not").stream().map(PathGlob::of).toList();
        List<SnapshotFile> papers = snapshot.files().stream()
                .filter(file -> file.isFile() && endings.contains(file.extension()))
                .filter(file -> not.stream().noneMatch(glob -> glob.matches(file.path())))
                .toList();
        long most = parameters.number("most-papers");
        papers.stream().limit(most).forEach(walk::paper);
        if (papers.size() > most) {
            walk.found.add(Observation.of(
                    Outcome.REVIEW,
                    Message.of("too-many").with("count", papers.size()).with("most", most),
                    Location.repository()));
        }
        if (papers.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        return walk.found.isEmpty() ? List.of(Observation.pass()) : walk.all();
    }

    /** One look at all papers. */
    private static final class Walk {
        private final RepositorySnapshot snapshot;
        private final Papers papers;
        private final Tree tree;
        private final long most;
        private final Map<String, Optional<Anchors>> anchors = new HashMap<>();
        private final List<Observation> found = new ArrayList<>();
        private int more;

        Walk(RepositorySnapshot snapshot, long most) {
            this.snapshot = snapshot;
            this.most = most;
            this.papers = Papers.of(snapshot);
            this.tree = Tree.of(snapshot);
        }

        List<Observation> all() {
            if (more > 0) {
                found.add(Observation.of(Outcome.FAIL, Message.of("more").with("count", more), Location.repository()));
            }
            return found;
        }

        void paper(SnapshotFile file) {
            Optional<Document> document = papers.read(file);
            document.ifPresent(one -> one.links()
                    .forEach(link -> LinkTarget.of(file.path(), link.target())
                            .ifPresent(target -> link(file.path(), one, link, target))));
        }

        private void link(String file, Document document, Link link, LinkTarget target) {
            Optional<String> path = Resolution.of(tree, target);
            if (path.isEmpty()) {
                Optional<String> other = tree.otherCase(target.path());
                if (other.isPresent()) {
                    add(link, file, Message.of("case").with("other", other.get()), Confidence.CERTAIN);
                } else if (!target.fromRoot()) {
                    String key = link.kind() == Link.Kind.IMAGE ? "image" : "link";
                    add(link, file, Message.of(key), Confidence.CERTAIN);
                }
            } else if (link.kind() == Link.Kind.PAGE && !target.anchor().isEmpty()) {
                boolean known = path.get().equals(file)
                        ? new Anchors(document).has(target.anchor())
                        : anchorsOf(path.get())
                                .map(one -> one.has(target.anchor()))
                                .orElse(true);
                if (!known) {
                    add(link, file, Message.of("anchor"), Confidence.LIKELY);
                }
            }
        }

        private Optional<Anchors> anchorsOf(String path) {
            return anchors.computeIfAbsent(
                    path,
                    any -> snapshot.file(path)
                            .filter(SnapshotFile::isFile)
                            .filter(file -> Resolution.isPaper(path))
                            .flatMap(papers::read)
                            .map(Anchors::new));
        }

        private void add(Link link, String file, Message message, Confidence sure) {
            if (found.size() >= most) {
                more++;
                return;
            }
            found.add(Observation.of(
                            Outcome.FAIL, message.with("target", link.target()), Location.file(file, link.line()))
                    .identifiedBy(file, message.key(), link.target())
                    .withConfidence(sure));
        }
    }
}
