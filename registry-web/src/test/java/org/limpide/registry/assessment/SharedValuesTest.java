package org.limpide.registry.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.TestRights;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.text.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The same value in several projects is said to be the same, and nothing more. */
@RegistryTest
class SharedValuesTest {
    private static final String HASH = "5ec0ffee".repeat(8);
    private static final String HIDDEN = "facade01".repeat(8);
    private static final String OTHER = "0ddba115".repeat(8);

    @Autowired
    private House house;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectPages pages;

    private void push(String name, int minutes, String hash, Outcome outcome) {
        TestReport report = TestReport.of(name, minutes);
        TestReport linked = hash.isEmpty() ? report : report.linked(hash);
        String[] places = outcome == Outcome.PASS ? new String[0] : new String[] {"a"};
        assertThat(house.push(linked.criterion("secrets.content", Mode.BLOCKING, outcome, places)
                        .make()))
                .contains("APPLIED");
    }

    private ProjectPage.Elsewhere elsewhere(String slug) {
        return pages.page(projects.find(slug).orElseThrow(), TestRights.READER, Language.EN)
                .attention()
                .get(0)
                .places()
                .get(0)
                .elsewhere();
    }

    @Test
    void a_value_is_said_to_stand_in_other_projects_until_it_is_gone_from_them() {
        push("shared one", 0, HASH, Outcome.FAIL);
        push("shared two", 0, HASH, Outcome.FAIL);
        push("shared not", 0, OTHER, Outcome.FAIL);
        assertThat(elsewhere("shared-one").first())
                .extracting(ProjectPage.Other::slug)
                .containsExactly("shared-two");
        assertThat(elsewhere("shared-not").count()).isZero();
        String page = house.administrator().get("/projects/shared-one?lang=en").body();
        assertThat(page).contains("in 1 other repository", "href=\"/projects/shared-two\"");
        assertThat(page).doesNotContain(HASH.substring(0, 16));

        // A report without hashes takes nothing back; one without the finding does.
        push("shared two", 10, "", Outcome.FAIL);
        assertThat(elsewhere("shared-one").count()).isEqualTo(1);
        push("shared two", 20, "", Outcome.PASS);
        assertThat(elsewhere("shared-one").count()).isZero();
    }

    @Test
    void no_page_of_the_registry_shows_a_link_hash() {
        push("shared hidden", 0, HIDDEN, Outcome.FAIL);
        for (String address : new String[] {"/projects", "/projects/shared-hidden", "/audit", "/publication"}) {
            assertThat(house.administrator().get(address).body()).as(address).doesNotContain(HIDDEN);
        }
    }

    @Test
    void the_installation_has_a_key_that_its_owner_alone_can_read() throws IOException {
        Path file = house.file("link-key/link.key");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
