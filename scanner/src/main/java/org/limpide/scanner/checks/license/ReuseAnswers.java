package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.license.reuse.Reuse;
import org.limpide.scanner.license.reuse.ReuseProblem;
import org.limpide.scanner.license.reuse.ReuseProblem.Kind;
import org.limpide.scanner.license.reuse.ReuseReport;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** What the REUSE specification asks of a snapshot, judged once for all questions about it. */
final class ReuseAnswers {
    private static final int MOST_OF_A_KIND = 30;

    private ReuseAnswers() {}

    static ReuseReport of(RepositorySnapshot snapshot) {
        return snapshot.derived(ReuseReport.class, ReuseAnswers::judged);
    }

    private static ReuseReport judged(RepositorySnapshot snapshot) {
        Set<String> unread = new HashSet<>();
        var files = Licenses.files(snapshot);
        if (Reuse.isAdopted(files)) {
            snapshot.files().stream()
                    .filter(file -> file.isFile() && file.content() instanceof Content.Unread)
                    .forEach(file -> unread.add(file.path()));
        }
        return Reuse.of(files, unread);
    }

    /** One for each problem of these kinds; where there are many of a kind, the others are counted. */
    static List<Observation> each(ReuseReport report, Set<Kind> kinds, Outcome outcome) {
        List<Observation> all = new ArrayList<>();
        for (Kind kind : kinds) {
            List<ReuseProblem> some = report.of(kind);
            some.stream().limit(MOST_OF_A_KIND).forEach(problem -> all.add(one(problem, outcome)));
            if (some.size() > MOST_OF_A_KIND) {
                ReuseProblem next = some.get(MOST_OF_A_KIND);
                Message message = Message.of("more").with("count", some.size() - MOST_OF_A_KIND);
                all.add(Observation.of(outcome, message, Location.file(next.path(), next.line()))
                        .identifiedBy("more", key(kind)));
            }
        }
        return all;
    }

    private static Observation one(ReuseProblem problem, Outcome outcome) {
        Message message = Message.of(key(problem.kind())).with("detail", problem.detail());
        return Observation.of(outcome, message, Location.file(problem.path(), problem.line()))
                .identifiedBy(key(problem.kind()), problem.path(), problem.detail());
    }

    /** One for all problems of a kind, at the first of them: there may be thousands. */
    static List<Observation> together(ReuseReport report, Set<Kind> kinds, Outcome outcome) {
        List<Observation> all = new ArrayList<>();
        for (Kind kind : kinds) {
            List<ReuseProblem> some = report.of(kind);
            if (!some.isEmpty()) {
                Message message =
                        Message.of(key(kind)).with("count", some.size()).with("covered", report.covered());
                all.add(Observation.of(
                                outcome, message, Location.file(some.get(0).path()))
                        .identifiedBy(key(kind)));
            }
        }
        return all;
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
