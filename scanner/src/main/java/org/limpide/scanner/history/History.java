package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.limpide.scanner.history.TagVisitor.Tag;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.PackWalk;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.TextFinds;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.values.ValueTable;

/**
 * The history of one repository. Commits and tags are read when it is opened; all other objects when texts are asked
 * for.
 */
public final class History {
    private final Objects objects;
    private final RuleSet rules;
    private final Settings settings;
    private final HistoryPass pass;
    private final Optional<CleanFiles> before;
    private Optional<CleanFiles> clean = Optional.empty();
    private final CommitGraph commits;
    private final Map<Integer, Tag> tags = new HashMap<>();
    private final List<TextVisitor> searched = new ArrayList<>();

    /**
     * How the history is read.
     *
     * @param archives whether archives are opened
     * @param attribution whether it is found out at which paths and in which commits each find stands
     * @param threads how many threads share the work
     */
    public record Settings(boolean archives, boolean attribution, int threads) {
        /** Everything, on all processors. */
        public static Settings standard() {
            return new Settings(true, true, Math.max(1, Runtime.getRuntime().availableProcessors()));
        }
    }

    private History(Objects objects, RuleSet rules, Settings settings, Optional<CleanFiles> before) {
        this.objects = objects;
        this.before = before;
        this.rules = rules;
        this.settings = settings;
        pass = new HistoryPass(objects, rules, true, settings.threads(), PackWalk.Limits.standard());
        commits = readCommits();
        readTags();
    }

    /** Opens a history. */
    public static History of(ObjectDatabase database, RuleSet rules, Settings settings) {
        return new History(Objects.of(database), rules, settings, Optional.empty());
    }

    /**
     * Opens a history of which an earlier search knows something.
     *
     * @param before what a search with the same rules and settings found clean
     */
    public static History of(ObjectDatabase database, RuleSet rules, Settings settings, CleanFiles before) {
        return new History(Objects.of(database), rules, settings, Optional.of(before));
    }

    /** Opens a part of a history: only what is in the part is searched, and commits beyond it are not followed. */
    public static History of(Part part, RuleSet rules, Settings settings) {
        return new History(Objects.of(part), rules, settings, Optional.empty());
    }

    private CommitGraph readCommits() {
        List<TextVisitor> texts = pass.texts(ObjectKind.COMMIT);
        List<CommitVisitor> visitors = texts.stream()
                .map(text -> new CommitVisitor(text, new CommitRows(objects)))
                .toList();
        pass.show(ObjectKind.COMMIT, texts, visitors);
        searched.addAll(texts);
        return CommitGraph.of(visitors.stream().map(CommitVisitor::rows).toList(), objects);
    }

    private void readTags() {
        List<TextVisitor> texts = pass.texts(ObjectKind.TAG);
        List<TagVisitor> visitors =
                texts.stream().map(text -> new TagVisitor(text, objects)).toList();
        pass.show(ObjectKind.TAG, texts, visitors);
        searched.addAll(texts);
        visitors.forEach(visitor -> visitor.tags().forEach(tag -> tags.put(objects.standing(tag.object()), tag)));
    }

    /**
     * What is known of the commits that will be published.
     *
     * @param ledger told what could not be read
     */
    public HistoryFacts facts(Refs refs, BiConsumer<String, UnreadReason> ledger) {
        return new FactsOfHistory(objects, commits, tags, ledger).of(refs);
    }

    /**
     * Searches every text.
     *
     * @param tip the files of the judged commit: ids of their contents by their paths
     * @param ledger told what was not searched
     */
    public TextFinds texts(Refs refs, Map<String, String> tip, BiConsumer<String, UnreadReason> ledger) {
        HistorySearch search = new HistorySearch(this, refs, tip, ledger);
        TextFinds texts = search.run();
        clean = before.flatMap(any -> search.clean());
        return texts;
    }

    /** What the next search need not look at, once texts were asked for; absent where that cannot be said. */
    public Optional<CleanFiles> clean() {
        return clean;
    }

    Optional<CleanFiles> before() {
        return before;
    }

    /**
     * Where the bytes of known values stand, in any object.
     *
     * @param refs whose names are searched too
     */
    public Whereabouts exactly(ValueTable values, Refs refs) {
        return new ValueSearch(this, values, refs, true).exact();
    }

    /**
     * Where known values stand in any form that the rules know, and what cutting them out comes to.
     *
     * @param refs from which the commits that change are reached
     */
    public Whereabouts everywhere(ValueTable values, Refs refs) {
        return new ValueSearch(this, values, refs, true).all();
    }

    Objects objects() {
        return objects;
    }

    RuleSet rules() {
        return rules;
    }

    Settings settings() {
        return settings;
    }

    HistoryPass pass() {
        return pass;
    }

    CommitGraph commits() {
        return commits;
    }

    Map<Integer, Tag> tags() {
        return tags;
    }

    /** The visitors of commits and tags. */
    List<TextVisitor> searched() {
        return searched;
    }
}
