package org.limpide.scanner.source;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The refs of a repository, however it keeps them. Read anew at each call. */
interface RefStore {

    /**
     * All refs below {@code refs/}. A symbolic ref to a branch that is gone is in neither: it holds no object of its
     * own, and clones are full of them.
     *
     * @param targets full name to the id of the object that it holds, in the order of names
     * @param broken full names of those that are there and cannot be read; {@code refs/} where others may be hidden
     */
    record Listing(Map<String, String> targets, Set<String> broken) {}

    Listing list();

    /** The id that a name of a ref leads to, be it full or short, in the order of gitrevisions(7). */
    Optional<String> find(String name) throws IOException;

    /** Whether HEAD is a symbolic ref to a branch that does not exist yet. */
    boolean headIsUnborn();

    /** The commits whose parents were left out on purpose. */
    Set<String> shallow() throws IOException;
}
