package org.limpide.registry.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BundleReaderTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path key;
    private final SignedBundle bundle =
            new SignedBundle().project("ponts", "Ponts", "Suivi des ponts").project("bacs", "Bacs", "Bacs et navettes");

    @BeforeEach
    void writeKey() throws IOException {
        file = folder.resolve("limpide.bundle");
        key = folder.resolve("public.key");
        bundle.writeKey(key);
    }

    private BundleReader.Result read() {
        return new BundleReader(file, key, JsonMapper.shared()).read();
    }

    private void assertRefused(String reason) {
        assertThat(read())
                .isInstanceOfSatisfying(
                        BundleReader.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("portal.refused." + reason));
    }

    @Test
    void a_good_bundle_is_opened_with_its_projects_by_name() throws IOException {
        bundle.write(file);

        assertThat(read())
                .isInstanceOfSatisfying(
                        BundleReader.Opened.class,
                        opened -> assertThat(opened.bundle().projects())
                                .extracting(Bundle.Project::name)
                                .containsExactly("Bacs", "Ponts"));
    }

    @Test
    void a_bundle_signed_by_somebody_else_is_refused() throws IOException {
        new SignedBundle().project("ponts", "Faux", "").write(file);

        assertRefused("signature");
    }

    @Test
    void a_changed_file_is_refused() throws IOException {
        bundle.replace("projects/ponts.json", "{\"slug\":\"ponts\"}").write(file);

        assertRefused("digest");
    }

    @Test
    void a_file_that_was_added_is_refused() throws IOException {
        bundle.smuggle("projects/secret.json", "{}").write(file);

        assertRefused("entries");
    }

    @Test
    void another_format_is_refused() throws IOException {
        bundle.format("limpide/bundle/9").write(file);

        assertRefused("format");
    }

    @Test
    void what_is_no_archive_or_is_absent_is_refused() throws IOException {
        assertRefused("unreadable");
        Files.writeString(file, "no archive");
        assertRefused("unreadable");
    }

    @Test
    void a_key_that_is_none_is_refused() throws IOException {
        bundle.write(file);
        Files.writeString(key, "no key");

        assertRefused("key");
    }
}
