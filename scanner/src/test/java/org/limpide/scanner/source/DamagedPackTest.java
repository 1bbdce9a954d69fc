package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RepositoryReader.Reading;

/** Each test ends by itself: JGit once read a damaged pack for ever. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedPackTest {
    private static final String LONG = "a text in a pack, long enough to be damaged ".repeat(20);

    @TempDir
    Path folder;

    private GitFixture repository;

    @BeforeEach
    void build() {
        repository = new GitFixture(folder.resolve("demo.git"));
    }

    /** The commit and its tree are whole, the file is in a pack of its own. */
    private void commitWithPackedFile() {
        repository.packed();
        GitFixture.Entry packed = repository.file(LONG);
        repository.flush();
        repository.loose();
        repository.commitOnMain(Map.of("packed.txt", packed, "whole.txt", repository.file("here")));
    }

    private void rewrite(String extension, UnaryOperator<byte[]> change) throws IOException {
        try (Stream<Path> files = Files.list(repository.folder.resolve("objects/pack"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(extension)).toList()) {
                file.toFile().setWritable(true);
                Files.write(file, change.apply(Files.readAllBytes(file)));
            }
        }
    }

    private void onlyThePackedFileIsLost() {
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.files()).extracting(SnapshotFile::path).containsExactly("packed.txt", "whole.txt");
        assertThat(snapshot.file("packed.txt").orElseThrow().content()).isInstanceOf(Content.Unread.class);
        assertThat(snapshot.file("whole.txt").orElseThrow().content()).isInstanceOf(Content.Text.class);
        assertThat(snapshot.ledger().entries())
                .hasSize(1)
                .first()
                .satisfies(entry -> assertThat(entry.place()).isEqualTo("packed.txt"))
                .satisfies(entry -> assertThat(List.of(UnreadReason.MISSING_OBJECT, UnreadReason.CORRUPT_OBJECT))
                        .contains(entry.reason()));
        assertThat(snapshot.ledger().filesRead()).isEqualTo(1);
    }

    /** JGit looks again at a folder that was written a moment ago, and trusts what it knows of one at rest. */
    private enum Written {
        LONG_AGO,
        NOW,
        IN_A_HUNDRED_YEARS
    }

    private void damage(int place, Written written) throws IOException {
        rewrite(".pack", bytes -> {
            bytes[place < 0 ? bytes.length + place : place] ^= 0x7F;
            return bytes;
        });
        Instant time = switch (written) {
            case LONG_AGO -> Instant.parse("2024-01-01T10:00:00Z");
            case NOW -> Instant.now();
            case IN_A_HUNDRED_YEARS -> Instant.now().plus(Duration.ofDays(100 * 365L));
        };
        Path packs = repository.folder.resolve("objects/pack");
        try (Stream<Path> files = Files.walk(packs)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private static Stream<Arguments> damages() {
        return IntStream.of(0, 4, 12, 14, 20, 40, -1, -25)
                .boxed()
                .flatMap(place -> Arrays.stream(Written.values()).map(written -> Arguments.of(place, written)));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedByteOfAPackCostsOnlyWhatItHolds(int place, Written written) throws IOException {
        commitWithPackedFile();
        damage(place, written);
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.file("whole.txt").orElseThrow().content()).isInstanceOf(Content.Text.class);
        Content content = snapshot.file("packed.txt").orElseThrow().content();
        if (content instanceof Content.Unread nothing) {
            assertThat(snapshot.ledger().entries()).containsExactly(new Entry("packed.txt", nothing.reason()));
        } else {
            assertThat(((Content.Text) content).value()).startsWith("a text in a pack");
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedByteOfAPackCostsNothingThatIsWholeElsewhere(int place, Written written) throws IOException {
        repository.file(LONG);
        commitWithPackedFile();
        damage(place, written);
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.file("packed.txt").orElseThrow().content()).isEqualTo(new Content.Text(LONG, "UTF-8"));
        assertThat(snapshot.ledger().entries()).isEmpty();
    }

    @Test
    void aPackCutShortIsInTheLedger() throws IOException {
        commitWithPackedFile();
        rewrite(".pack", bytes -> Arrays.copyOf(bytes, 30));
        onlyThePackedFileIsLost();
    }

    @Test
    void anIndexOfGarbageIsInTheLedger() throws IOException {
        commitWithPackedFile();
        rewrite(".idx", bytes -> new byte[100]);
        onlyThePackedFileIsLost();
    }

    @Test
    void aPackWithoutItsIndexIsInTheLedger() throws IOException {
        commitWithPackedFile();
        try (Stream<Path> files = Files.list(repository.folder.resolve("objects/pack"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".idx")).toList()) {
                Files.delete(file);
            }
        }
        onlyThePackedFileIsLost();
    }

    @Test
    void aPartialCloneLacksFilesAndSaysWhich() throws IOException {
        GitFixture.Entry left = repository.file("left on the server");
        repository.commitOnMain(Map.of("left.bin", left, "kept.txt", repository.file("kept")));
        repository.remove(left.id());
        Files.writeString(repository.folder.resolve("config"), """
                [core]
                 repositoryformatversion = 1
                 bare = true
                [extensions]
                 partialClone = origin
                [remote "origin"]
                 promisor = true
                 partialclonefilter = blob:none
                """);
        assertThat(repository.snapshot().ledger().entries())
                .containsExactly(new Entry("left.bin", UnreadReason.MISSING_OBJECT));
    }

    @Test
    void packedRefsOfGarbageAreAProblemOrAGapAndNeverSilent() throws IOException {
        repository.commitOnMain(Map.of("a", repository.file("x")));
        Files.writeString(repository.folder.resolve("packed-refs"), "zz\n\u0000garbage garbage\n");
        Reading reading = repository.reader().snapshot("HEAD", RefPattern.all());
        if (reading instanceof Reading.Read read) {
            assertThat(read.snapshot().history().gap()).isPresent();
            assertThat(read.snapshot().ledger().complete()).isFalse();
        } else {
            assertThat(((Reading.Refused) reading).problem().kind()).isEqualTo(SourceProblem.Kind.BROKEN_HEAD);
        }
    }

    @Test
    void alternatesThatLeadNowhereOrInACircleDoNoHarm() throws IOException {
        repository.commitOnMain(Map.of("a", repository.file("x")));
        Files.writeString(
                repository.folder.resolve("objects/info/alternates"),
                "/nowhere/objects\n" + repository.folder.resolve("objects") + "\n");
        assertThat(repository.snapshot().ledger().complete()).isTrue();
    }
}
