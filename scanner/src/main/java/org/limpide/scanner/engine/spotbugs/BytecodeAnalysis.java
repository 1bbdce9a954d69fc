package org.limpide.scanner.engine.spotbugs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.engine.process.ChildProcess;
import org.limpide.scanner.engine.process.ChildProcess.Limits;
import org.limpide.scanner.engine.process.TempFolder;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * What the compiled classes of a snapshot show.
 *
 * @param state whether there is an answer
 * @param weaknesses in the order of class files, then lines
 * @param classes how many classes were analysed
 * @param missing how many classes that they use could not be found
 * @param skipped how many class files were not analysed: broken, twice there, or beyond the limits
 */
public record BytecodeAnalysis(State state, List<Weakness> weaknesses, int classes, int missing, int skipped) {
    private static final Limits LIMITS = new Limits(256, Duration.ofMinutes(4), 4 * 1024 * 1024);

    /** Concatenations compile to invokedynamic since Java 9, which the plugin otherwise takes for unknown input. */
    private static final String TAINT = "findsecbugs.taint.workaroundvisitinvokedynamic=true";

    /** Whether there is an answer. */
    public enum State {
        /** The snapshot holds no compiled class. */
        NO_CLASSES,
        /** The classes were analysed. */
        ANALYSED,
        /** The child ran out of time. */
        TOO_SLOW,
        /** The child died, or could not begin. */
        FAILED
    }

    /**
     * One place.
     *
     * @param path class file, or archive that holds it
     * @param line of the source, 0 where the class does not say
     * @param pattern identifier of the pattern of SpotBugs or Find Security Bugs
     * @param category of the pattern, such as SECURITY
     * @param cwe number of the weakness in CWE, 0 where the pattern gives none
     */
    public record Weakness(String path, int line, String pattern, String category, int cwe) {}

    public BytecodeAnalysis {
        weaknesses = List.copyOf(weaknesses);
    }

    /** The analysis of the snapshot, made once for all checks. */
    public static BytecodeAnalysis of(RepositorySnapshot snapshot) {
        return snapshot.derived(BytecodeAnalysis.class, BytecodeAnalysis::analyse);
    }

    private static BytecodeAnalysis analyse(RepositorySnapshot snapshot) {
        try (TempFolder folder = TempFolder.make()) {
            CompiledClasses classes = CompiledClasses.copy(snapshot, folder.path());
            if (classes.paths().isEmpty()) {
                return none(classes.skipped() == 0 ? State.NO_CLASSES : State.FAILED);
            }
            Path work = Files.createDirectory(folder.path().resolve("work"));
            ChildProcess.Result result = ChildProcess.java(
                    BytecodeMain.class, List.of(TAINT), List.of(folder.path().toString()), work, LIMITS);
            if (result instanceof ChildProcess.Result.Done done && done.exit() == 0) {
                return read(done.out(), classes);
            }
            return none(result instanceof ChildProcess.Result.TimedOut ? State.TOO_SLOW : State.FAILED);
        } catch (IOException noRoom) {
            return none(State.FAILED);
        }
    }

    private static BytecodeAnalysis none(State state) {
        return new BytecodeAnalysis(state, List.of(), 0, 0, 0);
    }

    /** Lines of words: {@code bug}, then one {@code end}; without it the child did not finish. */
    private static BytecodeAnalysis read(String out, CompiledClasses classes) {
        List<Weakness> weaknesses = new ArrayList<>();
        for (String line : out.lines().toList()) {
            String[] words = line.split("\t", -1);
            if (words[0].equals("bug") && words.length == 6) {
                String path = classes.paths().get(Integer.parseInt(words[1]));
                weaknesses.add(new Weakness(
                        path, Math.max(0, Integer.parseInt(words[2])), words[3], words[4], Integer.parseInt(words[5])));
            } else if (words[0].equals("end") && words.length == 4) {
                return new BytecodeAnalysis(
                        State.ANALYSED,
                        weaknesses,
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        classes.skipped() + Integer.parseInt(words[3]));
            }
        }
        return none(State.FAILED);
    }
}
