package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.project.Claim;
import org.limpide.scanner.license.project.Conclusion;
import org.limpide.scanner.license.project.Contradiction;
import org.limpide.scanner.license.project.ProjectLicense;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Do licence texts, build files, catalogue entries, the README and the heads of sources name the same licence? */
public final class DeclaredConsistentCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        ProjectLicenses licenses = Licenses.of(snapshot);
        ProjectLicense whole = licenses.whole();
        boolean known =
                whole.detected().stream().anyMatch(text -> text.license().isPresent());
        if (!known && whole.declared().isEmpty() && licenses.modules().isEmpty()) {
            // A text that nobody knows is the question of license.approved: there is nothing to compare it with.
            return List.of(Observation.notApplicable());
        }
        List<Observation> all = new ArrayList<>();
        // Without a text, license.approved already asks about the first name.
        unknownNames(
                whole.declared().stream()
                        .skip(whole.detected().isEmpty() ? 1 : 0)
                        .toList(),
                all);
        licenses.modules().forEach(module -> unknownNames(module.declared(), all));
        openVersion(whole.concluded(), all);
        Contradiction.of(licenses).forEach(one -> all.add(observation(one)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static void unknownNames(List<Claim> claims, List<Observation> all) {
        for (Claim claim : claims) {
            if (claim.expression().answer() == Answer.UNKNOWN) {
                Message message = LicenseList.builtIn()
                        .meant(claim.written())
                        .map(meant -> Message.of("misnamed").with("meant", meant))
                        .orElseGet(() -> Message.of("unknown-name"));
                all.add(Observation.of(
                                Outcome.REVIEW,
                                message.with("declared", claim.written()),
                                Location.file(claim.path(), claim.line()))
                        .identifiedBy(claim.path(), claim.written()));
            }
        }
    }

    /** Section 14 of the GNU texts lets the project say whether later versions count; it need only write it. */
    private static void openVersion(Conclusion concluded, List<Observation> all) {
        if (concluded.kind() != Conclusion.Kind.VERSION_OPEN) {
            return;
        }
        String later = concluded.options().get(1);
        boolean listed = LicenseList.builtIn().declared(later).answer() == Answer.LISTED;
        all.add(Observation.of(
                        Outcome.REVIEW,
                        Message.of(listed ? "version-unsaid" : "version-unsaid-unlisted")
                                .with("id", later)
                                .with("only", concluded.options().get(0)),
                        Location.file(concluded.path(), concluded.line()))
                .withConfidence(Confidence.LIKELY)
                .identifiedBy("version-unsaid", later));
    }

    private static Observation observation(Contradiction one) {
        String key = switch (one.kind()) {
            case LICENSE -> "contradiction";
            case FORM, CHOICE, HEADERS, SEVERAL_TEXTS ->
                one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
        boolean certain = one.kind() == Contradiction.Kind.LICENSE || one.kind() == Contradiction.Kind.FORM;
        Message message = Message.of(key)
                .with("declared", one.said())
                .with("reference", one.otherSaid())
                .with("other", one.otherPlace());
        return Observation.of(certain ? Outcome.FAIL : Outcome.REVIEW, message, Location.file(one.path(), one.line()))
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(key, one.path(), one.said());
    }
}
