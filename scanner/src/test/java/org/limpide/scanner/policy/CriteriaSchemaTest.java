package org.limpide.scanner.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The built-in criteria follow their published schema and the typography of both languages. */
class CriteriaSchemaTest {
    private static final Path POLICIES = Path.of("../policies");
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z0-9]+)[|}]");

    private static List<Path> themes() throws IOException {
        try (Stream<Path> files = Files.list(POLICIES.resolve("opening"))) {
            return files.filter(file -> !file.endsWith("policy.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyThemeFollowsTheSchema(Path theme) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(POLICIES.resolve("criteria.schema.json")));
        Yaml.Result.Document document = (Yaml.Result.Document) Yaml.read(Files.readString(theme));
        String json = JsonMapper.shared().writeValueAsString(document.value().plain());
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyThemeOnDiskIsPartOfThePolicy(Path theme) {
        String name = theme.getFileName().toString().replace(".yaml", "");
        assertThat(PolicyLoader.builtIn().criteria())
                .extracting(Criterion::theme)
                .contains(name);
    }

    @Test
    void theSameHolesStandInBothLanguages() {
        for (Localized text : texts()) {
            assertThat(holes(text.fr())).as(text.fr()).isEqualTo(holes(text.en()));
        }
    }

    @Test
    void frenchIsSetAsFrench() {
        for (Localized text : texts()) {
            String prose = text.fr().replaceAll("`[^`]*`", "");
            assertThat(prose).doesNotContain("'");
            assertThat(prose)
                    .doesNotContainPattern("[^\\u202F\\u00A0][;:?!»](\\s|$)")
                    .doesNotContain("« ");
        }
    }

    private static List<Localized> texts() {
        return PolicyLoader.builtIn().criteria().stream()
                .flatMap(one ->
                        Stream.concat(Stream.of(one.title(), one.why(), one.fix()), one.messages().values().stream()))
                .toList();
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
