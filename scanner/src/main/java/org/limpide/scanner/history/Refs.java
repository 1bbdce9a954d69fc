package org.limpide.scanner.history;

import java.util.Map;
import java.util.Set;

/**
 * Where the history begins, as {@code source} knows it.
 *
 * @param published names of the refs that will be public, with the ids that they hold
 * @param others the names of all other refs, with their ids
 * @param judged id of the commit that is judged; it will be public, whichever refs are
 * @param shallow ids of commits whose parents a shallow clone left out
 */
public record Refs(Map<String, String> published, Map<String, String> others, String judged, Set<String> shallow) {
    public Refs {
        published = Map.copyOf(published);
        others = Map.copyOf(others);
        shallow = Set.copyOf(shallow);
    }
}
