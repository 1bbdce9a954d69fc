package org.limpide.scanner.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the commits that the published refs reach. Identities live in memory only.
 *
 * @param rootCommit id of the oldest root commit, which is the default salt of fingerprints
 * @param commits how many commits
 * @param first date of the oldest commit, by its committer
 * @param last date of the newest commit, by its committer
 * @param refs branches and tags that will be public
 * @param identities each author, committer and tagger once, in the order of e-mail then name
 * @param gap why some of these commits could not be read, where that is so
 */
public record HistoryFacts(
        String rootCommit,
        int commits,
        Optional<Instant> first,
        Optional<Instant> last,
        List<Ref> refs,
        List<Identity> identities,
        Optional<UnreadReason> gap) {

    /**
     * A branch or a tag.
     *
     * @param name full name, such as {@code refs/heads/main}
     * @param target id of the commit, or of the object where it points to none
     */
    public record Ref(String name, String target) {}

    /**
     * A person or a machine, as commits name it.
     *
     * @param name as written
     * @param email as written
     * @param commits how many commits name it
     * @param firstSeen id of the oldest of these commits
     */
    public record Identity(String name, String email, int commits, String firstSeen) {
        @Override
        public String toString() {
            return "Identity[in " + commits + " commits]";
        }
    }

    public HistoryFacts {
        refs = List.copyOf(refs);
        identities = List.copyOf(identities);
    }

    /** The same facts, with a reason why some commits could not be read. */
    public HistoryFacts withGap(UnreadReason reason) {
        return new HistoryFacts(rootCommit, commits, first, last, refs, identities, Optional.of(reason));
    }
}
