package org.limpide.scanner.manifest.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads TOML (1.0.0) as tools write it: each {@code [[package]]} with the tables behind it is parsed for itself, and so is
 * everything else that stands between two of them.
 */
public final class TomlEntries {
    private static final String PACKAGE = "package";
    private static final int MOST_ENTRIES = 300_000;
    private static final TomlMapper MAPPER = new TomlMapper();

    private TomlEntries() {}

    /** The whole text as one mapping, without places; a fault where it is none. */
    public sealed interface Whole {
        /** What stands there. */
        record Read(Mapping top) implements Whole {}

        /** Why nothing does. */
        record Broken(Fault fault) implements Whole {}
    }

    /** Reads a text that people write. */
    public static Whole whole(String toml) {
        try {
            return new Whole.Read((Mapping) value(MAPPER.readTree(toml), new Place(1, 1)));
        } catch (StreamConstraintsException limit) {
            return new Whole.Broken(new Fault(Fault.Kind.TOO_LARGE, line(limit)));
        } catch (JacksonException broken) {
            return new Whole.Broken(new Fault(Fault.Kind.SYNTAX, line(broken)));
        } catch (StackOverflowError deep) {
            return new Whole.Broken(new Fault(Fault.Kind.TOO_LARGE, 0));
        }
    }

    private static int line(JacksonException broken) {
        return broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNr());
    }

    /**
     * Tells each package under the container {@code package}, and each other key of the top under the empty one.
     *
     * @return the first fault; what stands elsewhere was told all the same
     */
    public static Optional<Fault> each(String toml, EntrySink sink) {
        Optional<Fault> first = Optional.empty();
        int entries = 0;
        int from = 0;
        int line = 1;
        while (from < toml.length()) {
            if (++entries > MOST_ENTRIES) {
                return Optional.of(new Fault(Fault.Kind.TOO_LARGE, line));
            }
            int end = endOfBlock(toml, from);
            String block = toml.substring(from, end);
            Optional<Fault> fault = block(block, line, sink);
            first = first.isPresent() ? first : fault;
            line += (int) block.chars().filter(c -> c == '\n').count();
            from = end;
        }
        return first;
    }

    /** A block ends where a package begins, or where a table that is none of a package's follows a package. */
    private static int endOfBlock(String toml, int from) {
        boolean inPackage = toml.startsWith("[[package]]", from);
        int at = toml.indexOf("\n[", from);
        while (at >= 0) {
            int head = at + 1;
            boolean another = toml.startsWith("[[package]]", head);
            boolean within = toml.startsWith("[package.", head) || toml.startsWith("[[package.", head);
            if (another || (inPackage && !within)) {
                return head;
            }
            at = toml.indexOf("\n[", head);
        }
        return toml.length();
    }

    private static Optional<Fault> block(String block, int line, EntrySink sink) {
        if (block.isBlank()) {
            return Optional.empty();
        }
        Whole whole = whole(block);
        if (whole instanceof Whole.Broken broken) {
            int at = broken.fault().line();
            return Optional.of(new Fault(broken.fault().kind(), at == 0 ? line : line + at - 1));
        }
        Mapping top = ((Whole.Read) whole).top();
        top.entries().forEach((key, value) -> {
            if (key.equals(PACKAGE) && value instanceof Sequence packages) {
                packages.items().forEach(one -> sink.take(PACKAGE, "", line, one));
            } else {
                sink.take("", key, line, value);
            }
        });
        return Optional.empty();
    }

    /** The nesting that the parser allows bounds this recursion. */
    private static YamlValue value(JsonNode node, Place place) {
        if (node.isObject()) {
            Map<String, YamlValue> entries = new LinkedHashMap<>();
            node.properties().forEach(one -> entries.put(one.getKey(), value(one.getValue(), place)));
            return new Mapping(entries, Map.of(), place);
        }
        if (node.isArray()) {
            List<YamlValue> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item, place)));
            return new Sequence(items, place);
        }
        String written = node.asString("");
        Object meaning = node.isBoolean() ? (Object) node.booleanValue() : written;
        return new Scalar(Optional.of(meaning), written, place);
    }
}
