package org.limpide.scanner.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.KeyFacts;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.history.CleanFiles;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.keys.KeyStrength;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.UnreadReason;

/** A state gives back what was put in, or nothing: whatever happens to its file. */
class ScanStateTest {
    private static final byte[] ANSWERS = new Digest().text("answers").value();
    private static final byte[] CLEAN = new Digest().text("clean").value();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void save() throws IOException {
        state("").save(ANSWERS, Optional.of(answers()), CLEAN, CleanFiles.none(20));
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
    }

    private ScanState state(String key) {
        return ScanState.of(folder, "group/name", "secrets", key);
    }

    private static KeyFacts keyFacts() {
        return new KeyFacts(
                KeyMaterial.Kind.PKCS8,
                KeyStrength.Algorithm.RSA,
                Optional.of(2048),
                false,
                true,
                Optional.of(1),
                List.of(new KeyFacts.KeyMatch(
                        PublicHalf.Kind.CERTIFICATE,
                        Location.file("src/é.crt", 1),
                        "f".repeat(40),
                        Optional.of(Instant.EPOCH))));
    }

    private static Answers answers() {
        Trace trace = new Trace(
                true,
                Trace.Reach.PUBLISHED,
                Optional.of(new Trace.Stamp("a".repeat(40), Optional.of(Instant.parse("2024-02-29T01:02:03Z")))),
                Optional.empty(),
                List.of("example.org"),
                List.of("refs/heads/été"),
                1);
        Finding finding = new Finding(
                "secrets.content",
                Outcome.FAIL,
                Message.of("found.some-rule").with("count", 3),
                Location.file("src/é.txt", 12),
                Confidence.LIKELY,
                "b".repeat(32),
                Optional.of(new Occurrences(
                        1,
                        List.of(new Occurrences.Occurrence(
                                Location.file("src/é.txt", 12), "c".repeat(40), 1L << 33, 20)),
                        Optional.of(2),
                        Optional.of(trace))),
                Optional.of(keyFacts()),
                Optional.of("e".repeat(64)));
        CoverageLedger coverage = new CoverageLedger(
                3,
                2,
                1,
                Optional.of(new CoverageLedger.Searched(5, 5, 1L << 40, 0, 0)),
                List.of(new CoverageLedger.Entry("x", UnreadReason.SUBMODULE)));
        return new Answers(
                "name", "d".repeat(40), coverage, List.of(new Answers.Answer("secrets.content", List.of(finding))));
    }

    @Test
    void whatWasPutInComesBack() {
        assertThat(state("").answers(ANSWERS)).contains(answers());
        assertThat(state("").answers(CLEAN)).isEmpty();
        assertThat(state("").clean(CLEAN, 20).count()).isZero();
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aCutFileGivesNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            ScanState state = state("");
            Optional<Answers> answers = state.answers(ANSWERS);
            CleanFiles clean = state.clean(CLEAN, 20);
            assertThat(clean.count()).isZero();
            assertThat(answers.isEmpty() || answers.get().equals(answers())).isTrue();
            assertThat(state.trouble()).as("cut at %s", length).isPresent();
        }
    }

    @Test
    void aChangedBitIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, changed);
            ScanState state = state("");
            Optional<Answers> answers = state.answers(ANSWERS);
            state.clean(CLEAN, 20);
            assertThat(answers.isEmpty() || answers.get().equals(answers())).isTrue();
            assertThat(state.trouble()).as("bit %s", bit).isPresent();
        }
    }

    @Test
    void theStateOfAnotherRepositoryIsNone() throws IOException {
        ScanState other = ScanState.of(folder, "group/other", "secrets", "");
        other.save(ANSWERS, Optional.of(answers()), CLEAN, CleanFiles.none(20));
        Path otherFile;
        try (Stream<Path> files = Files.list(folder)) {
            otherFile = files.filter(one -> !one.equals(file)).findFirst().orElseThrow();
        }
        Files.write(otherFile, Files.readAllBytes(file));
        assertThat(other.answers(ANSWERS)).isEmpty();
        assertThat(other.trouble()).contains(StateTrouble.DAMAGED);
    }

    @Test
    void aStateUnderAnotherKeyIsNone() {
        ScanState sealed = state("one key");
        assertThat(sealed.answers(ANSWERS)).isEmpty();
        assertThat(sealed.trouble()).contains(StateTrouble.DAMAGED);
        state("one key").save(ANSWERS, Optional.of(answers()), CLEAN, CleanFiles.none(20));
        assertThat(state("one key").answers(ANSWERS)).contains(answers());
        assertThat(state("another key").answers(ANSWERS)).isEmpty();
        assertThat(state("").answers(ANSWERS)).isEmpty();
    }

    @Test
    void otherFilesAndVersionsAreToldApart() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[11]++;
        Files.write(file, bytes);
        ScanState later = state("");
        assertThat(later.answers(ANSWERS)).isEmpty();
        assertThat(later.trouble()).contains(StateTrouble.OTHER_VERSION);
        Files.writeString(file, "something else altogether");
        ScanState foreign = state("");
        assertThat(foreign.answers(ANSWERS)).isEmpty();
        assertThat(foreign.trouble()).contains(StateTrouble.FOREIGN);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        ScanState state = ScanState.of(noFolder, "group/name", "secrets", "");
        state.save(ANSWERS, Optional.empty(), CLEAN, CleanFiles.none(20));
        assertThat(state.trouble()).contains(StateTrouble.UNWRITABLE);
    }

    @Test
    void hostileBytesUnderARightChecksumAreRefused() throws IOException {
        // Who can write the file without a key can give it a right checksum too.
        for (byte[] section : List.of(new byte[32], new byte[33], new byte[] {1, 2, 3})) {
            new StateFile(file, new byte[0]).write(List.of(join(ANSWERS, section), join(CLEAN, section)));
            ScanState state = state("");
            assertThat(state.answers(ANSWERS)).isEmpty();
            assertThat(state.clean(CLEAN, 20).count()).isZero();
            assertThat(state.trouble()).contains(StateTrouble.DAMAGED);
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    @Test
    void mapsComeBackInTheirOrder() {
        Message message = new Message("key", Map.of("b", "2", "a", "1"));
        assertThat(RecordReader.read(Message.class, RecordWriter.bytes(message)))
                .isEqualTo(message);
    }
}
