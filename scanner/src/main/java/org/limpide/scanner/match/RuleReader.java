package org.limpide.scanner.match;

import java.net.URI;
import java.time.LocalDate;
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
import org.limpide.scanner.match.Rule.Advice;
import org.limpide.scanner.match.Rule.Parsed;
import org.limpide.scanner.match.Rule.Reach;
import org.limpide.scanner.match.Rule.Revocation;
import org.limpide.scanner.match.Rule.Samples;
import org.limpide.scanner.match.Rule.Scope;
import org.limpide.scanner.match.Rule.Severity;
import org.limpide.scanner.match.Rule.Source;
import org.limpide.scanner.match.Rule.Sureness;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * Reads one file of rules; a fault in it is a fault of this product and raises {@link IllegalStateException}, one in a pattern
 * when it is first used. The build reads and uses them all.
 */
final class RuleReader {
    private static final int MOST_AFTER = RuleMatcher.REACH - Confirmation.AROUND;
    private final String file;
    private String question = "";
    private Optional<Mapping> defaults = Optional.empty();

    RuleReader(String file) {
        this.file = file;
    }

    List<Rule> read(Mapping top) {
        question = needed(top, "question");
        defaults = top.mapping("defaults");
        List<Rule> rules = new ArrayList<>();
        top.items("rules").forEach(item -> rules.add(rule((Mapping) item)));
        return rules;
    }

    private Rule rule(Mapping rule) {
        Mapping description = rule.mapping("description").orElseThrow(() -> fault(rule, "a description is needed"));
        return new Rule(
                question,
                needed(rule, "id"),
                localized(description),
                rule.items("anchors").stream().map(this::anchor).toList(),
                reach(rule),
                pattern(rule),
                confirmations(rule),
                rule.text("parse").map(written -> named(Parsed.values(), rule, written)),
                sureness(rule, needed(rule, "confidence")),
                surenessIn(rule),
                scope(rule),
                texts(rule, "encoded"),
                new HashSet<>(texts(rule, "known-examples")),
                () -> advice(rule),
                () -> new Samples(
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

    private RulePattern pattern(Mapping rule) {
        String written = needed(rule, "pattern");
        return new RulePattern(written, () -> compiled(rule, written));
    }

    private Pattern compiled(Mapping rule, String written) {
        PatternSubset.fault(written).ifPresent(problem -> {
            throw fault(rule, "pattern: " + problem);
        });
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalStateException("rules in " + file + ":" + rule.place(), wrong);
        }
    }

    private List<Confirmation> confirmations(Mapping rule) {
        List<Confirmation> all =
                rule.items("confirm").stream().map(this::confirmation).toList();
        return rule.items("confirm").stream()
                .map(item -> String.valueOf(item.plain()))
                .filter(Confirmations::isChecksum)
                .findFirst()
                .flatMap(Confirmations::named)
                .map(checksum -> Confirmations.provenFirst(checksum, all))
                .orElse(all);
    }

    private Confirmation confirmation(YamlValue value) {
        if (value instanceof Mapping mapping) {
            return parametrised(mapping);
        }
        return Confirmations.named(String.valueOf(value.plain()))
                .orElseThrow(() -> fault(value, "no confirmation has this name"));
    }

    private Confirmation parametrised(Mapping one) {
        if (one.text("entropy").isPresent()) {
            return Confirmations.entropy(Double.parseDouble(needed(one, "entropy")));
        }
        if (one.get("near").isPresent()) {
            return Confirmations.near(texts(one, "near"));
        }
        if (one.get("base64-json").isPresent()) {
            return Confirmations.base64Json(texts(one, "base64-json"));
        }
        return Confirmations.base64Text(needed(one, "base64-text"));
    }

    private <E extends Enum<E>> E named(E[] all, YamlValue place, String written) {
        for (E one : all) {
            if (spelled(one).equals(written)) {
                return one;
            }
        }
        throw fault(place, "no such choice: " + written);
    }

    private Sureness sureness(YamlValue place, String written) {
        return named(Sureness.values(), place, written);
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
                rule.text("text-only").map(Boolean::valueOf).orElse(false));
    }

    /** What the rule says itself, then what its file says for all. */
    private Advice advice(Mapping rule) {
        return new Advice(
                said(rule, "severity").text("severity").map(written -> severity(rule, written)),
                revocation(said(rule, "revoke")),
                said(rule, "source").mapping("source").map(this::source));
    }

    private Mapping said(Mapping rule, String key) {
        return rule.get(key).isPresent() ? rule : defaults.orElse(rule);
    }

    private Optional<Revocation> revocation(Mapping said) {
        return said.mapping("revoke")
                .map(how ->
                        new Revocation(localized(how), said.text("revoke-url").map(URI::create)));
    }

    private Source source(Mapping source) {
        Localized label = source.mapping("label").map(this::localized).orElseGet(() -> {
            String same = needed(source, "label");
            return new Localized(same, same);
        });
        return new Source(label, source.text("url").map(URI::create), LocalDate.parse(needed(source, "checked")));
    }

    private Severity severity(YamlValue place, String written) {
        return named(Severity.values(), place, written);
    }

    private Localized localized(Mapping texts) {
        return new Localized(needed(texts, "fr"), needed(texts, "en"));
    }

    private Set<PathKind> kinds(Mapping rule, String key) {
        Set<PathKind> kinds = EnumSet.noneOf(PathKind.class);
        texts(rule, key).forEach(written -> kinds.add(kind(rule, written)));
        return kinds;
    }

    private PathKind kind(YamlValue place, String written) {
        return named(PathKind.values(), place, written);
    }

    private static String spelled(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
