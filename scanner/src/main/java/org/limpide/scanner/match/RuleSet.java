package org.limpide.scanner.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final List<Rule> rules;
    private final List<Literal> literals = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<int[]> rulesOfLiteral;
    private final List<int[]> rulesOfRun;
    private final LiteralSearch literalSearch;
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
        rulesOfLiteral = new ArrayList<>();
        rulesOfRun = new ArrayList<>();
        users.forEach(this::index);
        literalSearch = new LiteralSearch(literals.stream().map(Literal::text).toList());
        runSearch = new RunSearch(runs);
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

    LiteralSearch literals() {
        return literalSearch;
    }

    RunSearch runs() {
        return runSearch;
    }

    Literal literal(int number) {
        return literals.get(number);
    }

    int[] rulesOfLiteral(int number) {
        return rulesOfLiteral.get(number);
    }

    int[] rulesOfRun(int number) {
        return rulesOfRun.get(number);
    }
}
