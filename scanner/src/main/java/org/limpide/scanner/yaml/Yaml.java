package org.limpide.scanner.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads one YAML document. */
public final class Yaml {
    /** Far above any file that a person writes, far below what hurts. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 200_000;

    private static final Place START = new Place(1, 1);
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");

    /** Longer ones are no long of Java, and stay texts. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,18}");

    private static final Pattern BASED = Pattern.compile("0o[0-7]{1,20}|0x[0-9a-fA-F]{1,15}");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(\\.inf|\\.Inf|\\.INF|(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?)|\\.nan|\\.NaN|\\.NAN");

    private final int most;
    private int values;

    private Yaml(int most) {
        this.most = most;
    }

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
            TOO_LARGE,
            SEVERAL_DOCUMENTS
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

    /** Reads the only document of the text; plain scalars are resolved as in JSON (YAML 1.2.2, section 10.2). */
    public static Result read(String text) {
        return read(text, new JsonSchema(), MOST_VALUES);
    }

    /**
     * The same by the core schema (section 10.3): {@code True}, {@code ~} and {@code 0x1F} mean what people mean.
     *
     * @param most how many values a document may hold, lists and mappings among them, its aliases followed; at most 200,000
     */
    public static Result readCore(String text, int most) {
        return read(text, new CoreSchema(), Math.min(most, MOST_VALUES));
    }

    private static Result read(String text, Schema schema, int most) {
        if (text.length() > MOST_CHARACTERS) {
            return new Result.Fault(Result.Kind.TOO_LARGE, "more than " + MOST_CHARACTERS + " characters", START);
        }
        LoadSettings settings = settings(text, schema);
        try {
            Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
            Iterator<Node> documents = new Composer(settings, new BoundedParser(parser, 2 * most + 10, DEEPEST + 1));
            if (!documents.hasNext()) {
                return new Result.Fault(Result.Kind.EMPTY, "nothing in it", START);
            }
            YamlValue value = new Yaml(most).value(documents.next(), 0);
            if (documents.hasNext()) {
                Place second = documents.next().getStartMark().map(Yaml::place).orElse(START);
                return new Result.Fault(Result.Kind.SEVERAL_DOCUMENTS, "more than one document", second);
            }
            return new Result.Document(value);
        } catch (Refused refused) {
            return refused.fault;
        } catch (BoundedParser.TooMuch limit) {
            Place place = limit.mark().map(Yaml::place).orElse(START);
            return new Result.Fault(Result.Kind.TOO_LARGE, String.valueOf(limit.getMessage()), place);
        } catch (MarkedYamlEngineException marked) {
            Place place = marked.getProblemMark().map(Yaml::place).orElse(START);
            return new Result.Fault(Result.Kind.SYNTAX, String.valueOf(marked.getProblem()), place);
        } catch (ReaderException unprintable) {
            return new Result.Fault(Result.Kind.SYNTAX, String.valueOf(unprintable.getMessage()), START);
        } catch (YamlEngineException | StackOverflowError limit) {
            return new Result.Fault(Result.Kind.TOO_LARGE, String.valueOf(limit.getMessage()), START);
        }
    }

    private static LoadSettings settings(String text, Schema schema) {
        return LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                // One window for all: it would grow by small steps, and be copied at each, under a long scalar.
                .setBufferSize(Math.max(1024, text.length()))
                .setMaxAliasesForCollections(20)
                .setAllowRecursiveKeys(false)
                // So that they are refused here, with their place.
                .setAllowNonScalarKeys(true)
                .setAllowDuplicateKeys(true)
                .setUseMarks(true)
                .setSchema(schema)
                .build();
    }

    private YamlValue value(Node node, int depth) {
        Place place = node.getStartMark().map(Yaml::place).orElse(new Place(1, 1));
        if (depth > DEEPEST || ++values > most) {
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
        if (tag.equals(Tag.NULL)) {
            return new YamlValue.Scalar(Optional.empty(), written, place);
        }
        return new YamlValue.Scalar(Optional.of(resolved(tag, written)), written, place);
    }

    /** A tag that the text itself writes may promise what the scalar does not hold: then it stays a text. */
    private static Object resolved(Tag tag, String written) {
        if (tag.equals(Tag.BOOL) && BOOLEAN.matcher(written).matches()) {
            return Boolean.valueOf(written);
        }
        if (tag.equals(Tag.INT) && DECIMAL.matcher(written).matches()) {
            return Long.valueOf(written);
        }
        if (tag.equals(Tag.INT) && BASED.matcher(written).matches()) {
            return Long.valueOf(written.substring(2), written.charAt(1) == 'x' ? 16 : 8);
        }
        if (tag.equals(Tag.FLOAT) && FLOAT.matcher(written).matches()) {
            String lower = written.toLowerCase(Locale.ROOT);
            return Double.valueOf(lower.replace(".inf", "Infinity").replace(".nan", "NaN"));
        }
        return written;
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
