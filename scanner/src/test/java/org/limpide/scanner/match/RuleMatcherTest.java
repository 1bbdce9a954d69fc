package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleMatcherTest {
    private static final RuleMatcher ALL = new RuleMatcher(RuleSet.load(RuleSet.THEMES.toArray(String[]::new)));
    private static final String TOKEN = Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", 1);

    /** A minute is far above what linear time takes, and far below what a pattern that backtracks takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "1",
                " ",
                "@",
                "-",
                "=",
                "\\",
                "password",
                "password=",
                "password: a",
                "secret=\"",
                "://",
                "://a:",
                "eyJ",
                "eyJ.",
                "1 ",
                "12.",
                "FR",
                "dc=",
                "dc=a,",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----",
                "DIFFUSION RESTREINTE ",
                "AKIA",
                "AKIA \n",
                "xoxb-1",
                "10.",
                "a.a@",
                "jdbc:",
                "SECRET\n",
                "é",
                "\r\n"
            })
    void hostileTextTakesLinearTime(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> ALL.find(text, "src/main/resources/application.yml", match -> {}));
    }

    @Test
    void aMatchIsTheSameWhereverItStands() {
        String line = "see " + TOKEN + "\n";
        for (int before : new int[] {0, 1, 1023, 8180, 8185, 8191, 8192, 8193, 16_384, 100_000}) {
            List<Match> found = find(".".repeat(before) + "\n" + line + ".".repeat(before), "a.yml");
            assertThat(found).as("after " + before + " characters").hasSize(1);
            assertThat(found.get(0).start()).isEqualTo(before + 1 + line.indexOf('_') + 1);
            assertThat(found.get(0).line()).isEqualTo(2);
        }
    }

    @Test
    void whatIsFartherAwayThanTheReachChangesNothing() {
        String stretch = "x".repeat(RuleMatcher.REACH) + "\nnir: " + Generator.expand("{{nir}}", 3) + "\n"
                + "x".repeat(RuleMatcher.REACH);
        List<Match> alone = find(stretch, "a.txt");
        List<Match> among = find("password = 'a\"\n-----BEGIN " + stretch + "://:@ nir secu", "a.txt");
        assertThat(alone).hasSize(1);
        assertThat(among).hasSize(1);
        assertThat(among.get(0).sureness()).isEqualTo(alone.get(0).sureness());
    }

    @Test
    void linesAreCountedForEveryKindOfLineEnd() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            List<Match> found = find("a" + end + "b" + end + TOKEN + end + TOKEN, "a.txt");
            assertThat(found).extracting(Match::line).containsExactly(3, 4);
        }
    }

    @Test
    void bytesAreSearchedAsTheyAre() {
        byte[] bytes = ("\0\1\2" + TOKEN + "\0").getBytes(StandardCharsets.ISO_8859_1);
        List<Match> found = new ArrayList<>();
        ALL.find(bytes, "a.bin", found::add);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).start()).isEqualTo(7);
    }

    @Test
    void aMatchNeverPrintsItsValue() {
        Match match = find(TOKEN, "a.txt").get(0);
        assertThat(match.value()).isEqualTo(TOKEN.substring(4));
        assertThat(match.toString()).doesNotContain(match.value().substring(0, 6));
    }

    private static List<Match> find(String text, String path) {
        List<Match> found = new ArrayList<>();
        ALL.find(text, path, found::add);
        return found;
    }
}
