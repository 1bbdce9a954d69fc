package org.limpide.scanner.publiccode;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.limpide.scanner.publiccode.PubliccodeFault.Kind;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** A mapping of the file that is being judged, its path, and the faults of the whole file so far. */
record Section(Mapping mapping, String path, List<PubliccodeFault> faults) {

    void fault(Kind kind, String key, String detail) {
        faults.add(new PubliccodeFault(kind, field(key), detail, placeOf(key)));
    }

    private Place placeOf(String key) {
        return mapping.placeOf(key);
    }

    private String field(String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    void onlyKeys(Set<String> known, Set<String> deprecated) {
        for (String key : mapping.entries().keySet()) {
            // A country's section is a two-letter key; all of them are on their way out.
            boolean country = path.isEmpty() && key.matches("[A-Za-z]{2}");
            if (country || deprecated.contains(key)) {
                fault(Kind.DEPRECATED, key, "");
            } else if (!known.contains(key)) {
                fault(Kind.UNKNOWN_KEY, key, "");
            }
        }
    }

    /** The text of a key; a fault where it is mandatory and absent, or no text. */
    Optional<String> text(String key, boolean mandatory) {
        Optional<YamlValue> value = mapping.get(key);
        if (value.isPresent() && !(value.get() instanceof Scalar)) {
            fault(Kind.WRONG_TYPE, key, "string");
            return Optional.empty();
        }
        Optional<String> text = mapping.text(key).filter(one -> !one.isBlank());
        if (text.isEmpty() && mandatory) {
            fault(Kind.MISSING, key, "");
        }
        return text;
    }

    void length(String key, String text, int shortest, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            fault(Kind.TOO_LONG, key, length + " > " + longest);
        } else if (length < shortest) {
            fault(Kind.TOO_SHORT, key, length + " < " + shortest);
        }
    }

    Optional<String> choice(String key, Set<String> known, Kind otherwise) {
        Optional<String> text = text(key, true);
        text.filter(one -> !known.contains(one))
                .ifPresent(one -> fault(otherwise, key, String.join(", ", new TreeSet<>(known))));
        return text;
    }

    void address(String key, boolean mandatory) {
        text(key, mandatory).filter(one -> !absolute(one)).ifPresent(one -> fault(Kind.NOT_AN_ADDRESS, key, ""));
    }

    private static boolean absolute(String text) {
        try {
            URI uri = new URI(text.strip());
            return uri.isAbsolute() && (uri.isOpaque() || uri.getRawAuthority() != null);
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    void date(String key) {
        text(key, false).filter(one -> !day(one)).ifPresent(one -> fault(Kind.NOT_A_DATE, key, "YYYY-MM-DD"));
    }

    private static boolean day(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    void bool(String key) {
        Optional<YamlValue> value = mapping.get(key);
        if (value.isEmpty()) {
            fault(Kind.MISSING, key, "");
        } else if (!(value.get() instanceof Scalar scalar) || !(scalar.value().orElse("") instanceof Boolean)) {
            fault(Kind.WRONG_TYPE, key, "true, false");
        }
    }

    /** A list of texts. */
    List<String> texts(String key, boolean mandatory) {
        List<YamlValue> items = list(key, mandatory);
        for (YamlValue item : items) {
            if (!(item instanceof Scalar scalar) || scalar.value().isEmpty()) {
                fault(Kind.WRONG_TYPE, key, "[string]");
                return List.of();
            }
        }
        return items.stream().map(item -> ((Scalar) item).written()).toList();
    }

    private List<YamlValue> list(String key, boolean mandatory) {
        Optional<YamlValue> value = mapping.get(key);
        if (value.isPresent() && !(value.get() instanceof Sequence)) {
            fault(Kind.WRONG_TYPE, key, "[ ]");
            return List.of();
        }
        List<YamlValue> items = mapping.items(key);
        if (items.isEmpty() && mandatory) {
            fault(Kind.MISSING, key, "");
        }
        return items;
    }

    /** The mappings of a list, each as a section of its own. */
    List<Section> sections(String key, boolean mandatory) {
        List<YamlValue> items = list(key, mandatory);
        if (items.stream().anyMatch(item -> !(item instanceof Mapping))) {
            fault(Kind.WRONG_TYPE, key, "[{ }]");
            return List.of();
        }
        return items.stream()
                .map(item -> new Section((Mapping) item, field(key), faults))
                .toList();
    }

    /** The section of a key; a fault where it is mandatory and absent, or no mapping. */
    Optional<Section> section(String key, boolean mandatory) {
        Optional<YamlValue> value = mapping.get(key);
        if (value.isEmpty()) {
            if (mandatory) {
                fault(Kind.MISSING, key, "");
            }
            return Optional.empty();
        }
        if (!(value.get() instanceof Mapping found)) {
            fault(Kind.WRONG_TYPE, key, "{ }");
            return Optional.empty();
        }
        return Optional.of(new Section(found, field(key), faults));
    }

    /** Lists of mappings whose key holds an address or one of the known aliases. */
    void ids(String key, Map<String, Set<String>> aliases) {
        for (Section one : sections(key, false)) {
            aliases.forEach((name, known) -> one.text(name, true)
                    .filter(id -> !known.contains(id))
                    .ifPresent(id -> {
                        if (id.startsWith("alias:")) {
                            one.fault(Kind.UNKNOWN_VALUE, name, String.join(", ", new TreeSet<>(known)));
                        } else if (!absolute(id)) {
                            one.fault(Kind.NOT_AN_ADDRESS, name, "");
                        }
                    }));
        }
    }
}
