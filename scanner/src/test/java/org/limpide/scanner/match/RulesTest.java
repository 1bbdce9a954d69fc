package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule finds its examples and leaves its counter-examples alone, alone and among all the others. */
class RulesTest {
    /** The sources, since a jar cannot be listed; what the product reads is the class path. */
    private static final Path FOLDER = Path.of("../policies/rules");

    private static final List<String> THEMES = RuleSet.THEMES;
    private static final RuleSet ALL = RuleSet.load(RuleSet.THEMES.toArray(String[]::new));
    private static final RuleMatcher MATCHER = new RuleMatcher(ALL);
    private static final int SEEDS = 5;
    private static final int LEAST_ANCHOR = 3;

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsExamples() {
        return ALL.rules().stream()
                .flatMap(rule -> rule.samples().examples().stream()
                        .map(example -> dynamicTest(
                                rule + ": " + example.lines().findFirst().orElse(""), () -> {
                                    for (long seed = 1; seed <= SEEDS; seed++) {
                                        assertThat(found(rule, Generator.expand(example, seed)))
                                                .as("example with seed " + seed)
                                                .isNotEmpty();
                                    }
                                })));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOnSecretsFindsItsExamplesAmongOtherText() {
        return secrets()
                .map(rule -> dynamicTest(
                        rule.toString(),
                        () -> rule.samples()
                                .examples()
                                .forEach(example -> assertThat(
                                                found(rule, "x = 1 ; " + Generator.expand(example, 1) + " ; suite"))
                                        .as(example.lines().findFirst().orElse(""))
                                        .isNotEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOnSecretsSaysWhatAFindMeans() {
        return secrets()
                .map(rule -> dynamicTest(rule.toString(), () -> {
                    assertThat(rule.advice().severity()).isPresent();
                    assertThat(rule.advice().source()).isPresent();
                    assertThat(rule.advice().revocation()).isPresent();
                    String french =
                            rule.advice().revocation().orElseThrow().how().fr();
                    assertThat(french)
                            .doesNotContain("'")
                            .doesNotContainPattern(" [:;?!»]|« ")
                            .endsWith(".");
                    assertThat(rule.description().fr()).doesNotContain("'").doesNotContainPattern(" [:;?!»]|« ");
                }));
    }

    @Test
    void everyAnchorIsLongEnoughForTheSearch() {
        for (Rule rule : ALL.rules()) {
            for (Anchor anchor : rule.anchors()) {
                if (anchor instanceof Anchor.Literal literal && !literal.text().equals("@")) {
                    assertThat(literal.text()).as(rule.toString()).hasSizeGreaterThanOrEqualTo(LEAST_ANCHOR);
                }
            }
        }
    }

    @Test
    void aThemeWithoutRulesIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleSet.load("secrets", "no-such-theme"))
                .withMessageContaining("no-such-theme");
    }

    @Test
    void thereAreManyRulesOnSecrets() {
        assertThat(secrets()).hasSizeGreaterThanOrEqualTo(380);
    }

    /** Where a text is quoted in another one, the letter of an escape is no part of the word that follows it. */
    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r\\n", "\\t", "\\u000a", "%0A", "&quot;", "\\\""})
    void whatFollowsAnEscapeIsFoundAsAfterABlank(String escape) {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Rule rule : secrets().toList()) {
            for (String example : rule.samples().examples()) {
                String text = Generator.expand(example, 5);
                boolean plain = text.indexOf('\n') < 0 && text.indexOf('"') < 0 && text.indexOf('\\') < 0;
                if (plain && !found(rule, "{\"k\": \"one line " + text + "\"}").isEmpty()) {
                    tried++;
                    if (found(rule, "{\"k\": \"one line" + escape + text + "\"}")
                            .isEmpty()) {
                        missed.add(rule.id());
                    }
                }
            }
        }
        // Not all: a run of letters that the tail of an escape joins, and words in the middle of a sentence.
        assertThat(tried).isGreaterThan(300);
        assertThat(missed).hasSizeLessThan(tried / 50);
    }

    private static Stream<Rule> secrets() {
        return ALL.rules().stream().filter(rule -> rule.question().startsWith("secrets."));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleLeavesItsCounterExamplesAlone() {
        return ALL.rules().stream()
                .flatMap(rule -> rule.samples().counterExamples().stream()
                        .map(text -> dynamicTest(
                                rule + ": " + text.lines().findFirst().orElse(""),
                                () -> assertThat(found(rule, Generator.expand(text, 1)))
                                        .isEmpty())));
    }

    @Test
    void everyRuleHasExamplesAndCounterExamplesAndAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (Rule rule : ALL.rules()) {
            assertThat(rule.samples().examples()).as(rule.toString()).isNotEmpty();
            assertThat(rule.samples().counterExamples()).as(rule.toString()).isNotEmpty();
            assertThat(ids.add(rule.toString())).as(rule.toString()).isTrue();
        }
        assertThat(ids).hasSizeGreaterThan(40);
    }

    @Test
    void everyFileOfRulesFollowsTheSchemaAndIsInItsIndex() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("rule.schema.json"));
        for (String theme : THEMES) {
            Path folder = FOLDER.resolve(theme);
            String index = Files.readString(folder.resolve("index.yaml"));
            for (Path file : filesOf(folder)) {
                assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                        .as(file.getFileName().toString())
                        .isEmpty();
                assertThat(index)
                        .containsPattern(
                                "[\\[ ,]" + file.getFileName().toString().replace(".yaml", "") + "[,\\]]");
            }
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("index.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(String name) throws IOException {
        try (var in = RulesTest.class.getResourceAsStream("/org/limpide/policies/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Match> found(Rule rule, String text) {
        List<Match> matches = new ArrayList<>();
        MATCHER.find(text, rule.samples().path(), match -> {
            if (match.rule().equals(rule)) {
                matches.add(match);
            }
        });
        return matches;
    }
}
