package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.license.project.Claim;
import org.limpide.scanner.license.project.Conclusion;
import org.limpide.scanner.license.project.Detected;
import org.limpide.scanner.license.project.ProjectLicense;
import org.limpide.scanner.license.project.ProjectLicenses;
import org.limpide.scanner.license.project.Restriction;
import org.limpide.scanner.license.project.Upstream;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * May an administration choose the licence (article D. 323-2-1 CRPA)? Listed; of a family that is listed, in another version; to
 * be homologated; meant for information; or that of a project to which this is a contribution.
 */
public final class ApprovedCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        ProjectLicenses licenses = Licenses.of(snapshot);
        ProjectLicense whole = licenses.whole();
        List<Observation> all = new ArrayList<>();
        for (Restriction restriction : licenses.restrictions()) {
            all.add(restricted(restriction));
        }
        answer(snapshot, whole).ifPresent(all::add);
        if (!all.isEmpty()) {
            return all;
        }
        boolean nothing = whole.concluded().kind() == Conclusion.Kind.NONE;
        // That there is no licence at all is the answer of license.file-present.
        return List.of(nothing ? Observation.notApplicable() : Observation.pass());
    }

    private static Optional<Observation> answer(RepositorySnapshot snapshot, ProjectLicense whole) {
        Optional<Claim> closed = whole.declared().stream()
                .filter(claim -> claim.expression().answer() == Answer.CLOSED)
                .findFirst();
        if (closed.isPresent()) {
            return said(
                    Answer.CLOSED,
                    closed.get().written(),
                    Location.file(closed.get().path(), closed.get().line()));
        }
        return (whole.detected().isEmpty() ? declared(snapshot, whole) : texts(snapshot, whole))
                .filter(one -> !one.message().key().equals("information-only") || hasCode(snapshot));
    }

    /** Without a program, a repository holds information, for which the same article has a list of its own. */
    private static boolean hasCode(RepositorySnapshot snapshot) {
        return snapshot.files().stream()
                .anyMatch(file -> file.isFile() && PathKind.of(file.path()).contains(PathKind.CODE));
    }

    private static Optional<Observation> declared(RepositorySnapshot snapshot, ProjectLicense whole) {
        Conclusion concluded = whole.concluded();
        return switch (concluded.kind()) {
            case NONE -> Optional.empty();
            case DECIDED, VERSION_OPEN -> judged(snapshot, concluded);
            default -> unknown(whole.declared().get(0).written(), Location.file(concluded.path(), concluded.line()));
        };
    }

    /** Several texts at the root are a choice, or the licences of parts: one that is listed is enough here. */
    private static Optional<Observation> texts(RepositorySnapshot snapshot, ProjectLicense whole) {
        Optional<Detected> best = ProjectLicense.ofTheWhole(whole.detected()).stream()
                .filter(text -> text.license().isPresent())
                .min(Comparator.comparing(Detected::wording).thenComparing(ApprovedCheck::ofText));
        if (best.isEmpty()) {
            String path = whole.detected().get(0).path();
            return unknown(path, Location.file(path));
        }
        License license = best.get().license().orElseThrow();
        Optional<Observation> wording = WordingAnswers.of(best.get(), license);
        if (wording.isPresent()) {
            return wording;
        }
        Conclusion concluded = whole.concluded();
        boolean follows =
                concluded.kind() == Conclusion.Kind.DECIDED || concluded.kind() == Conclusion.Kind.VERSION_OPEN;
        return follows
                ? judged(snapshot, concluded)
                : judged(
                        snapshot,
                        new Expression(List.of(List.of(license))),
                        Location.file(best.get().path()));
    }

    private static Answer ofText(Detected text) {
        return text.license().map(License::answer).orElse(Answer.UNKNOWN);
    }

    /** Where later versions are left open, license.declared-consistent asks; the list holds one of the forms, or none. */
    private static Optional<Observation> judged(RepositorySnapshot snapshot, Conclusion concluded) {
        String written = concluded.kind() == Conclusion.Kind.DECIDED
                ? concluded.expression().orElseThrow()
                : String.join(" OR ", concluded.options());
        return judged(
                snapshot, LicenseList.builtIn().declared(written), Location.file(concluded.path(), concluded.line()));
    }

    private static Optional<Observation> judged(RepositorySnapshot snapshot, Expression expression, Location place) {
        String name = expression.decisive().map(License::id).orElse("");
        Optional<Upstream> upstream =
                Licenses.upstream(snapshot).filter(one -> one.missing().isEmpty());
        // Its licence is kept; whether that is so is the question of license.upstream.
        boolean kept = upstream.flatMap(Upstream::expression)
                .filter(expression::shares)
                .isPresent();
        return kept || expression.answer() == Answer.LISTED ? Optional.empty() : said(expression.answer(), name, place);
    }

    private static Optional<Observation> unknown(String name, Location place) {
        Optional<String> meant = LicenseList.builtIn().meant(name);
        return meant.isPresent()
                ? Optional.of(review(Message.of("misnamed").with("name", name).with("meant", meant.get()), place, name))
                : said(Answer.UNKNOWN, name, place);
    }

    private static Optional<Observation> said(Answer answer, String name, Location place) {
        String key = answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Message message = Message.of(key)
                .with("name", name)
                .with("listed", String.join(", ", LicenseList.builtIn().listedBeside(name)));
        Observation observation = review(message, place, name);
        return Optional.of(
                answer == Answer.CLOSED
                        ? Observation.of(Outcome.FAIL, message, place)
                                .withConfidence(Confidence.LIKELY)
                                .identifiedBy(key, name)
                        : observation);
    }

    private static Observation restricted(Restriction restriction) {
        Location place = Location.file(restriction.path(), restriction.line());
        return review(Message.of("restriction").with("words", restriction.words()), place, restriction.words());
    }

    private static Observation review(Message message, Location place, String name) {
        return Observation.of(Outcome.REVIEW, message, place)
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(message.key(), name);
    }
}
