package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.limpide.scanner.match.Anchor.Literal;
import org.limpide.scanner.match.Anchor.Run;

/**
 * Rules with the searches for their anchors, made once and shared.
 */
public final class RuleSet {
    /** The themes that have content rules. */
    public static final List<String> THEMES = List.of("secrets", "privacy", "protection", "license");

    /** Those that ask of nothing but texts, so that a part of a repository can be asked about. */
    public static final List<String> OF_TEXTS = List.of("secrets", "privacy", "protection");

    private final List<Rule> rules;
    private final List<Literal> literals = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<int[]> rulesOfLiteral = new ArrayList<>();
    private final List<int[]> rulesOfRun = new ArrayList<>();
    private final byte[][] literalBytes;
    /** Literals past this number are looked for in encoded forms only. */
    private final int anchors;

    private final KeySearch keySearch;
    private final RunSearch runSearch;

    /** Themes whose table of keys may be there already; empty where it is to be made. */
    private RuleSet(List<Rule> rules, List<String> prepared) {
        this.rules = List.copyOf(rules);
        Map<Anchor, List<Integer>> users = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            int number = i;
            rules.get(i)
                    .anchors()
                    .forEach(anchor -> users.computeIfAbsent(anchor, any -> new ArrayList<>())
                            .add(number));
        }
        users.forEach(this::index);
        anchors = literals.size();
        for (int i = 0; i < rules.size(); i++) {
            for (String text : rules.get(i).encoded()) {
                literals.add(new Literal(text, false));
                rulesOfLiteral.add(new int[] {i});
            }
        }
        literalBytes = literals.stream()
                .map(literal -> literal.text().getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
        Optional<KeyTable> table = prepared.isEmpty() ? Optional.empty() : PreparedKeys.of(prepared, stamp());
        keySearch = new KeySearch(table.orElseGet(() -> KeyTable.of(new Keys().of(literals, anchors))));
        runSearch = new RunSearch(runs, keySearch.count());
    }

    /** What the keys are made of, in short. */
    int stamp() {
        int stamp = anchors;
        for (Literal literal : literals) {
            stamp = 31 * stamp + literal.text().hashCode() * (literal.ignoreCase() ? 3 : 1);
        }
        return stamp;
    }

    private void index(Anchor anchor, List<Integer> users) {
        int[] numbers = users.stream().mapToInt(Integer::intValue).toArray();
        if (anchor instanceof Literal literal) {
            literals.add(literal);
            rulesOfLiteral.add(numbers);
        } else {
            runs.add((Run) anchor);
            rulesOfRun.add(numbers);
        }
    }

    /** A set of these rules. */
    public static RuleSet of(List<Rule> rules) {
        return new RuleSet(rules, List.of());
    }

    /** The built-in rules of these themes; a theme without rules is a fault of this product. */
    public static RuleSet load(String... themes) {
        List<String> all = List.of(themes);
        return new RuleSet(read(all), all);
    }

    /** The same, without what the build prepared. */
    static RuleSet made(List<String> themes) {
        return new RuleSet(read(themes), List.of());
    }

    private static List<Rule> read(List<String> themes) {
        List<Rule> rules = new ArrayList<>();
        for (String theme : themes) {
            List<Rule> some = RuleFiles.ofTheme(theme);
            if (some.isEmpty()) {
                throw new IllegalStateException("no rules on " + theme + " come with the product");
            }
            rules.addAll(some);
        }
        return rules;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rules that hold a condition, as a set of their own. */
    public RuleSet where(Predicate<Rule> condition) {
        return new RuleSet(rules.stream().filter(condition).toList(), List.of());
    }

    KeySearch keys() {
        return keySearch;
    }

    /** Bytes of a key; a run counts as its first byte. */
    int keyLength(int number) {
        return number < keySearch.count() ? keySearch.length(number) : 1;
    }

    public int keyCount() {
        return keySearch.count();
    }

    RunSearch runs() {
        return runSearch;
    }

    byte[] literalBytes(int number) {
        return literalBytes[number];
    }

    boolean anyCase(int literal) {
        return literals.get(literal).ignoreCase();
    }

    /** From the start of a literal to where a rule's own anchor stands in it. */
    int anchorIn(int literal, Rule rule) {
        if (literal < anchors) {
            return 0;
        }
        String text = literals.get(literal).text().toLowerCase(Locale.ROOT);
        return rule.anchors().stream()
                .filter(Literal.class::isInstance)
                .mapToInt(anchor -> text.indexOf(((Literal) anchor).text().toLowerCase(Locale.ROOT)))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(0);
    }

    int[] rulesOfLiteral(int number) {
        return rulesOfLiteral.get(number);
    }

    int[] rulesOfRun(int number) {
        return rulesOfRun.get(number);
    }
}
