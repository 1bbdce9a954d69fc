package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.license.text.FullTexts;
import org.limpide.scanner.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works of others that were taken out of the files, and not out of the history. */
class GoneWorksTest {
    private static final String OWN = "// Copyright 2020 Ville d’Exemple\nlet a;\n";
    private static final Map<String, String> ONCE = Map.of(
            "src/copied.js",
            "/*\n * Copyright (c) 2015 Conseil Invention SA\n */\nlet b;\n",
            "src/given.js",
            "/*\n * Copyright (c) 2015 Autre Maison\n * Licensed under the MIT license\n */\nlet c;\n",
            "src/old.js",
            "// Copyright 2018 Ville d’Exemple\nlet d;\n",
            "tool/LICENSE.txt",
            FullTexts.of("GPL-2.0-only").orElseThrow(),
            "tool/licenses.html",
            "<p>\n".repeat(20) + "GNU LESSER GENERAL PUBLIC LICENSE Version 3\n",
            "other/LICENSE",
            FullTexts.of("MIT").orElseThrow());

    @TempDir
    private Path work;

    private void commit(Git git) throws Exception {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setSign(false)
                .setMessage("one")
                .setAuthor("Example", "example@example.org")
                .setCommitter("Example", "example@example.org")
                .call();
    }

    private Path repository() throws Exception {
        Path folder = Files.createDirectories(work.resolve("r"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Files.createDirectories(folder.resolve("src"));
            Files.writeString(folder.resolve("src/a.js"), OWN);
            Files.writeString(
                    folder.resolve("LICENSE"), FullTexts.of("EUPL-1.2").orElseThrow());
            for (Map.Entry<String, String> file : ONCE.entrySet()) {
                Files.createDirectories(folder.resolve(file.getKey()).resolveSibling(""));
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            commit(git);
            for (String path : ONCE.keySet()) {
                Files.delete(folder.resolve(path));
            }
            commit(git);
        }
        return folder;
    }

    @Test
    void theHistoryHandsThemOnAllTheSame() throws Exception {
        Path folder = repository();
        Path report = work.resolve("report.json");
        PrintStream none = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Main.run(
                new Terminal(none, none, Language.FR, false),
                "scan",
                folder.toString(),
                "--only",
                "license",
                "--format",
                "json",
                "--output",
                report.toString());
        JsonNode top = new JsonMapper().readTree(Files.readString(report));
        List<String> said = top.path("findings")
                .valueStream()
                .map(one -> one.path("finding"))
                .filter(one -> one.path("message").path("key").stringValue().equals("history"))
                .map(one -> one.path("criterion").stringValue() + " "
                        + one.path("outcome").stringValue() + " "
                        + one.path("location").path("name").stringValue())
                .sorted()
                .toList();
        assertThat(said)
                .containsExactly(
                        "license.embedded REVIEW tool/LICENSE.txt", "license.foreign-copyright REVIEW src/copied.js");
        // The holder may be a person: the place tells who.
        assertThat(Files.readString(report)).doesNotContain("Invention");
    }
}
