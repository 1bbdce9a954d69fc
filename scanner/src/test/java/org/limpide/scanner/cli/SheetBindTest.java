package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.text.Language;

/** A sheet bound to its code turns to be reviewed when a weight in that code changes. */
class SheetBindTest {
    private static final String SHEET = """
            format: limpide-1
            # Kept as people wrote it.
            operations:
              - title: Calculer
                code: [fr.example.Bareme#points]
              - {title: Lire, code: [src/**/*.java]}
            parameters:
              - {name: Poids de la distance, weight: 2, code: fr.example.Bareme#DISTANCE}
            """;
    private static final String CODE = """
            package fr.example;
            class Bareme {
              static final int DISTANCE = 2;
              int points(int km) {
                return km * DISTANCE;
              }
            }
            """;

    @TempDir
    private Path work;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Main.run(new Terminal(out, out, Language.FR, false), arguments);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private Path repository(String code) throws Exception {
        Path folder = Files.createDirectories(work.resolve("r"));
        Path source = folder.resolve("src/fr/example/Bareme.java");
        Files.createDirectories(source.resolveSibling(""));
        Files.writeString(source, code);
        if (!Files.exists(folder.resolve("algorithme.yml"))) {
            Files.writeString(folder.resolve("algorithme.yml"), SHEET);
        }
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("one")
                    .setAuthor("Example", "example@example.org")
                    .setCommitter("Example", "example@example.org")
                    .call();
        }
        return folder;
    }

    private String scanned(Path folder) {
        run("scan", folder.toString(), "--only", "algorithm");
        return said();
    }

    @Test
    void aWeightThatChangesInTheCodeIsSeen() throws Exception {
        Path folder = repository(CODE);
        assertThat(scanned(folder)).contains("nomme son code sans empreinte");
        assertThat(run("sheet", "bind", folder.toString())).isZero();
        assertThat(said()).contains("Calculer", "Rien n’est écrit");
        assertThat(Files.readString(folder.resolve("algorithme.yml"))).isEqualTo(SHEET);
        Path sheet = folder.resolve("algorithme.yml");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-r--r--");
        Files.setPosixFilePermissions(sheet, rights);
        assertThat(run("sheet", "bind", folder.toString(), "--write")).isZero();
        assertThat(Files.getPosixFilePermissions(sheet)).isEqualTo(rights);
        String bound = Files.readString(folder.resolve("algorithme.yml"));
        assertThat(bound.replaceAll("fingerprint: \"1:[0-9a-f]{32}\"(?:\n    |, )", ""))
                .isEqualTo(SHEET);
        assertThat(bound).isNotEqualTo(SHEET);
        assertThat(run("sheet", "check", folder.toString(), "--format", "text")).isEqualTo(1);
        assertThat(said()).doesNotContain("fingerprint");

        assertThat(scanned(repository(CODE.replace("\n  ", "\n\n\t  ").replace("class", "/** A scale. */ class"))))
                .doesNotContain("algorithm.binding")
                .doesNotContain("algorithm.parameters");

        assertThat(scanned(repository(CODE.replace("DISTANCE = 2", "DISTANCE = 3"))))
                .contains("algorithm.binding", "Lire", "la fiche dit 2, le code 3 (fr.example.Bareme#DISTANCE)")
                .doesNotContain("Calculer");

        assertThat(run("sheet", "bind", folder.toString(), "--write")).isZero();
        assertThat(Files.readString(folder.resolve("algorithme.yml")))
                .hasSameSizeAs(bound)
                .isNotEqualTo(bound);
    }

    @Test
    void codeThatIsNotThereIsSaid() throws Exception {
        Path folder = repository("package fr.example; class Bareme {}");
        assertThat(run("sheet", "bind", folder.toString(), "--write")).isEqualTo(1);
        assertThat(said()).contains("fr.example.Bareme#points", "aucun code de ce nom");
        assertThat(Files.readString(folder.resolve("algorithme.yml"))).isEqualTo(SHEET);
        assertThat(run("sheet", "bind", folder.resolve("absent.yml").toString()))
                .isEqualTo(3);
    }
}
