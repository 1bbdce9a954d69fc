package org.limpide.scanner.license.asset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The table {@code name} of a font: OpenType (ISO/IEC 14496-22), collections of it, and WOFF 1.0 (W3C). WOFF 2.0 packs all tables
 * together with Brotli, which Java does not unpack: such a font says nothing here.
 */
public final class Font {
    private static final int NAME = 0x6E616D65;
    private static final int WOFF = 0x774F4646;
    private static final int COLLECTION = 0x74746366;
    private static final int MOST_TABLES = 500;
    private static final int MOST_RECORDS = 2_000;
    private static final int LARGEST_TABLE = 1024 * 1024;
    private static final int COPYRIGHT = 0;
    private static final int FAMILY = 1;
    private static final int VERSION = 5;
    private static final int LICENSE = 13;
    private static final int LICENSE_ADDRESS = 14;
    private static final int WHOLE_FAMILY = 16;
    private static final int MAC = 1;

    private Font() {}

    /** What a font says of itself; nothing where the bytes are none, or are damaged. */
    public static Optional<Component> read(byte[] bytes) {
        try {
            ByteBuffer font = ByteBuffer.wrap(bytes);
            return table(font).map(Font::component);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<ByteBuffer> table(ByteBuffer font) {
        if (font.limit() < 12) {
            return Optional.empty();
        }
        int kind = font.getInt(0);
        if (kind == WOFF) {
            return woff(font);
        }
        int start = kind == COLLECTION ? font.getInt(12) : 0;
        int count = Math.min(font.getShort(start + 4) & 0xFFFF, MOST_TABLES);
        for (int i = 0; i < count; i++) {
            int at = start + 12 + 16 * i;
            if (font.getInt(at) == NAME) {
                return Optional.of(slice(font, font.getInt(at + 8), font.getInt(at + 12)));
            }
        }
        return Optional.empty();
    }

    private static ByteBuffer slice(ByteBuffer font, int from, int length) {
        return font.slice(from, Math.min(length, LARGEST_TABLE));
    }

    private static Optional<ByteBuffer> woff(ByteBuffer font) {
        int count = Math.min(font.getShort(12) & 0xFFFF, MOST_TABLES);
        for (int i = 0; i < count; i++) {
            int at = 44 + 20 * i;
            if (font.getInt(at) == NAME) {
                int packed = font.getInt(at + 8);
                int whole = font.getInt(at + 12);
                ByteBuffer table = slice(font, font.getInt(at + 4), packed);
                return packed == whole ? Optional.of(table) : inflated(table, whole);
            }
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> inflated(ByteBuffer packed, int whole) {
        byte[] out = new byte[Math.min(Math.max(whole, 0), LARGEST_TABLE)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(out, 0, inflater.inflate(out));
            return Optional.of(ByteBuffer.wrap(all.toByteArray()));
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static Component component(ByteBuffer table) {
        Map<Integer, String> names = new HashMap<>();
        int count = Math.min(table.getShort(2) & 0xFFFF, MOST_RECORDS);
        int texts = table.getShort(4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int at = 6 + 12 * i;
            int platform = table.getShort(at) & 0xFFFF;
            int id = table.getShort(at + 6) & 0xFFFF;
            int length = table.getShort(at + 8) & 0xFFFF;
            int from = texts + (table.getShort(at + 10) & 0xFFFF);
            byte[] bytes = new byte[length];
            table.get(from, bytes);
            Charset charset = platform == MAC ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
            // The names for other platforms are in Unicode; those for old Macs may be in any of their encodings.
            if (platform == MAC) {
                names.putIfAbsent(id, new String(bytes, charset));
            } else {
                names.put(id, new String(bytes, charset));
            }
        }
        List<String> licenses = names.containsKey(LICENSE)
                ? List.of(names.get(LICENSE))
                : names.containsKey(LICENSE_ADDRESS) ? List.of(names.get(LICENSE_ADDRESS)) : List.of();
        return new Component(
                names.getOrDefault(WHOLE_FAMILY, names.getOrDefault(FAMILY, "")),
                names.getOrDefault(VERSION, "")
                        .replaceFirst("(?i)^version\\s+", "")
                        .replaceFirst(";.*$", ""),
                licenses,
                Optional.ofNullable(names.get(COPYRIGHT)));
    }
}
