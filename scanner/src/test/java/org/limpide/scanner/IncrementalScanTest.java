package org.limpide.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.ScanOptions.StatePlace;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.report.ReportFormat;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.Scope;
import org.limpide.scanner.state.StateTrouble;
import org.limpide.scanner.text.Language;

/** A report made with what an earlier scan left is, byte for byte, the report of a whole scan. */
class IncrementalScanTest {
    private static final int SEEDS = Integer.getInteger("limpide.seeds", 2);

    @TempDir
    private Path folder;

    private ScanResult.Scanned scan(GitCommands git, List<String> only, LocalDate day, Optional<StatePlace> state) {
        ScanOptions options = new ScanOptions(
                "HEAD",
                "",
                only,
                day,
                Instant.parse("2026-11-22T08:00:00Z"),
                folder.resolve("cache"),
                Settings.standard(),
                new Scope.Whole(),
                state,
                Optional.empty());
        LocalRepository source = new LocalRepository(git.folder().resolve(".git"), Optional.of(git.folder()));
        Scanner scanner = new Scanner(PolicyLoader.builtIn(), criterion -> {});
        return (ScanResult.Scanned) scanner.scan(source, options);
    }

    /** The JSON without what differs between two runs. */
    private static String bytes(ScanReport report) throws IOException {
        ScanReport still = new ScanReport(
                report.schema(),
                report.tool(),
                new ScanReport.Run(Instant.EPOCH, 0),
                report.policy(),
                report.project(),
                report.verdict(),
                report.criteria(),
                report.findings(),
                report.waivers(),
                report.notices(),
                report.coverage(),
                report.scope());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.JSON.writer(false).write(still, Language.EN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String compared(GitCommands git, List<String> only, LocalDate day, String what) throws IOException {
        StatePlace place = new StatePlace(folder.resolve("state"), "");
        String whole = bytes(scan(git, only, day, Optional.empty()).report());
        ScanResult.Scanned helped = scan(git, only, day, Optional.of(place));
        assertThat(bytes(helped.report())).as(what).isEqualTo(whole);
        assertThat(helped.trouble()).as(what).isEmpty();
        // The age of the last commit, which the documentation is asked about, changes with the month.
        LocalDate later = only.contains("docs") ? day.plusDays(3) : day.plusDays(400);
        ScanResult.Scanned again = scan(git, only, later, Optional.of(place));
        assertThat(again.report().run().bytesLooked())
                .as("nothing new: " + what)
                .contains(0L);
        assertThat(bytes(again.report()))
                .as("nothing new: " + what)
                .isEqualTo(bytes(scan(git, only, later, Optional.empty()).report()));
        return whole;
    }

    @Test
    void whateverBecomesOfTheRepository() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            GitCommands git = GitCommands.init(folder.resolve("r" + seed));
            List<String> only = seed % 2 == 0 ? List.of("secrets") : List.of("secrets", "privacy", "protection");
            StringBuilder story = new StringBuilder("seed " + seed);
            CarrierTokens tokens = new CarrierTokens();
            git.write("README.md", "Bonjour\n").commit("Begin");
            for (int step = 0; step < 7; step++) {
                story.append(", ").append(change(git, random, tokens, step));
                compared(git, only, LocalDate.parse("2026-11-22"), story.toString());
            }
        }
    }

    private static String change(GitCommands git, Random random, CarrierTokens tokens, int step) {
        switch (random.nextInt(9)) {
            case 0 -> {
                git.write("src/a" + step + ".txt", "key = " + tokens.github().text() + "\n")
                        .commit("Add a key");
                return "secret";
            }
            case 1 -> {
                git.git("rm", "-q", "-r", "--ignore-unmatch", "src");
                git.commit("Remove all");
                return "removal";
            }
            case 2 -> {
                git.git("gc", "-q", "--prune=now");
                return "gc";
            }
            case 3 -> {
                git.git("repack", "-q", "-a", "-d", "-f");
                return "repack";
            }
            case 4 -> {
                git.git("checkout", "-q", "-B", "side" + step);
                git.write("side" + step, "x".repeat(300) + step).commit("On a branch");
                return "branch";
            }
            default -> {
                return changeRefs(git, random, tokens, step);
            }
        }
    }

    private static String changeRefs(GitCommands git, Random random, CarrierTokens tokens, int step) {
        switch (random.nextInt(4)) {
            case 0 -> {
                git.git("commit", "-q", "--amend", "--allow-empty", "-m", "Say it otherwise " + step);
                return "amended";
            }
            case 1 -> {
                git.git("tag", "-f", "-a", "-m", "Release " + tokens.github().text(), "v" + step % 2);
                return "tag";
            }
            case 2 -> {
                for (String ref :
                        git.git("for-each-ref", "--format=%(refname)").lines().toList()) {
                    if (!ref.equals(git.git("symbolic-ref", "HEAD"))) {
                        git.git("update-ref", "-d", ref);
                    }
                }
                return "refs gone";
            }
            default -> {
                git.write("README.md", "Bonjour\n" + "line\n".repeat(step)).commit("Write on");
                return "commit";
            }
        }
    }

    @Test
    void anotherCloneAnotherDayAndOtherQuestions() throws IOException {
        GitCommands git = GitCommands.init(folder.resolve("one").resolve("project"));
        CarrierTokens tokens = new CarrierTokens();
        git.write("a.txt", "key = " + tokens.github().text() + "\n")
                .write("b.txt", "nothing\n")
                .write(".limpide.yaml", """
                                waivers:
                                  - criterion: secrets.content
                                    path: a.txt
                                    reason: test-data
                                    comment: invented
                                    author: Camille
                                    expires: 2026-12-31
                                """)
                .commit("Begin");
        LocalDate day = LocalDate.parse("2026-11-22");
        String before = compared(git, List.of("secrets"), day, "first");
        assertThat(before).contains("APPLIED");
        compared(git, List.of("privacy"), day, "other rules");
        compared(git, List.of("secrets", "docs"), day, "other criteria");
        Path other = folder.resolve("two").resolve("one");
        Files.createDirectories(other);
        git.in(other).git("clone", "-q", "--no-local", git.folder().toString(), "project");
        GitCommands clone = git.in(other.resolve("project"));
        compared(clone, List.of("secrets"), day, "in a clone");
        clone.write("b.txt", "changed, and not committed\n");
        compared(clone, List.of("secrets"), day, "with changes");
    }

    @Test
    void aDamagedStateIsSaidAndHelpsNobody() throws IOException {
        GitCommands git = GitCommands.init(folder.resolve("project"));
        git.write("a.txt", "key = " + new CarrierTokens().github().text() + "\n")
                .commit("Begin");
        LocalDate day = LocalDate.parse("2026-11-22");
        String whole = compared(git, List.of("secrets"), day, "first");
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        StatePlace place = new StatePlace(folder.resolve("state"), "");
        for (int at = 0; at < bytes.length; at += bytes.length / 7) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x10;
            Files.write(file, changed);
            ScanResult.Scanned scanned = scan(git, List.of("secrets"), day, Optional.of(place));
            assertThat(bytes(scanned.report())).isEqualTo(whole);
            assertThat(bytes(scan(git, List.of("secrets"), day, Optional.of(place))
                            .report()))
                    .isEqualTo(whole);
        }
        Files.write(file, new byte[3]);
        assertThat(scan(git, List.of("secrets"), day, Optional.of(place)).trouble())
                .contains(StateTrouble.DAMAGED);
    }

    @Test
    void noValueIsKept() throws IOException {
        GitCommands git = GitCommands.init(folder.resolve("project"));
        CarrierTokens.Token token = new CarrierTokens().github();
        String value = token.value();
        git.write("a.txt", "key = " + token.text() + "\n").commit("Begin");
        StatePlace place = new StatePlace(folder.resolve("state"), "");
        LocalDate day = LocalDate.parse("2026-11-22");
        scan(git, List.of("secrets", "privacy"), day, Optional.of(place));
        assertThat(kept()).doesNotContain(value).contains("secrets.content");
        // A name with a value in it is shown without, and its answers are not kept at all.
        git.write("names/" + token.text() + ".txt", "x").commit("A name");
        String whole = bytes(
                scan(git, List.of("secrets", "privacy"), day, Optional.empty()).report());
        assertThat(bytes(scan(git, List.of("secrets", "privacy"), day, Optional.of(place))
                        .report()))
                .isEqualTo(whole)
                .doesNotContain(value);
        assertThat(kept()).doesNotContain(value);
    }

    private String kept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
