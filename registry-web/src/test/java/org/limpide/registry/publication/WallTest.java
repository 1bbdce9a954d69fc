package org.limpide.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.Visitor;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The wall: whatever the registry knows, the bundle holds published things only. */
@RegistryTest
class WallTest {
    private static final String MARKER = "zzmarkerzz";
    private static final String LINK = "c0ffee15".repeat(8);
    private static final Set<String> FIELDS = Set.of(
            "format",
            "created",
            "sequence",
            "entries",
            "path",
            "sha256",
            "slug",
            "name",
            "summary",
            "organization",
            "license",
            "url",
            "published",
            "assessed",
            "criteria",
            "theme",
            "title",
            "answer",
            "fr",
            "en");

    @Autowired
    private House house;

    @Test
    void nothing_but_published_things_is_in_the_bundle() throws IOException {
        fillWithMarkers();

        Map<String, byte[]> entries = entries(house.file(Bundles.FILE));

        assertThat(entries).containsKeys("bundle.json", "bundle.sig", "projects/wall-published.json");
        entries.forEach((name, bytes) -> {
            String text = name + "\n" + new String(bytes, StandardCharsets.UTF_8);
            assertThat(text.toLowerCase(java.util.Locale.ROOT))
                    .as(name)
                    .doesNotContain(
                            MARKER, LINK, "link", "secrets", "privacy", "security", "protection", "waiver", "finding");
        });
        assertThat(new String(Files.readAllBytes(house.file(Bundles.FILE)), StandardCharsets.ISO_8859_1))
                .as("the archive itself, its names and comments")
                .doesNotContain(MARKER)
                .doesNotContain(LINK);
    }

    @Test
    void the_bundle_holds_no_field_beyond_the_allowed_ones_and_no_count() throws IOException {
        fillWithMarkers();

        Set<String> fields = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (Map.Entry<String, byte[]> entry : entries(house.file(Bundles.FILE)).entrySet()) {
            if (entry.getKey().endsWith(".json")) {
                walk(JsonMapper.shared().readTree(entry.getValue()), "", fields, numbers);
            }
        }

        assertThat(FIELDS).containsAll(fields);
        assertThat(numbers).containsExactly("sequence");
    }

    @Test
    void a_reader_is_told_of_public_themes_in_words() throws IOException {
        fillWithMarkers();

        JsonNode project =
                JsonMapper.shared().readTree(entries(house.file(Bundles.FILE)).get("projects/wall-published.json"));

        assertThat(project.get("url").asString()).isEqualTo("https://code.example.org/wall");
        assertThat(project.get("criteria")).hasSize(2);
        assertThat(project.get("criteria").get(0).get("theme").asString()).isEqualTo("license");
        assertThat(project.get("criteria").get(0).get("answer").asString()).isEqualTo("MET");
        assertThat(project.get("criteria").get(1).get("answer").asString()).isEqualTo("NOT_MET");
    }

    @Test
    void a_withdrawn_project_leaves_the_bundle() throws IOException {
        house.push(TestReport.of("wall withdrawn", 0)
                .criterion("license.file-present", Mode.BLOCKING, Outcome.PASS)
                .make());
        house.publish("wall-withdrawn", "https://code.example.org/withdrawn");
        assertThat(entries(house.file(Bundles.FILE))).containsKey("projects/wall-withdrawn.json");

        house.administrator().submit("/projects/wall-withdrawn/edit", "/projects/wall-withdrawn/withdraw", Map.of());

        assertThat(entries(house.file(Bundles.FILE))).doesNotContainKey("projects/wall-withdrawn.json");
    }

    @Test
    void only_an_administrator_gets_the_bundle_and_it_is_audited() {
        fillWithMarkers();
        Visitor administrator = house.administrator();

        administrator.submit("/publication", "/publication", Map.of());

        assertThat(administrator.get("/publication/limpide.bundle").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/audit?lang=en").body())
                .contains("Public bundle made", "Project marked as published");
        assertThat(house.visitor().get("/publication/limpide.bundle").body()).contains("name=\"password\"");
    }

    private void fillWithMarkers() {
        if (house.administrator().get("/projects/wall-published").statusCode() == 200) {
            return;
        }
        Visitor administrator = house.administrator();
        administrator.submit(
                "/organizations", "/organizations", Map.of("nameFr", MARKER + " organisation", "nameEn", MARKER));
        house.push(loaded("wall published", 0));
        house.push(loaded(MARKER + " unpublished", 0));
        house.publish("wall-published", "https://code.example.org/wall");
        // A report after the publication goes through the wall as well.
        house.push(loaded("wall published", 10));
    }

    private static org.limpide.scanner.report.ScanReport loaded(String name, int minutes) {
        return TestReport.of(name, minutes)
                .linked(LINK)
                .criterion("license.file-present", Mode.BLOCKING, Outcome.PASS)
                .criterion("docs.readme", Mode.RESERVE, Outcome.FAIL, MARKER + "/README.md")
                // Criteria of the product itself, in the theme of one that is told.
                .criterion("license.contractor-clause", Mode.RESERVE, Outcome.FAIL, MARKER + "/clause")
                .criterion("secrets.content", Mode.BLOCKING, Outcome.FAIL, MARKER + "/value")
                .criterion("docs." + MARKER, Mode.ADVICE, Outcome.FAIL, MARKER + "/own-criterion")
                .criterion("reuse." + MARKER, Mode.LOG, Outcome.FAIL, MARKER + "/tried")
                .criterion("secrets." + MARKER, Mode.RESERVE, Outcome.FAIL, MARKER + "/secret")
                .criterion("privacy." + MARKER, Mode.RESERVE, Outcome.FAIL, MARKER + "/personal")
                .criterion("security." + MARKER, Mode.RESERVE, Outcome.REVIEW, MARKER + "/weak")
                .criterion("protection." + MARKER, Mode.ADVICE, Outcome.FAIL, MARKER + "/marking")
                .criterion("sobriety." + MARKER, Mode.ADVICE, Outcome.FAIL, MARKER + "/heavy")
                .waiver("secrets." + MARKER, MARKER + "/**", MARKER + " comment")
                .gap(MARKER + "/unread")
                .make();
    }

    private static void walk(JsonNode node, String field, Set<String> fields, Set<String> numbers) {
        if (node.isNumber()) {
            numbers.add(field);
        }
        node.properties().forEach(property -> {
            fields.add(property.getKey());
            walk(property.getValue(), property.getKey(), fields, numbers);
        });
        if (node.isArray()) {
            node.forEach(item -> walk(item, field, fields, numbers));
        }
    }

    private static Map<String, byte[]> entries(Path bundle) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
