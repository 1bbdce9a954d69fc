package org.limpide.scanner.license.compatibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.compatibility.Answer.Verdict;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.license.expression.SpdxExpression.And;
import org.limpide.scanner.license.expression.SpdxExpression.License;
import org.limpide.scanner.license.expression.SpdxExpression.Or;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** The rules of {@code policies/licenses/compatibility.yaml}. Thread-safe. */
public final class Compatibility {
    private static final String PLACE = "policies/licenses/compatibility.yaml";
    private static final String ANY = "any";

    private static final class Holder {
        private static final Compatibility BUILT_IN = new Compatibility(BuiltIn.yaml(PLACE));
    }

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> linking = new HashSet<>();
    private final Set<String> apacheIntoGpl2 = new HashSet<>();
    private final Map<String, String> citations = new HashMap<>();
    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    private record Rule(
            Set<String> inbound, Set<String> outbound, Set<Use> uses, Verdict verdict, String reason, String source) {
        boolean fits(String in, String out, Use use) {
            return uses.contains(use) && holds(inbound, in) && holds(outbound, out);
        }

        private static boolean holds(Set<String> all, String id) {
            return all.contains(ANY) || all.contains(id);
        }
    }

    private Compatibility(Mapping top) {
        top.mapping("sets")
                .ifPresent(all ->
                        all.entries().keySet().forEach(name -> sets.put(name, new HashSet<>(texts(all, name)))));
        top.mapping("exceptions").ifPresent(all -> {
            linking.addAll(texts(all, "linking"));
            apacheIntoGpl2.addAll(texts(all, "apache-into-gpl-2"));
        });
        top.mapping("sources")
                .ifPresent(all -> all.entries()
                        .forEach((key, source) -> citations.put(
                                key, ((Mapping) source).text("cite").orElseThrow())));
        top.items("rules").forEach(item -> rules.add(rule((Mapping) item)));
    }

    /** Those that come with the product. */
    public static Compatibility builtIn() {
        return Holder.BUILT_IN;
    }

    private static List<String> texts(Mapping mapping, String key) {
        return mapping.items(key).stream()
                .map(item -> String.valueOf(item.plain()))
                .toList();
    }

    private Rule rule(Mapping entry) {
        Set<Use> uses = new HashSet<>();
        texts(entry, "use").forEach(use -> uses.add(Use.valueOf(use.toUpperCase(Locale.ROOT))));
        Verdict verdict = Verdict.valueOf(entry.text("answer").orElseThrow().toUpperCase(Locale.ROOT));
        return new Rule(
                ids(texts(entry, "inbound")),
                ids(texts(entry, "outbound")),
                uses,
                verdict,
                entry.text("reason").orElse("compatible"),
                entry.text("source").orElseThrow());
    }

    /** Where a source stands, in a few words; empty for no source. */
    public String citation(String source) {
        return citations.getOrDefault(source, "");
    }

    private Set<String> ids(List<String> names) {
        Set<String> ids = new HashSet<>();
        names.forEach(name -> ids.addAll(sets.getOrDefault(name, Set.of(name))));
        return ids;
    }

    /**
     * Whether a project may use something and stay under its licence. Of a choice that comes in the best counts; of what holds
     * together, and of all that the project offers, the worst.
     */
    public Answer answer(SpdxExpression outbound, SpdxExpression inbound, Use use) {
        return outbound.licenses().stream()
                .distinct()
                .map(own -> inbound(own, inbound, use))
                .reduce(Answer::worse)
                .orElseThrow();
    }

    private Answer inbound(License own, SpdxExpression inbound, Use use) {
        if (inbound instanceof Or or) {
            return or.parts().stream()
                    .map(part -> inbound(own, part, use))
                    .reduce(Answer::better)
                    .orElseThrow();
        }
        if (inbound instanceof And and) {
            return and.parts().stream()
                    .map(part -> inbound(own, part, use))
                    .reduce(Answer::worse)
                    .orElseThrow();
        }
        License license = (License) inbound;
        return known.computeIfAbsent(own + "|" + license + "|" + use, any -> one(own, license, use));
    }

    private Answer one(License own, License license, Use use) {
        if (own.equals(license)
                || (own.id().equals(license.id()) && own.exception().isEmpty())) {
            return new Answer(Verdict.COMPATIBLE, "compatible", license.toString(), own.toString(), "");
        }
        Optional<String> exception = license.exception();
        if (use == Use.LINKED && exception.filter(linking::contains).isPresent()) {
            return new Answer(Verdict.COMPATIBLE, "compatible", license.toString(), own.toString(), "");
        }
        boolean waived = license.id().equals("Apache-2.0")
                && exception.filter(apacheIntoGpl2::contains).isPresent()
                && own.id().startsWith("GPL-2.0");
        if (waived) {
            return new Answer(Verdict.COMPATIBLE, "compatible", license.toString(), own.toString(), "");
        }
        Answer plain = plain(own, license, use);
        // A permission that nobody weighed, or a later version, may help.
        boolean open = exception.isPresent() || license.orLater();
        return open && plain.verdict() == Verdict.INCOMPATIBLE
                ? new Answer(Verdict.UNKNOWN, "unknown", license.toString(), own.toString(), plain.source())
                : plain;
    }

    private Answer plain(License own, License license, Use use) {
        return rules.stream()
                .filter(rule -> rule.fits(license.id(), own.id(), use))
                .findFirst()
                .map(rule ->
                        new Answer(rule.verdict(), rule.reason(), license.toString(), own.toString(), rule.source()))
                .orElseGet(() -> new Answer(Verdict.UNKNOWN, "unknown", license.toString(), own.toString(), ""));
    }
}
