package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.Carriers;
import org.limpide.scanner.text.Language;

/** A repository that hides tokens everywhere, as each report shows it: no piece of a token is seen. */
class NoValueInOutputTest {
    private static final String FORMATS = "text,json,sarif,junit,html";
    private static final int PIECE = 6;

    @TempDir
    private static Path folder;

    private static Carriers carriers;
    private static Set<String> pieces;

    @BeforeAll
    static void hide() {
        carriers = Carriers.in(folder.resolve("carriers.git"));
        pieces = carriers.pieces();
    }

    private static String run(Language language, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream all = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> arguments =
                new ArrayList<>(List.of("scan", folder.resolve("carriers.git").toString()));
        arguments.addAll(List.of(more));
        int code = Main.run(new Terminal(all, all, language, false), arguments.toArray(String[]::new));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(1);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> seen(String output) {
        List<String> seen = new ArrayList<>();
        for (int at = 0; at + PIECE <= output.length(); at++) {
            if (pieces.contains(output.substring(at, at + PIECE))) {
                seen.add(output.substring(Math.max(0, at - 40), Math.min(output.length(), at + 40)));
            }
        }
        return seen;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noReportShowsAValue(Language language) throws IOException {
        Path reports = folder.resolve("reports-" + language);
        String said = run(language, "--format", FORMATS, "--output", reports.toString());
        assertThat(seen(said)).isEmpty();
        try (Stream<Path> files = Files.list(reports)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(6);
            for (Path file : all) {
                String text = Files.readString(file);
                assertThat(text).isNotEmpty();
                assertThat(seen(text)).as(file.toString()).isEmpty();
            }
        }
        // In a row of the ledger, in a finding, and in the ref of a trace.
        assertThat(Files.readString(reports.resolve("carriers.json")))
                .contains("old/ghp_▮▮▮.mp4", "names/both.tar.gz!/glpat-▮▮▮", "refs/heads/corrige-ghp_▮▮▮");
    }

    @Test
    void aRefThatIsATokenIsJudgedWithoutBeingShown() {
        assertThat(run(Language.FR, "--ref", carriers.namedRef(), "--format", "json"))
                .satisfies(report -> assertThat(seen(report)).isEmpty())
                .contains("refs/heads/corrige-ghp_▮▮▮");
    }
}
