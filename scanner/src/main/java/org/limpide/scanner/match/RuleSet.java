package org.limpide.scanner.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.limpide.scanner.match.Anchor.Literal;
import org.limpide.scanner.match.Anchor.Run;

/**
 * Rules with the searches for their anchors, made once and shared. The rules of a theme stand in {@code
 * policies/rules/<theme>/}; its {@code index.yaml} names the files.
 */
public final class RuleSet {
    private static final String FOLDER = "/org/limpide/policies/rules/";

    /** The themes that have content rules. */
    public static final List<String> THEMES = List.of("secrets", "privacy", "protection");

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

    private RuleSet(List<Rule> rules) {
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
        keySearch = new KeySearch(new Keys().of(literals, anchors));
        runSearch = new RunSearch(runs, keySearch.count());
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
        return new RuleSet(rules);
    }

    /** The built-in rules of these themes. */
    public static RuleSet load(String... themes) {
        List<Rule> rules = new ArrayList<>();
        for (String theme : themes) {
            rules.addAll(ofTheme(theme));
        }
        return new RuleSet(rules);
    }

    /** The built-in rules of a theme, in the order of its index; none where the theme has no index. */
    public static List<Rule> ofTheme(String theme) {
        List<Rule> rules = new ArrayList<>();
        files(theme).forEach(file -> rules.addAll(new RuleReader(file).read(text(file))));
        return rules;
    }

    /** The files of a theme one after the other, to tell whether the rules changed; empty where it has none. */
    public static String written(String theme) {
        return files(theme).stream().map(RuleSet::text).collect(Collectors.joining("\n"));
    }

    private static List<String> files(String theme) {
        String index = theme + "/index.yaml";
        if (RuleSet.class.getResource(FOLDER + index) == null) {
            return List.of();
        }
        return RuleReader.mapping(text(index), index).items("files").stream()
                .map(file -> theme + "/" + file.plain() + ".yaml")
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = RuleSet.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no rules at " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rules that hold a condition, as a set of their own. */
    public RuleSet where(Predicate<Rule> condition) {
        return new RuleSet(rules.stream().filter(condition).toList());
    }

    KeySearch keys() {
        return keySearch;
    }

    /** Bytes of a key; a run counts as its first byte. */
    int keyLength(int number) {
        return number < keySearch.count() ? keySearch.key(number).bytes().length : 1;
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
