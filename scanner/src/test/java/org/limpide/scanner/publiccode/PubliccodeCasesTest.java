package org.limpide.scanner.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** Runs {@code cases.yaml}: each change of a file in order gives these problems and no other. */
class PubliccodeCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsProblems() {
        Yaml.Result result = Yaml.read(Sample.resource("cases.yaml"));
        assertThat(result).isInstanceOf(Yaml.Result.Document.class);
        Mapping top = (Mapping) ((Yaml.Result.Document) result).value();
        return top.items("cases").stream()
                .map(item -> (Mapping) item)
                .map(one -> dynamicTest(one.text("name").orElseThrow(), () -> holds(one)));
    }

    private static void holds(Mapping one) {
        String base = Sample.base();
        String from = one.text("from").orElse("");
        assertThat(base).as("the text to change").contains(from);
        String text = base.replace(from, one.text("to").orElse(from))
                + one.text("append").orElse("");
        Validation validation = PubliccodeValidator.offline().validate(text);
        List<String> wanted =
                one.items("problems").stream().map(PubliccodeCasesTest::text).toList();
        assertThat(Sample.spelled(validation)).isEqualTo(wanted);
        assertThat(validation.publiccode()).isPresent();
        for (Problem problem : validation.problems()) {
            assertThat(problem.sentence(Language.FR)).doesNotContain("{").isNotBlank();
            assertThat(problem.sentence(Language.EN)).doesNotContain("{").isNotBlank();
        }
    }

    private static String text(YamlValue value) {
        return ((Scalar) value).written();
    }
}
