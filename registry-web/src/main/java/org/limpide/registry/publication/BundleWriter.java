package org.limpide.registry.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.limpide.registry.platform.Digests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a bundle: {@code bundle.json}, its signature {@code bundle.sig}, and one file for each project. */
@Component
class BundleWriter {
    static final String FORMAT = "limpide/bundle/1";
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SigningKey key;
    private final JsonMapper json;

    BundleWriter(SigningKey key, JsonMapper json) {
        this.key = key;
        this.json = json;
    }

    /** What a bundle holds; signed, so that nothing can be added, changed or left out. */
    record Index(String format, Instant created, long sequence, List<Entry> entries) {}

    /** One file of the bundle. */
    record Entry(String path, String sha256) {}

    byte[] write(List<PublicProject> projects, long sequence, Instant created) {
        Map<String, byte[]> files = new TreeMap<>();
        projects.forEach(one -> files.put("projects/" + one.slug() + ".json", json.writeValueAsBytes(one)));
        List<Entry> entries = files.entrySet().stream()
                .map(file -> new Entry(file.getKey(), Digests.sha256(file.getValue())))
                .toList();
        byte[] index = json.writeValueAsBytes(new Index(FORMAT, created, sequence, entries));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "bundle.json", index);
            add(zip, "bundle.sig", key.sign(index));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
