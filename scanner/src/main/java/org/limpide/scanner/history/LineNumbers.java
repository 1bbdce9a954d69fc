package org.limpide.scanner.history;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.match.Lines;
import org.limpide.scanner.snapshot.TextFind.Carrier;
import org.limpide.scanner.snapshot.TextFind.Place;

/** Finds the line of places in files: reads a file again, since so few of all files hold something. */
final class LineNumbers {
    private static final int LARGEST = 128 << 20;
    /** Bytes of files that are kept, so that the places of one file are numbered without reading it again. */
    private static final int KEPT = 64 << 20;

    private final Objects objects;
    private final Map<String, Text> known = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    /** A file; without lines where it cannot be read or is too large. */
    private record Text(Optional<Lines> lines, int length) {}

    LineNumbers(Objects objects) {
        this.objects = objects;
    }

    /** The place with its line; without one in an archive, a message or a name. */
    Place numbered(Place place) {
        boolean inFile = (place.carrier() == Carrier.FILE || place.carrier() == Carrier.HISTORY)
                && !place.name().contains("!/");
        if (!inFile) {
            return place;
        }
        int line = text(place.object())
                .lines()
                .map(lines -> lines.at((int) Math.min(place.offset(), LARGEST)))
                .orElse(0);
        return new Place(
                place.carrier(),
                place.name(),
                line,
                place.object(),
                place.offset(),
                place.length(),
                place.sureness(),
                place.kinds());
    }

    private Text text(String id) {
        Text text = known.get(id);
        if (text == null) {
            text = read(id);
            known.put(id, text);
            kept += text.length();
            Iterator<Text> eldest = known.values().iterator();
            while (kept > KEPT && known.size() > 1) {
                kept -= eldest.next().length();
                eldest.remove();
            }
        }
        return text;
    }

    private Text read(String id) {
        try (ObjectReader reader = objects.database().reader()) {
            return reader.readAgain(id, LARGEST) instanceof StoredObject.Whole whole
                    ? new Text(Optional.of(new Lines(whole.bytes())), whole.bytes().length)
                    : new Text(Optional.empty(), 0);
        }
    }
}
