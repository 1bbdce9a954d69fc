package org.limpide.scanner.engine.content;

import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Location.Carrier;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.check.Occurrences.Occurrence;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Place;
import org.limpide.scanner.snapshot.Trace;

/** Where a find stands, as a report says it. */
final class PlacesOfFinds {
    private PlacesOfFinds() {}

    static Location location(Place place) {
        Carrier carrier = switch (place.carrier()) {
            case FILE -> Carrier.FILE;
            case HISTORY -> Carrier.HISTORY;
            case COMMIT -> Carrier.COMMIT;
            case TAG -> Carrier.TAG;
            case PATH -> Carrier.FOLDER;
            case REF -> Carrier.REF;
        };
        return new Location(carrier, Printable.of(place.name()), place.line());
    }

    static Occurrences of(TextFind find) {
        return new Occurrences(
                find.placeCount(),
                find.places().stream()
                        .map(place -> new Occurrence(location(place), place.object(), place.offset(), place.length()))
                        .toList(),
                find.trace().map(PlacesOfFinds::printable));
    }

    private static Trace printable(Trace trace) {
        return new Trace(
                trace.atTip(),
                trace.reach(),
                trace.first(),
                trace.last(),
                trace.domains().stream()
                        .map(Printable::of)
                        .map(PlacesOfFinds::cut)
                        .toList(),
                trace.refs().stream().map(Printable::of).toList(),
                trace.refCount());
    }

    /** A domain has 253 characters at the most (RFC 1035); an address in a commit may hold anything. */
    private static String cut(String domain) {
        return domain.substring(0, Math.min(domain.length(), 253));
    }
}
