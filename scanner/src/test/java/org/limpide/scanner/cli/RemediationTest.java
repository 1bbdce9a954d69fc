package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.Carriers;
import org.limpide.scanner.remediation.Pack;
import org.limpide.scanner.text.Language;

/**
 * A repository that hides a token in each thing that carries text: the pack is made, git-filter-repo is really run with it,
 * and nothing is left. Where git-filter-repo is not installed the half that needs it is skipped, except in a CI.
 */
class RemediationTest {
    @TempDir
    private static Path folder;

    private static Carriers carriers;
    private static Run made;
    private static Run before;

    private record Run(int code, String out) {}

    @BeforeAll
    static void makeThePack() {
        carriers = Carriers.in(folder.resolve("carriers.git"));
        made = limpide("remediate", "carriers.git", "--output", "pack", "--questions");
        before = limpide("scan", "carriers.git", "--verify-clean", "pack/verify.json");
    }

    private static Run limpide(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream all = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] placed = Arrays.stream(words)
                .map(word -> word.startsWith("pack") || word.endsWith(".git")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        int code = Main.run(new Terminal(all, all, Language.EN, false), placed);
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    private static Run run(Path where, String... words) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).directory(where.toFile());
            builder.environment()
                    .putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "HOME", folder.toString(), "LC_ALL", "C.UTF-8"));
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return new Run(process.waitFor(), out);
        } catch (IOException absent) {
            return new Run(127, String.valueOf(absent.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assumeTheToolIsThere() {
        boolean there = run(folder, "git", "filter-repo", "--version").code() == 0;
        assertThat(there || !"true".equals(System.getenv("CI")))
                .as("git-filter-repo is installed")
                .isTrue();
        assumeTrue(there);
    }

    /** Each value as it is, in hexadecimal, in base64 at each place of a group, in UTF-16, and each piece of six characters. */
    private static List<String> seen(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<String> seen = new ArrayList<>();
        for (String piece : carriers.pieces()) {
            List<String> forms = new ArrayList<>(List.of(piece, String.join("\0", piece.split(""))));
            byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
            forms.add(HexFormat.of().formatHex(bytes));
            for (int place = 0; place < 3; place++) {
                byte[] placed = new byte[bytes.length + place];
                System.arraycopy(bytes, 0, placed, place, bytes.length);
                // Only digits that no byte beside the piece can change.
                String digits = Base64.getEncoder().withoutPadding().encodeToString(placed);
                forms.add(digits.substring((8 * place + 5) / 6, 8 * placed.length / 6));
            }
            forms.stream().filter(text::contains).forEach(form -> seen.add("a piece"));
        }
        return seen;
    }

    @Test
    void thePackSaysWhatToDoAndHoldsNoValue() throws IOException {
        assertThat(made.code()).as(made.out()).isZero();
        for (String name : Pack.FILES) {
            assertThat(seen(Files.readAllBytes(folder.resolve("pack").resolve(name))))
                    .as(name)
                    .isEmpty();
        }
        assertThat(Files.readString(folder.resolve("pack/README.md")))
                .containsSubsequence(
                        "Revoke first, rewrite afterwards",
                        "https://github.com/settings/tokens",
                        "`example.org`",
                        "19 of 19 commits",
                        "signatures are lost",
                        "13 are replaced whole",
                        "`refs/keep/tree`, `refs/tags/tree`",
                        "git clone --mirror",
                        "On GitLab",
                        "On GitHub");
        assertThat(seen((made.out() + before.out()).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void beforeTheRewritingEveryValueIsStillThere() {
        assertThat(before.code()).as(before.out()).isEqualTo(1);
        assertThat(before.out())
                .contains(
                        "Still there: 81 values of 81", "conf/plain.yml", "pack/a.xz!/a", "refs/heads/corrige-ghp_▮▮▮");
    }

    @Test
    void aFileThatIsNoManifestProvesNothing() throws IOException {
        Files.writeString(
                folder.resolve("pack-empty.json"), "{\"schema\": \"limpide/verify-clean/1\", \"values\": []}");
        assertThat(limpide("scan", "carriers.git", "--verify-clean", "pack-empty.json")
                        .code())
                .isEqualTo(3);
        assertThat(limpide("scan", "carriers.git", "--verify-clean", "pack/README.md")
                        .code())
                .isEqualTo(3);
        // Part of a repository proves nothing, and there is no report to write.
        for (String option : List.of("--staged", "--since=HEAD", "--only=secrets", "--no-archives", "--format=json")) {
            assertThat(limpide("scan", "carriers.git", "--verify-clean", "pack/verify.json", option)
                            .code())
                    .as(option)
                    .isEqualTo(3);
        }
        assertThat(limpide("scan", "carriers.git", "--verify-clean", "pack/none.json")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() {
        assertThat(limpide("remediate", "carriers.git", "--output", "pack").code())
                .isEqualTo(3);
    }

    @Test
    void afterTheRewritingNothingIsLeftAndNothingElseChanged() throws IOException {
        assumeTheToolIsThere();
        Path mirror = folder.resolve("mirror.git");
        run(folder, "git", "clone", "-q", "--mirror", "--no-local", "carriers.git", "mirror.git");
        Map<String, String> old = files(mirror);
        Run cut =
                run(mirror, "python3", folder.resolve("pack/remove-secrets.py").toString(), "--force");
        assertThat(cut.code()).as(cut.out()).isZero();
        assertThat(cut.out()).contains("Versions of files changed: 56", "Refs renamed: 1, deleted: 2");

        Run after = limpide("scan", "mirror.git", "--verify-clean", "pack/verify.json");
        assertThat(after.out()).contains("Clean: 81 values");
        assertThat(after.code()).isZero();
        assertThat(changedCommits(mirror))
                .isEqualTo(Files.readAllLines(folder.resolve("pack/rewritten-commits.txt")).stream()
                        .map(line -> line.substring(0, 40))
                        .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, String> now = files(mirror);
        assertThat(now.get("src/journal.txt")).isEqualTo(old.get("src/journal.txt"));
        assertThat(now.get(".gitattributes")).isEqualTo(old.get(".gitattributes"));
        assertThat(now.get("names/ghp_REMOVED.txt")).isNotNull();
        assertThat(now).hasSameSizeAs(old);
        assertThat(shown(mirror, "conf/plain.yml")).isEqualTo("a: 1\nb: 2\njeton_ci: ghp_***REMOVED***\n");
        assertThat(shown(mirror, "text/le.txt"))
                .isEqualTo(latin("première ligne\njeton_ci ghp_***REMOVED***\n", StandardCharsets.UTF_16LE));
        assertThat(shown(mirror, "lib/Config.class")).hasSize(2000).contains("***REMOVED***");
        assertThat(decoded(shown(mirror, "b64/secret.yaml").replaceAll("(?s).*jeton: ", "")))
                .startsWith("glpat-***REMOVED***");
        assertThat(decoded(shown(mirror, "b64/at1.yml").replaceAll("(?s).*b: ", "")))
                .startsWith("xu:ghp_***REMOVED***");
    }

    private static String latin(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    }

    private static String shown(Path repository, String path) {
        return run(repository, "git", "show", "HEAD:" + path).out();
    }

    /** The ids of the files at the tip, by their paths. */
    private static Map<String, String> files(Path repository) {
        Map<String, String> files = new TreeMap<>();
        run(repository, "git", "ls-tree", "-r", "HEAD").out().lines().forEach(line -> {
            String[] parts = line.split("[ \t]", 4);
            files.put(parts[3], parts[2]);
        });
        return files;
    }

    private static NavigableSet<String> changedCommits(Path repository) throws IOException {
        return Files.readAllLines(repository.resolve("filter-repo/commit-map")).stream()
                .skip(1)
                .map(line -> line.split(" "))
                .filter(pair -> !pair[0].equals(pair[1]))
                .map(pair -> pair[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
