package org.limpide.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs Git itself in a folder, with nothing of this machine's or this user's settings. */
public final class GitCommands {
    private final Path folder;
    private final Map<String, String> more;

    /** What a command came to. */
    public record Result(int code, String text) {}

    public GitCommands(Path folder) {
        this(folder, Map.of());
    }

    private GitCommands(Path folder, Map<String, String> more) {
        this.folder = folder;
        this.more = more;
    }

    public GitCommands in(Path other) {
        return new GitCommands(other, more);
    }

    public GitCommands with(String name, String value) {
        return new GitCommands(folder, Map.of(name, value));
    }

    public Path folder() {
        return folder;
    }

    /** Runs a command that must succeed and gives what it says. */
    public String git(String... arguments) {
        Result result = tried(arguments);
        if (result.code() != 0) {
            throw new IllegalStateException("git " + String.join(" ", arguments) + ": " + result.text());
        }
        return result.text().strip();
    }

    /** Runs a command that may fail. */
    public Result tried(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Result run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("HOME", folder.toString());
        environment.put("LC_ALL", "C");
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", "Camille Martin");
            environment.put("GIT_" + role + "_EMAIL", "camille.martin@example.org");
        }
        environment.putAll(more);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Result(process.exitValue(), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Writes a file below the folder. */
    public GitCommands write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A repository with a work tree. */
    public static GitCommands init(Path folder, String... options) throws IOException {
        Files.createDirectories(folder);
        GitCommands git = new GitCommands(folder);
        List<String> arguments = new ArrayList<>(List.of("init", "-q", "-b", "main"));
        arguments.addAll(List.of(options));
        git.git(arguments.toArray(String[]::new));
        return git;
    }

    /** Commits all of the work tree. */
    public String commit(String message) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", message);
        return git("rev-parse", "HEAD");
    }
}
