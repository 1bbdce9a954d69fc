package org.limpide.scanner.engine.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.engine.spotbugs.BytecodeAnalysis.State;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.InMemorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;
import org.limpide.scanner.snapshot.UnreadReason;

class BytecodeAnalysisTest {

    /** Compiled with these tests; its class file is what the analysis reads. */
    static final class Broken {
        byte[] encrypt(javax.crypto.SecretKey key, byte[] text) throws java.security.GeneralSecurityException {
            javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/" + "E" + "CB/NoPadding");
            cipher.init(javax.crypto.Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(text);
        }
    }

    private static byte[] classFile() throws IOException {
        try (InputStream in = BytecodeAnalysisTest.class.getResourceAsStream("BytecodeAnalysisTest$Broken.class")) {
            return in.readAllBytes();
        }
    }

    private static byte[] archive(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static Set<String> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("limpide-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void anArchiveOfTheBuildIsReadAndNoNameInItBecomesAPath() throws IOException {
        Set<String> before = leftBehind();
        InMemorySnapshot snapshot = InMemorySnapshot.builder()
                .binary("target/app.jar", archive("../../../../tmp/limpide-escaped.class", classFile()))
                .binary("lib/other.jar", archive("Other.class", classFile()))
                .build();
        BytecodeAnalysis analysis = BytecodeAnalysis.of(snapshot);
        assertThat(analysis.state()).isEqualTo(State.ANALYSED);
        assertThat(analysis.classes()).isEqualTo(1);
        assertThat(analysis.weaknesses()).anySatisfy(one -> {
            assertThat(one.pattern()).isEqualTo("ECB_MODE");
            assertThat(one.path()).isEqualTo("target/app.jar");
            assertThat(one.cwe()).isEqualTo(327);
            assertThat(one.line()).isPositive();
        });
        assertThat(leftBehind()).isSubsetOf(before);
    }

    @Test
    void classesThatCannotBeReadAreNeverNoClasses() {
        InMemorySnapshot snapshot = InMemorySnapshot.builder()
                .entry("target/A.class", Kind.REGULAR, new Content.Unread(UnreadReason.TOO_LARGE))
                .build();
        assertThat(BytecodeAnalysis.of(snapshot).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aBrokenArchiveIsCounted(@TempDir Path folder) throws IOException {
        InMemorySnapshot snapshot = InMemorySnapshot.builder()
                .binary("target/app.jar", new byte[] {'P', 'K', 3, 4, 0, 0, 0})
                .build();
        CompiledClasses classes = CompiledClasses.copy(snapshot, folder);
        assertThat(classes.paths()).isEmpty();
        assertThat(classes.skipped()).isEqualTo(1);
    }
}
