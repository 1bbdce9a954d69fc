package org.limpide.scanner.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.limpide.scanner.unpack.Archives.bytes;
import static org.limpide.scanner.unpack.Archives.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
    private static final UnpackLimits SMALL =
            new UnpackLimits(5, 1 << 20, 1 << 24, 200, 1 << 20, 100, 4096, 64, 1 << 26);

    @Test
    void aZipGivesItsMembersAndNotItsFolders() {
        Seen seen = Seen.of(Archives.zip("folder/", "", "folder/a.txt", "bonjour", "é.txt", "été", "empty", ""));
        assertThat(seen.texts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a!/folder/a.txt", "bonjour", "a!/é.txt", "été", "a!/empty", ""));
        assertThat(seen.unopened).isEmpty();
    }

    @Test
    void archivesInArchivesAreOpenedAndTheirPathSaysSo() {
        byte[] inner = Archives.zip("a.txt", "in the jar");
        byte[] war = Archives.tar("lib/inner.jar", inner, "plain.txt", "in the tar");
        Seen seen = Seen.of(Archives.zip("outer.tar.gz", Archives.gzip(war)));
        assertThat(seen.texts)
                .containsEntry("a!/outer.tar.gz!/lib/inner.jar!/a.txt", "in the jar")
                .containsEntry("a!/outer.tar.gz!/plain.txt", "in the tar")
                .hasSize(2);
        assertThat(seen.unopened).isEmpty();
    }

    static Stream<UnaryOperator<byte[]>> packers() {
        return Stream.of(Archives::gzip, Archives::bzip2, Archives::xz);
    }

    @ParameterizedTest
    @MethodSource("packers")
    void packedFilesAndPackedTarsAreRead(UnaryOperator<byte[]> packer) {
        assertThat(Seen.of(packer.apply(bytes("content"))).texts.values()).containsExactly("content");
        assertThat(Seen.of(packer.apply(Archives.tar("x/y", "in the tar"))).texts)
                .containsEntry("a!/x/y", "in the tar");
        byte[] two = join(packer.apply(bytes("first ")), packer.apply(bytes("second")));
        Seen seen = Seen.of(two);
        assertThat(seen.texts.values()).containsExactly("first second");
        assertThat(seen.unopened).isEmpty();
    }

    @Test
    void aPackedFileIsNamedWithoutItsEnding() {
        byte[] packed = Archives.gzip(bytes("x"));
        Seen seen = new Seen();
        assertThat(Unpacker.unpack("log/app.log.gz", packed, packed.length, UnpackLimits.DEFAULT, seen))
                .isTrue();
        assertThat(seen.texts).containsOnlyKeys("log/app.log.gz!/app.log");
    }

    @ParameterizedTest
    @EnumSource(names = {"COPY", "LZMA2", "DEFLATE", "BZIP2"})
    void a7zIsRead(SevenZMethod method) {
        Seen seen = Seen.of(Archives.seven(method, "a/b.txt", "one", "c.txt", "two ".repeat(1000)));
        assertThat(seen.texts).containsEntry("a!/a/b.txt", "one").containsKey("a!/c.txt");
        assertThat(seen.unopened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.LONGFILE_GNU})
    void longNamesOfTarsAreKept(int mode) {
        String name = "a-long-folder/".repeat(12) + "file.txt";
        Seen seen = Seen.of(Archives.tarWith(mode, name, "content", "short", "next"));
        assertThat(seen.texts).containsEntry("a!/" + name, "content").containsEntry("a!/short", "next");
        assertThat(seen.unopened).isEmpty();
    }

    @Test
    void tarsPutOneBehindTheOtherAreRead() {
        assertThat(Seen.of(join(Archives.tar("a", "1"), Archives.tar("b", "2"))).texts)
                .containsOnlyKeys("a!/a", "a!/b");
    }

    @Test
    void aZipBehindAProgramIsRead() {
        byte[] script = join(bytes("#!/bin/sh\nexec java -jar $0\n"), Archives.zip("a.txt", "content"));
        Seen seen = Seen.of(script);
        assertThat(seen.texts).containsEntry("a!/a.txt", "content");
        assertThat(seen.unopened).isEmpty();
    }

    @Test
    void storedMembersAndWideSizesAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.setMethod(ZipArchiveOutputStream.DEFLATED);
            zip.putArchiveEntry(new ZipArchiveEntry("deflated"));
            zip.write(bytes("one"));
            zip.closeArchiveEntry();
            ZipArchiveEntry stored = new ZipArchiveEntry("stored");
            stored.setMethod(ZipArchiveOutputStream.STORED);
            stored.setSize(3);
            CRC32 sum = new CRC32();
            sum.update(bytes("two"));
            stored.setCrc(sum.getValue());
            zip.putArchiveEntry(stored);
            zip.write(bytes("two"));
            zip.closeArchiveEntry();
        }
        Seen seen = Seen.of(out.toByteArray());
        assertThat(seen.texts).containsEntry("a!/deflated", "one").containsEntry("a!/stored", "two");
        assertThat(seen.unopened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 9, 12, 14, 95})
    void everyMethodOfAZipThatWeKnowIsRead(int method) {
        byte[] content = bytes("content");
        byte[] packed = switch (method) {
            case 0 -> content;
            case 12 -> Archives.bzip2(content);
            case 14 -> Archives.lzma(content);
            case 95 -> Archives.xz(content);
            // Without long repetitions the two kinds of deflated bytes are alike.
            default -> Archives.deflated(content);
        };
        byte[] local = Archives.local(0, method, "n", packed, packed.length, content.length);
        byte[] table = Archives.listed(method, "n", content, packed.length, 0);
        Seen seen = Seen.of(join(local, table, Archives.end(1, table.length, local.length)));
        assertThat(seen.texts).containsEntry("a!/n", "content");
        assertThat(seen.unopened).isEmpty();
    }

    @Test
    void anEncrypted7zIsSaidToBe() {
        Seen seen = Seen.of(Archives.lockedSeven("n", "content"));
        assertThat(seen.unopened).isNotEmpty().allMatch(row -> row.endsWith("ENCRYPTED"));
    }

    @Test
    void membersThatTheTableDoesNotNameAreFound() {
        byte[] hidden = Archives.local(0, 0, "hidden.txt", bytes("secret"), 6, 6);
        byte[] streamed = Archives.local(8, 0, "streamed.txt", bytes("of unknown length"), 0, 0);
        byte[] zip = join(hidden, streamed, Archives.zip("a.txt", "listed"));
        Seen seen = Seen.of(zip);
        assertThat(seen.texts)
                .containsEntry("a!/hidden.txt", "secret")
                .containsEntry("a!/streamed.txt", "of unknown length")
                .containsEntry("a!/a.txt", "listed");
    }

    @Test
    void aZipWithoutItsTableGivesWhatItsHeadersName() {
        byte[] zip = Archives.zip("a.txt", "one", "b.txt", "two");
        int table = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        Seen seen = Seen.of(Arrays.copyOf(zip, table));
        assertThat(seen.texts).containsEntry("a!/a.txt", "one").containsEntry("a!/b.txt", "two");
        assertThat(seen.unopened).containsExactly("a DAMAGED");
    }

    @Test
    void aLargeMemberComesInPartsThatOverlap() {
        byte[] content = new byte[10_000];
        new Random(7).nextBytes(content);
        Seen seen = Seen.of(Archives.zip("large", content), SMALL);
        assertThat(seen.own.toByteArray()).isEqualTo(content);
        assertThat(seen.parts).hasSizeGreaterThan(2);
        for (int i = 0; i < seen.parts.size(); i++) {
            MemberSink.Part part = seen.parts.get(i);
            byte[] shown = seen.shown.get(i);
            int at = (int) part.offset();
            assertThat(shown).isEqualTo(Arrays.copyOfRange(content, at, at + shown.length));
            assertThat(part.from()).isEqualTo(i == 0 ? 0 : 64);
            assertThat(shown.length - part.to()).isEqualTo(i == seen.parts.size() - 1 ? 0 : 64);
        }
    }

    @Test
    void aLargePackedTarInAZipIsReadWithoutBeingHeld() {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        byte[] tar = Archives.gzip(Archives.tar("noise", noise, "last.txt", "found"));
        assertThat(Seen.of(Archives.zip("big.tar.gz", tar), SMALL).texts)
                .containsEntry("a!/big.tar.gz!/last.txt", "found");
    }

    @ParameterizedTest
    @MethodSource("large")
    void aFileTooLargeForMemoryIsReadFromItsSource(byte[] archive) {
        AtomicInteger opened = new AtomicInteger();
        Seen seen = new Seen();
        Unpacker.Source source = new Unpacker.Source() {
            @Override
            public long size() {
                return archive.length;
            }

            @Override
            public InputStream open() {
                opened.incrementAndGet();
                return new ByteArrayInputStream(archive);
            }
        };
        assertThat(Unpacker.unpack("a", source, UnpackLimits.DEFAULT, seen)).isTrue();
        assertThat(seen.texts).containsEntry("a!/last", "found").hasSize(2);
        assertThat(seen.unopened).isEmpty();
        assertThat(opened.get()).isLessThanOrEqualTo(4);
    }

    static Stream<byte[]> large() {
        byte[] noise = new byte[9 << 20];
        new Random(7).nextBytes(noise);
        return Stream.of(
                Archives.zip("noise", noise, "last", "found"),
                Archives.seven(SevenZMethod.COPY, "noise", noise, "last", "found"),
                Archives.gzip(Archives.tar("noise", noise, "last", "found")));
    }

    @Test
    void aSourceThatFailsIsSaid() {
        Seen seen = new Seen();
        Unpacker.Source source = new Unpacker.Source() {
            @Override
            public long size() {
                return 1000;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(Unpacker.unpack("a", source, UnpackLimits.DEFAULT, seen)).isFalse();
        assertThat(seen.unopened).containsExactly("a DAMAGED");
    }

    @Test
    void whatIsNoArchiveGivesNothing() {
        byte[] text = bytes("BZh is how it begins, PK and 7z are initials. ".repeat(20));
        assertThat(Unpacker.unpack("a", text, text.length, UnpackLimits.DEFAULT, new Seen()))
                .isFalse();
        assertThat(Unpacker.unpack("a", new byte[0], 0, UnpackLimits.DEFAULT, new Seen()))
                .isFalse();
        assertThat(Unpacker.unpack("a", new byte[2000], 2000, UnpackLimits.DEFAULT, new Seen()))
                .isFalse();
    }
}
