package org.limpide.scanner.engine.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a command in a folder, with an empty environment, and waits for it no longer than allowed. The child's input
 * stays open and silent while the parent lives, so that a child of ours that reads its end knows that it is alone.
 */
public final class ChildProcess {

    private ChildProcess() {}

    /**
     * What a child may use.
     *
     * @param heapMegabytes heap of a Java child
     * @param wall time on the clock
     * @param outputBytes standard output
     */
    public record Limits(int heapMegabytes, Duration wall, int outputBytes) {}

    /** How it ended. */
    public sealed interface Result {
        /**
         * By itself.
         *
         * @param exit its exit code, 0 where it says that all went well
         * @param out its standard output, as UTF-8
         */
        record Done(int exit, String out) implements Result {}

        /** Killed at the end of its time. */
        record TimedOut() implements Result {}

        /** Killed because it wrote more than allowed. */
        record TooMuchOutput() implements Result {}

        /** It never ran. */
        record CouldNotStart() implements Result {}
    }

    /**
     * Runs a main class of our own class path in another virtual machine.
     *
     * @param properties system properties, {@code name=value}
     */
    public static Result java(
            Class<?> main, List<String> properties, List<String> arguments, Path folder, Limits limits) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + limits.heapMegabytes() + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Djava.awt.headless=true");
        properties.forEach(property -> command.add("-D" + property));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return run(command, folder, limits);
    }

    /** Runs a command. */
    public static Result run(List<String> command, Path folder, Limits limits) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                // What a child complains of may quote what it read; how it ends is what we need.
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process;
        try {
            process = builder.start();
        } catch (IOException absent) {
            return new Result.CouldNotStart();
        }
        Thread hook = new Thread(() -> kill(process));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return wait(process, limits);
        } finally {
            kill(process);
            unhook(hook);
        }
    }

    private static Result wait(Process process, Limits limits) {
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process, limits.outputBytes()));
        try {
            boolean ended = process.waitFor(limits.wall().toMillis(), TimeUnit.MILLISECONDS);
            kill(process);
            // A grandchild that was left behind may hold the pipe open.
            byte[] bytes = output.get(10, TimeUnit.SECONDS);
            if (bytes.length > limits.outputBytes()) {
                return new Result.TooMuchOutput();
            }
            return ended
                    ? new Result.Done(process.exitValue(), new String(bytes, StandardCharsets.UTF_8))
                    : new Result.TimedOut();
        } catch (ExecutionException | TimeoutException stuck) {
            return new Result.TimedOut();
        } catch (InterruptedException stopped) {
            // The caller wants to stop: the child goes, and the caller learns why from its own flag.
            Thread.currentThread().interrupt();
            return new Result.TimedOut();
        }
    }

    /** At most one byte more than allowed; then the child goes. */
    private static byte[] read(Process process, int most) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream in = process.getInputStream()) {
            int count = in.read(buffer);
            while (count >= 0) {
                all.write(buffer, 0, Math.min(count, most + 1 - all.size()));
                if (all.size() > most) {
                    kill(process);
                    return all.toByteArray();
                }
                count = in.read(buffer);
            }
        } catch (IOException closed) {
            // The pipe of a child that was killed: what came before it is all there is.
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    /** Descendants first: once orphaned they can no longer be found. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Whether the hook was still waiting: when the parent is ending it runs already. */
    private static boolean unhook(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return false;
        }
    }
}
