package org.limpide.scanner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.history.Whereabouts;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.remediation.Cleanliness;
import org.limpide.scanner.remediation.Cleanliness.Left;
import org.limpide.scanner.remediation.Cleanliness.Unproven;
import org.limpide.scanner.remediation.Manifest;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.CoverageLedger.Searched;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.GitSnapshot;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.values.KeyedHash;
import org.limpide.scanner.values.ValueTable;

/** The facade of the proof: whether any object of a repository, or any name, still holds a value of a manifest. */
public final class CleanCheck {
    private static final String THEME = "secrets";
    private static final int MOST_PLACES = 8;
    private static final int DIGITS_SHOWN = 12;

    private final Manifest manifest;
    private final ValueTable table;

    public CleanCheck(Manifest manifest) {
        this.manifest = manifest;
        this.table = manifest.table();
    }

    /** What becomes of it. */
    public sealed interface Result {
        /** The repository cannot be read; never to be read as clean. */
        record Refused(SourceProblem problem) implements Result {}

        /** Every object that can be read was searched. */
        record Searched(Cleanliness cleanliness) implements Result {}
    }

    /** Searches one repository, whatever refs lead to: {@code options} say the commit and how the history is read. */
    public Result search(RepositorySource source, ScanOptions options) {
        Opening opening = RepositoryReader.open(source, options.cache());
        if (opening instanceof Opening.Refused refused) {
            return new Result.Refused(refused.problem());
        }
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            RuleSet rules = RuleSet.load(THEME);
            Reading reading = reader.snapshot(options.ref(), RefPattern.all(), rules, options.history());
            if (reading instanceof Reading.Refused refused) {
                return new Result.Refused(refused.problem());
            }
            GitSnapshot snapshot = ((Reading.Read) reading).snapshot();
            Whereabouts where = reader.whereabouts(table, Optional.empty(), options.history());
            return new Result.Searched(cleanliness(reader, snapshot, where, rules));
        }
    }

    private Cleanliness cleanliness(RepositoryReader reader, GitSnapshot snapshot, Whereabouts where, RuleSet rules) {
        // Before the search the ledger tells of files that are too large to be read at once, which the search does.
        Set<CoverageLedger.Entry> before = Set.copyOf(snapshot.ledger().entries());
        Map<Integer, Set<String>> places = new TreeMap<>();
        Set<List<Object>> named = new HashSet<>();
        byRules(snapshot, rules, places, named);
        byBytes(where, places, named);
        Set<String> held = new TreeSet<>();
        manifest.objects().forEach(held::addAll);
        List<Left> left = new ArrayList<>();
        places.forEach((value, own) -> left.add(new Left(
                table.values().get(value).id().substring(0, DIGITS_SHOWN),
                manifest.rules().get(value),
                own.stream().limit(MOST_PLACES).toList(),
                own.size())));
        return new Cleanliness(
                table.values().size(),
                (int) table.values().stream().filter(value -> !value.exact()).count(),
                snapshot.texts().searched().map(Searched::objects).orElse(0),
                left,
                reader.present(held).size(),
                unproven(snapshot, where, rules, before),
                reader.keepsReflogs());
    }

    /** Encoded forms and archives: what the rules find and its hash names. */
    private void byRules(
            GitSnapshot snapshot, RuleSet rules, Map<Integer, Set<String>> places, Set<List<Object>> named) {
        MaskedNames names = new MaskedNames(snapshot.texts().inNames(), rules);
        KeyedHash keyed = table.keyed();
        Set<String> questions = new TreeSet<>();
        rules.rules().forEach(rule -> questions.add(rule.question()));
        for (String question : questions) {
            for (TextFind find : snapshot.texts().to(question)) {
                int value = table.number(keyed.of(find.value()));
                if (value >= 0) {
                    Set<String> own = places.computeIfAbsent(value, any -> new LinkedHashSet<>());
                    find.places().forEach(place -> {
                        own.add(names.masked(Printable.of(place.name())));
                        named.add(List.of(value, place.object()));
                    });
                }
            }
        }
    }

    /** What rules do not see; an object is named where nothing better is known. */
    private static void byBytes(Whereabouts where, Map<Integer, Set<String>> places, Set<List<Object>> named) {
        where.stands().stream()
                .filter(stand -> !named.contains(List.of(stand.value(), stand.object())))
                .forEach(stand -> places.computeIfAbsent(stand.value(), any -> new LinkedHashSet<>())
                        .add(stand.object()));
        // The name itself may be the value, in a way that no rule knows.
        where.refs().stream()
                .filter(ref -> !named.contains(List.of(ref.value(), "")))
                .forEach(ref -> places.computeIfAbsent(ref.value(), any -> new LinkedHashSet<>())
                        .add(ref.name().replaceFirst("^(refs/[a-z]+/).*$", "$1") + MaskedNames.MASK));
    }

    private static List<Unproven> unproven(
            GitSnapshot snapshot, Whereabouts where, RuleSet rules, Set<CoverageLedger.Entry> before) {
        boolean largeOnesSearched = snapshot.texts()
                .gap()
                .map(gap -> gap.compareTo(UnreadReason.TOO_LARGE) > 0)
                .orElse(true);
        Set<Unproven> unproven = new LinkedHashSet<>();
        MaskedNames names = new MaskedNames(snapshot.texts().inNames(), rules);
        for (CoverageLedger.Entry entry : snapshot.ledger().entries()) {
            if (largeOnesSearched && entry.reason() == UnreadReason.TOO_LARGE && before.contains(entry)) {
                continue;
            }
            if (entry.reason().hidesPublishedText() || entry.reason() == UnreadReason.DAMAGED_ARCHIVE) {
                unproven.add(
                        new Unproven(names.masked(entry.place()), entry.reason().name()));
            }
        }
        Set<String> named = new TreeSet<>();
        unproven.forEach(one -> named.add(one.place()));
        for (String object : where.unsearched()) {
            if (!named.contains(object)) {
                unproven.add(new Unproven(object, UnreadReason.CORRUPT_OBJECT.name()));
            }
        }
        if (where.full()) {
            unproven.add(new Unproven("", UnreadReason.LIMIT_REACHED.name()));
        }
        return List.copyOf(unproven);
    }
}
