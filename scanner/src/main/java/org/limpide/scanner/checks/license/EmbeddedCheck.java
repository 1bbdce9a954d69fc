package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.limpide.scanner.checks.license.Bundles.Bundle;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.project.Detected;
import org.limpide.scanner.license.project.Places;
import org.limpide.scanner.license.project.ProjectFile;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.license.project.Wording;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does the tree hold work of others under a licence that binds the whole, or that gives no rights? */
public final class EmbeddedCheck implements Check {

    /** Work under one licence. */
    private record Work(String name, Answer answer, List<String> paths) {}

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        ProjectLicenses licenses = Licenses.of(snapshot);
        Expression own = Licenses.own(licenses.whole());
        Map<String, Work> works = new LinkedHashMap<>();
        Set<String> read = new HashSet<>();
        licenses.whole().detected().forEach(text -> read.add(text.path()));
        licenses.modules().forEach(module -> module.detected().forEach(text -> read.add(text.path())));
        for (ProjectFile file : Licenses.files(snapshot)) {
            boolean text = Places.isNamedLikeText(file.path()) && !Places.isText(file.path());
            if (text && !read.contains(file.path()) && !PathKind.of(file.path()).contains(PathKind.TEST)) {
                text(file, own, works);
            }
        }
        for (Bundle bundle : Bundles.of(snapshot).all()) {
            // Archives and scripts are works that the project uses: license.dependencies-compatible answers for them.
            Optional<Expression> license = bundle.kind() == Bundle.Kind.FONT ? bundle.license() : Optional.empty();
            license.filter(one -> one.answer() != Answer.UNKNOWN).ifPresent(one -> add(one, own, bundle.path(), works));
        }
        List<Observation> all = new ArrayList<>();
        works.values().forEach(work -> all.add(observation(work)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static void text(ProjectFile file, Expression own, Map<String, Work> works) {
        for (Detected text : Detected.in(file)) {
            Optional<License> license = text.license();
            boolean known = license.isPresent() && text.wording() != Wording.AMBIGUOUS;
            if (known) {
                add(new Expression(List.of(List.of(license.get()))), own, file.path(), works);
            }
        }
    }

    private static void add(Expression license, Expression own, String path, Map<String, Work> works) {
        if (LicenseList.builtIn().isPermissive(license) || license.shares(own)) {
            return;
        }
        String name = license.decisive().map(License::base).orElse("");
        works.computeIfAbsent(name, any -> new Work(name, license.answer(), new ArrayList<>()))
                .paths()
                .add(path);
    }

    private static Observation observation(Work work) {
        String key = work.answer() == Answer.CLOSED ? "closed" : "reciprocal";
        return Observation.of(
                        Outcome.REVIEW,
                        Message.of(key)
                                .with("name", work.name())
                                .with("count", work.paths().size()),
                        Location.file(work.paths().get(0)))
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(key, work.name());
    }
}
