package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Answer;
import org.limpide.scanner.license.LicenseList;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Do the licence text, the build files, the catalogue entry, the README and the headers name the same licence? */
public final class DeclaredConsistentCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Claims claims = Claims.of(snapshot, parameters.texts("places"));
        boolean known = claims.texts().stream().anyMatch(text -> text.license().isPresent());
        if (!known && claims.declared().isEmpty()) {
            // A text that nobody knows is the question of license.approved: there is nothing to compare it with.
            return List.of(Observation.notApplicable());
        }
        List<Observation> all = new ArrayList<>();
        Map<String, Location> headers = Headers.of(snapshot);
        unknownNames(claims, all);
        openVersion(claims, headers, all);
        contradictions(claims, headers, all);
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static void unknownNames(Claims claims, List<Observation> all) {
        // Without a text, license.approved already asks about the first name.
        int said = claims.texts().isEmpty() ? 1 : 0;
        for (Claims.Declared one : claims.declared().stream().skip(said).toList()) {
            if (one.expression().answer() == Answer.UNKNOWN) {
                all.add(Observation.of(
                                Outcome.REVIEW, Message.of("unknown-name").with("declared", one.written()), one.place())
                        .identifiedBy(one.place().name(), one.written()));
            }
        }
    }

    private static void openVersion(Claims claims, Map<String, Location> headers, List<Observation> all) {
        OpenVersion.of(claims)
                .filter(open -> headers.keySet().stream().noneMatch(open.id()::equalsIgnoreCase))
                .ifPresent(open -> all.add(Observation.of(
                                Outcome.REVIEW, Message.of("version-unsaid").with("id", open.id()), open.place())
                        .withConfidence(Confidence.LIKELY)
                        .identifiedBy("version-unsaid", open.id())));
    }

    /** Each declaration against the licence texts, or against the first declaration where no text is recognised. */
    private static void contradictions(Claims claims, Map<String, Location> headers, List<Observation> all) {
        List<License> reference =
                claims.texts().stream().flatMap(text -> text.license().stream()).toList();
        List<Claims.Declared> known = claims.declared().stream()
                .filter(one -> one.expression().answer() != Answer.UNKNOWN)
                .toList();
        if (reference.isEmpty() && !known.isEmpty()) {
            reference = known.get(0).expression().all();
        }
        if (reference.isEmpty()) {
            return;
        }
        for (Claims.Declared one : known) {
            if (!shares(one.expression().all(), reference)) {
                all.add(contradiction(one.place(), one.written(), reference));
            }
        }
        headers(headers, reference, all);
    }

    /** A file of another project rightly keeps its licence; that no header at all names ours is another matter. */
    private static void headers(Map<String, Location> headers, List<License> reference, List<Observation> all) {
        boolean ours = headers.keySet().stream()
                .anyMatch(id -> shares(LicenseList.builtIn().declared(id).all(), reference));
        if (!headers.isEmpty() && !ours) {
            Map.Entry<String, Location> first = headers.entrySet().iterator().next();
            all.add(contradiction(first.getValue(), first.getKey(), reference));
        }
    }

    private static Observation contradiction(Location place, String written, List<License> reference) {
        String named = reference.stream().map(License::id).distinct().collect(Collectors.joining(", "));
        return Observation.of(
                        Outcome.FAIL,
                        Message.of("contradiction").with("declared", written).with("reference", named),
                        place)
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(place.name(), written);
    }

    private static boolean shares(List<License> some, List<License> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::sameAs));
    }
}
