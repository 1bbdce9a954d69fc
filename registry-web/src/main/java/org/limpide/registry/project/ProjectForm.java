package org.limpide.registry.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.platform.Named;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Localized;

/** What a form, or a line of a file, says of a project: text by field name, the same names in both. */
public final class ProjectForm {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUMMARY = 1000;
    private static final int MOST_REPOSITORIES = 50;
    /** Enough to keep a line break out of a mail's head; whether the address exists, only a mail can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]{1,200}@[A-Za-z0-9.-]{1,100}");
    /** {@code git@host:path}, which is no URI. */
    private static final Pattern SSH = Pattern.compile("[A-Za-z0-9._-]{1,100}@[A-Za-z0-9.-]{1,200}:[^\\s:@]{1,500}");

    private final Map<String, String> fields;
    private final List<Fault> faults = new ArrayList<>();

    public ProjectForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** What is wrong: the field and a text key. */
    public record Fault(String field, String key) {}

    /** The faults found while the fields were read. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /**
     * What the fields say; a field that is absent leaves what stands.
     *
     * @param standing the change of nothing
     * @param organization the id that the field "organization" means; null for none
     * @param knownLogin whether a login is one of an account that can log in
     */
    public ProjectChange change(ProjectChange standing, @Nullable Long organization, Predicate<String> knownLogin) {
        return new ProjectChange(
                name(standing.name()),
                new Localized(
                        text("summaryFr", standing.summary().fr(), LONGEST_SUMMARY),
                        text("summaryEn", standing.summary().en(), LONGEST_SUMMARY)),
                fields.containsKey("organization") ? organization : standing.organizationId(),
                text("license", standing.license(), LONGEST_NAME),
                choice("openness", Openness.values(), standing.openness()),
                choice("path", OpeningPath.values(), standing.path()),
                choice("access", AccessLevel.values(), standing.access()),
                text("supportTeam", standing.supportTeam(), LONGEST_NAME),
                lead(standing.leadLogin(), knownLogin),
                repositories(standing.repositories()),
                contacts(standing.contacts()),
                standing.version());
    }

    private String name(String standing) {
        String name = text("name", standing, LONGEST_NAME);
        if (name.isBlank()) {
            faults.add(new Fault("name", "project.fault.name"));
        }
        return name;
    }

    private String text(String field, String standing, int longest) {
        String given = fields.get(field);
        if (given == null) {
            return standing;
        }
        if (given.strip().length() > longest) {
            faults.add(new Fault(field, longest == LONGEST_NAME ? "project.fault.long" : "project.fault.summary"));
        }
        return given.strip();
    }

    private <E extends Enum<E>> @Nullable E choice(String field, E[] values, @Nullable E standing) {
        String given = fields.get(field);
        if (given == null || given.isBlank()) {
            return given == null ? standing : null;
        }
        Optional<E> one = Named.of(values, given.strip());
        if (one.isEmpty()) {
            faults.add(new Fault(field, "project.fault." + field));
        }
        return one.orElse(null);
    }

    private String lead(String standing, Predicate<String> known) {
        String login = text("lead", standing, LONGEST_NAME);
        if (!login.isEmpty() && !login.equals(standing) && !known.test(login)) {
            faults.add(new Fault("lead", "project.fault.lead"));
        }
        return login;
    }

    private List<String> repositories(List<String> standing) {
        String given = fields.get("repositories");
        if (given == null) {
            return standing;
        }
        // What stands may be of a kind that only a discovery gives.
        List<String> all = given.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (all.size() > MOST_REPOSITORIES
                || !all.stream().allMatch(one -> standing.contains(one) || repository(one))) {
            faults.add(new Fault("repositories", "project.fault.repositories"));
        }
        return all;
    }

    private Map<Duty, Contact> contacts(Map<Duty, Contact> standing) {
        Map<Duty, Contact> all = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            Contact before = standing.getOrDefault(duty, Contact.NONE);
            Contact now = new Contact(
                    text(duty + ".name", before.name(), LONGEST_NAME),
                    text(duty + ".email", before.email(), LONGEST_NAME));
            if (!now.email().isEmpty() && !EMAIL.matcher(now.email()).matches()) {
                faults.add(new Fault(duty + ".email", "project.fault.email"));
            }
            if (!now.isEmpty()) {
                all.put(duty, now);
            }
        }
        return all;
    }

    private static boolean repository(String address) {
        return publicAddress(address) || SSH.matcher(address).matches() || ssh(address);
    }

    private static boolean ssh(String address) {
        return address.startsWith("ssh://")
                && address.length() <= LONGEST_SUMMARY
                && address.matches("ssh://([A-Za-z0-9._-]+@)?[A-Za-z0-9.-]+(:[0-9]+)?/\\S+");
    }

    /** An absolute http(s) address without credentials: it is shown to the public as a link. */
    public static boolean publicAddress(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && url.length() <= LONGEST_SUMMARY;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
