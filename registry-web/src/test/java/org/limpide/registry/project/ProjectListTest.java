package org.limpide.registry.project;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.Visitor;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class ProjectListTest {
    @Autowired
    private House house;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private Projects projects;

    @Test
    void a_list_asks_as_many_questions_for_one_project_as_for_many() {
        Visitor administrator = house.administrator();
        administrator.submit("/organizations", "/organizations", Map.of("nameFr", "Liste", "nameEn", "List"));
        for (int i = 0; i < 6; i++) {
            projects.create("counted-" + i, "Counted " + i, "", "tests");
            administrator.submit(
                    "/projects/counted-" + i + "/edit",
                    "/projects/counted-" + i + "/edit",
                    Map.of("name", "Counted " + i, "organization", "liste", "version", "0"));
        }
        long one = statements(administrator, "/projects?q=counted-3");
        long many = statements(administrator, "/projects?q=counted-");

        assertThat(many).isEqualTo(one).isPositive();
        assertThat(administrator.get("/projects?organization=liste&lang=en").body())
                .contains("6 projects", "Counted 5");
    }

    @Test
    void projects_are_found_by_text_and_verdict_and_signs_have_no_power() {
        house.push(TestReport.of("findable 100% sûr", 0)
                .criterion("secrets.none", Mode.BLOCKING, Outcome.FAIL, "a")
                .make());
        Visitor administrator = house.administrator();

        assertThat(administrator.get("/projects?q=100%25&lang=en").body()).contains("findable 100% sûr", "1 project");
        assertThat(administrator
                        .get("/projects?q=findable&verdict=OPENABLE&lang=en")
                        .body())
                .contains("No project matches");
        assertThat(administrator
                        .get("/projects?q=findable&verdict=NOT_OPENABLE&lang=en")
                        .body())
                .contains("findable-100-sur");
        assertThat(administrator.get("/projects?q=%25%25%25&lang=en").body()).contains("No project matches");
    }

    @Test
    void a_change_on_an_older_page_is_refused_and_says_so() {
        Visitor administrator = house.administrator();
        administrator.submit("/new-project", "/new-project", Map.of("name", "Concurrent"));
        String form = "/projects/concurrent/edit";
        administrator.submit(form, form, Map.of("name", "First", "version", "0"));

        String late = administrator
                .submit(form, form, Map.of("name", "Second", "version", "0"))
                .body();

        assertThat(late).contains("Ce projet a changé", "First").doesNotContain("Second");
    }

    @Test
    void an_address_that_is_none_publishes_nothing() {
        Visitor administrator = house.administrator();
        administrator.submit("/new-project", "/new-project", Map.of("name", "Sans adresse"));
        for (String url :
                new String[] {"javascript:alert(1)", "https://user:word@example.org/x", "ftp://example.org", "x"}) {
            administrator.submit("/projects/sans-adresse/edit", "/projects/sans-adresse/publish", Map.of("url", url));
        }

        assertThat(projects.find("sans-adresse"))
                .hasValueSatisfying(project -> assertThat(project.isPublic()).isFalse());
    }

    private long statements(Visitor administrator, String path) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(administrator.get(path).statusCode()).isEqualTo(200);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }
}
