package org.limpide.scanner.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.limpide.scanner.unpack.Archives.bytes;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveKindTest {

    private static Optional<ArchiveKind> kind(byte[] bytes) {
        return ArchiveKind.of(bytes, bytes.length);
    }

    @Test
    void kindsAreToldByContent() {
        assertThat(kind(Archives.zip("a", "b"))).contains(ArchiveKind.ZIP);
        assertThat(kind(Archives.zip())).contains(ArchiveKind.ZIP);
        assertThat(kind(Archives.tar("a", "b"))).contains(ArchiveKind.TAR);
        assertThat(kind(Archives.gzip(bytes("a")))).contains(ArchiveKind.GZIP);
        assertThat(kind(Archives.bzip2(bytes("a")))).contains(ArchiveKind.BZIP2);
        assertThat(kind(Archives.bzip2(bytes("")))).contains(ArchiveKind.BZIP2);
        assertThat(kind(Archives.xz(bytes("a")))).contains(ArchiveKind.XZ);
        assertThat(kind(Archives.seven(SevenZMethod.COPY, "a", "b"))).contains(ArchiveKind.SEVEN_ZIP);
    }

    @ParameterizedTest
    @CsvSource({"28B52FFD00000000, ZSTD", "526172211A070100, RAR", "213C617263683E0A, AR", "04224D1800000000, LZ4"})
    void kindsThatWeDoNotReadAreRecognised(String hex, ArchiveKind kind) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(kind(bytes)).contains(kind);
        assertThat(Seen.of(bytes).unopened).containsExactly("a UNSUPPORTED_FORMAT");
    }

    @Test
    void anOldTarIsToldByItsSum() {
        byte[] tar = Archives.tar("a", "b");
        Arrays.fill(tar, 257, 265, (byte) 0);
        assertThat(kind(tar)).isEmpty();
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xFF;
        }
        byte[] octal = bytes(String.format("%06o\0 ", sum));
        System.arraycopy(octal, 0, tar, 148, 8);
        assertThat(kind(tar)).contains(ArchiveKind.TAR);
        assertThat(Seen.of(tar).texts).containsEntry("a!/a", "b");
    }

    @Test
    void textsAndShortFilesAreNone() {
        assertThat(kind(new byte[0])).isEmpty();
        assertThat(kind(bytes("PK"))).isEmpty();
        assertThat(kind(bytes("x".repeat(257) + "ustar is a kind of tar").clone()))
                .isEmpty();
        assertThat(kind(bytes("BZh9 is a mark, and 7z another one"))).isEmpty();
        assertThat(kind(new byte[600])).isEmpty();
    }
}
