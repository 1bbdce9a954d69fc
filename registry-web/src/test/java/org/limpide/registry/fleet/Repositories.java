package org.limpide.registry.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Makes small repositories. */
final class Repositories {
    private Repositories() {}

    static void make(Path folder, String readme) {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Files.writeString(folder.resolve("README.md"), readme);
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Start")
                    .setAuthor("tests", "tests@example.org")
                    .setCommitter("tests", "tests@example.org")
                    .setSign(false)
                    .call();
        } catch (IOException | GitAPIException refused) {
            throw new AssertionError(refused);
        }
    }
}
