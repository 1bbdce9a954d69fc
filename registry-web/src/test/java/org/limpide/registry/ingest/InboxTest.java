package org.limpide.registry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.registry.platform.DataFolder;
import org.limpide.registry.platform.Digests;

class InboxTest {
    @TempDir
    private Path folder;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(new DataFolder(folder));
    }

    @Test
    void what_is_kept_is_read_back_whole() throws IOException {
        byte[] body = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

        Inbox.Result result = inbox.keep(new ByteArrayInputStream(body));

        assertThat(result).isEqualTo(new Inbox.Received(Digests.sha256(body), body.length));
        assertThat(inbox.read(Digests.sha256(body))).isEqualTo(body);
    }

    @Test
    void a_small_body_that_unpacks_to_a_huge_one_is_refused_and_leaves_nothing() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                gzip.write(block);
            }
        }

        assertThat(inbox.keep(new ByteArrayInputStream(bomb.toByteArray()))).isInstanceOf(Inbox.TooLarge.class);
        try (Stream<Path> left = Files.list(folder.resolve("reports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_compressed_body_that_is_cut_is_refused() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
            gzip.write("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = java.util.Arrays.copyOf(whole.toByteArray(), whole.size() - 6);

        assertThat(inbox.keep(new ByteArrayInputStream(cut))).isInstanceOf(Inbox.NotGzip.class);
    }
}
