package org.limpide.scanner.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.policy.PolicyLoader;

/** The compact file says the same as the sources that the build made it of. */
class PreparedTest {

    private static List<String> under(String folder, String ending) throws IOException {
        Path house = Path.of("..");
        try (Stream<Path> files = Files.walk(house.resolve(folder))) {
            return files.map(file -> house.relativize(file).toString())
                    .filter(name -> name.endsWith(ending) && !name.contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> policies() throws IOException {
        return under("policies", ".yaml");
    }

    private static List<String> sentences() throws IOException {
        return under("templates/messages", ".properties");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aTreeIsTheSameAsWhenItIsParsed(String name) throws IOException {
        String text = Files.readString(Path.of("..", name));
        assertThat(Prepared.present().yaml(name, text))
                .as("the build makes the compact file anew each time")
                .contains(BuiltIn.parsed(name, text));
        assertThat(BuiltIn.yaml(name)).isEqualTo(BuiltIn.yaml(name, text));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentencesAreTheSameAsWhenTheyAreRead(String name) throws IOException {
        assertThat(BuiltIn.sentences(name)).contains(BuiltIn.properties(Files.readString(Path.of("..", name))));
        assertThat(Prepared.present().holds(name)).isTrue();
    }

    @Test
    void aTextThatDiffersIsParsed() {
        String name = "policies/opening/policy.yaml";
        assertThat(Prepared.present().yaml(name, "id: other\n")).isEmpty();
        assertThat(BuiltIn.yaml(name, "id: other\n").text("id")).contains("other");
    }

    @Test
    void everyKindOfValueComesBack() {
        String text = """
                nothing: null
                yes: true
                no: false
                whole: -12
                part: 1.5
                text: "l’œuvre, où — 日本 \\U0001F600"
                list: [a, [b, {c: d}], ""]
                """;
        PreparedWriter writer = new PreparedWriter();
        writer.yaml("one", text);
        writer.sentences("two", "a=1\nb=deux \\u00e9\n");
        writer.fact("three", "four");
        Prepared prepared = Prepared.of(writer.bytes());
        assertThat(prepared.yaml("one")).contains(BuiltIn.parsed("one", text));
        assertThat(prepared.sentences("two").orElseThrow()).containsEntry("b", "deux é");
        assertThat(prepared.fact("three")).contains("four");
        assertThat(prepared.yaml("two")).isEmpty();
        assertThat(prepared.yaml("five")).isEmpty();
    }

    @Test
    void somethingElseIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> Prepared.of(new byte[100]));
    }

    @Test
    void theDigestOfThePolicyIsThatOfItsSources(@TempDir Path folder) throws Exception {
        for (String name : under("policies/opening", ".yaml")) {
            Path file = Path.of("..", name);
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        assertThat(PolicyLoader.builtIn().digest())
                .isEqualTo(PolicyLoader.load(folder).digest());
    }
}
