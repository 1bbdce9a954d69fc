package org.limpide.scanner.engine.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.match.Latin1;
import org.limpide.scanner.match.Match;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.RuleMatcher;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** What the rules of all themes find in the files of a snapshot. */
public final class ContentMatches {
    /** A file of data can hold one kind of value without end; each is kept up to here, and counted beyond. */
    private static final int KEPT_PER_RULE = 1000;

    private static final RuleSet RULES = RuleSet.load("secrets", "privacy", "protection");
    private static final RuleMatcher ON_TEXT = new RuleMatcher(RULES);
    private static final RuleMatcher ON_BYTES =
            new RuleMatcher(RULES.where(rule -> !rule.scope().textOnly()));
    private static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::sureness)
            .thenComparing(match -> RULES.rules().indexOf(match.rule()))
            .thenComparing(Match::start);

    private final Map<String, List<FileMatches>> byQuestion = new HashMap<>();

    /**
     * The matches of one question in one file, in the order of the text.
     *
     * @param matches none overlaps another
     * @param counts how often each rule matched, also beyond those that are kept
     */
    public record FileMatches(String path, List<Match> matches, Map<Rule, Integer> counts) {
        public FileMatches {
            matches = List.copyOf(matches);
            counts = Map.copyOf(counts);
        }
    }

    private ContentMatches() {}

    /** The matches of this snapshot, searched once for all checks. */
    public static ContentMatches of(RepositorySnapshot snapshot) {
        return snapshot.derived(ContentMatches.class, ContentMatches::search);
    }

    /** The files with matches of a question, in the order of their paths. */
    public List<FileMatches> to(String question) {
        return List.copyOf(byQuestion.getOrDefault(question, List.of()));
    }

    private static ContentMatches search(RepositorySnapshot snapshot) {
        ContentMatches all = new ContentMatches();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile()) {
                all.search(file);
            }
        }
        return all;
    }

    private void search(SnapshotFile file) {
        OneFile found = new OneFile();
        Content content = file.content();
        if (content instanceof Content.Text text) {
            ON_TEXT.find(text.value(), file.path(), found::add);
        } else if (content instanceof Content.Binary binary) {
            ON_BYTES.find(Latin1.of(binary.bytes()), file.path(), found::add);
        }
        found.matches.forEach((question, matches) -> byQuestion
                .computeIfAbsent(question, any -> new ArrayList<>())
                .add(new FileMatches(file.path(), withoutOverlaps(matches), found.counts)));
    }

    /** Of matches that overlap, the surest; then that of the rule that comes first. */
    private static List<Match> withoutOverlaps(List<Match> matches) {
        TreeMap<Integer, Match> kept = new TreeMap<>();
        matches.stream().sorted(BEST_FIRST).forEach(match -> {
            Map.Entry<Integer, Match> before = kept.lowerEntry(match.end());
            if (before == null || before.getValue().end() <= match.start()) {
                kept.put(match.start(), match);
            }
        });
        return List.copyOf(kept.values());
    }

    private static final class OneFile {
        private final Map<String, List<Match>> matches = new LinkedHashMap<>();
        private final Map<Rule, Integer> counts = new HashMap<>();

        void add(Match match) {
            if (counts.merge(match.rule(), 1, Integer::sum) <= KEPT_PER_RULE) {
                matches.computeIfAbsent(match.rule().question(), any -> new ArrayList<>())
                        .add(match);
            }
        }
    }
}
