package org.limpide.scanner.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.limpide.scanner.unpack.Archives.bytes;
import static org.limpide.scanner.unpack.Archives.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

@Timeout(60)
class HostileArchiveTest {
    private static final int MIB = 1 << 20;
    private static final UnpackLimits SMALL = new UnpackLimits(3, MIB, 4 * MIB, 200, MIB / 2, 50, 8192, 64, MIB);

    private static byte[] zeros(int length) {
        return new byte[length];
    }

    @Test
    void aBombIsCutAndItsNeighboursAreRead() {
        Seen seen = Seen.of(Archives.zip("bomb", zeros(64 * MIB), "after", "read"));
        assertThat(seen.texts).containsEntry("a!/after", "read");
        assertThat(seen.unopened).contains("a!/bomb RATIO");
        assertThat(seen.bytes).isLessThan(20L * MIB);
    }

    @Test
    void bombsInBombsEndTogether() {
        byte[] level = Archives.zip("zeros", zeros(16 * MIB));
        for (int depth = 0; depth < 4; depth++) {
            Object[] copies = new Object[32];
            for (int i = 0; i < copies.length; i += 2) {
                copies[i] = "lib" + i + ".zip";
                copies[i + 1] = level;
            }
            level = Archives.zip(copies);
        }
        Seen seen = Seen.of(level);
        assertThat(seen.unopened).isNotEmpty().anyMatch(row -> row.endsWith("RATIO"));
        assertThat(seen.bytes).isLessThan(40L * MIB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "7z"})
    void bombsOfEveryKindAreCut(String kind) {
        byte[] zeros = zeros(32 * MIB);
        byte[] bomb = switch (kind) {
            case "gz" -> Archives.gzip(zeros);
            case "bz2" -> Archives.bzip2(zeros);
            case "xz" -> Archives.xz(zeros);
            default -> Archives.seven(SevenZMethod.LZMA2, "zeros", zeros);
        };
        Seen seen = Seen.of(bomb);
        assertThat(seen.unopened).isNotEmpty().allMatch(row -> row.endsWith("RATIO"));
        assertThat(seen.bytes).isLessThan(17L * MIB);
    }

    @Test
    void depthIsLimitedAndWhatStaysClosedIsGivenAsItIs() {
        byte[] archive = bytes("deep");
        for (int i = 0; i < 4; i++) {
            archive = Archives.zip("n", archive);
        }
        Seen seen = Seen.of(archive, SMALL);
        assertThat(seen.unopened).containsExactly("a!/n!/n!/n TOO_DEEP");
        assertThat(seen.texts.get("a!/n!/n!/n")).startsWith("PK");
    }

    @Test
    void aFileThatUnpacksToItselfEnds() throws IOException {
        byte[] quine = Quine.gzip();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(quine)).readAllBytes())
                .isEqualTo(quine);
        Seen seen = Seen.of(quine);
        assertThat(seen.unopened).hasSize(1).allMatch(row -> row.endsWith("TOO_DEEP"));
        assertThat(seen.texts).hasSize(1);
    }

    @Test
    void aFilePackedAgainAndAgainEnds() {
        byte[] archive = bytes("core");
        for (int i = 0; i < 200; i++) {
            archive = Archives.gzip(archive);
        }
        assertThat(Seen.of(archive).unopened).hasSize(1).allMatch(row -> row.endsWith("TOO_DEEP"));
    }

    @Test
    void membersThatShareBytesAreReadOnce() throws IOException {
        byte[] content = zeros(MIB / 4);
        byte[] packed = Archives.deflated(content);
        byte[] local = Archives.local(0, 8, "n", packed, packed.length, content.length);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            table.write(Archives.listed(8, "n" + i, content, packed.length, 0));
        }
        byte[] zip = join(local, table.toByteArray(), Archives.end(40, table.size(), local.length));
        Seen seen = Seen.of(zip, SMALL);
        assertThat(seen.own.size()).isEqualTo(MIB / 4);
        assertThat(seen.unopened).hasSize(39).allMatch(row -> row.endsWith("RATIO"));
    }

    @Test
    void tooManyMembersEndTheArchive() {
        Object[] members = new Object[400];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = "n" + i;
            members[i + 1] = "x";
        }
        assertThat(Seen.of(Archives.zip(members), SMALL).unopened).containsExactly("a TOO_MANY_MEMBERS");
        Seen tar = Seen.of(Archives.tar(members), SMALL);
        assertThat(tar.unopened).containsExactly("a TOO_MANY_MEMBERS");
        assertThat(tar.texts).hasSize(50);
    }

    @Test
    void aMemberBeyondTheLimitIsGivenAsFarAsItGoes() {
        byte[] noise = new byte[2 * MIB];
        new Random(7).nextBytes(noise);
        Seen seen = Seen.of(Archives.tar("large", noise, "next", "read"), SMALL);
        assertThat(seen.unopened).containsExactly("a!/large TOO_LARGE");
        assertThat(seen.own.size()).isEqualTo(MIB);
        assertThat(seen.texts).containsEntry("a!/next", "read");
    }

    @Test
    void theWholeFileHasALimit() {
        byte[] noise = new byte[MIB - 1];
        new Random(7).nextBytes(noise);
        byte[] archive = Archives.zip("a", noise, "b", noise, "c", noise, "d", noise, "e", noise, "f", noise);
        assertThat(Seen.of(archive, SMALL).unopened).containsExactly("a!/e TOO_LARGE");
    }

    @Test
    void encryptedMembersAreSaid() {
        byte[] local = Archives.local(1, 0, "locked", bytes("xxxxxxxxxxxxxx"), 14, 2);
        assertThat(Seen.of(join(local, Archives.zip("open", "read"))).unopened).containsExactly("a!/locked ENCRYPTED");
    }

    @Test
    void unknownMethodsAreSaid() {
        byte[] local = Archives.local(0, 93, "zstd", bytes("xxxx"), 4, 4);
        Seen seen = Seen.of(join(local, Archives.zip("open", "read")));
        assertThat(seen.unopened).containsExactly("a!/zstd UNSUPPORTED_METHOD");
        assertThat(seen.texts).containsEntry("a!/open", "read");
    }

    @Test
    void aTableThatLiesIsDamage() {
        byte[] table = Archives.listed(0, "nowhere", bytes("x"), 1, 1 << 30);
        byte[] zip = join(bytes("PK\3\4"), zeros(40), table, Archives.end(1, table.length, 44));
        assertThat(Seen.of(zip).unopened).containsExactly("a!/nowhere DAMAGED");
        byte[] huge = Archives.listed(0, "huge", bytes("x"), 0xFFFFFFF0L, 0);
        byte[] local = Archives.local(0, 0, "huge", bytes("x"), 1, 1);
        assertThat(Seen.of(join(local, huge, Archives.end(1, huge.length, local.length))).unopened)
                .containsExactly("a!/huge DAMAGED");
        assertThat(Seen.of(join(bytes("PK\5\6"), new byte[4], bytes("\377".repeat(14)))).unopened)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "77777777777", "999", "base256", "negative256"})
    void aTarOfAbsurdSizeIsDamage(String size) {
        byte[] tar = join(Archives.tar("first", "read"), new byte[0]);
        byte[] second = Archives.tar("absurd", "content");
        byte[] field = Arrays.copyOf(bytes(size), 12);
        if (size.endsWith("256")) {
            Arrays.fill(field, (byte) 0xFF);
            field[0] = (byte) (size.startsWith("n") ? 0xFF : 0x80);
        }
        System.arraycopy(field, 0, second, 124, 12);
        resum(second);
        Seen seen = Seen.of(join(Arrays.copyOf(tar, 1024), second));
        assertThat(seen.texts).containsEntry("a!/first", "read");
        assertThat(seen.unopened).isNotEmpty().allMatch(row -> row.endsWith("DAMAGED"));
    }

    private static void resum(byte[] tar) {
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xFF;
        }
        System.arraycopy(bytes(String.format("%06o\0 ", sum)), 0, tar, 148, 8);
    }

    @Test
    void a7zThatClaimsGigabytesIsRefused() {
        byte[] header = join(
                new byte[] {0x17, 0x06, 0x00, 0x01, 0x09, 0x05, 0x00, 0x07, 0x0B, 0x01, 0x00, 0x01, 0x01, 0x00, 0x0C},
                new byte[] {(byte) 0xF0},
                Archives.little(0x7FFFFFFF, 4),
                new byte[] {0, 0});
        assertThat(Seen.of(seven(header, header.length)).unopened).containsExactly("a TOO_LARGE");
        assertThat(Seen.of(seven(header, 1L << 40)).unopened).containsExactly("a DAMAGED");
        assertThat(Seen.of(seven(header, -1)).unopened).containsExactly("a DAMAGED");
        byte[] many = new byte[] {1, 4, 6, 0, (byte) 0xF0, -1, -1, -1, 127, 9, 0, 0};
        assertThat(Seen.of(seven(many, many.length)).unopened).hasSize(1);
    }

    private static byte[] seven(byte[] header, long claimed) {
        CRC32 sum = new CRC32();
        sum.update(header);
        byte[] start = join(Archives.little(0, 8), Archives.little(claimed, 8), Archives.little(sum.getValue(), 4));
        CRC32 startSum = new CRC32();
        startSum.update(start);
        byte[] magic = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4};
        return join(magic, Archives.little(startSum.getValue(), 4), start, header);
    }

    @Test
    void aDictionaryBeyondTheLimitIsRefused() throws IOException {
        UnpackLimits little = new UnpackLimits(5, MIB, MIB, 200, MIB, 50, 8192, 64, MIB);
        LZMA2Options options = new LZMA2Options(0);
        options.setDictSize(16 * MIB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(out, options)) {
            xz.write(bytes("small, and made for a large window"));
        }
        assertThat(Seen.of(out.toByteArray(), little).unopened).containsExactly("a!/a TOO_LARGE");
        assertThat(Seen.of(out.toByteArray()).unopened).isEmpty();
    }

    @Test
    void namesAreOnlyText() {
        String name = "../../etc/\u001b[31mpasswd\u202e";
        assertThat(Seen.of(Archives.zip(name, "x")).texts).containsEntry("a!/" + name, "x");
        assertThat(Seen.of(Archives.tar(name, "x")).texts).containsEntry("a!/" + name, "x");
        assertThat(MemberPath.of("a").child("n".repeat(10_000)).name()).hasSize(4096);
    }

    @Test
    void whatIsCutOffIsGivenAsFarAsItGoes() {
        byte[] noise = bytes(new Random(7)
                .ints(20_000)
                .mapToObj(Integer::toString)
                .reduce("", (a, b) -> b + "\n" + a)
                .substring(0, 100_000));
        for (byte[] archive : new byte[][] {
            Archives.gzip(noise),
            Archives.bzip2(noise),
            Archives.tar("n", noise),
            Archives.xz(noise),
            Archives.zip("n", noise),
            Archives.gzip(Archives.tar("n", noise))
        }) {
            Seen seen = Seen.of(Arrays.copyOf(archive, archive.length * 3 / 4));
            assertThat(seen.unopened).isNotEmpty().allMatch(row -> row.endsWith("DAMAGED"));
        }
        assertThat(Seen.of(Arrays.copyOf(Archives.gzip(noise), 30_000)).bytes).isGreaterThan(10_000);
    }

    /** Any byte changed, any length cut: always an answer, never an exception. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void anyDamageHasAnAnswer(int seed) {
        Random random = new Random(seed);
        byte[] inner = Archives.tar("t", "tar", "z.zip", Archives.zip("x", "y".repeat(500)));
        byte[][] archives = {
            Archives.zip("a", "b", "c.gz", Archives.gzip(bytes("c")), "t.xz", Archives.xz(inner)),
            Archives.gzip(inner),
            Archives.bzip2(inner),
            Archives.xz(inner),
            inner,
            Archives.seven(SevenZMethod.LZMA2, "a", "b", "c", inner),
            Archives.seven(SevenZMethod.BZIP2, "a", "b", "c", inner)
        };
        for (int round = 0; round < 120; round++) {
            byte[] archive = archives[round % archives.length].clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                archive[random.nextInt(archive.length)] = (byte) random.nextInt();
            }
            Seen.of(Arrays.copyOf(archive, archive.length - random.nextInt(20)), SMALL);
        }
    }
}
