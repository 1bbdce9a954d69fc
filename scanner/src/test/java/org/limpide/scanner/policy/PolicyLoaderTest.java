package org.limpide.scanner.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLoaderTest {
    @TempDir
    private Path folder;

    private static final String CRITERION = """
            criteria:
              - id: license.file-present
                check: license.file-present
                mode: blocking
                parameters: {places: [LICENSE], shortest: 10}
                title: {fr: Une licence, en: A licence}
                why: {fr: Parce que, en: Because}
                fix: {fr: Ajoutez, en: Add}
                messages: {missing: {fr: Rien, en: None}, too-short: {fr: Court, en: Short}}
                basis: {kind: good-practice, references: [{label: {fr: Usage, en: Usage}, checked: "2026-11-22"}]}
            """;

    private Policy load(String head, String license) throws IOException, FaultyPolicy {
        Files.writeString(folder.resolve("policy.yaml"), head);
        Files.writeString(folder.resolve("license.yaml"), license);
        return PolicyLoader.load(folder);
    }

    private List<String> faults(String head, String license) {
        return catchThrowableOfType(FaultyPolicy.class, () -> load(head, license)).faults().stream()
                .map(fault -> fault.file() + ":" + fault.place() + " " + fault.key())
                .toList();
    }

    private static final String HEAD = "id: own\nversion: 1\nthemes: [license]\n";

    @Test
    void aFolderOfYamlIsAPolicy() throws Exception {
        Policy policy = load(HEAD, CRITERION);
        assertThat(policy.id()).isEqualTo("own");
        assertThat(policy.criterion("license.file-present"))
                .map(Criterion::mode)
                .contains(Mode.BLOCKING);
        assertThat(policy.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void theDigestFollowsTheContentAndNotTheLineEnds() throws Exception {
        String digest = load(HEAD, CRITERION).digest();
        assertThat(load(HEAD, CRITERION.replace("\n", "\r\n")).digest()).isEqualTo(digest);
        assertThat(load(HEAD, CRITERION.replace("blocking", "advice")).digest()).isNotEqualTo(digest);
    }

    @Test
    void anAdministrationMayExtendTheBuiltInPolicyWithOtherWeights() throws Exception {
        Policy policy = load("id: own\nversion: 1\nextends: limpide\nmodes: {license.file-present: advice}\n", "");
        assertThat(policy.criteria()).hasSameSizeAs(PolicyLoader.builtIn().criteria());
        assertThat(policy.criterion("license.file-present"))
                .map(Criterion::mode)
                .contains(Mode.ADVICE);
    }

    @Test
    void anUnknownCheckIsNamedWithItsPlace() {
        assertThat(faults(HEAD, CRITERION.replace("check: license.file-present", "check: license.nowhere")))
                .containsExactly("license.yaml:3:12 unknown-check");
    }

    @Test
    void whatThePublicIsToldIsSaidWithAPlainTrue() throws Exception {
        Policy policy = load(HEAD, CRITERION.replace("mode: blocking", "mode: blocking\n    portal: true"));
        assertThat(policy.criteria()).allMatch(Criterion::portal);
        assertThat(load(HEAD, CRITERION).criteria()).noneMatch(Criterion::portal);
        assertThat(faults(HEAD, CRITERION.replace("mode: blocking", "mode: blocking\n    portal: on")))
                .containsExactly("license.yaml:5:13 portal-refused");
    }

    @Test
    void noWeaknessAndNobodysDataIsToldToThePublic() {
        assertThat(PolicyLoader.builtIn().criteria().stream().filter(Criterion::portal))
                .isNotEmpty()
                .extracting(Criterion::theme)
                .doesNotContain("secrets", "security", "privacy", "protection");
        assertThat(PolicyLoader.builtIn().criterion("license.contractor-clause"))
                .map(Criterion::portal)
                .contains(false);
    }

    @Test
    void aWrongTypeIsNamedWithItsPlace() {
        assertThat(faults(HEAD, CRITERION.replace("mode: blocking", "mode: [1, 2]")))
                .containsExactly("license.yaml:4:11 text-needed");
        assertThat(faults(HEAD, CRITERION.replace("{fr: Parce que, en: Because}", "Because")))
                .containsExactly("license.yaml:7:10 both-languages-needed");
    }

    @Test
    void aDuplicateIdIsNamedWithItsPlace() {
        String twice = CRITERION + CRITERION.substring(CRITERION.indexOf('\n') + 1);
        assertThat(faults(HEAD, twice)).contains("license.yaml:11:9 duplicate-criterion");
    }

    @Test
    void anUnknownKeyIsNoSilentTypingError() {
        assertThat(faults(HEAD + "mods: {}\n", CRITERION)).containsExactly("policy.yaml:4:1 unknown-key");
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        assertThat(faults("version: 1\nthemes: [license]\n", CRITERION.replace("mode: blocking", "mode: heavy")))
                .hasSize(2);
    }
}
