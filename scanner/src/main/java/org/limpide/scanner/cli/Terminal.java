package org.limpide.scanner.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.limpide.scanner.policy.PolicyFault;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/** Where the commands speak: results on standard output, everything else on standard error, always in UTF-8. */
final class Terminal {
    private static final Messages SENTENCES = Messages.of("cli");

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private final boolean interactive;

    Terminal(PrintStream out, PrintStream err, Language language, boolean interactive) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.interactive = interactive;
    }

    /** The terminal of this process; the launcher says whether a person watches standard error. */
    static Terminal ofProcess(Language language) {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                language,
                Boolean.getBoolean("limpide.terminal"));
    }

    Language language() {
        return language;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Whether colours and a progress line are welcome. */
    boolean interactive() {
        return interactive;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    void complain(String key, Map<String, ?> arguments) {
        err.println(say(key, arguments));
    }

    void complain(SourceProblem problem) {
        err.println(sentence(problem));
    }

    void complain(PolicyFault fault) {
        err.println(fault.file() + ":" + fault.place() + ": "
                + Messages.of("policy").say(language, fault.key(), fault.arguments()));
    }

    String sentence(SourceProblem problem) {
        return problem.sentence(language);
    }

    String say(String key, Map<String, ?> arguments) {
        return SENTENCES.say(language, key, arguments);
    }

    String say(String key) {
        return say(key, Map.of());
    }
}
