package org.limpide.scanner.checks.license;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.project.Conclusion;
import org.limpide.scanner.license.project.Detected;
import org.limpide.scanner.license.project.ProjectLicense;
import org.limpide.scanner.license.project.Upstream;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Is a declared contribution to another project one, under the licence of that project? */
public final class UpstreamCheck implements Check {
    private static final String OWN_FILE = ".limpide.yaml";

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Optional<Upstream> declared = Licenses.upstream(snapshot);
        if (declared.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        Upstream upstream = declared.get();
        Location place = Location.file(OWN_FILE, upstream.line());
        if (!upstream.missing().isEmpty()) {
            return List.of(Observation.of(
                    Outcome.FAIL, Message.of("incomplete").with("keys", String.join(", ", upstream.missing())), place));
        }
        Expression theirs = upstream.expression().orElseThrow();
        ProjectLicense whole = Licenses.of(snapshot).whole();
        Optional<Expression> ours = ours(whole);
        if (ours.isPresent() && !ours.get().shares(theirs)) {
            return List.of(Observation.of(
                    Outcome.FAIL,
                    Message.of("other-license")
                            .with("declared", upstream.license().orElse(""))
                            .with("found", ours.get().all().get(0).id())
                            .with("other", whole.concluded().path()),
                    place));
        }
        // One may choose it anyway: nothing rests on the declaration.
        if (theirs.answer() == Answer.LISTED) {
            return List.of(Observation.pass());
        }
        return List.of(Observation.of(
                Outcome.REVIEW,
                Message.of("verify")
                        .with("url", upstream.url().orElse(""))
                        .with("license", upstream.license().orElse("")),
                place));
    }

    private static Optional<Expression> ours(ProjectLicense whole) {
        Conclusion concluded = whole.concluded();
        if (concluded.expression().isPresent()) {
            return concluded.expression().map(LicenseList.builtIn()::declared);
        }
        return whole.detected().stream()
                .flatMap((Detected text) -> text.license().stream())
                .findFirst()
                .map(license -> new Expression(List.of(List.of(license))));
    }
}
