package org.limpide.scanner.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.Rule.Sureness;

/**
 * One value that a content rule found, with every place where it stands. It lives in memory only: the value must not
 * reach a report.
 *
 * @param rule the rule
 * @param value what was found, decoded
 * @param places where it stands, those of the judged commit first; at most {@link #MOST_PLACES}
 * @param placeCount how many places there are
 * @param trace since when it stands there and what leads to it; absent where that was not asked for
 * @param key what it is, where it is a private key that could be read whole
 */
public record TextFind(
        Rule rule, String value, List<Place> places, int placeCount, Optional<Trace> trace, Optional<KeyProof> key) {
    /** A value can stand in every version of a file; so many of its places are named, the others are counted. */
    public static final int MOST_PLACES = 20;

    /** What carries a text. */
    public enum Carrier {
        /** A file of the judged commit. */
        FILE,
        /** A file of another commit, or an object that no commit holds. */
        HISTORY,
        /** The message, the author or the committer of a commit. */
        COMMIT,
        /** The message or the tagger of an annotated tag. */
        TAG,
        /** The name of a file or a folder. */
        PATH,
        /** The name of a branch, a tag or another ref. */
        REF
    }

    /**
     * One place.
     *
     * @param carrier what carries the text
     * @param name the path, the id of the commit or the tag, or the name of the ref; the id of the object where no path
     *     leads to it
     * @param line 1-based line, 0 where lines have no meaning
     * @param object id of the object; empty for a ref
     * @param offset of the first byte in the object, or in the member of an archive
     * @param length bytes, as they are encoded
     * @param sureness of the rule at this place
     * @param kinds what the path says of the file
     */
    public record Place(
            Carrier carrier,
            String name,
            int line,
            String object,
            long offset,
            int length,
            Sureness sureness,
            Set<PathKind> kinds) {
        public Place {
            kinds = Set.copyOf(kinds);
        }

        /** Whether it stands in the name of a file, a folder or a ref. */
        public boolean isName() {
            return carrier == Carrier.PATH || carrier == Carrier.REF;
        }

        Place withoutObject() {
            return new Place(carrier, name, line, "", offset, length, sureness, kinds);
        }

        /** Whether it stands in tests, samples or demonstrations. */
        public boolean isTest() {
            return kinds.contains(PathKind.TEST);
        }
    }

    public TextFind {
        places = List.copyOf(places);
    }

    /** The same find in a commit that is yet to be made: no commit holds it, and its folders are not stored. */
    public TextFind ofNoCommit() {
        List<Place> ownPlaces = places.stream()
                .map(place -> place.carrier() == Carrier.PATH ? place.withoutObject() : place)
                .toList();
        return new TextFind(rule, value, ownPlaces, placeCount, Optional.empty(), key);
    }

    @Override
    public String toString() {
        return "TextFind[" + rule.id() + " at " + placeCount + " places]";
    }
}
