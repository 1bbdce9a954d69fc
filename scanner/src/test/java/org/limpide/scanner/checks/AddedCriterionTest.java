package org.limpide.scanner.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.check.CheckRunner;
import org.limpide.scanner.check.Fingerprints;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.PolicyEvaluator;
import org.limpide.scanner.policy.PolicyLoader;

/** A criterion more is three files, those that the README shows, and nothing else. */
class AddedCriterionTest {
    private static final String CHECK = "src/test/java/org/limpide/scanner/checks/docs/CodeOfConductCheck.java";
    private static final String ENTRY = "src/test/resources/added-criterion/docs.yaml";
    private static final String CASES = "src/test/resources/added-criterion/fixtures/docs/code-of-conduct.yaml";

    @Test
    void threeFilesMakeACriterion() throws Exception {
        Criterion criterion = PolicyLoader.load(Path.of(ENTRY).resolveSibling("policy.yaml"))
                .criteria()
                .get(0);
        Fixture fixture = Fixture.read(Path.of(CASES));
        List<String> outcomes = fixture.cases().stream()
                .map(one -> new CheckRunner(one.snapshot(), new Fingerprints("salt"))
                        .run(criterion.id(), criterion.check(), criterion.parameters()))
                .map(findings -> PolicyEvaluator.worst(findings).name())
                .toList();
        assertThat(outcomes).containsExactly("PASS", "FAIL");
        assertThat(fixture.cases()).extracting(Fixture.Case::expect).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, ENTRY, CASES})
    void theReadmeShowsTheseVeryFiles(String file) throws IOException {
        String shown = Files.readString(Path.of(file)).strip();
        String body = shown.contains("/** Do") ? shown.substring(shown.indexOf("/** Do")) : shown;
        assertThat(Files.readString(Path.of("../README.md"))).contains(body);
    }
}
