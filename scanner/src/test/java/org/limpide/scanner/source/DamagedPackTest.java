package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RepositoryReader.Reading;

class DamagedPackTest {
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
        GitFixture.Entry packed = repository.file("a text in a pack, long enough to be damaged ".repeat(20));
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

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 12, 14, 20, 40, -1, -25})
    void aDamagedByteOfAPackCostsOnlyWhatItHolds(int place) throws IOException {
        commitWithPackedFile();
        rewrite(".pack", bytes -> {
            bytes[place < 0 ? bytes.length + place : place] ^= 0x7F;
            return bytes;
        });
        GitSnapshot snapshot = repository.snapshot();
        assertThat(snapshot.file("whole.txt").orElseThrow().content()).isInstanceOf(Content.Text.class);
        Content content = snapshot.file("packed.txt").orElseThrow().content();
        if (content instanceof Content.Unread nothing) {
            assertThat(snapshot.ledger().entries()).containsExactly(new Entry("packed.txt", nothing.reason()));
        } else {
            assertThat(((Content.Text) content).value()).startsWith("a text in a pack");
        }
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
