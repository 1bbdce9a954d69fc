package org.limpide.scanner.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.init.ChangeWriter.Trouble;
import org.limpide.scanner.init.ChangeWriter.Unwritten;
import org.limpide.scanner.init.Proposal.Reason;
import org.limpide.scanner.text.Language;

/** What writing a proposal does to a work tree. */
class ChangeWriterTest extends WorkTrees {
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePatchAndTheWritingGiveTheSameTree(Language language) throws Exception {
        ordinary();
        Path folder = repository("v1.2.0");
        wishes = wishes("EUPL-1.2", "Ministère de l’Exemple", language);
        Proposal proposal = proposed(folder);
        assertThat(new ChangeWriter(folder).write(proposal.changes())).isEmpty();
        Map<String, String> written = tree(folder);
        assertThat(written)
                .containsKeys(
                        "LICENSE",
                        "README.md",
                        "publiccode.yml",
                        "codemeta.json",
                        "CITATION.cff",
                        "CONTRIBUTING.md",
                        "SECURITY.md",
                        "CHANGELOG.md",
                        ".gitignore",
                        "bom.cdx.json",
                        "REUSE.toml",
                        "LICENSES/EUPL-1.2.txt",
                        "CLAUSES-MARCHE-PUBLIC.md");
        assertThat(written.get("run.sh"))
                .isEqualTo("#!/bin/sh\r\n# SPDX-FileCopyrightText: 2021 Ministère de l’Exemple\r\n" + "# SPDX-License-"
                        + "Identifier: EUPL-1.2\r\n\r\nls\r\n");

        Path other = work.resolve("other");
        try (Git git = Git.cloneRepository()
                .setURI(folder.resolve(".git").toUri().toString())
                .setDirectory(other.toFile())
                .call()) {
            git.apply()
                    .setPatch(new ByteArrayInputStream(
                            Patch.of(proposal.changes()).getBytes(StandardCharsets.UTF_8)))
                    .call();
        }
        assertThat(tree(other)).isEqualTo(written);
    }

    @Test
    void nothingThatStandsIsReplacedHoweverItIsSpelled() throws Exception {
        ordinary();
        files.put("LICENCE.txt", "Apache\n");
        files.put("LISEZMOI.rst", "Titre\n=====\n");
        files.put(".github/SECURITY.md", "x\n");
        files.put("docs/CONTRIBUTING.md", "x\n");
        files.put("HISTORY.md", "x\n");
        files.put("publiccode.yaml", "x: 1\n");
        files.put(".gitignore", "x\n");
        Path folder = repository("v1.2.0");
        Map<String, String> before = tree(folder);
        Proposal proposal = proposed(folder);
        assertThat(left(proposal))
                .containsEntry("license", Reason.STANDS)
                .containsEntry("readme", Reason.STANDS)
                .containsEntry("security", Reason.STANDS)
                .containsEntry("contributing", Reason.STANDS)
                .containsEntry("changelog", Reason.STANDS)
                .containsEntry("publiccode", Reason.STANDS)
                .containsEntry("gitignore", Reason.STANDS);
        new ChangeWriter(folder).write(proposal.changes());
        assertThat(tree(folder)).containsAllEntriesOf(before);
        // A second proposal finds nothing more to do.
        wishes = new Wishes(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Language.FR,
                wishes.today());
        assertThat(proposed(folder).changes()).isEmpty();
    }

    @Test
    void headersAreWrittenOnceAndOnlyWhereTheWorkTreeIsClean() throws Exception {
        ordinary();
        files.put("src/main/java/org/example/Old.java", "// Copyright 2019 Somebody\npackage org.example;\n");
        files.put("vendor/other.js", "x\n");
        files.put("src/main/resources/db/migration/V1__a.sql", "select 1;\n");
        Path folder = repository();
        wishes = wishes("EUPL-1.2", "Ministère de l’Exemple");
        Proposal first = proposed(folder);
        List<String> headers = first.changes().stream()
                .filter(Change.Insertion.class::isInstance)
                .map(Change::path)
                .toList();
        assertThat(headers).containsExactlyInAnyOrder("run.sh", "src/main/java/org/example/Queue.java");
        new ChangeWriter(folder).write(first.changes());
        assertThat(left(proposed(folder))).containsEntry("headers", Reason.UNCOMMITTED);
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("two")
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .call();
        }
        assertThat(proposed(folder).changes()).isEmpty();
    }

    @Test
    void whatChangedSinceTheProposalIsLeftAsItIs() throws Exception {
        ordinary();
        Path folder = repository();
        wishes = wishes("EUPL-1.2", "Ministère de l’Exemple");
        Proposal proposal = proposed(folder);
        Files.writeString(folder.resolve("SECURITY.md"), "mine\n");
        Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\nother\n");
        Path outside = Files.createDirectories(work.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("LICENSES"), outside);
        List<Unwritten> unwritten = new ChangeWriter(folder).write(proposal.changes());
        assertThat(unwritten)
                .containsExactlyInAnyOrder(
                        new Unwritten("SECURITY.md", Trouble.STANDS),
                        new Unwritten("LICENSES/EUPL-1.2.txt", Trouble.LINK),
                        new Unwritten("run.sh", Trouble.CHANGED));
        assertThat(Files.readString(folder.resolve("SECURITY.md"))).isEqualTo("mine\n");
        assertThat(Files.readString(folder.resolve("run.sh"))).isEqualTo("#!/bin/sh\nother\n");
        try (Stream<Path> inside = Files.list(outside)) {
            assertThat(inside).isEmpty();
        }
        assertThat(folder.resolve("README.md")).exists();
    }
}
