package org.limpide.scanner.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.limpide.scanner.snapshot.HistoryFacts.Identity;
import org.limpide.scanner.source.ObjectHeader.Person;

/** Counts who is named by how many commits. Stays in memory; its size is bounded. */
final class IdentityTally {
    private static final int MOST = 200_000;
    private final Map<Key, Count> counts = new HashMap<>();
    private boolean full;

    private record Key(String email, String name) {
        // Written out: what the language gives is linked at its first use, which costs more than a short history.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && email.equals(that.email) && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return 31 * email.hashCode() + name.hashCode();
        }
    }

    private static final class Count {
        private int commits;
        private String oldest = "";
        private long oldestSeconds = Long.MAX_VALUE;

        void see(String commit, long seconds) {
            boolean older = seconds < oldestSeconds || (seconds == oldestSeconds && commit.compareTo(oldest) < 0);
            if (oldest.isEmpty() || older) {
                oldest = commit;
                oldestSeconds = seconds;
            }
        }
    }

    /** Each person of a commit once, whatever their roles. */
    void commit(String id, long seconds, List<Person> people) {
        Set<Key> seen = new HashSet<>(4);
        for (Person person : people) {
            Key key = new Key(person.email(), person.name());
            if (seen.add(key)) {
                count(key, id, seconds, 1);
            }
        }
    }

    /** Who tagged, who may be the author of no commit. */
    void tag(String target, long seconds, List<Person> people) {
        people.forEach(person -> count(new Key(person.email(), person.name()), target, seconds, 0));
    }

    private void count(Key key, String commit, long seconds, int more) {
        Count count = counts.get(key);
        if (count == null) {
            if (counts.size() >= MOST) {
                full = true;
                return;
            }
            count = new Count();
            counts.put(key, count);
        }
        count.commits += more;
        count.see(commit, seconds);
    }

    boolean full() {
        return full;
    }

    /** In the order of e-mail, then name. */
    List<Identity> identities() {
        List<Identity> all = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> all.add(new Identity(key.name(), key.email(), count.commits, count.oldest)));
        all.sort(Comparator.comparing(Identity::email).thenComparing(Identity::name));
        return all;
    }
}
