package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every option and argument of every command says what it is for. */
class HelpTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOnTheCommandLineIsLeftWithoutAWord(Language language) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CommandLine line =
                new CommandLine(new Main(), new CommandFactory(new Terminal(nowhere, nowhere, language, false)));
        line.setResourceBundle(new CliTexts(language));
        List<String> silent = new ArrayList<>();
        silent(line.getCommandSpec(), silent);
        assertThat(silent).isEmpty();
    }

    private static void silent(CommandSpec command, List<String> silent) {
        if (command.usageMessage().hidden()) {
            return;
        }
        for (ArgSpec one : command.args()) {
            if (!one.hidden() && String.join("", one.description()).isBlank()) {
                silent.add(command.qualifiedName() + " " + one.paramLabel() + " " + one);
            }
        }
        if (String.join("", command.usageMessage().header()).isBlank() && command.parent() != null) {
            silent.add(command.qualifiedName());
        }
        command.subcommands().values().forEach(sub -> silent(sub.getCommandSpec(), silent));
    }
}
