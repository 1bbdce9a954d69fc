package org.limpide.scanner.publiccode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** What one key says about another. */
final class Relations {
    private static final Set<String> PEOPLE_NEEDED = Set.of("internal", "community");

    private final Mapping top;
    private final Publiccode model;
    private final Map<String, Place> places;
    private final Problems problems;

    Relations(Mapping top, Publiccode model, Map<String, Place> places, Problems problems) {
        this.top = top;
        this.model = model;
        this.places = places;
        this.problems = problems;
    }

    void judge(Optional<LocalDate> asOf) {
        top.mapping("maintenance").ifPresent(this::maintenance);
        countries();
        variant();
        asOf.ifPresent(this::days);
    }

    private void say(ProblemCode code, String key, Map<String, String> arguments) {
        problems.add(code, key, places.getOrDefault(key, top.place()), arguments);
    }

    /** {@code maintenance/contractors} and {@code maintenance/contacts}: their presence goes with the type. */
    private void maintenance(Mapping maintenance) {
        String type = model.maintenance().type().orElse("");
        boolean contract = type.equals("contract");
        if (contract && isEmpty(maintenance, "contractors")) {
            needed(ProblemCode.CONTRACTORS_MISSING, "contractors", type, maintenance);
        }
        boolean given = maintenance
                .get("contractors")
                .filter(value -> value instanceof Sequence || value instanceof Mapping)
                .isPresent();
        if (!contract && !type.isEmpty() && given) {
            needed(ProblemCode.CONTRACTORS_FORBIDDEN, "contractors", type, maintenance);
        }
        if (PEOPLE_NEEDED.contains(type) && isEmpty(maintenance, "contacts")) {
            needed(ProblemCode.CONTACTS_MISSING, "contacts", type, maintenance);
        }
    }

    private void needed(ProblemCode code, String key, String type, Mapping maintenance) {
        problems.add(code, "maintenance." + key, maintenance.placeOf(key), Map.of("type", KeyPath.printable(type)));
    }

    private static boolean isEmpty(Mapping mapping, String key) {
        Optional<YamlValue> value = mapping.get(key);
        boolean other = value.isPresent()
                && !(value.get() instanceof Sequence)
                && !value.get().plain().equals("");
        return !other && mapping.items(key).isEmpty();
    }

    private void countries() {
        Set<String> both = new TreeSet<>(upper(model.audience().countries()));
        both.retainAll(upper(model.audience().unsupportedCountries()));
        if (!both.isEmpty()) {
            say(
                    ProblemCode.COUNTRY_BOTH_WAYS,
                    "intendedAudience.unsupportedCountries",
                    Map.of("countries", KeyPath.printable(String.join(", ", both))));
        }
    }

    private static Set<String> upper(List<String> countries) {
        return countries.stream()
                .map(one -> one.toUpperCase(java.util.Locale.ROOT))
                .filter(Formats::country)
                .collect(Collectors.toSet());
    }

    /** "Software variants": a variant has its own address, and names another as its origin. */
    private void variant() {
        Optional<String> own = model.url().map(RepositoryAddress::of);
        boolean itself = own.isPresent()
                && model.basedOn().stream().map(RepositoryAddress::of).anyMatch(own.get()::equals);
        if (itself) {
            say(ProblemCode.BASED_ON_ITSELF, "isBasedOn", Map.of());
        }
    }

    private void days(LocalDate today) {
        if (model.releaseDate().filter(today::isBefore).isPresent()) {
            say(ProblemCode.RELEASED_LATER, "releaseDate", Map.of());
        }
        List<Optional<LocalDate>> ends = model.maintenance().contractors().stream()
                .map(Publiccode.Contractor::until)
                .toList();
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i).filter(today::isAfter).isPresent()) {
                say(ProblemCode.CONTRACT_ENDED, "maintenance.contractors[" + i + "].until", Map.of());
            }
        }
    }
}
