package org.limpide.scanner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.match.Generator;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.UnreadReason;

/** Of what a repository borrows, only what its own refs lead to is its own. */
class BorrowedObjectsTest {
    private static final String LENT = token(1);
    private static final String RUBBISH = token(2);
    private static final String OWN = token(3);
    private static final String OWN_RUBBISH = token(4);

    @TempDir
    private Path folder;

    private static String token(long seed) {
        return Generator.expand("ghp_{{b62:30}}{{crc32b62:30}}", seed);
    }

    private List<String> values(GitSnapshot snapshot) {
        return snapshot.texts().to("secrets.content").stream()
                .map(find -> "ghp_" + find.value().replace("ghp_", ""))
                .toList();
    }

    private static List<UnreadReason> reasons(GitSnapshot snapshot) {
        return snapshot.ledger().entries().stream()
                .map(CoverageLedger.Entry::reason)
                .toList();
    }

    @Test
    void whatOnlyTheLenderHoldsAndNoRefReachesIsTheLenders() throws IOException {
        try (GitFixture lender = new GitFixture(folder.resolve("lender.git"));
                GitFixture borrower = new GitFixture(folder.resolve("borrower.git"))) {
            ObjectId lent = lender.commitOnMain(Map.of("a.txt", lender.file(LENT)));
            lender.commit(lender.tree(Map.of("b.txt", lender.file(RUBBISH))), lent);
            lender.flush();
            Path info = borrower.folder.resolve("objects").resolve("info");
            Files.createDirectories(info);
            Files.writeString(info.resolve("alternates"), lender.folder.resolve("objects") + "\n");
            borrower.commit(borrower.tree(Map.of("c.txt", borrower.file(OWN_RUBBISH))));
            borrower.commitOnMain(Map.of("d.txt", borrower.file(OWN)), lent);
            borrower.flush();

            GitSnapshot own = borrower.snapshot();
            assertThat(values(own)).containsExactlyInAnyOrder(LENT, OWN, OWN_RUBBISH);
            assertThat(reasons(own)).containsOnlyOnce(UnreadReason.BORROWED_OBJECTS);
            assertThat(own.texts().gap()).isEmpty();

            GitSnapshot lenders = lender.snapshot();
            assertThat(values(lenders)).containsExactlyInAnyOrder(LENT, RUBBISH);
            assertThat(reasons(lenders)).doesNotContain(UnreadReason.BORROWED_OBJECTS);
        }
    }
}
