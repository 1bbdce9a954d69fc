package org.limpide.scanner.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.limpide.scanner.check.CheckRunner;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Fingerprints;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyEvaluator;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.text.Messages;

/** Runs every case of every fixture, and holds the criteria, the checks and the fixtures complete. */
class FixturesTest {
    private static final Policy POLICY = PolicyLoader.builtIn();
    private static final Messages COMMON = Messages.of("scanner");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsOutcome() {
        return fixtures().stream()
                .flatMap(fixture -> fixture.cases().stream()
                        .map(one -> dynamicTest(fixture.check() + ": " + one.name(), () -> holds(fixture, one))));
    }

    private static void holds(Fixture fixture, Fixture.Case one) {
        Criterion criterion = fixture.criterion()
                .map(id -> POLICY.criterion(id).orElseThrow())
                .orElseGet(() -> criterion(fixture.check()));
        Parameters parameters = one.parameters().map(Parameters::new).orElse(criterion.parameters());
        CheckRunner runner = new CheckRunner(one.snapshot(), new Fingerprints("fixtures"));
        List<Finding> findings = runner.run(criterion.id(), fixture.check(), parameters);
        assertThat(PolicyEvaluator.worst(findings)).as(findings.toString()).isEqualTo(Outcome.valueOf(one.expect()));
        one.findings()
                .ifPresent(wanted -> assertThat(findings.stream().map(FixturesTest::spelled))
                        .containsExactlyInAnyOrderElementsOf(wanted));
        for (Finding finding : findings) {
            String key = finding.message().key();
            assertThat(criterion.messages().containsKey(key) || COMMON.find(key).isPresent())
                    .as("a text for the message '" + key + "' of " + criterion.id())
                    .isTrue();
        }
    }

    private static String spelled(Finding finding) {
        return (finding.outcome() + " " + finding.message().key() + " "
                        + finding.location().shown())
                .strip();
    }

    private static Criterion criterion(String check) {
        return POLICY.criteria().stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no criterion asks " + check));
    }

    @Test
    void everyCheckHasAFixtureWithAPassAndAnotherOutcome() {
        Set<String> complete = new HashSet<>();
        for (Fixture fixture : fixtures()) {
            Set<String> outcomes =
                    fixture.cases().stream().map(Fixture.Case::expect).collect(Collectors.toSet());
            if (outcomes.contains("PASS") && outcomes.size() > 1) {
                complete.add(fixture.check());
            }
        }
        assertThat(complete).containsAll(checksOnDisk());
    }

    @Test
    void everyCheckIsNamedByACriterionAndBack() {
        Set<String> named = POLICY.criteria().stream().map(Criterion::check).collect(Collectors.toSet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(checksOnDisk());
    }

    private static List<Fixture> fixtures() {
        try (Stream<Path> files = Files.walk(Path.of(FixturesTest.class
                        .getResource("/fixtures/license/file-present.yaml")
                        .toURI())
                .getParent()
                .getParent())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException | URISyntaxException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Ids of the classes that end in Check below {@code checks}, as the catalogue would spell them. */
    private static Set<String> checksOnDisk() {
        Path root = Path.of("target/classes/org/limpide/scanner/checks");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("[a-z]+/[A-Z][A-Za-z0-9]*Check\\.class"))
                    .map(FixturesTest::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String id(String classFile) {
        String[] parts = classFile.split("/", -1);
        String words = parts[1].replaceAll("Check\\.class$", "").replaceAll("(?<=.)([A-Z])", "-$1");
        return parts[0] + "." + words.toLowerCase(java.util.Locale.ROOT);
    }
}
