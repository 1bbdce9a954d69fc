package org.limpide.scanner.history.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes one index for several packs (gitformat-pack, "multi-pack-index files"). */
public final class MultiPackIndexWriter {
    private final HashKind hash;
    private final TreeMap<String, PackWriter> packs = new TreeMap<>();

    public MultiPackIndexWriter(HashKind hash) {
        this.hash = hash;
    }

    /** Adds a pack under its name without an ending. */
    public MultiPackIndexWriter add(String stem, PackWriter pack) {
        packs.put(stem + ".idx", pack);
        return this;
    }

    /** Writes it into a folder of objects. */
    public void write(Path objects) {
        PackWriter.write(objects.resolve("pack").resolve("multi-pack-index"), bytes());
    }

    /** Its bytes; an object that is in several packs stands in the first one. */
    public byte[] bytes() {
        Map<String, PackWriter.Row> rows = new TreeMap<>();
        Map<String, Integer> packOf = new TreeMap<>();
        int number = 0;
        for (PackWriter pack : packs.values()) {
            for (PackWriter.Row row : pack.rows()) {
                String id = java.util.HexFormat.of().formatHex(row.id());
                if (rows.putIfAbsent(id, row) == null) {
                    packOf.put(id, number);
                }
            }
            number++;
        }
        List<PackWriter.Row> sorted = new ArrayList<>(rows.values());
        ByteBuffer fanOut = ByteBuffer.allocate(1024);
        PackWriter.fanOut(fanOut, sorted);
        ByteBuffer ids = ByteBuffer.allocate(sorted.size() * hash.bytes());
        ByteBuffer places = ByteBuffer.allocate(sorted.size() * 8);
        rows.forEach((id, row) -> {
            ids.put(row.id());
            places.putInt(packOf.get(id)).putInt((int) row.offset());
        });
        byte[] names = (String.join("\0", packs.keySet()) + "\0").getBytes(StandardCharsets.UTF_8);
        return joined(List.of(
                Map.entry(0x504e414d, names),
                Map.entry(0x4f494446, fanOut.array()),
                Map.entry(0x4f49444c, ids.array()),
                Map.entry(0x4f4f4646, places.array())));
    }

    private byte[] joined(List<Map.Entry<Integer, byte[]>> chunks) {
        int header = 12 + 12 * (chunks.size() + 1);
        int total = header
                + chunks.stream().mapToInt(chunk -> chunk.getValue().length).sum();
        ByteBuffer out = ByteBuffer.allocate(total);
        out.putInt(0x4d494458).put((byte) 1).put((byte) (hash == HashKind.SHA1 ? 1 : 2));
        out.put((byte) chunks.size()).put((byte) 0).putInt(packs.size());
        long at = header;
        for (Map.Entry<Integer, byte[]> chunk : chunks) {
            out.putInt(chunk.getKey()).putLong(at);
            at += chunk.getValue().length;
        }
        out.putInt(0).putLong(at);
        chunks.forEach(chunk -> out.put(chunk.getValue()));
        return new PackWriter(hash).signed(out.array());
    }
}
