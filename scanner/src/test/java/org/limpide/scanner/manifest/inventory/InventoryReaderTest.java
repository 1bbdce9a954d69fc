package org.limpide.scanner.manifest.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Inventory;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.manifest.dependency.Purl;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Files in, dependencies out: the cases of {@code resources/dependencies}. */
class InventoryReaderTest {

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsDependencies() throws IOException, URISyntaxException {
        Path folder =
                Path.of(InventoryReaderTest.class.getResource("/dependencies").toURI());
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Yaml.Result result = Yaml.read(Files.readString(file));
                assertThat(result).as(file.toString()).isInstanceOf(Yaml.Result.Document.class);
                Mapping top = (Mapping) ((Yaml.Result.Document) result).value();
                for (YamlValue item : top.items("cases")) {
                    Mapping one = (Mapping) item;
                    tests.add(dynamicTest(
                            file.getFileName() + ": " + one.text("name").orElseThrow(), () -> holds(one)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests.stream();
    }

    private static void holds(Mapping one) {
        Map<String, String> files = new LinkedHashMap<>();
        one.mapping("files")
                .orElseThrow()
                .entries()
                .forEach((path, text) -> files.put(path, String.valueOf(text.plain())));
        Inventory inventory = InventoryReader.read(ProjectFiles.of(files));
        assertThat(inventory.dependencies().map(InventoryReaderTest::spelled))
                .containsExactlyInAnyOrderElementsOf(texts(one, "expect"));
        assertThat(inventory.troubles().stream().map(trouble -> trouble.kind() + " " + spelled(trouble.place())))
                .containsExactlyInAnyOrderElementsOf(texts(one, "troubles"));
    }

    private static List<String> texts(Mapping one, String key) {
        return one.items(key).stream().map(item -> String.valueOf(item.plain())).toList();
    }

    private static String spelled(Place place) {
        return place.line() > 0 ? place.path() + ":" + place.line() : place.path();
    }

    private static String spelled(Dependency one) {
        StringBuilder text = new StringBuilder(Purl.of(one)).append(' ');
        text.append(one.scope().name().toLowerCase(Locale.ROOT)).append(one.direct() ? " direct " : " ");
        text.append(spelled(one.place()));
        if (!one.licenses().isEmpty()) {
            text.append(' ').append(one.licenses());
        }
        one.hashes().forEach(hash -> text.append(' ').append(hash.algorithm()));
        boolean usual = one.origin()
                .host()
                .filter(host -> !host.equals("registry.npmjs.org"))
                .isEmpty();
        if (one.origin().kind() != Origin.Kind.INDEX || !usual) {
            text.append(' ').append(one.origin().kind());
            one.origin().host().ifPresent(host -> text.append(' ').append(host));
        }
        one.undecided().ifPresent(why -> text.append(' ').append((why.reason() + " " + why.detail()).strip()));
        if (!one.needs().isEmpty()) {
            text.append(" -> ").append(String.join(", ", one.needs()));
        }
        return text.toString();
    }
}
