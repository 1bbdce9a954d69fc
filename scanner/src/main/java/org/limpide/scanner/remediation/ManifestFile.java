package org.limpide.scanner.remediation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.values.KnownValue;
import org.limpide.scanner.values.ValueTable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a manifest, and reads one without any trust: anybody may have written it. */
public final class ManifestFile {
    private static final long LONGEST = 256L << 20;
    private static final int MOST_VALUES = 1_000_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern RULE = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern LONG = Pattern.compile("[0-9a-f]{16}");
    private static final int LONGEST_VALUE = 1 << 20;

    private ManifestFile() {}

    static byte[] bytes(Manifest manifest) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema", Manifest.SCHEMA);
        file.put("salt", HexFormat.of().formatHex(manifest.table().salt()));
        file.put("multiplier", hex(manifest.table().multiplier()));
        file.put("values", manifest.lines().stream().map(ManifestFile::line).toList());
        return JsonMapper.builder()
                .defaultPrettyPrinter(new DefaultPrettyPrinter())
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(file);
    }

    private static String hex(long number) {
        return HexFormat.of().toHexDigits(number);
    }

    private static Map<String, Object> line(Manifest.Line line) {
        KnownValue value = line.value();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("hmac", value.id());
        all.put("length", value.length());
        all.put("exact", value.exact());
        all.put("at", value.at());
        all.put("window", value.window());
        all.put("classes", value.classes());
        all.put("hash", hex(value.hash()));
        all.put("rules", line.rules());
        all.put("objects", line.objects());
        return all;
    }

    /**
     * Reads a manifest.
     *
     * @return nothing where the file is no manifest
     * @throws IOException where it cannot be read
     */
    public static Optional<Manifest> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode top = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
            return Optional.of(manifest(top));
        } catch (JacksonException | Malformed | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** The file is not what it should be. */
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Manifest manifest(JsonNode top) {
        List<KnownValue> values = new ArrayList<>();
        List<List<String>> rules = new ArrayList<>();
        List<List<String>> objects = new ArrayList<>();
        JsonNode lines = top.path("values");
        require(top.path("schema").asString("").equals(Manifest.SCHEMA) && lines.isArray());
        // To prove that nothing is absent would prove nothing.
        require(!lines.isEmpty() && lines.size() <= MOST_VALUES);
        for (JsonNode line : lines) {
            values.add(value(line));
            rules.add(texts(line.path("rules"), RULE));
            objects.add(texts(line.path("objects"), OBJECT));
        }
        byte[] salt = HexFormat.of().parseHex(text(top, "salt", HASH));
        long multiplier = Long.parseUnsignedLong(text(top, "multiplier", LONG), 16);
        require((multiplier & 1) == 1);
        return new Manifest(new ValueTable(salt, multiplier, values), rules, objects);
    }

    private static KnownValue value(JsonNode line) {
        int length = number(line, "length", LONGEST_VALUE);
        int window = number(line, "window", length);
        boolean exact = line.path("exact").asBoolean(false);
        require(line.path("exact").isBoolean() && window > 0);
        return new KnownValue(
                text(line, "hmac", HASH),
                length,
                exact,
                number(line, "at", length - window),
                window,
                number(line, "classes", KnownValue.ALL_CLASSES),
                Long.parseUnsignedLong(text(line, "hash", LONG), 16));
    }

    private static List<String> texts(JsonNode list, Pattern pattern) {
        require(list.isArray());
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) {
            String text = one.asString("");
            require(pattern.matcher(text).matches());
            texts.add(text);
        }
        return texts;
    }

    private static String text(JsonNode mapping, String key, Pattern pattern) {
        String text = mapping.path(key).asString("");
        require(pattern.matcher(text).matches());
        return text;
    }

    private static int number(JsonNode mapping, String key, int most) {
        JsonNode node = mapping.path(key);
        require(node.isInt() && node.asInt(-1) >= 0 && node.asInt(-1) <= most);
        return node.asInt(-1);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Malformed();
        }
    }
}
