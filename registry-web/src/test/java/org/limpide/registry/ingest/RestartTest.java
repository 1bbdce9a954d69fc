package org.limpide.registry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.limpide.registry.House;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.TestReport;
import org.limpide.registry.account.KeyCaller;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class RestartTest {
    @Autowired
    private House house;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ReportWorker worker;

    @Test
    void a_report_whose_check_was_cut_short_is_taken_up_at_the_next_start() throws IOException {
        worker.stop();
        String id;
        try {
            byte[] body = TestReport.json(TestReport.of("cut short", 0)
                    .criterion("license.file", Mode.BLOCKING, Outcome.PASS)
                    .make());
            Inbox.Received received = (Inbox.Received) inbox.keep(new ByteArrayInputStream(body));
            id = submissions
                    .receive("", received, new KeyCaller(1, "tests", null))
                    .id();
            assertThat(submissions.next()).isPresent();
            assertThat(submissions.find(id))
                    .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(Submission.State.CHECKING));
        } finally {
            worker.start();
        }

        assertThat(house.settled(id, house.key())).contains("APPLIED");
    }
}
