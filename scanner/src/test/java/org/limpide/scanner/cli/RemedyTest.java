package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.text.Language;

/** What is said to do where something was not read depends on why it was not. */
class RemedyTest {
    @TempDir
    private Path work;

    private String said(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(new Terminal(printed, printed, Language.EN, false), arguments);
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void archivesThatWereLeftOutAreAskedForAgain() throws Exception {
        Path folder = Files.createDirectories(work.resolve("r"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call();
                OutputStream out = Files.newOutputStream(folder.resolve("a.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("nothing".getBytes(StandardCharsets.UTF_8));
            zip.finish();
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("one")
                    .setAuthor("Example", "example@example.org")
                    .setCommitter("Example", "example@example.org")
                    .call();
        }
        assertThat(said("scan", folder.toString(), "--only", "secrets", "--no-archives"))
                .contains("→ Scan again without --no-archives.")
                .doesNotContain("Complete the clone");
        assertThat(said("scan", folder.toString(), "--only", "secrets")).doesNotContain("--no-archives");
    }
}
