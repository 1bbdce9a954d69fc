package org.limpide.scanner.match;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No text makes a rule slow, not even one that is built from what the rule looks for. */
class RuleTimeTest {
    private static final int LENGTH = 200_000;
    /** Far above what linear time takes on a busy machine, and far below what a pattern that backtracks takes. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TestFactory
    Stream<DynamicTest> hostileTextTakesLinearTime() {
        return RuleSet.load(RuleSet.THEMES.toArray(String[]::new)).rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> {
                    RuleMatcher alone = new RuleMatcher(RuleSet.of(List.of(rule)));
                    for (String unit : hostile(rule)) {
                        String text = unit.repeat(LENGTH / unit.length() + 1);
                        Assertions.assertTimeoutPreemptively(
                                LIMIT, () -> alone.find(text, rule.samples().path(), match -> {}));
                    }
                }));
    }

    /** The anchors, the anchors as names of keys without a value, and an example that breaks off. */
    private static List<String> hostile(Rule rule) {
        String anchors = rule.anchors().stream()
                .map(anchor -> anchor instanceof Anchor.Literal literal ? literal.text() : "1A ")
                .limit(6)
                .collect(Collectors.joining());
        String example = Generator.expand(rule.samples().examples().get(0), 3);
        return List.of(anchors + "_key:\n\"", anchors + "=a", example.substring(0, example.length() - 1));
    }
}
