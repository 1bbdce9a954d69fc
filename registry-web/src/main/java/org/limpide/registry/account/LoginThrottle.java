package org.limpide.registry.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: five failures of one login from one address, or thirty from one address, and that one waits a
 * quarter of an hour. A login alone is never locked, so that nobody can shut somebody else out.
 */
@Component
final class LoginThrottle {
    private static final int PER_LOGIN = 5;
    private static final int PER_ADDRESS = 30;
    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = Collections.synchronizedMap(new Recent());

    private record Failures(int count, Instant last) {}

    /** The least recently used is forgotten, so that a flood of names does not fill the memory. */
    private static final class Recent extends LinkedHashMap<String, Failures> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    }

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    boolean mustWait(String login, String address) {
        return reached(pair(login, address), PER_LOGIN) || reached(address, PER_ADDRESS);
    }

    void failed(String login, String address) {
        add(pair(login, address));
        add(address);
    }

    void succeeded(String login, String address) {
        failures.remove(pair(login, address));
    }

    private static String pair(String login, String address) {
        return login.strip().toLowerCase(java.util.Locale.ROOT) + "\n" + address;
    }

    private boolean reached(String who, int limit) {
        Failures known = failures.get(who);
        return known != null && known.count() >= limit && !old(known);
    }

    private void add(String who) {
        failures.compute(
                who,
                (key, known) -> new Failures(known == null || old(known) ? 1 : known.count() + 1, clock.instant()));
    }

    private boolean old(Failures known) {
        return known.last().plus(WAIT).isBefore(clock.instant());
    }
}
