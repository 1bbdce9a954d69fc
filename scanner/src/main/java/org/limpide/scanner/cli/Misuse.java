package org.limpide.scanner.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Printable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command; picocli itself speaks English only. */
final class Misuse {

    private Misuse() {}

    static String sentence(Terminal terminal, ParameterException exception) {
        if (exception instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", "));
            return terminal.say("usage.missing", Map.of("names", names));
        }
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return terminal.say("usage.unknown", Map.of("words", Printable.of(words)));
        }
        ArgSpec argument = exception.getArgSpec();
        String value = exception.getValue();
        if (argument != null && value != null) {
            return terminal.say("usage.bad-value", Map.of("name", name(argument), "value", Printable.of(value)));
        }
        return terminal.say("usage.wrong", Map.of("problem", String.valueOf(exception.getMessage())));
    }

    private static String name(ArgSpec argument) {
        return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
    }
}
