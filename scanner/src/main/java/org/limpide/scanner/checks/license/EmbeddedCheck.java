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
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Place;

/** Does the repository, or its history, hold work of others under a licence that binds the whole, or that gives no rights? */
public final class EmbeddedCheck implements Check {

    private static final String QUESTION = "license.embedded";

    /** A title further down is a name in a list of licences. */
    private static final int TITLE_LINES = 8;

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
        all.addAll(gone(snapshot, own, works.keySet()));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** One for each reciprocal licence whose text stood beside a work that is no longer there. */
    private static List<Observation> gone(RepositorySnapshot snapshot, Expression own, Set<String> there) {
        Map<String, GoneWorks> works = new LinkedHashMap<>();
        for (TextFind find : GoneWorks.finds(snapshot, QUESTION)) {
            List<Place> places = GoneWorks.places(find).stream()
                    .filter(place -> place.line() <= TITLE_LINES)
                    .filter(place -> Places.isNamedLikeText(place.name()) && !Places.isText(place.name()))
                    .toList();
            Optional<Expression> license = LicenseList.builtIn()
                    .mentioned(find.value())
                    .map(one -> new Expression(List.of(List.of(one))))
                    .filter(one -> !one.shares(own));
            String name =
                    license.flatMap(Expression::decisive).map(License::base).orElse("");
            if (!places.isEmpty() && license.isPresent() && !there.contains(name)) {
                works.computeIfAbsent(name, any -> new GoneWorks()).add(places);
            }
        }
        List<Observation> all = new ArrayList<>();
        works.forEach(
                (name, work) -> all.add(work.observation(Message.of("history").with("name", name))
                        .withConfidence(Confidence.LIKELY)
                        .identifiedBy("history", name)));
        return all;
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
