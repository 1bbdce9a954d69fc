package org.limpide.scanner.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.match.Match;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.RuleMatcher;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.TextFind.Carrier;
import org.limpide.scanner.snapshot.TextFind.Place;

/** The built-in rules over files that are in no repository. */
final class InMemorySearch {
    private static final RuleSet RULES = RuleSet.load(RuleSet.THEMES.toArray(String[]::new));

    private final Map<Value, List<Place>> places = new LinkedHashMap<>();
    private final List<SnapshotFile> files;
    private Optional<UnreadReason> gap = Optional.empty();

    private record Value(Rule rule, String value) {}

    InMemorySearch(List<SnapshotFile> files) {
        this.files = files;
    }

    TextFinds finds() {
        RuleMatcher matcher = new RuleMatcher(RULES);
        for (SnapshotFile file : files) {
            if (file.isFile() && file.content() instanceof Content.Unread unread) {
                gap = unread.reason().hidesPublishedText() ? Optional.of(unread.reason()) : gap;
            } else if (file.isFile()) {
                Map<String, List<Match>> matches = new TreeMap<>();
                matcher.find(
                        bytes(file.content()),
                        file.path(),
                        match -> matches.computeIfAbsent(match.rule().question(), any -> new ArrayList<>())
                                .add(match));
                matches.values()
                        .forEach(some ->
                                Match.withoutOverlaps(some, RULES.rules()).forEach(match -> place(file, match)));
            }
        }
        List<TextFind> finds = new ArrayList<>();
        places.forEach((value, some) -> finds.add(
                new TextFind(value.rule(), value.value(), some, some.size(), Optional.empty(), Optional.empty())));
        finds.sort(Comparator.comparing(find -> find.rule().id()));
        return new TextFinds(finds, gap, Optional.empty());
    }

    private static byte[] bytes(Content content) {
        if (content instanceof Content.Text text) {
            return text.value().getBytes(StandardCharsets.UTF_8);
        }
        return content instanceof Content.Binary binary ? binary.bytes() : new byte[0];
    }

    private void place(SnapshotFile file, Match match) {
        places.computeIfAbsent(new Value(match.rule(), match.value()), any -> new ArrayList<>())
                .add(new Place(
                        Carrier.FILE,
                        file.path(),
                        match.line(),
                        file.objectId(),
                        match.start(),
                        match.end() - match.start(),
                        match.sureness(),
                        match.kinds()));
    }
}
