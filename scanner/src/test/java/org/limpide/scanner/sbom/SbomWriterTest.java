package org.limpide.scanner.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.manifest.inventory.InventoryReader;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Lists follow the official schemas, and are the same bytes each time. */
class SbomWriterTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> SMALL = Map.of(
            "package-lock.json",
            "{\"name\": \"example\", \"version\": \"1.0.0\", \"lockfileVersion\": 3, \"packages\": {"
                    + "\"\": {\"dependencies\": {\"a\": \"1\", \"c\": \"1\"}},"
                    + "\"node_modules/a\": {\"version\": \"1.0.0\", \"license\": \"MIT\", \"dependencies\": {\"b\": \"1\"}},"
                    + "\"node_modules/b\": {\"version\": \"2.0.0\", \"license\": \"(MIT OR Apache-2.0)\"},"
                    + "\"node_modules/c\": {\"version\": \"3.0.0\", \"dev\": true, \"license\": \"Example's own terms\"}}}");

    private static String text(String resource) throws IOException {
        try (InputStream in = SbomWriterTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Schema schema(SbomFormat format) throws IOException {
        if (format == SbomFormat.spdx) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(text("/resources/spdx-schema-v2.3.json"));
        }
        String spdx = text("/spdx.schema.json");
        String signature = text("/jsf-0.82.schema.json");
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder -> builder.schemas(Map.of(
                                "http://cyclonedx.org/schema/spdx.schema.json", spdx,
                                "http://cyclonedx.org/schema/jsf-0.82.schema.json", signature)))
                .getSchema(text("/bom-1.6.schema.json"));
    }

    static Sbom sbom(Map<String, String> files) {
        return SbomBuilder.build(
                InventoryReader.read(ProjectFiles.of(files)),
                "example",
                Optional.of("0123456789012345678901234567890123456789"),
                Optional.of(Instant.parse("2026-11-26T08:00:00Z")),
                "0.1.0");
    }

    static String written(Sbom sbom, SbomFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(sbom, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every project of the cases of the readers. */
    private static List<Map<String, String>> projects() throws Exception {
        List<Map<String, String>> all = new ArrayList<>();
        Path folder = Path.of(SbomWriterTest.class.getResource("/dependencies").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Mapping top = (Mapping) ((Yaml.Result.Document) Yaml.read(Files.readString(file))).value();
                for (YamlValue item : top.items("cases")) {
                    Map<String, String> texts = new LinkedHashMap<>();
                    ((Mapping) item)
                            .mapping("files")
                            .orElseThrow()
                            .entries()
                            .forEach((path, text) -> texts.put(path, String.valueOf(text.plain())));
                    all.add(texts);
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everyListFollowsTheOfficialSchema(SbomFormat format) throws Exception {
        Schema schema = schema(format);
        assertThat(projects()).hasSizeGreaterThan(15);
        for (Map<String, String> files : projects()) {
            assertThat(schema.validate(written(sbom(files), format), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(schema.validate(written(sbom(SMALL), format), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(written(sbom(Map.of()), format), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemasWouldRefuseWhatIsWrong() throws IOException {
        String cyclonedx = written(sbom(SMALL), SbomFormat.cyclonedx);
        assertThat(schema(SbomFormat.cyclonedx)
                        .validate(cyclonedx.replace("\"id\" : \"MIT\"", "\"id\" : \"MITT\""), InputFormat.JSON))
                .isNotEmpty();
        String spdx = written(sbom(SMALL), SbomFormat.spdx);
        assertThat(schema(SbomFormat.spdx).validate(spdx.replace("DEPENDS_ON", "NEEDS"), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameProjectGivesTheSameBytes(SbomFormat format) {
        assertThat(written(sbom(SMALL), format)).isEqualTo(written(sbom(SMALL), format));
        assertThat(written(sbom(SMALL), format)).isNotEqualTo(written(sbom(Map.of()), format));
        assertThat(written(sbom(SMALL), format)).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void cyclonedxSaysWhatIsKnown() {
        JsonNode top = MAPPER.readTree(written(sbom(SMALL), SbomFormat.cyclonedx));
        assertThat(top.at("/metadata/timestamp").stringValue()).isEqualTo("2026-11-26T08:00:00Z");
        assertThat(top.at("/metadata/component/purl").stringValue()).isEqualTo("pkg:npm/example@1.0.0");
        assertThat(top.at("/components/0/licenses/0/license/id").stringValue()).isEqualTo("MIT");
        assertThat(top.at("/components/1/licenses/0/expression").stringValue()).isEqualTo("MIT OR Apache-2.0");
        assertThat(top.at("/components/2/licenses/0/license/name").stringValue())
                .isEqualTo("Example's own terms");
        assertThat(top.at("/components/2/scope").stringValue()).isEqualTo("excluded");
        assertThat(top.at("/dependencies/0/dependsOn"))
                .extracting(JsonNode::stringValue)
                .containsExactly("pkg:npm/a@1.0.0", "pkg:npm/c@3.0.0");
        assertThat(top.at("/dependencies/1/dependsOn/0").stringValue()).isEqualTo("pkg:npm/b@2.0.0");
    }

    @Test
    void spdxSaysWhatIsKnown() {
        JsonNode top = MAPPER.readTree(written(sbom(SMALL), SbomFormat.spdx));
        assertThat(top.at("/packages")).hasSize(4);
        assertThat(top.at("/packages/3/licenseDeclared").stringValue()).isEqualTo("LicenseRef-written-1");
        assertThat(top.at("/hasExtractedLicensingInfos/0/extractedText").stringValue())
                .isEqualTo("Example's own terms");
        assertThat(top.at("/relationships"))
                .extracting(one -> one.get("spdxElementId").stringValue() + " "
                        + one.get("relationshipType").stringValue() + " "
                        + one.get("relatedSpdxElement").stringValue())
                .containsExactly(
                        "SPDXRef-DOCUMENT DESCRIBES SPDXRef-Project",
                        "SPDXRef-Project DEPENDS_ON SPDXRef-Package-1",
                        "SPDXRef-Package-1 DEPENDS_ON SPDXRef-Package-2",
                        "SPDXRef-Package-3 DEV_DEPENDENCY_OF SPDXRef-Project");
    }
}
