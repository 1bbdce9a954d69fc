package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.GitCommands;
import org.limpide.scanner.match.Generator;

/** A real push to a bare repository whose hook asks Limpide. */
class PreReceiveTest {
    @TempDir
    private Path folder;

    private GitCommands git = new GitCommands(Path.of(""));
    private Path hook = Path.of("");

    @BeforeEach
    void serve() throws IOException {
        git = GitCommands.init(folder.resolve("work"));
        git.git(
                "init",
                "-q",
                "--bare",
                "-b",
                "main",
                folder.resolve("served.git").toString());
        git.git("remote", "add", "origin", folder.resolve("served.git").toString());
        hook = folder.resolve("served.git/hooks/pre-receive");
        answer("");
    }

    private void answer(String options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                hook,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                        + classPath() + "' " + Main.class.getName() + " pre-receive " + options
                        + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String token(long seed) {
        return Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", seed);
    }

    @Test
    void aPushThatBringsASecretIsRefused() throws IOException {
        git.write("a.txt", "clean\n").commit("Begin");
        assertThat(git.tried("push", "origin", "main").code()).isZero();
        String token = token(7_100);
        git.write("src/b.txt", "x\nkey = " + token + "\n").commit("Add");
        GitCommands.Result refused = git.tried("push", "origin", "main");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.text())
                .contains("src/b.txt:2", "envoi refusé", "push refused", "À faire", "What to do")
                .doesNotContain(token, "\u001B");
        assertThat(git.in(folder.resolve("served.git")).git("rev-list", "--count", "main"))
                .isEqualTo("1");
        // Known to the server from now on, the secret is no news to the next push.
        Files.move(hook, folder.resolve("away"));
        git.git("push", "-q", "origin", "main");
        Files.move(folder.resolve("away"), hook);
        git.write("c.txt", "clean too\n").commit("Go on");
        assertThat(git.tried("push", "origin", "main", "HEAD:refs/heads/other").code())
                .isZero();
        assertThat(git.tried("push", "origin", ":other").code()).isZero();
        git.git("tag", "-a", "-m", "Release " + token(7_101), "v1");
        assertThat(git.tried("push", "origin", "v1").code()).isNotZero();
        assertThat(git.tried("push", "origin", "HEAD:refs/heads/" + token(7_102))
                        .code())
                .isNotZero();
    }

    @Test
    void whatCannotBeJudgedIsRefusedUnlessTheServerSaysOtherwise() throws IOException {
        git.write("a.txt", "clean\n").commit("Begin");
        answer("--policy /nowhere");
        GitCommands.Result refused = git.tried("push", "origin", "main");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.text()).contains("Nothing was taken", "Rien n’a été accepté");
        answer("--only docs");
        assertThat(git.tried("push", "origin", "main").text()).contains("nothing was asked");
        answer("--policy /nowhere --on-error accept");
        assertThat(git.tried("push", "origin", "main").code()).isZero();
    }

    @Test
    void linesThatAreSomethingElseAreNoUpdates() throws IOException {
        String id = "a".repeat(40);
        assertThat(PreReceiveCommand.updates(bytes(id + " " + id + " refs/heads/a b\n"))
                        .orElseThrow())
                .hasSize(1);
        assertThat(PreReceiveCommand.updates(bytes(id + " refs/heads/a\n"))).isEmpty();
        assertThat(PreReceiveCommand.updates(bytes(id + " x refs/heads/a\n"))).isEmpty();
        assertThat(PreReceiveCommand.updates(bytes(""))).hasValue(List.of());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
