package org.limpide.scanner.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.history.Header;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;

/**
 * A tag.
 *
 * @param name without {@code refs/tags/}
 * @param made when it was made, or the commit where the tag has no date of its own; empty where that cannot be read
 */
public record Tag(String name, Optional<Instant> made) {
    static final String PREFIX = "refs/tags/";

    private static final int LONGEST = 1 << 20;

    /** The tags among refs, in the order of their names. */
    static List<Tag> of(Map<String, String> refs, ObjectDatabase objects) {
        List<Tag> tags = new ArrayList<>();
        try (ObjectReader reader = objects.reader()) {
            refs.forEach((name, id) -> {
                if (name.startsWith(PREFIX)) {
                    tags.add(new Tag(name.substring(PREFIX.length()), made(reader.read(id, LONGEST))));
                }
            });
        }
        return List.copyOf(tags);
    }

    private static Optional<Instant> made(StoredObject read) {
        if (!(read instanceof StoredObject.Whole object)) {
            return Optional.empty();
        }
        String who = object.kind() == ObjectKind.TAG ? "tagger" : "committer";
        Header header = new Header(object.bytes(), object.bytes().length);
        while (header.next()) {
            if (header.is(who) && header.seconds().isPresent()) {
                return Optional.of(Instant.ofEpochSecond(header.seconds().get()));
            }
        }
        return Optional.empty();
    }
}
