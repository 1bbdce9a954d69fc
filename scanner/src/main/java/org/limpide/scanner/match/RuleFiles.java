package org.limpide.scanner.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** The built-in rules of the themes that have some; {@code index.yaml} in the folder of a theme names its files. */
public final class RuleFiles {
    private static final String FOLDER = "policies/rules/";
    private static final Map<String, List<Rule>> READ = new ConcurrentHashMap<>();

    private RuleFiles() {}

    /** The themes that have rules. */
    public static List<String> themes() {
        return BuiltIn.yaml("policies/opening/policy.yaml").items("themes").stream()
                .map(theme -> String.valueOf(theme.plain()))
                .filter(theme -> !files(theme).isEmpty())
                .toList();
    }

    /** The rules of a theme, in the order of its index; none where the theme has no index. */
    public static List<Rule> ofTheme(String theme) {
        return READ.computeIfAbsent(theme, RuleFiles::read);
    }

    private static List<Rule> read(String theme) {
        List<Rule> rules = new ArrayList<>();
        files(theme).forEach(file -> rules.addAll(new RuleReader(file).read(BuiltIn.yaml(FOLDER + file))));
        return List.copyOf(rules);
    }

    /**
     * What is said about a rule.
     *
     * @param question id of the check that reports it
     * @param id unique within its question
     * @param description a noun phrase: what was found
     */
    public record Name(String question, String id, Localized description) {}

    /** The names of the rules of a theme, in their order, without the rest of them. */
    public static List<Name> names(String theme) {
        List<Name> names = new ArrayList<>();
        for (String file : files(theme)) {
            Mapping top = BuiltIn.yaml(FOLDER + file);
            String question = top.text("question").orElse("");
            for (YamlValue item : top.items("rules")) {
                Mapping rule = (Mapping) item;
                Mapping description = rule.mapping("description").orElse(rule);
                names.add(new Name(
                        question,
                        rule.text("id").orElse(""),
                        new Localized(
                                description.text("fr").orElse(""),
                                description.text("en").orElse(""))));
            }
        }
        return names;
    }

    /** The files of a theme one after the other, to tell whether the rules changed; empty where it has none. */
    public static String written(String theme) {
        return files(theme).stream().map(file -> BuiltIn.text(FOLDER + file)).collect(Collectors.joining("\n"));
    }

    private static List<String> files(String theme) {
        String index = FOLDER + theme + "/index.yaml";
        if (!BuiltIn.has(index)) {
            return List.of();
        }
        return BuiltIn.yaml(index).items("files").stream()
                .map(file -> theme + "/" + file.plain() + ".yaml")
                .toList();
    }
}
