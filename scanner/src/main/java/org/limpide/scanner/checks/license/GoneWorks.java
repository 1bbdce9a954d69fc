package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Carrier;
import org.limpide.scanner.snapshot.TextFind.Place;

/** Works of others that the judged commit no longer holds, and that the history hands on all the same. */
final class GoneWorks {
    private final List<Place> places = new ArrayList<>();

    /** What no file of the judged commit says. */
    static List<TextFind> finds(RepositorySnapshot snapshot, String question) {
        return snapshot.texts().to(question).stream()
                .filter(find -> find.places().stream().noneMatch(place -> place.carrier() == Carrier.FILE))
                .filter(find -> !places(find).isEmpty())
                .toList();
    }

    static List<Place> places(TextFind find) {
        return find.places().stream()
                .filter(place -> place.carrier() == Carrier.HISTORY && !place.isTest())
                .toList();
    }

    void add(List<Place> more) {
        places.addAll(more);
    }

    /** A question about them, with how many files there are, and the place of the first. */
    Observation observation(Message message) {
        TreeSet<String> names = new TreeSet<>();
        places.forEach(place -> names.add(place.name()));
        Place first = places.get(0);
        return Observation.of(
                Outcome.REVIEW,
                message.with("count", names.size()),
                new Location(Location.Carrier.HISTORY, Printable.of(first.name()), first.line()));
    }
}
