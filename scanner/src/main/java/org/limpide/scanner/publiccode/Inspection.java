package org.limpide.scanner.publiccode;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.publiccode.KeyRule.Mandatory;
import org.limpide.scanner.publiccode.KeyRule.Shape;
import org.limpide.scanner.publiccode.Problems.Spot;
import org.limpide.scanner.text.Suggestion;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** Walks through a file along the keys of the standard: types, presence, versions, and each value by its rule. */
final class Inspection {
    private final Standard standard;
    private final StandardVersion declared;
    private final ValueRules values;
    private final Problems problems;
    private final Map<String, Place> places = new LinkedHashMap<>();

    Inspection(Standard standard, StandardVersion declared, ValueRules values, Problems problems) {
        this.standard = standard;
        this.declared = declared;
        this.values = values;
        this.problems = problems;
    }

    /** Where each key and item stands, by its path. */
    Map<String, Place> places() {
        return places;
    }

    void top(Mapping top) {
        section(top, standard.keys(), "");
    }

    private void section(Mapping mapping, Map<String, KeyRule> rules, String path) {
        mapping.entries().forEach((key, value) -> {
            Spot spot = spot(KeyPath.child(path, key), mapping.placeOf(key));
            KeyRule rule = rules.get(key);
            if (rule != null) {
                versions(rule, spot);
                value(rule, value, spot);
            } else if (path.isEmpty() && isCountry(key)) {
                country(mapping, key, value, spot);
            } else {
                unknown(key, path, rules, spot);
            }
        });
        rules.forEach((key, rule) -> {
            if (isAbsent(mapping, key)) {
                absent(rule, problems.at(KeyPath.child(path, key), mapping.placeOf(key)));
            }
        });
    }

    private Spot spot(String path, Place place) {
        places.put(path, place);
        return problems.at(path, place);
    }

    private static boolean isAbsent(Mapping mapping, String key) {
        return mapping.get(key).filter(value -> !isNothing(value)).isEmpty();
    }

    private static boolean isNothing(YamlValue value) {
        return value instanceof Scalar scalar && scalar.value().isEmpty();
    }

    private void absent(KeyRule rule, Spot spot) {
        boolean then = rule.before()
                .filter(before -> before.mandatory() && declared.isBefore(before.version()))
                .isPresent();
        if (rule.mandatory() == Mandatory.YES) {
            spot.say(ProblemCode.MISSING);
        } else if (rule.mandatory() == Mandatory.WARNING) {
            spot.say(ProblemCode.MISSING_EXPECTED);
        } else if (then) {
            spot.say(
                    ProblemCode.MISSING_THEN,
                    Map.of("version", rule.before().orElseThrow().version().toString()));
        }
    }

    private void versions(KeyRule rule, Spot spot) {
        if (rule.deprecated().isPresent()) {
            deprecated(rule.deprecated().get(), rule.instead(), spot);
        } else if (rule.since().filter(declared::isBefore).isPresent()) {
            spot.say(ProblemCode.NEWER_KEY, Map.of("version", rule.since().get().toString()));
        }
    }

    private static void deprecated(StandardVersion since, String instead, Spot spot) {
        if (instead.isEmpty()) {
            spot.say(ProblemCode.DEPRECATED, Map.of("version", since.toString()));
        } else {
            spot.say(ProblemCode.DEPRECATED_FOR, Map.of("version", since.toString(), "instead", instead));
        }
    }

    private void unknown(String key, String path, Map<String, KeyRule> rules, Spot spot) {
        String renamed = standard.renamed().get(path.isEmpty() ? key : path + "." + key);
        Optional<String> near = Suggestion.near(key, rules.keySet());
        if (renamed != null) {
            spot.say(renamed.isEmpty() ? ProblemCode.REMOVED_KEY : ProblemCode.RENAMED_KEY, Map.of("instead", renamed));
        } else if (near.isPresent()) {
            spot.say(ProblemCode.UNKNOWN_KEY_NEAR, Map.of("near", near.get()));
        } else {
            spot.say(ProblemCode.UNKNOWN_KEY);
        }
    }

    /** A country's code, in capitals or as it was written until 0.5.0. */
    private static boolean isCountry(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        return Formats.country(upper) && (key.equals(upper) || key.equals(key.toLowerCase(Locale.ROOT)));
    }

    private void country(Mapping top, String key, YamlValue value, Spot spot) {
        String upper = key.toUpperCase(Locale.ROOT);
        deprecated(standard.countriesDeprecated(), standard.countriesInstead(), spot);
        if (!key.equals(upper)) {
            spot.say(ProblemCode.LOWERCASE_COUNTRY, Map.of("instead", upper));
            if (top.get(upper).isPresent()) {
                spot.say(ProblemCode.COUNTRY_TWICE, Map.of("other", upper));
            }
        }
        Map<String, KeyRule> rules = standard.countries().get(upper);
        if (value instanceof Mapping section && rules != null) {
            section(section, rules, key);
        } else if (!(value instanceof Mapping) && !isNothing(value)) {
            spot.say(ProblemCode.NOT_A_SECTION);
        }
    }

    private void value(KeyRule rule, YamlValue value, Spot spot) {
        if (isNothing(value)) {
            return;
        }
        if (rule.shape() instanceof Shape.Items items) {
            items(rule, items, value, spot);
        } else if (rule.shape() instanceof Shape.Value single) {
            values.judge(value, single, rule, spot);
        } else if (!(value instanceof Mapping mapping)) {
            spot.say(ProblemCode.NOT_A_SECTION);
        } else if (rule.shape() instanceof Shape.Section section) {
            section(mapping, section.keys(), spot.key());
        } else if (rule.shape() instanceof Shape.Languages languages) {
            languages(mapping, languages.keys(), spot);
        }
    }

    private void items(KeyRule rule, Shape.Items items, YamlValue value, Spot spot) {
        if (value instanceof Sequence list) {
            if (list.items().isEmpty() && rule.mandatory() == Mandatory.YES) {
                spot.say(ProblemCode.EMPTY);
            }
            each(items.each(), list.items(), spot.key());
        } else if (items.orOne() && value instanceof Scalar) {
            value(items.each(), value, spot);
        } else {
            spot.say(items.orOne() ? ProblemCode.NOT_TEXT_OR_LIST : ProblemCode.NOT_A_LIST);
        }
    }

    private void each(KeyRule rule, List<YamlValue> items, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            YamlValue item = items.get(i);
            Spot spot = spot(KeyPath.item(path, i), item.place());
            if (isNothing(item)) {
                spot.say(ProblemCode.EMPTY_OPTIONAL);
            } else if (item instanceof Scalar scalar
                    && !seen.add(scalar.written().strip())) {
                spot.say(ProblemCode.DUPLICATE_VALUE);
            } else {
                value(rule, item, spot);
            }
        }
    }

    private void languages(Mapping mapping, Map<String, KeyRule> rules, Spot spot) {
        if (mapping.entries().isEmpty()) {
            spot.say(ProblemCode.EMPTY);
        }
        mapping.entries().forEach((tag, value) -> {
            Spot one = spot(KeyPath.child(spot.key(), tag), mapping.placeOf(tag));
            ValueRules.language(tag, one);
            if (value instanceof Mapping section) {
                section(section, rules, one.key());
            } else {
                one.say(ProblemCode.NOT_A_SECTION);
            }
        });
        rules.forEach((key, rule) -> {
            if (rule.mandatory() == Mandatory.ONE_LANGUAGE) {
                oneLanguage(mapping, key, spot.key());
            }
        });
    }

    /** {@code longDescription} and {@code features}: "mandatory (for at least one language)". */
    private void oneLanguage(Mapping languages, String key, String path) {
        List<String> tags = languages.entries().keySet().stream()
                .filter(tag -> languages.mapping(tag).isPresent())
                .toList();
        List<String> without = tags.stream()
                .filter(tag -> isEmpty(languages.mapping(tag).orElseThrow(), key))
                .toList();
        boolean nowhere = without.size() == tags.size();
        for (String tag : nowhere && !tags.isEmpty() ? tags.subList(0, 1) : without) {
            Place place = languages.mapping(tag).orElseThrow().placeOf(key);
            String at = KeyPath.child(KeyPath.child(path, tag), key);
            problems.at(at, place)
                    .say(nowhere ? ProblemCode.MISSING_IN_EVERY_LANGUAGE : ProblemCode.MISSING_IN_LANGUAGE);
        }
    }

    private static boolean isEmpty(Mapping mapping, String key) {
        return isAbsent(mapping, key)
                || mapping.get(key)
                        .filter(value ->
                                value instanceof Sequence list && list.items().isEmpty())
                        .isPresent();
    }
}
