package org.limpide.scanner.checks.license;

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
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does the licence stand on the list of those that an administration may choose? */
public final class ApprovedCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Claims claims = Claims.of(snapshot, parameters.texts("places"));
        Optional<Claims.Declared> closed = claims.declared().stream()
                .filter(one -> one.expression().answer() == Answer.CLOSED)
                .findFirst();
        if (closed.isPresent()) {
            return List.of(
                    said(Answer.CLOSED, closed.get().written(), closed.get().place()));
        }
        List<Observation> all = claims.texts().isEmpty() ? declared(claims) : texts(claims);
        return all.stream().anyMatch(one -> one.message().key().equals("information-only")) && !hasCode(snapshot)
                ? List.of(Observation.pass())
                : all;
    }

    /** Without a program, a repository holds information, for which the same article has a list of its own. */
    private static boolean hasCode(RepositorySnapshot snapshot) {
        return snapshot.files().stream()
                .anyMatch(file -> file.isFile() && PathKind.of(file.path()).contains(PathKind.CODE));
    }

    private static List<Observation> declared(Claims claims) {
        if (claims.declared().isEmpty()) {
            // That there is no licence at all is the answer of license.file-present.
            return List.of(Observation.notApplicable());
        }
        Claims.Declared first = claims.declared().get(0);
        return List.of(
                OpenVersion.of(claims).isPresent()
                        ? Observation.pass()
                        : said(first.expression().answer(), first.written(), first.place()));
    }

    /** Several texts at the root are a choice, or the licences of parts: one that is listed is enough here. */
    private static List<Observation> texts(Claims claims) {
        Optional<Claims.Text> best = claims.texts().stream()
                .filter(text -> text.license().isPresent())
                .min(Comparator.comparing(Claims.Text::text).thenComparing(ApprovedCheck::answer));
        if (best.isEmpty()) {
            String path = claims.texts().get(0).path();
            return List.of(said(Answer.UNKNOWN, path, Location.file(path)));
        }
        License license = best.get().license().orElseThrow();
        return List.of(Wording.of(best.get(), license)
                .orElseGet(() -> said(
                        refined(claims, license, answer(best.get())),
                        license.id(),
                        Location.file(best.get().path()))));
    }

    /** The text of a GNU licence does not say "or any later version"; what declares it does, or leaves it open. */
    private static Answer refined(Claims claims, License license, Answer answer) {
        boolean listed = claims.declared().stream()
                .anyMatch(one -> one.expression().answer() == Answer.LISTED
                        && one.expression().all().stream().anyMatch(license::sameAs));
        return answer == Answer.OTHER_VERSION
                        && (listed || OpenVersion.of(claims).isPresent())
                ? Answer.LISTED
                : answer;
    }

    private static Answer answer(Claims.Text text) {
        return text.license().map(License::answer).orElse(Answer.UNKNOWN);
    }

    private static Observation said(Answer answer, String name, Location place) {
        if (answer == Answer.LISTED) {
            return Observation.pass();
        }
        String key = answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Observation.of(
                        answer == Answer.CLOSED ? Outcome.FAIL : Outcome.REVIEW,
                        Message.of(key).with("name", name),
                        place)
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(key, name);
    }
}
