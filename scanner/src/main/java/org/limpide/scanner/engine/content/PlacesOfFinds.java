package org.limpide.scanner.engine.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.KeyFacts;
import org.limpide.scanner.check.KeyFacts.KeyMatch;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Location.Carrier;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.check.Occurrences.Occurrence;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.snapshot.KeyProof;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Place;
import org.limpide.scanner.snapshot.Trace;

/** Where a find stands, as a report says it. */
final class PlacesOfFinds {
    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::carrier)
            .thenComparing(Place::name)
            .thenComparing(Place::object)
            .thenComparing(Place::offset);

    private PlacesOfFinds() {}

    static Location location(Place place) {
        return new Location(carrier(place.carrier()), Printable.of(place.name()), place.line());
    }

    private static Carrier carrier(TextFind.Carrier carrier) {
        return switch (carrier) {
            case FILE -> Carrier.FILE;
            case HISTORY -> Carrier.HISTORY;
            case COMMIT -> Carrier.COMMIT;
            case TAG -> Carrier.TAG;
            case PATH -> Carrier.FOLDER;
            case REF -> Carrier.REF;
        };
    }

    static KeyFacts key(KeyProof proof) {
        KeyMaterial material = proof.material();
        int bits = material.strength().bits();
        return new KeyFacts(
                material.kind(),
                material.strength().algorithm(),
                bits > 0 ? Optional.of(bits) : Optional.empty(),
                material.encrypted(),
                material.wellFormed(),
                proof.matchCount(),
                proof.matches().stream()
                        .map(one -> new KeyMatch(
                                one.kind(),
                                new Location(carrier(one.carrier()), Printable.of(one.name()), 0),
                                one.object(),
                                one.notAfter()))
                        .toList());
    }

    static Occurrences of(TextFind find) {
        return new Occurrences(
                find.placeCount(),
                find.places().stream().map(PlacesOfFinds::occurrence).toList(),
                Optional.empty(),
                find.trace().map(PlacesOfFinds::printable));
    }

    /** The places of several values that one observation brings together. */
    static Occurrences of(List<Place> places, int count, int values) {
        return new Occurrences(
                count,
                places.stream()
                        .sorted(IN_ORDER)
                        .limit(TextFind.MOST_PLACES)
                        .map(PlacesOfFinds::occurrence)
                        .toList(),
                Optional.of(values),
                Optional.empty());
    }

    private static Occurrence occurrence(Place place) {
        return new Occurrence(location(place), place.object(), place.offset(), place.length());
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
