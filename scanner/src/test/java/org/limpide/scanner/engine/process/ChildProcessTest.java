package org.limpide.scanner.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.engine.process.ChildProcess.Limits;
import org.limpide.scanner.engine.process.ChildProcess.Result;

class ChildProcessTest {
    private static final Limits LIMITS = new Limits(32, Duration.ofSeconds(20), 1000);

    /** A child that does what its argument says. */
    static final class Child {
        public static void main(String[] args) throws Exception {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            switch (args[0]) {
                case "environment" -> out.print(System.getenv().size() + " é " + System.getProperty("colour"));
                case "memory" -> out.print(new byte[100 * 1024 * 1024].length);
                case "sleep" -> Thread.sleep(60_000);
                case "talk" -> out.print("x".repeat(2000));
                default -> System.exit(3);
            }
        }
    }

    @Test
    void aChildGetsItsPropertiesAndNothingOfTheEnvironment(@TempDir Path folder) {
        Result result = ChildProcess.java(Child.class, List.of("colour=bleu"), List.of("environment"), folder, LIMITS);
        assertThat(result).isEqualTo(new Result.Done(0, "0 é bleu"));
    }

    @Test
    void itsExitCodeIsKept(@TempDir Path folder) {
        assertThat(ChildProcess.java(Child.class, List.of(), List.of("leave"), folder, LIMITS))
                .isEqualTo(new Result.Done(3, ""));
    }

    @Test
    void memoryBeyondTheLimitEndsIt(@TempDir Path folder) {
        assertThat(ChildProcess.java(Child.class, List.of(), List.of("memory"), folder, LIMITS))
                .isInstanceOfSatisfying(
                        Result.Done.class, done -> assertThat(done.exit()).isNotZero());
    }

    @Test
    void timeBeyondTheLimitEndsItWithItsDescendants(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("s.sh"), "sleep 77.77 & echo $! > pid; sleep 60\n");
        Limits brief = new Limits(32, Duration.ofSeconds(2), 1000);
        assertThat(ChildProcess.run(List.of("/bin/sh", script.toString()), folder, brief))
                .isEqualTo(new Result.TimedOut());
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        for (int i = 0;
                i < 50 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
                i++) {
            Thread.sleep(100);
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void outputBeyondTheLimitEndsIt(@TempDir Path folder) {
        assertThat(ChildProcess.java(Child.class, List.of(), List.of("talk"), folder, LIMITS))
                .isEqualTo(new Result.TooMuchOutput());
    }

    @Test
    void aCommandThatIsNotThereIsAValue(@TempDir Path folder) {
        assertThat(ChildProcess.run(List.of(folder.resolve("absent").toString()), folder, LIMITS))
                .isEqualTo(new Result.CouldNotStart());
    }

    @Test
    void aTemporaryFolderGoesWithItsContentAndNotWithWhatALinkPointsTo(@TempDir Path elsewhere) throws IOException {
        Path kept = Files.writeString(elsewhere.resolve("kept"), "x");
        Path gone;
        try (TempFolder folder = TempFolder.make()) {
            gone = folder.path();
            Files.createDirectories(gone.resolve("a/b"));
            Files.writeString(gone.resolve("a/b/c"), "x");
            Files.createSymbolicLink(gone.resolve("link"), elsewhere);
        }
        assertThat(gone).doesNotExist();
        assertThat(kept).exists();
    }
}
