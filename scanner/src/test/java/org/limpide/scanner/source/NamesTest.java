package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.ScanOptions;
import org.limpide.scanner.ScanResult;
import org.limpide.scanner.Scanner;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.snapshot.TextFind.Carrier;
import org.limpide.scanner.snapshot.TextFind.Place;

/** Names of files: the same one everywhere, and never one that is a secret. */
class NamesTest {
    private static final String TOKEN = Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", 17);

    @TempDir
    private Path folder;

    private static ObjectId tree(GitFixture git, byte[] name, String content) {
        TreeFormatter tree = new TreeFormatter();
        tree.append(name, 0, name.length, FileMode.REGULAR_FILE, git.blob(content), true);
        return git.insert(Constants.OBJ_TREE, tree.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-8"})
    void aFileHasOnePathWhateverItsNameIsWrittenIn(String charset) throws Exception {
        byte[] name = "données.txt".getBytes(charset);
        try (GitFixture git = new GitFixture(folder.resolve("names.git"))) {
            ObjectId first = git.commit(tree(git, name, TOKEN + "\n"));
            ObjectId second = git.commit(tree(git, name, "x\n" + TOKEN + "\n"), first);
            git.ref("refs/heads/main", second);
            git.flush();
            assertThat(git.snapshot().texts().to("secrets.content"))
                    .singleElement()
                    .satisfies(find -> assertThat(find.places())
                            .extracting(Place::carrier, Place::name)
                            .containsExactlyInAnyOrder(
                                    org.assertj.core.groups.Tuple.tuple(Carrier.FILE, new String(name, charset)),
                                    org.assertj.core.groups.Tuple.tuple(Carrier.HISTORY, new String(name, charset))));
        }
    }

    @Test
    void aNameThatIsATokenIsMaskedWhateverIsAskedAbout() {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "a".repeat(64) + "\nsize 9\n";
        try (GitFixture git = new GitFixture(folder.resolve("token.git"))) {
            git.commitOnMain(Map.of(TOKEN + ".bin", git.file(pointer)));
            git.flush();
            for (String only : List.of("license", "docs", "protection", "secrets")) {
                ScanOptions options = new ScanOptions(
                        "HEAD",
                        "",
                        List.of(only),
                        LocalDate.parse("2026-11-26"),
                        Instant.EPOCH,
                        folder,
                        Settings.standard());
                ScanReport report = ((ScanResult.Scanned)
                                new Scanner(PolicyLoader.builtIn(), id -> {}).scan(git.source(), options))
                        .report();
                assertThat(report.toString()).as(only).contains("▮▮▮.bin").doesNotContain(TOKEN.substring(4));
            }
        }
        assertThat(TOKEN.getBytes(StandardCharsets.US_ASCII)).hasSize(40);
    }
}
