package org.limpide.registry.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestRights;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.project.ProjectChange;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two further processes work on one database, and one of them is killed while it scans. */
@RegistryTest
class WorkersTest {
    private static final int REPOSITORIES = Integer.getInteger("limpide.test.repositories", 8);
    private static final Duration PATIENCE = Duration.ofMinutes(3).plusSeconds(6L * REPOSITORIES);

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

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_killed_worker_loses_nothing_and_no_report_is_kept_twice() throws Exception {
        assumeThat(System.getProperty("limpide.test.database")).isEqualTo("postgresql");
        processes.add(process());
        processes.add(process());
        for (int i = 0; i < REPOSITORIES; i++) {
            Repositories.make(house.file("repositories/many/" + i), "# Number " + i + "\n");
        }
        List<ProjectView> all = new ArrayList<>();
        for (int i = 0; i < REPOSITORIES; i++) {
            ProjectView made = projects.create("worker-" + i, "worker " + i, "", "tests");
            projects.change(made.slug(), ProjectChange.none(made).from(List.of("folder:many/" + i)), "tests");
            ProjectView project = projects.find(made.slug()).orElseThrow();
            all.add(project);
            worker.schedule(jobs.ask(project, "tests").job().orElseThrow());
        }

        Process killed = busy();
        killed.destroyForcibly().waitFor();
        Instant end = Instant.now().plus(PATIENCE);
        while (open() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }

        assertThat(open()).as("jobs that nobody finished").isZero();
        JdbcTemplate sql = new JdbcTemplate(database);
        for (ProjectView project : all) {
            assertThat(sql.queryForObject(
                            "select count(*) from assessment where project_id = ?", Long.class, project.id()))
                    .as(project.slug())
                    .isEqualTo(1);
            assertThat(assessments.last(project.id())).isPresent();
        }
        assertThat(sql.queryForObject("select count(*) from scan_job where attempts > 1", Long.class))
                .as("the job of the killed process was begun again")
                .isPositive();
    }

    private long open() {
        return jobs.page(1, TestRights.READER).items().stream()
                .filter(one -> one.project().startsWith("worker-"))
                .filter(one -> !one.state().isOver())
                .count();
    }

    /** The first of the further processes that is seen at work. */
    private Process busy() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<ScanJob.Row> running = jobs.page(1, TestRights.READER).items().stream()
                    .filter(one -> one.state() == ScanJob.State.RUNNING)
                    .toList();
            Optional<Process> found = processes.stream()
                    .filter(process ->
                            running.stream().anyMatch(one -> one.worker().startsWith(process.pid() + "@")))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no further process took up a job");
    }

    private Process process() throws IOException {
        Path data = Files.createDirectories(house.file("other-" + processes.size()));
        String url;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        } catch (java.sql.SQLException refused) {
            throw new AssertionError(refused);
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlimpide.fleet.folder=" + house.file("repositories"),
                        "org.limpide.registry.platform.cli.Main",
                        "worker",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("out.log").toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", url);
        builder.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
        return builder.start();
    }
}
