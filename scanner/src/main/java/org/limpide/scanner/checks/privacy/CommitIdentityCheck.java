package org.limpide.scanner.checks.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.snapshot.HistoryFacts.Identity;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Do the commits that will be published name people by private addresses, or name machines? */
public final class CommitIdentityCheck implements Check {
    /** root@host, a bare host, a suffix of internal networks: what Git makes up where nobody set an address. */
    private static final Pattern MACHINE =
            Pattern.compile("(?:root|jenkins|tomcat|administrator|ubuntu|vagrant)@.{1,200}|[^@]{0,100}@[^.@]{1,100}|"
                    + "[^@]{0,100}@.{1,200}\\.(?:local|localdomain|lan|intra|intranet|corp|internal|home|\\(none\\))");

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Set<String> webmail = new HashSet<>(parameters.texts("webmail"));
        Set<String> shared = new HashSet<>(parameters.texts("shared"));
        List<Identity> identities = snapshot.history().identities();
        List<Observation> observations = new ArrayList<>();
        List<Identity> machines = identities.stream()
                .filter(one -> MACHINE.matcher(address(one)).matches())
                .toList();
        List<Identity> people = identities.stream()
                .filter(one -> !machines.contains(one) && !isShared(one, shared))
                .toList();
        add(observations, "machine", machines);
        add(
                observations,
                "webmail",
                people.stream().filter(one -> webmail.contains(domain(one))).toList());
        if (!people.isEmpty()) {
            Message message = Message.of("people").with("count", distinct(people));
            observations.add(Observation.of(Outcome.REVIEW, message, Location.repository()));
        }
        return observations.isEmpty() ? List.of(Observation.pass()) : observations;
    }

    private static void add(List<Observation> observations, String key, List<Identity> found) {
        found.stream().max(Comparator.comparingInt(Identity::commits)).ifPresent(most -> {
            Message message = Message.of(key).with("count", distinct(found));
            observations.add(Observation.of(Outcome.REVIEW, message, Location.commit(most.firstSeen())));
        });
    }

    private static boolean isShared(Identity one, Set<String> shared) {
        String address = address(one);
        String local = address.substring(0, Math.max(0, address.indexOf('@')));
        return address.isBlank()
                || shared.contains(local)
                || domain(one).contains("noreply")
                || local.contains("[bot]");
    }

    private static long distinct(List<Identity> identities) {
        return identities.stream().map(CommitIdentityCheck::address).distinct().count();
    }

    private static String address(Identity one) {
        return one.email().strip().toLowerCase(Locale.ROOT);
    }

    private static String domain(Identity one) {
        String address = address(one);
        return address.substring(address.indexOf('@') + 1);
    }
}
