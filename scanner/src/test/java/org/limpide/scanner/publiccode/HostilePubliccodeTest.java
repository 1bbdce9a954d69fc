package org.limpide.scanner.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, the answer is a list of problems with places, and never an exception. */
class HostilePubliccodeTest {
    private static final PubliccodeValidator OFFLINE =
            PubliccodeValidator.offline().withFiles((path, most) -> java.util.Optional.empty());

    private static Validation validate(String text) {
        return OFFLINE.validate(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void isOneProblem(Validation validation, String place, ProblemCode code) {
        assertThat(Sample.spelled(validation)).containsExactly(place + "  " + code);
        assertThat(validation.publiccode()).isEmpty();
        assertThat(validation.isValid()).isFalse();
    }

    @Test
    void whatIsNoYamlIsOneProblemWithItsPlace() {
        isOneProblem(validate(""), "1:1", ProblemCode.EMPTY_FILE);
        isOneProblem(validate("# nothing\n"), "1:1", ProblemCode.EMPTY_FILE);
        isOneProblem(validate("---\n"), "2:1", ProblemCode.EMPTY_FILE);
        isOneProblem(validate("- a\n"), "1:1", ProblemCode.NOT_A_MAPPING);
        isOneProblem(validate("texte"), "1:1", ProblemCode.NOT_A_MAPPING);
        isOneProblem(validate("name: a\nurl: b: c\n"), "2:7", ProblemCode.YAML_SYNTAX);
        isOneProblem(validate("name: a\nlegal:\n\tlicense: MIT\n"), "3:1", ProblemCode.YAML_TAB);
        isOneProblem(validate("name: a\n---\nname: b\n"), "3:1", ProblemCode.SEVERAL_DOCUMENTS);
        isOneProblem(validate("name: a\n? [b]\n: c\n"), "2:3", ProblemCode.KEY_NOT_TEXT);
        assertThat(Sample.spelled(validate("name: a\nname: b\n"))).containsExactly("2:1 name DUPLICATE_KEY");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        isOneProblem(OFFLINE.validate(endless), "1:1", ProblemCode.TOO_LARGE);
        isOneProblem(validate("name: " + "a".repeat(2 * 1024 * 1024)), "1:1", ProblemCode.TOO_LARGE);
    }

    @Test
    void oneLineOfAMegabyteIsJudged() {
        String text = Sample.base().replace("Prend", "a".repeat(1024 * 1024));
        assertThat(Sample.spelled(validate(text))).containsExactly("11:5 description.fr.shortDescription TOO_LONG");
    }

    @Test
    void aliasesThatGrowAreRefused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            laughs.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }
        assertThat(Sample.spelled(validate(laughs.toString()))).hasSize(1).allMatch(one -> one.endsWith("TOO_COMPLEX"));
        assertThat(Sample.spelled(validate("name: &a [*a]\n"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"[, 100", "[, 200000", "{a: , 200000", "- , 100000", "? , 100000", "!!str , 100000"})
    void deepNestingIsRefused(String opening, int times) {
        Validation validation = validate("name: a\nx:\n " + (opening + " ").repeat(times));
        assertThat(validation.isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x7, 0x1B, 0x7F, 0x9F, 0xFFFE})
    void charactersThatYamlRefusesHaveTheirPlace(int codePoint) {
        isOneProblem(validate("name: a\nurl: é" + Character.toString(codePoint)), "2:7", ProblemCode.CONTROL_CHARACTER);
    }

    @Test
    void bytesThatAreNotUtf8HaveTheirPlace() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("name: é\r\nurl: é".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write("name: a".getBytes(StandardCharsets.UTF_8));
        isOneProblem(OFFLINE.validate(bytes.toByteArray()), "2:7", ProblemCode.NOT_UTF8);
        isOneProblem(OFFLINE.validate("name: a".getBytes(StandardCharsets.UTF_16)), "1:1", ProblemCode.NOT_UTF8);
        isOneProblem(OFFLINE.validate(new byte[] {'a', (byte) 0xC3}), "1:2", ProblemCode.NOT_UTF8);
    }

    @Test
    void aByteOrderMarkAndLinesOfWindowsAreFine() {
        String windows = "\uFEFF" + Sample.base().replace("\n", "\r\n");
        assertThat(Sample.spelled(validate(windows))).isEmpty();
        assertThat(Sample.spelled(validate(windows.replace("name: Guichet", "name: []"))))
                .containsExactly("2:1 name NOT_A_TEXT");
        assertThat(Sample.spelled(validate("%YAML 1.2\n---\n" + Sample.base()))).isEmpty();
        assertThat(Sample.spelled(validate("%YAML 1.1\n---\n" + Sample.base()))).containsExactly("1:1  YAML_1_1");
    }

    @Test
    void tagsThatPromiseSomethingElseAreFaultsOfTheirKeys() {
        assertThat(Sample.spelled(validate(Sample.base().replace("name: Guichet", "name: !!float Guichet"))))
                .isEmpty();
        assertThat(Sample.spelled(validate(Sample.base().replace("name: Guichet", "name: !!int 0x"))))
                .isEmpty();
        assertThat(Sample.spelled(validate(Sample.base().replace("name: Guichet", "name: !!java.net.URL [a]"))))
                .containsExactly("2:1 name NOT_A_TEXT");
    }

    @Test
    void problemsAreCountedUpToALimit() {
        String many = IntStream.range(0, 5_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
        Validation validation = validate(many);
        assertThat(validation.problems()).hasSize(1_001);
        assertThat(validation.problems()).extracting(Problem::code).contains(ProblemCode.TOO_MANY_PROBLEMS);
    }

    @Test
    void changedFilesNeverThrow() {
        String bits = "{}[]:,-#&*!|>'\"%@`? \n\t~0\u0000\u00E9\uD83D";
        byte[] base = (Sample.base() + "IT: {piattaforme: {spid: yes}}\nlogo: a.png\nsupports: [{id: alias:gdpr}]\n")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261126);
        for (int round = 0; round < 1_000; round++) {
            byte[] changed = base.clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                byte with = random.nextBoolean()
                        ? (byte) bits.charAt(random.nextInt(bits.length()))
                        : (byte) random.nextInt(256);
                changed[random.nextInt(changed.length)] = with;
            }
            Validation validation = OFFLINE.validate(changed);
            assertThat(validation.problems()).allMatch(one -> one.line() > 0 && one.column() > 0);
        }
    }

    /** Whole values put in the place of others: wrong types everywhere. */
    @Test
    void exchangedLinesNeverThrow() {
        String[] lines = Sample.base().split("\n", -1);
        Random random = new Random(42);
        for (int round = 0; round < 700; round++) {
            String[] mixed = lines.clone();
            for (int change = 0; change < 3; change++) {
                mixed[random.nextInt(mixed.length)] = lines[random.nextInt(lines.length)];
            }
            assertThat(validate(String.join("\n", mixed)).problems()).isNotNull();
        }
    }
}
