package org.limpide.scanner.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML document. */
public final class Yaml {
    /** Far above any file that a person writes, far below what hurts. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 200_000;

    private int values;

    private Yaml() {}

    /** What reading gives: a value, or why there is none. */
    public sealed interface Result {
        /** The document. */
        record Document(YamlValue value) implements Result {}

        /**
         * Why the text is no document that we take.
         *
         * @param problem what the parser says, in English; it may quote a few characters of the text
         */
        record Fault(Kind kind, String problem, Place place) implements Result {}

        /** Kinds of faults. */
        enum Kind {
            EMPTY,
            SYNTAX,
            DUPLICATE_KEY,
            NOT_A_TEXT_KEY,
            TOO_LARGE
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Result.Fault fault;

        Refused(Result.Kind kind, String problem, Place place) {
            super(problem);
            fault = new Result.Fault(kind, problem, place);
        }
    }

    /** Reads the first document of the text. */
    public static Result read(String text) {
        Place start = new Place(1, 1);
        if (text.length() > MOST_CHARACTERS) {
            return new Result.Fault(Result.Kind.TOO_LARGE, "more than " + MOST_CHARACTERS + " characters", start);
        }
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(20)
                .setAllowRecursiveKeys(false)
                .setAllowDuplicateKeys(true)
                .setUseMarks(true)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            return node.<Result>map(found -> new Result.Document(new Yaml().value(found, 0)))
                    .orElseGet(() -> new Result.Fault(Result.Kind.EMPTY, "nothing in it", start));
        } catch (Refused refused) {
            return refused.fault;
        } catch (MarkedYamlEngineException marked) {
            Place place = marked.getProblemMark().map(Yaml::place).orElse(start);
            return new Result.Fault(Result.Kind.SYNTAX, String.valueOf(marked.getProblem()), place);
        } catch (YamlEngineException | StackOverflowError other) {
            return new Result.Fault(Result.Kind.SYNTAX, String.valueOf(other.getMessage()), start);
        }
    }

    private YamlValue value(Node node, int depth) {
        Place place = node.getStartMark().map(Yaml::place).orElse(new Place(1, 1));
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new Refused(Result.Kind.TOO_LARGE, "too deep or too many values", place);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, place, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new YamlValue.Sequence(List.copyOf(items), place);
        }
        return scalar((ScalarNode) node, place);
    }

    private YamlValue mapping(MappingNode node, Place place, int depth) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Map<String, Place> keyPlaces = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Place keyPlace = tuple.getKeyNode().getStartMark().map(Yaml::place).orElse(place);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Refused(Result.Kind.NOT_A_TEXT_KEY, "a key must be a text", keyPlace);
            }
            if (entries.put(key.getValue(), value(tuple.getValueNode(), depth + 1)) != null) {
                throw new Refused(Result.Kind.DUPLICATE_KEY, key.getValue(), keyPlace);
            }
            keyPlaces.put(key.getValue(), keyPlace);
        }
        return new YamlValue.Mapping(entries, keyPlaces, place);
    }

    private static YamlValue scalar(ScalarNode node, Place place) {
        String written = node.getValue();
        Tag tag = node.getTag();
        Optional<Object> value = Optional.of(written);
        if (tag.equals(Tag.NULL)) {
            value = Optional.empty();
        } else if (tag.equals(Tag.BOOL)) {
            value = Optional.of(Boolean.valueOf(written));
        } else if (tag.equals(Tag.INT) && written.length() <= 18) {
            value = Optional.of(Long.valueOf(written));
        } else if (tag.equals(Tag.FLOAT)) {
            value = Optional.of(
                    Double.valueOf(written.replace(".inf", "Infinity").replace(".nan", "NaN")));
        }
        return new YamlValue.Scalar(value, written, place);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
