package org.limpide.scanner.source.recipe;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.limpide.scanner.source.recipe.Recipe.Change;
import org.limpide.scanner.source.recipe.Recipe.Commit;
import org.limpide.scanner.source.recipe.Recipe.Person;
import org.limpide.scanner.source.recipe.Recipe.Tag;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** Reads a recipe. Recipes come with this program: a fault in one is a mistake of ours and raises an exception. */
final class RecipeReader {
    private static final String MAIN = "main";
    private static final Set<String> OF_RECIPE =
            Set.of("name", "title", "bare", "head", "people", "commits", "tags", "gone");
    private static final Set<String> OF_COMMIT =
            Set.of("message", "author", "date", "branch", "from", "merge", "files");

    private final UnaryOperator<String> include;
    private Generators generators = new Generators("");
    private Map<String, Person> people = Map.of();

    RecipeReader(UnaryOperator<String> include) {
        this.include = include;
    }

    Recipe read(String yaml) {
        Yaml.Result result = Yaml.read(yaml);
        if (!(result instanceof Yaml.Result.Document document)) {
            throw new IllegalArgumentException("recipe: " + result);
        }
        Mapping recipe = mapping(document.value());
        known(recipe, OF_RECIPE);
        String name = text(recipe, "name");
        generators = new Generators(name);
        people = people(recipe);
        return new Recipe(
                name,
                recipe.text("title").orElse(name),
                flag(recipe, "bare"),
                recipe.text("head").orElse(MAIN),
                recipe.items("commits").stream()
                        .map(item -> commit(mapping(item)))
                        .toList(),
                recipe.items("tags").stream().map(item -> tag(mapping(item))).toList(),
                texts(recipe, "gone"));
    }

    private static Map<String, Person> people(Mapping recipe) {
        Map<String, Person> people = new LinkedHashMap<>();
        recipe.mapping("people")
                .ifPresent(all -> all.entries().forEach((key, value) -> people.put(key, person(value))));
        return people;
    }

    private static Person person(YamlValue value) {
        return new Person(text(mapping(value), "name"), text(mapping(value), "email"));
    }

    private Person who(Mapping place, String key) {
        YamlValue value = place.get(key).orElseThrow(() -> fault(place, "needs " + key));
        if (value instanceof Scalar scalar) {
            return Optional.ofNullable(people.get(scalar.written()))
                    .orElseThrow(() -> fault(value, "nobody is called " + scalar.written()));
        }
        return person(value);
    }

    private Commit commit(Mapping commit) {
        known(commit, OF_COMMIT);
        Map<String, Change> files = new LinkedHashMap<>();
        commit.mapping("files")
                .ifPresent(
                        all -> all.entries().forEach((path, value) -> files.put(generators.fill(path), change(value))));
        return new Commit(
                generators.fill(text(commit, "message")),
                who(commit, "author"),
                date(commit),
                commit.text("branch").orElse(MAIN),
                commit.text("from"),
                texts(commit, "merge"),
                files);
    }

    private Tag tag(Mapping tag) {
        return new Tag(
                text(tag, "name"), tag.text("at").orElse(MAIN), tag.text("message"), who(tag, "tagger"), date(tag));
    }

    private static OffsetDateTime date(Mapping place) {
        try {
            return OffsetDateTime.parse(text(place, "date"));
        } catch (DateTimeParseException noDate) {
            throw fault(place, "date must be as 2024-01-31T10:00:00+01:00");
        }
    }

    private Change change(YamlValue value) {
        if (value instanceof Scalar scalar) {
            return write(scalar.written(), StandardCharsets.UTF_8, false);
        }
        Mapping kind = mapping(value);
        String key = kind.entries().keySet().iterator().next();
        return switch (key) {
            case "delete" -> new Change.Delete();
            case "symlink" -> new Change.Link(text(kind, key));
            case "submodule" -> new Change.Submodule(generators.fill(text(kind, key)));
            case "executable" -> write(text(kind, key), StandardCharsets.UTF_8, true);
            case "include" -> write(include.apply(text(kind, key)), StandardCharsets.UTF_8, false);
            case "base64" -> bytes(Base64.getMimeDecoder().decode(text(kind, key)), false);
            case "text" -> encoded(kind);
            default -> throw fault(kind, "unknown kind of file " + key);
        };
    }

    private Change encoded(Mapping kind) {
        known(kind, Set.of("text", "charset", "lines"));
        Charset charset = Charset.forName(kind.text("charset").orElse("UTF-8"));
        String text = text(kind, "text");
        boolean crlf = kind.text("lines").filter("crlf"::equals).isPresent();
        return write(crlf ? text.replace("\n", "\r\n") : text, charset, false);
    }

    private Change write(String text, Charset charset, boolean executable) {
        return bytes(generators.fill(text).getBytes(charset), executable);
    }

    private static Change bytes(byte[] bytes, boolean executable) {
        return new Change.Write(new String(bytes, StandardCharsets.ISO_8859_1), executable);
    }

    private static List<String> texts(Mapping place, String key) {
        List<String> texts = new ArrayList<>();
        place.items(key).forEach(item -> texts.add(((Scalar) item).written()));
        return texts;
    }

    private static boolean flag(Mapping place, String key) {
        return place.text(key).filter("true"::equals).isPresent();
    }

    private static String text(Mapping place, String key) {
        return place.text(key).orElseThrow(() -> fault(place, "needs " + key));
    }

    private static Mapping mapping(YamlValue value) {
        if (value instanceof Mapping mapping) {
            return mapping;
        }
        throw fault(value, "must be a mapping");
    }

    private static void known(Mapping place, Set<String> keys) {
        for (String key : place.entries().keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException("recipe " + place.placeOf(key) + ": unknown key " + key);
            }
        }
    }

    private static IllegalArgumentException fault(YamlValue place, String what) {
        return new IllegalArgumentException("recipe " + place.place() + ": " + what);
    }
}
