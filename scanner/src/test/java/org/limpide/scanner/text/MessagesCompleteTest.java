package org.limpide.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.SourceProblem;

/** Every text of every feature exists in both languages, says the same things and is set as its language asks. */
class MessagesCompleteTest {
    private static final Path FOLDER = Path.of("../templates/messages");
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z0-9]+)[|}]");

    private static List<String> features() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(String feature, Language language) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(feature).resolve(language.code() + ".properties"))) {
            return lines.filter(line -> line.matches("[^#\\s][^=]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSameKeysAndHoles(String feature) throws IOException {
        Messages messages = Messages.of(feature);
        assertThat(keys(feature, Language.FR))
                .isEqualTo(keys(feature, Language.EN))
                .isNotEmpty();
        for (String key : messages.keys()) {
            Localized text = messages.find(key).orElseThrow();
            assertThat(holes(text.fr())).as(key).isEqualTo(holes(text.en()));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void frenchIsSetAsFrench(String feature) {
        Messages messages = Messages.of(feature);
        for (String key : messages.keys()) {
            String text = messages.find(key).orElseThrow().fr().replaceAll("`[^`]*`", "");
            assertThat(text).as(key).doesNotContain("'").doesNotContain("« ");
            assertThat(text).as(key).doesNotContainPattern("[^\\u202F\\u00A0][;:?!»](\\s|$)");
        }
    }

    @ParameterizedTest
    @EnumSource(SourceProblem.Kind.class)
    void everyProblemOfASourceHasItsSentence(SourceProblem.Kind kind) {
        assertThat(Messages.of("source").find("problem." + kind)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(UnreadReason.class)
    void everyReasonOfTheLedgerHasItsSentence(UnreadReason reason) {
        assertThat(Messages.of("report").find("unread." + reason)).isPresent();
        assertThat(Messages.of("scanner").find("unread." + reason).isPresent()).isEqualTo(reason.hidesPublishedText());
    }

    @Test
    void everyKeyThatTheSourcesNameHasAText() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern call = Pattern.compile("(?:complain|say)\\(\\s*\"([a-zA-Z.-]+[a-zA-Z])\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/limpide/scanner/cli"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = call.matcher(Files.readString(file));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(Messages.of("cli").keys()).containsAll(named);
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) {
            holes.add(hole.group(1));
        }
        return holes;
    }
}
