package org.limpide.scanner.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.limpide.scanner.match.Anchor.CharacterClass;
import org.limpide.scanner.match.Rule.Reach;
import org.limpide.scanner.match.Rule.Samples;
import org.limpide.scanner.match.Rule.Scope;
import org.limpide.scanner.match.Rule.Sureness;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Reads one file of rules; a fault in it is a fault of this product and raises {@link IllegalStateException}. */
final class RuleReader {
    private static final int MOST_AFTER = RuleMatcher.REACH - Confirmation.AROUND;
    /** A quantifier without an upper bound, in a pattern without its escapes and character classes. */
    private static final Pattern UNBOUNDED = Pattern.compile("\\*|(?<!})\\+|\\{[0-9]+,}");

    private static final Pattern ATOMS =
            Pattern.compile("\\\\(?:[pP]\\{[^}]{1,40}}|.)|\\[\\^?]?(?:\\\\.|[^\\]\\\\])*]");

    private final String file;
    private String question = "";

    RuleReader(String file) {
        this.file = file;
    }

    /** The mapping at the top of a text. */
    static Mapping mapping(String text, String file) {
        Yaml.Result result = Yaml.read(text);
        if (result instanceof Yaml.Result.Document document && document.value() instanceof Mapping mapping) {
            return mapping;
        }
        throw new IllegalStateException("rules in " + file + ": " + result);
    }

    List<Rule> read(String text) {
        Mapping top = mapping(text, file);
        question = needed(top, "question");
        List<Rule> rules = new ArrayList<>();
        top.items("rules").forEach(item -> rules.add(rule((Mapping) item)));
        return rules;
    }

    private Rule rule(Mapping rule) {
        Mapping description = rule.mapping("description").orElseThrow(() -> fault(rule, "a description is needed"));
        return new Rule(
                question,
                needed(rule, "id"),
                new Localized(needed(description, "fr"), needed(description, "en")),
                rule.items("anchors").stream().map(this::anchor).toList(),
                reach(rule),
                pattern(rule),
                rule.items("confirm").stream().map(this::confirmation).toList(),
                sureness(rule, needed(rule, "confidence")),
                surenessIn(rule),
                scope(rule),
                new HashSet<>(texts(rule, "known-examples")),
                new Samples(
                        texts(rule, "examples"),
                        texts(rule, "counter-examples"),
                        rule.text("path").orElse("src/main/file.txt")));
    }

    private Anchor anchor(YamlValue value) {
        if (!(value instanceof Mapping mapping)) {
            return new Anchor.Literal(String.valueOf(value.plain()), false);
        }
        if (mapping.text("run").isPresent()) {
            return new Anchor.Run(
                    CharacterClass.of(needed(mapping, "run")),
                    Integer.parseInt(needed(mapping, "length")),
                    CharacterClass.of(mapping.text("gaps").orElse("")));
        }
        return new Anchor.Literal(needed(mapping, "any-case").toLowerCase(Locale.ROOT), true);
    }

    private Reach reach(Mapping rule) {
        int before = rule.text("before").map(Integer::parseInt).orElse(0);
        int least = rule.text("before-at-least").map(Integer::parseInt).orElse(0);
        int after = rule.text("after").map(Integer::parseInt).orElse(256);
        if (before > Confirmation.AROUND || after > MOST_AFTER) {
            throw fault(rule, "the reach is too long");
        }
        return new Reach(rule.text("back").map(CharacterClass::of), before, least, after);
    }

    private Pattern pattern(Mapping rule) {
        String written = needed(rule, "pattern");
        if (UNBOUNDED.matcher(ATOMS.matcher(written).replaceAll("x")).find()) {
            throw fault(rule, "every quantifier must have an upper bound");
        }
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalStateException("rules in " + file + ":" + rule.place(), wrong);
        }
    }

    private Confirmation confirmation(YamlValue value) {
        if (value instanceof Mapping mapping) {
            Optional<Double> entropy = mapping.text("entropy").map(Double::valueOf);
            return entropy.map(Confirmations::entropy).orElseGet(() -> Confirmations.near(texts(mapping, "near")));
        }
        return Confirmations.named(String.valueOf(value.plain()))
                .orElseThrow(() -> fault(value, "no confirmation has this name"));
    }

    private Sureness sureness(YamlValue place, String written) {
        for (Sureness one : Sureness.values()) {
            if (spelled(one).equals(written)) {
                return one;
            }
        }
        throw fault(place, "no degree of confidence");
    }

    private Map<PathKind, Sureness> surenessIn(Mapping rule) {
        Map<PathKind, Sureness> degrees = new EnumMap<>(PathKind.class);
        rule.mapping("confidence-in")
                .ifPresent(all -> all.entries()
                        .forEach((kind, degree) ->
                                degrees.put(kind(all, kind), sureness(degree, String.valueOf(degree.plain())))));
        return degrees;
    }

    private Scope scope(Mapping rule) {
        return new Scope(
                kinds(rule, "only"),
                kinds(rule, "skip"),
                texts(rule, "skip-paths").stream().map(PathGlob::of).toList(),
                rule.text("binary").map(Boolean::valueOf).orElse(false));
    }

    private Set<PathKind> kinds(Mapping rule, String key) {
        Set<PathKind> kinds = EnumSet.noneOf(PathKind.class);
        texts(rule, key).forEach(written -> kinds.add(kind(rule, written)));
        return kinds;
    }

    private PathKind kind(YamlValue place, String written) {
        for (PathKind kind : PathKind.values()) {
            if (spelled(kind).equals(written)) {
                return kind;
            }
        }
        throw fault(place, "no kind of paths: " + written);
    }

    private static String spelled(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Mapping mapping, String key) {
        return mapping.items(key).stream()
                .map(item -> String.valueOf(item.plain()))
                .toList();
    }

    private String needed(Mapping mapping, String key) {
        return mapping.text(key).orElseThrow(() -> fault(mapping, key + " is needed"));
    }

    private IllegalStateException fault(YamlValue at, String problem) {
        return new IllegalStateException("rules in " + file + ":" + at.place() + " " + problem);
    }
}
