package org.limpide.registry.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestRights;
import org.limpide.registry.Visitor;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.assessment.Origin;
import org.limpide.registry.project.ProjectChange;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scans that the registry runs: real child processes on real repositories. */
@RegistryTest
class FleetTest {
    @Autowired
    private House house;

    @Autowired
    private Projects projects;

    @Autowired
    private Assessments assessments;

    @Autowired
    private ScanJobs jobs;

    @Autowired
    private ScanWorker worker;

    @Autowired
    private DataSource database;

    private static void until(BooleanSupplier done) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }

    private long sql(String count, String job) {
        Long found = new JdbcTemplate(database).queryForObject(count, Long.class, job);
        return found == null ? 0 : found;
    }

    private ScanJob.Row last(String project) {
        return jobs.page(1, TestRights.READER).items().stream()
                .filter(one -> one.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOver(String project) {
        return last(project).state().isOver();
    }

    private ProjectView at(String slug, String repository) {
        ProjectView made = projects.create(slug, slug, "", "tests");
        projects.change(slug, ProjectChange.none(made).from(List.of(repository)), "tests");
        return projects.find(slug).orElseThrow();
    }

    @Test
    void repositories_of_the_folder_become_projects_and_their_reports_support_signatures() {
        Repositories.make(house.file("repositories/fleet/one.git-work"), "# One\n");
        Visitor administrator = house.administrator();

        assertThat(administrator.submit("/fleet", "/fleet/discover", Map.of()).body())
                .contains("projet créé");
        until(() -> isOver("one-git-work"));

        assertThat(last("one-git-work").failure()).isEmpty();
        assertThat(last("one-git-work").state()).isEqualTo(ScanJob.State.DONE);
        Assessments.Ground ground = assessments
                .last(projects.find("one-git-work").orElseThrow().id())
                .orElseThrow();
        assertThat(ground.origin()).isEqualTo(Origin.SCANNED_HERE);
        assertThat(ground.commit()).hasSize(40);
        assertThat(administrator.get("/projects/one-git-work").body()).contains("Analyser maintenant");
        assertThat(administrator.submit("/fleet", "/fleet/discover", Map.of()).body())
                .as("what is known is not made again")
                .contains("0 projet");
    }

    @Test
    void a_job_brings_one_report_however_often_it_is_begun() throws Exception {
        Repositories.make(house.file("repositories/twice"), "# Twice\n");
        ProjectView project = at("fleet-twice", "folder:twice");
        String job = jobs.ask(project, "tests").job().orElseThrow();
        worker.schedule(job);
        until(() -> isOver("fleet-twice"));
        long first = assessments.last(project.id()).orElseThrow().id();

        worker.schedule(job);
        until(() -> sql("select count(*) from scheduled_tasks where task_instance = ?", job) == 0);

        assertThat(assessments.last(project.id()).orElseThrow().id()).isEqualTo(first);
        assertThat(last("fleet-twice").attempts()).isEqualTo(1);
    }

    @Test
    void what_was_discovered_can_be_described_and_namesakes_are_told_apart() {
        projects.create("fleet-api", "fleet api", "", "tests");
        Repositories.make(house.file("repositories/group-b/fleet-api"), "# Namesake\n");
        Visitor administrator = house.administrator();
        administrator.submit("/fleet", "/fleet/discover", Map.of());
        until(() -> isOver("group-b-fleet-api"));
        ProjectView found = projects.find("group-b-fleet-api").orElseThrow();
        String form = "/projects/group-b-fleet-api/edit";

        administrator.submit(
                form,
                form,
                Map.of(
                        "name", "Described",
                        "repositories", found.repositories().get(0),
                        "version", String.valueOf(found.version())));
        assertThat(projects.find("group-b-fleet-api").orElseThrow().name()).isEqualTo("Described");
        assertThat(administrator
                        .submit(
                                form,
                                form,
                                Map.of(
                                        "repositories",
                                        "folder:elsewhere",
                                        "version",
                                        String.valueOf(found.version() + 1)))
                        .body())
                .as("a folder is discovered, not typed in")
                .contains("Donnez 50 adresses au plus");
    }

    @Test
    void addresses_that_reach_inside_are_refused_before_anything_leaves() {
        for (String[] refused : new String[][] {
            {"https://127.0.0.1/x.git", "fleet.refused.private"},
            {"http://[::1]/x.git", "fleet.refused.private"},
            {"http://10.1.2.3/x.git", "fleet.refused.private"},
            {"http://192.168.1.1/x.git", "fleet.refused.private"},
            {"http://169.254.169.254/latest", "fleet.refused.private"},
            {"http://[fd00::1]/x.git", "fleet.refused.private"},
            {"http://[64:ff9b::a00:1]/x.git", "fleet.refused.private"},
            {"http://[2002:a00:1::1]/x.git", "fleet.refused.private"},
            {"http://0.1.2.3/x.git", "fleet.refused.private"},
            {"http://198.18.0.1/x.git", "fleet.refused.private"},
            {"http://100.64.0.1/x.git", "fleet.refused.private"},
            {"https://user:word@example.org/x.git", "fleet.refused.scheme"},
            {"file:///etc", "fleet.refused.scheme"},
            {"ext::sh -c id", "fleet.refused.scheme"},
            {"--upload-pack=id", "fleet.refused.scheme"},
            {"folder:../../etc", "fleet.refused.outside"},
            {"folder:/etc", "fleet.refused.outside"},
            {"folder:none", "fleet.refused.outside"}
        }) {
            ProjectView project = at("fleet-refused-" + Integer.toHexString(refused[0].hashCode()), refused[0]);

            assertThat(jobs.ask(project, "tests").fault()).as(refused[0]).isEqualTo(refused[1]);
        }
    }

    @Test
    void what_is_no_repository_fails_and_says_so() throws Exception {
        java.nio.file.Files.createDirectories(house.file("repositories/empty"));
        String job = jobs.ask(at("fleet-empty", "folder:empty"), "tests").job().orElseThrow();
        worker.schedule(job);
        until(() -> isOver("fleet-empty"));

        assertThat(last("fleet-empty").state()).isEqualTo(ScanJob.State.FAILED);
        assertThat(last("fleet-empty").failure()).isEqualTo("fleet.failed.exit");
        assertThat(last("fleet-empty").detail()).isNotEmpty();
        assertThat(house.administrator().get("/fleet").body()).contains("sans rapport");
    }

    @Test
    void a_job_can_be_cancelled_and_asked_for_once_at_a_time() {
        Repositories.make(house.file("repositories/cancelled"), "# Cancelled\n");
        ProjectView project = at("fleet-cancelled", "folder:cancelled");
        String job = jobs.ask(project, "tests").job().orElseThrow();

        assertThat(jobs.ask(project, "tests").fault()).isEqualTo("fleet.refused.waiting");
        house.administrator().submit("/fleet", "/fleet/" + job + "/cancel", Map.of());
        worker.schedule(job);

        assertThat(last("fleet-cancelled").state()).isEqualTo(ScanJob.State.CANCELLED);
        assertThat(assessments.last(project.id())).isEmpty();
    }
}
