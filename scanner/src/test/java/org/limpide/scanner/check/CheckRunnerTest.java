package org.limpide.scanner.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.InMemorySnapshot;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;
import org.limpide.scanner.snapshot.UnreadReason;

class CheckRunnerTest {
    private static final InMemorySnapshot DAMAGED = InMemorySnapshot.builder()
            .text("a.txt", "a")
            .entry("b.txt", Kind.REGULAR, new Content.Unread(UnreadReason.CORRUPT_OBJECT))
            .build();

    private record Count(int files) {}

    private static Count readAll(RepositorySnapshot snapshot) {
        snapshot.files().forEach(file -> file.content());
        return new Count(snapshot.files().size());
    }

    private static List<Finding> ask(CheckRunner runner, Check check) {
        return runner.run("theme.criterion", check, Parameters.none());
    }

    private static CheckRunner runner() {
        return new CheckRunner(DAMAGED, new Fingerprints("salt"));
    }

    @Test
    void aCheckThatThrowsIsAnErrorAndQuotesNothing() {
        List<Finding> findings = ask(runner(), (snapshot, parameters) -> {
            throw new IllegalStateException("the secret is 1234");
        });
        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.ERROR);
        assertThat(findings.toString()).contains("IllegalStateException").doesNotContain("1234");
    }

    @Test
    void aCheckThatRecursesWithoutEndIsAnErrorToo() {
        assertThat(ask(runner(), (snapshot, parameters) -> {
                    throw new StackOverflowError();
                }))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.ERROR);
    }

    @Test
    void silenceIsAnError() {
        assertThat(ask(runner(), (snapshot, parameters) -> List.of()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.ERROR);
    }

    @Test
    void aPassOnAFileThatCouldNotBeReadIsNotAvailable() {
        assertThat(ask(runner(), (snapshot, parameters) -> {
                    readAll(snapshot);
                    return List.of(Observation.pass());
                }))
                .extracting(
                        finding -> finding.outcome() + " " + finding.location().shown())
                .containsExactlyInAnyOrder("PASS ", "NOT_AVAILABLE b.txt");
    }

    @Test
    void aValueMadeForAnotherQuestionCarriesItsUnreadFilesAlong() {
        CheckRunner runner = runner();
        Check sharing = (snapshot, parameters) -> {
            snapshot.derived(Count.class, CheckRunnerTest::readAll);
            return List.of(Observation.pass());
        };
        assertThat(ask(runner, sharing)).hasSize(2);
        assertThat(ask(runner, sharing)).hasSize(2);
    }

    @Test
    void aFingerprintSurvivesAMovedLineAndTellsTwinsApart() {
        Check twice = (snapshot, parameters) -> List.of(found(3), found(9));
        Check moved = (snapshot, parameters) -> List.of(found(30), found(90));
        List<Finding> before = ask(runner(), twice);
        assertThat(ask(runner(), moved))
                .extracting(Finding::fingerprint)
                .isEqualTo(before.stream().map(Finding::fingerprint).toList());
        assertThat(before.get(0).fingerprint()).isNotEqualTo(before.get(1).fingerprint());
    }

    @Test
    void anotherSaltGivesAnotherFingerprint() {
        Check one = (snapshot, parameters) -> List.of(found(3));
        CheckRunner other = new CheckRunner(DAMAGED, new Fingerprints("other"));
        assertThat(ask(other, one).get(0).fingerprint())
                .isNotEqualTo(ask(runner(), one).get(0).fingerprint());
    }

    private static Observation found(int line) {
        return Observation.of(Outcome.FAIL, Message.of("found"), Location.file("a.txt", line))
                .identifiedBy("a.txt", "value");
    }

    @Test
    void aParameterOfAnotherTypeIsAnErrorOfTheCriterion() {
        assertThat(ask(
                        runner(),
                        (snapshot, parameters) -> List.of(Observation.of(
                                Outcome.FAIL, Message.of(parameters.text("absent")), Location.repository()))))
                .extracting(finding -> finding.message().arguments().get("exception"))
                .containsExactly("BadParameter");
    }
}
