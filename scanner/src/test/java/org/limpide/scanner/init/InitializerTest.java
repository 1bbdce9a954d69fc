package org.limpide.scanner.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.init.Proposal.Reason;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.publiccode.PubliccodeValidator;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/** What is proposed for real work trees, and what writing it does. */
class InitializerTest extends WorkTrees {
    @Test
    void whatTheRepositorySaysIsTakenOverWithItsPlace() throws Exception {
        ordinary();
        Proposal proposal = proposed(repository("v1.2.0"));
        assertThat(proposal.facts().stream().map(fact -> fact.kind() + " " + fact.text() + " " + fact.place()))
                .contains(
                        "NAME visa-queue pom.xml:1",
                        "LICENSE EUPL-1.2 pom.xml:1",
                        "VERSION 1.2.0 pom.xml:1",
                        "RELEASE_DAY 2021-05-04 refs/tags/v1.2.0",
                        "URL https://forge.example.org/Team/visa-queue pom.xml:1");
        Map<String, String> texts = texts(proposal);
        assertThat(texts.get("README.md")).startsWith("# visa-queue\n").contains("mvn verify");
        assertThat(texts.get("CHANGELOG.md")).contains("## 1.2.0 (2021-05-04)");
        assertThat(texts.get(".gitignore")).contains("target/");
        // Who cloned from where is nothing that the repository says.
        assertThat(Patch.of(proposal.changes())).doesNotContain("internal-forge");
    }

    @Test
    void whatOnlyAPersonKnowsIsAMarkedGap() throws Exception {
        files.put("a.txt", "nothing\n");
        Proposal proposal = proposed(repository());
        String mark = Criteria.mark();
        Map<String, String> texts = texts(proposal);
        assertThat(List.of("README.md", "publiccode.yml", "codemeta.json", "CITATION.cff", "SECURITY.md"))
                .allSatisfy(path -> assertThat(texts.get(path)).contains(mark));
        proposal.changes().stream()
                .filter(Change.NewFile.class::isInstance)
                .map(Change.NewFile.class::cast)
                .forEach(file -> assertThat(file.gaps())
                        .as(file.path())
                        .isEqualTo((int) Stream.of(file.text().split(java.util.regex.Pattern.quote(mark), -1))
                                        .count()
                                - 1));
        assertThat(left(proposal))
                .containsEntry("license", Reason.NO_LICENSE)
                .containsEntry("reuse", Reason.NO_LICENSE)
                .containsEntry("headers", Reason.NO_LICENSE)
                .containsEntry("changelog", Reason.NO_VERSION)
                .containsEntry("sbom", Reason.NO_COMPONENT);
    }

    @Test
    void aNameThatEndsACommentIsNoHolder() throws Exception {
        ordinary();
        files.put("LICENSE", "Copyright (c) 2020 Example */ int code; /*\n");
        Proposal proposal = proposed(repository());
        assertThat(proposal.facts()).noneMatch(fact -> fact.kind() == Fact.Kind.HOLDER);
        files.put("LICENSE", "Copyright (c) 2020 Example\n");
        assertThat(proposed(repository()).facts()).anyMatch(fact -> fact.kind() == Fact.Kind.HOLDER);
    }

    @Test
    void valuesOfARepositoryStayValues() throws Exception {
        String name = "q\\\"uo'te: [x] #y `z` <b> ${1+1} <#assign a=1>";
        String description = "First line \\n---\\nevil: true \\\"quoted\\\" \\\\ back ${7*7} <script> *stars* | pipe";
        files.put(
                "package.json",
                "{\"name\": \"" + name + "\", \"version\": \"1.0.0\", \"license\": \"MIT\", \"description\": \""
                        + description + "\"}");
        wishes = wishes("MIT", "A \"B\" & 'C' <d>");
        Map<String, String> texts = texts(proposed(repository()));
        String plainName = "q\"uo'te: [x] #y `z` <b> ${1+1} <#assign a=1>";
        String plain = "First line --- evil: true \"quoted\" \\ back ${7*7} <script> *stars* | pipe";

        Mapping catalogue = (Mapping) ((Yaml.Result.Document) Yaml.read(texts.get("publiccode.yml"))).value();
        assertThat(catalogue.text("name")).contains(plainName);
        assertThat(catalogue.get("evil")).isEmpty();
        assertThat(PubliccodeValidator.offline()
                        .validate(texts.get("publiccode.yml"))
                        .publiccode()
                        .orElseThrow()
                        .legal()
                        .mainCopyrightOwner())
                .contains("A \"B\" & 'C' <d>");
        JsonNode codemeta = new JsonMapper().readTree(texts.get("codemeta.json"));
        assertThat(codemeta.path("description").stringValue()).isEqualTo(plain);
        Mapping citation = (Mapping) ((Yaml.Result.Document) Yaml.read(texts.get("CITATION.cff"))).value();
        assertThat(citation.text("abstract")).contains(plain);
        JsonNode reuse = new TomlMapper().readTree(texts.get("REUSE.toml"));
        assertThat(reuse.at("/annotations/0/SPDX-FileCopyrightText").stringValue())
                .isEqualTo("2021 A \"B\" & 'C' <d>");
        assertThat(texts.get("README.md")).contains("\\<script\\>", "${7\\*7}").doesNotContain("49");
    }

    @Test
    void theWorkOfOthersIsNotClaimed() throws Exception {
        ordinary();
        files.put(
                "lib/tagger/LICENSE.txt",
                LicenseDraft.of("GPL-2.0-only", "", Language.EN).orElseThrow());
        files.put("lib/tagger/a.c", "x\n");
        files.put(
                "lib/mit/LICENSE",
                LicenseDraft.of("MIT", "2020 Other", Language.EN).orElseThrow());
        files.put("web/vendor/deep/b.js", "x\n");
        JsonNode reuse = new TomlMapper().readTree(texts(proposed(repository())).get("REUSE.toml"));
        Map<String, String> said = new TreeMap<>();
        reuse.path("annotations")
                .forEach(one -> said.put(
                        one.path("path").stringValue(),
                        one.path("SPDX-License-Identifier").stringValue()));
        assertThat(said).containsEntry("**", "EUPL-1.2").containsEntry("lib/mit/**", "MIT");
        // The text does not say whether later versions count, and of the last folder nothing is known.
        assertThat(said.get("lib/tagger/**")).startsWith(Criteria.mark());
        assertThat(said.get("web/vendor/**")).startsWith(Criteria.mark());
    }

    @ParameterizedTest
    @EnumSource(Openness.class)
    void theDegreeOfOpennessDecidesWhatContributorsRead(Openness degree) throws Exception {
        ordinary();
        files.put(".limpide.yaml", "openness: " + degree + "\n");
        Proposal proposal = proposed(repository());
        assertThat(proposal.openness().degree()).isEqualTo(degree);
        String contributing = texts(proposal).getOrDefault("CONTRIBUTING.md", "");
        switch (degree) {
            case A -> assertThat(contributing).contains("recherchées et traitées", "git commit -s");
            case B -> assertThat(contributing).contains("sans être recherchées", "git commit -s");
            case C -> assertThat(contributing).contains("ne sont pas traitées").doesNotContain("git commit");
            case D -> assertThat(left(proposal)).containsEntry("contributing", Reason.NO_OBJECT);
        }
    }

    @Test
    void aFolderThatIsNoRepositoryAndOneWithoutACommitAreReadToo() throws Exception {
        Path folder = Files.createDirectories(work.resolve("plain"));
        Files.writeString(folder.resolve("go.mod"), "module example.org/x\n");
        assertThat(texts(proposed(folder)).get("README.md")).contains("# plain", "go test ./...");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            assertThat(git.getRepository().getDirectory()).exists();
        }
        assertThat(texts(proposed(folder)).get("README.md")).contains("# plain", "go test ./...");
    }

    @Test
    void aLicenceThatTheStateHasNotListedIsNotWritten() throws Exception {
        ordinary();
        files.put("pom.xml", POM.replace("EUPL-1.2", "ISC"));
        assertThat(left(proposed(repository()))).containsEntry("license", Reason.NOT_LISTED);
    }

    @Test
    void aLicenceThatIsNotDecidedIsSaidToBeSo() throws Exception {
        ordinary();
        files.put("COPYING", LicenseDraft.of("GPL-3.0-only", "", Language.EN).orElseThrow());
        files.put("pom.xml", POM.replace("<license><name>EUPL-1.2</name></license>", ""));
        Proposal proposal = proposed(repository());
        assertThat(left(proposal)).containsEntry("reuse", Reason.LICENSE_OPEN);
        assertThat(proposal.left().toString()).contains("GPL-3.0-only, GPL-3.0-or-later");
        files.put("pom.xml", POM);
        assertThat(left(proposed(repository()))).containsEntry("reuse", Reason.LICENSE_CONTRADICTED);
    }

    @Test
    void aBranchOrAVersionInWorkIsNoRelease() throws Exception {
        ordinary();
        files.put("pom.xml", POM.replace("1.2.0", "1.3.0-SNAPSHOT"));
        Proposal proposal = proposed(repository("1.5.x", "v1.2.0.RELEASE", "v1.1.0"));
        assertThat(texts(proposal).get("CHANGELOG.md"))
                .contains("## 1.2.0.RELEASE (", "## 1.1.0 (")
                .doesNotContain("1.5", "SNAPSHOT");
    }
}
