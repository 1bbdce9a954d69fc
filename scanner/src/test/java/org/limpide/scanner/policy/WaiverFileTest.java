package org.limpide.scanner.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Location.Carrier;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.check.Occurrences.Occurrence;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.PolicyEvaluator.WaiverStatus;

class WaiverFileTest {
    private static final String WAIVER = """
            waivers:
              - criterion: secrets.content
                path: "src/test/**"
                reason: test-data
                comment: Invented for the tests.
                author: Camille
                expires: 2027-01-31
            """;
    private static final Finding IN_TESTS = finding(Outcome.FAIL, "src/test/keys.txt");

    private static Finding finding(Outcome outcome, String path) {
        return new Finding(
                "secrets.content",
                outcome,
                Message.of("found"),
                Location.file(path, 3),
                Confidence.LIKELY,
                "f".repeat(32),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PolicyEvaluator evaluator(String day) {
        return new PolicyEvaluator(WaiverFile.read(WAIVER).waivers(), LocalDate.parse(day));
    }

    private static Verdict verdict(String day, Finding finding) {
        Criterion blocking = PolicyLoader.builtIn().criteria().get(0).withMode(Mode.BLOCKING);
        return PolicyEvaluator.verdict(evaluator(day).weigh(blocking, List.of(finding)));
    }

    @Test
    void aWaiverInForceLeavesAReservation() {
        assertThat(verdict("2027-01-31", IN_TESTS)).isEqualTo(Verdict.OPENABLE_WITH_RESERVATIONS);
    }

    @Test
    void itsTermPutsTheFindingBack() {
        assertThat(verdict("2027-02-01", IN_TESTS)).isEqualTo(Verdict.NOT_OPENABLE);
    }

    @Test
    void itCoversNothingElse() {
        assertThat(verdict("2027-01-31", finding(Outcome.FAIL, "src/main/keys.txt")))
                .isEqualTo(Verdict.NOT_OPENABLE);
        assertThat(verdict("2027-01-31", finding(Outcome.ERROR, "src/test/keys.txt")))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    private static Finding standing(int more, Location... places) {
        List<Occurrence> all = Stream.of(places)
                .map(place -> new Occurrence(place, "a".repeat(40), 0, 40))
                .toList();
        return new Finding(
                IN_TESTS.criterion(),
                IN_TESTS.outcome(),
                IN_TESTS.message(),
                places[0],
                IN_TESTS.confidence(),
                IN_TESTS.fingerprint(),
                Optional.of(new Occurrences(all.size() + more, all, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean covers(String file, Finding finding) {
        return WaiverFile.read(file).waivers().get(0).covers(finding);
    }

    @Test
    void aPathCoversAValueOnlyWhereItStandsNowhereElse() {
        Location here = Location.file("src/test/keys.txt", 3);
        Location alsoHere = new Location(Carrier.HISTORY, "src/test/old/keys.txt", 1);
        assertThat(covers(WAIVER, standing(0, here, alsoHere))).isTrue();
        assertThat(covers(WAIVER, standing(0, here, Location.file("src/main/keys.txt", 9))))
                .isFalse();
        assertThat(covers(WAIVER, standing(0, here, new Location(Carrier.HISTORY, "keys.txt", 9))))
                .isFalse();
    }

    @Test
    void aPathCoversNoValueWithPlacesThatAreNotNamed() {
        assertThat(covers(WAIVER, standing(1, Location.file("src/test/keys.txt", 3))))
                .isFalse();
    }

    @Test
    void aPathCoversNoMessageAndNoRef() {
        String everywhere = WAIVER.replace("src/test/**", "**");
        Location file = Location.file("src/test/keys.txt", 3);
        assertThat(covers(everywhere, standing(0, file))).isTrue();
        for (Location place : List.of(Location.commit("c".repeat(40)), Location.ref("refs/heads/src/test/x"))) {
            assertThat(covers(everywhere, standing(0, file, place)))
                    .as(place.toString())
                    .isFalse();
        }
    }

    @Test
    void aFingerprintCoversAValueWhereverItStands() {
        String waiver = WAIVER.replace("path: \"src/test/**\"", "fingerprint: " + "f".repeat(32));
        Finding finding = standing(40, Location.file("src/main/keys.txt", 3), Location.commit("c".repeat(40)));
        assertThat(covers(waiver, finding)).isTrue();
        assertThat(covers(waiver.replace("ffff", "eeee"), finding)).isFalse();
    }

    @Test
    void whatBecameOfItIsSaid() {
        assertThat(evaluator("2027-01-31").statuses(List.of()).values()).containsExactly(WaiverStatus.UNUSED);
        assertThat(evaluator("2027-02-01").statuses(List.of()).values()).containsExactly(WaiverStatus.EXPIRED);
    }

    @Test
    void aWaiverThatIsWrongWaivesNothingAndIsNamedWithItsPlace() {
        WaiverFile file = WaiverFile.read(WAIVER.replace("test-data", "because").replace("2027-01-31", "next year"));
        assertThat(file.waivers()).isEmpty();
        assertThat(file.faults())
                .extracting(fault -> fault.key() + " " + fault.place())
                .containsExactlyInAnyOrder("not-a-choice 4:13", "not-a-date 7:14");
    }

    @Test
    void aWaiverWithoutTargetWouldCoverEverythingAndIsRefused() {
        WaiverFile file = WaiverFile.read(WAIVER.replace("path: \"src/test/**\"", "fingerprint:"));
        assertThat(file.waivers()).isEmpty();
        assertThat(file.faults()).extracting(PolicyFault::key).containsExactly("waiver-without-target");
    }

    @Test
    void aPatternThatMultipliesIsAFault() {
        WaiverFile file = WaiverFile.read(WAIVER.replace("src/test/**", "{a,b}".repeat(20)));
        assertThat(file.faults()).extracting(PolicyFault::key).contains("bad-pattern");
        assertThat(file.waivers()).isEmpty();
    }

    @Test
    void aFileThatIsNoYamlIsAFault() {
        assertThat(WaiverFile.read("waivers: [").faults()).hasSize(1);
        assertThat(WaiverFile.read("").faults()).extracting(PolicyFault::key).containsExactly("yaml.EMPTY");
    }
}
