package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.text.Language;
import picocli.CommandLine;

/** The short way to read a command line gives what the long way gives, or gives up. */
class PlainScanTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), true);
    private static final Terminal TERMINAL = new Terminal(NOWHERE, NOWHERE, Language.EN, false);

    private static List<Object> said(ScanCommand command) {
        return Arrays.asList(
                command.targets,
                command.policyPath,
                command.formats,
                command.output,
                command.ref,
                command.publishedRefs,
                command.only,
                command.asOf,
                command.since,
                command.staged,
                command.state,
                command.failOn);
    }

    private static ScanCommand parsed(String... words) {
        CommandLine line = new CommandLine(new Main(), new CommandFactory(TERMINAL));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(words);
        return (ScanCommand) line.getSubcommands().get("scan").getCommand();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan .",
                "scan . --only secrets",
                "scan --only=secrets,privacy a b",
                "scan a --format json b --output=reports/ --lang fr",
                "scan --format TEXT,Html --output out --ref v1.0 --published-refs refs/heads/*,refs/tags/* a",
                "scan a --as-of 2026-11-22 --fail-on reservations --policy own=policy",
                "scan . --staged --only secrets",
                "scan a --since origin/main --state=kept",
                "scan https://forge.example.org/a.git --lang EN"
            })
    void aPlainScanIsReadTheSameBothWays(String line) {
        String[] words = line.split(" ");
        assertThat(PlainScan.of(TERMINAL, words))
                .hasValueSatisfying(command -> assertThat(said(command)).isEqualTo(said(parsed(words))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "scan --only secrets",
                "scan -h",
                "scan a --help",
                "scan a -V",
                "scan a --nope x",
                "scan a --ref",
                "scan a --ref=",
                "scan a --ref -x",
                "scan a --only secrets --only privacy",
                "scan a --only secrets,,privacy",
                "scan a --format pdf",
                "scan a --as-of yesterday",
                "scan a --fail-on never",
                "scan a --lang de",
                "scan @words",
                "scan -- a",
                "explain a"
            })
    void whateverIsNotPlainIsLeftToTheLibrary(String line) {
        assertThat(PlainScan.of(TERMINAL, line.split(" "))).isEmpty();
    }
}
