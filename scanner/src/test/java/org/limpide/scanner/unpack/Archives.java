package org.limpide.scanner.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** Archives made at run time. Members are given as name, content, name, content. */
final class Archives {
    private Archives() {}

    private interface Writing {
        OutputStream onto(OutputStream out) throws IOException;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    /** As the JDK writes it: deflated, sizes behind the content. */
    static byte[] zip(Object... members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new java.util.zip.ZipEntry((String) members[i]));
                zip.write(content(members[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] content(Object member) {
        return member instanceof byte[] bytes ? bytes : bytes((String) member);
    }

    static byte[] gzip(byte[] content) {
        return packed(content, GZIPOutputStream::new);
    }

    static byte[] bzip2(byte[] content) {
        return packed(content, BZip2CompressorOutputStream::new);
    }

    static byte[] xz(byte[] content) {
        return packed(content, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    private static byte[] packed(byte[] content, Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packer = writing.onto(out)) {
            packer.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] tar(Object... members) {
        return tarWith(TarArchiveOutputStream.LONGFILE_POSIX, members);
    }

    static byte[] tarWith(int longNames, Object... members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(longNames);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
            for (int i = 0; i < members.length; i += 2) {
                TarArchiveEntry entry = new TarArchiveEntry((String) members[i], true);
                byte[] content = content(members[i + 1]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] seven(SevenZMethod method, Object... members) {
        return sevenWith(method, null, members);
    }

    static byte[] lockedSeven(Object... members) {
        return sevenWith(SevenZMethod.LZMA2, new char[] {'e', 's', 's', 'a', 'i'}, members);
    }

    private static byte[] sevenWith(SevenZMethod method, char[] password, Object... members) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile seven = new SevenZOutputFile(channel, password)) {
            seven.setContentCompression(method);
            for (int i = 0; i < members.length; i += 2) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName((String) members[i]);
                seven.putArchiveEntry(entry);
                seven.write(content(members[i + 1]));
                seven.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] out = new byte[content.length + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    /** As a zip has it: a version, the length of the properties, the properties, the stream. */
    static byte[] lzma(byte[] content) {
        byte[] file = packed(content, out -> new LZMAOutputStream(out, new LZMA2Options(1), content.length));
        return join(new byte[] {9, 20, 5, 0}, Arrays.copyOf(file, 5), Arrays.copyOfRange(file, 13, file.length));
    }

    /** The header before a stored member and its content, with the sizes given whatever they are. */
    static byte[] local(int flags, int method, String name, byte[] content, long packed, long size) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return join(
                little(0x04034B50L, 4),
                little(20, 2),
                little(flags, 2),
                little(method, 2),
                new byte[4],
                little((flags & 8) != 0 ? 0 : sum.getValue(), 4),
                little(packed, 4),
                little(size, 4),
                little(bytes(name).length, 2),
                new byte[2],
                bytes(name),
                content);
    }

    /** A line of the table. */
    static byte[] listed(int method, String name, byte[] unpacked, long packed, long offset) {
        CRC32 sum = new CRC32();
        sum.update(unpacked);
        return join(
                little(0x02014B50L, 4),
                little(20, 2),
                little(20, 2),
                new byte[2],
                little(method, 2),
                new byte[4],
                little(sum.getValue(), 4),
                little(packed, 4),
                little(unpacked.length, 4),
                little(bytes(name).length, 2),
                new byte[12],
                little(offset, 4),
                bytes(name));
    }

    /** The end of a zip. */
    static byte[] end(int entries, long size, long offset) {
        return join(
                little(0x06054B50L, 4),
                new byte[4],
                little(entries, 2),
                little(entries, 2),
                little(size, 4),
                little(offset, 4),
                new byte[2]);
    }

    static byte[] little(long value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> (8 * i));
        }
        return bytes;
    }
}
