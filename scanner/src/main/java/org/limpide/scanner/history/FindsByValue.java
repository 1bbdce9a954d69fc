package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.history.ArchiveSearch.InMember;
import org.limpide.scanner.history.Contexts.At;
import org.limpide.scanner.history.Contexts.Context;
import org.limpide.scanner.history.Contexts.Placed;
import org.limpide.scanner.history.KeyProofs.Named;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Hits;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.TextSearch;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Carrier;
import org.limpide.scanner.snapshot.TextFind.Place;
import org.limpide.scanner.snapshot.Trace;
import org.limpide.scanner.snapshot.Trace.Reach;

/** Brings finds together that are the same value of the same rule, with all their places. Used once. */
final class FindsByValue {
    private static final String MEMBER = "!/";
    private static final int NUMBERED = 2;
    private static final Comparator<Place> TIP_FIRST = Comparator.comparing(Place::carrier)
            .thenComparing(Place::sureness)
            .thenComparing(Place::name)
            .thenComparing(Place::object)
            .thenComparing(Place::offset);

    private final Objects objects;
    private final Contexts contexts;
    private final SearchedTrees trees;
    private final Refs refs;
    private final KeyProofs proofs;
    private final Places places;
    private final LineNumbers lines;
    /** What refs lead to, where objects are borrowed. */
    private final Optional<BitSet> reached;

    private final Map<Value, Group> groups = new LinkedHashMap<>();
    private final Map<Integer, List<String>> tipPaths = new HashMap<>();
    private final Map<Integer, Map<String, List<At>>> members = new HashMap<>();
    private boolean leftOutForeign;

    private record Value(Rule rule, String value) {}

    private static final class Group {
        private final List<Place> places = new ArrayList<>();
        private final BitSet objects = new BitSet();
        private final List<String> refs = new ArrayList<>();
        private boolean atTip;
    }

    FindsByValue(History history, Refs refs, Map<String, String> tip, SearchedTrees trees, KeyProofs proofs) {
        this.proofs = proofs;
        this.objects = history.objects();
        this.trees = trees;
        this.refs = refs;
        reached = objects.database().borrows() ? trees.reached() : Optional.empty();
        contexts = new Contexts(history.rules().rules());
        lines = new LineNumbers(objects);
        tip.forEach((path, id) -> {
            int object = objects.find(id);
            if (object >= 0) {
                tipPaths.computeIfAbsent(object, any -> new ArrayList<>()).add(path);
            }
        });
        tipPaths.values().forEach(paths -> paths.sort(Comparator.naturalOrder()));
        places = trees.graph()
                .map(graph -> Places.of(history.commits(), graph, objects, trees))
                .orElseGet(Places::unknown);
        searchNames(history);
    }

    /** The name of a ref is a text too. */
    private void searchNames(History history) {
        TextSearch search = new TextSearch(history.rules());
        Hits hits = new Hits();
        List<String> names = new ArrayList<>(refs.published().keySet());
        names.addAll(refs.others().keySet());
        names.sort(Comparator.naturalOrder());
        for (String name : names) {
            byte[] text = (name + "\0".repeat(TextSearch.SLACK)).getBytes(StandardCharsets.UTF_8);
            search.whole(text, text.length - TextSearch.SLACK, hits);
            List<At> finds = new ArrayList<>();
            for (int i = 0; i < hits.count(); i++) {
                for (Found found : hits.found(i)) {
                    if (!history.rules().rules().get(found.rule()).isEvidence()) {
                        finds.add(new At(hits.place(i) + found.delta(), found));
                    }
                }
            }
            keep(-1, new Context(Carrier.REF, name, ""), finds);
        }
    }

    /** Adds the finds in objects of a kind. */
    void add(ObjectKind kind, Map<Integer, List<At>> finds) {
        finds.forEach((object, some) -> {
            switch (kind) {
                case COMMIT -> keep(object, new Context(Carrier.COMMIT, objects.id(object), ""), some);
                case TAG -> keep(object, new Context(Carrier.TAG, objects.id(object), ""), some);
                case TREE -> keep(object, new Context(Carrier.PATH, nameOf(object), ""), some);
                case BLOB -> file(object, "", some);
            }
        });
    }

    /** Adds a find in an archive. */
    void add(InMember find) {
        members.computeIfAbsent(find.object(), any -> new LinkedHashMap<>())
                .computeIfAbsent(find.member(), any -> new ArrayList<>())
                .add(new At(find.place(), find.found()));
    }

    /** Adds finds in names of members of archives; each name is a text of its own. */
    void addNames(List<InMember> finds) {
        Map<Integer, Map<String, List<At>>> names = new TreeMap<>();
        finds.forEach(find -> names.computeIfAbsent(find.object(), any -> new TreeMap<>())
                .computeIfAbsent(find.member(), any -> new ArrayList<>())
                .add(new At(find.place(), find.found())));
        names.forEach((object, some) ->
                some.values().forEach(own -> keep(object, new Context(Carrier.PATH, nameOf(object), ""), own)));
    }

    private void file(int object, String member, List<At> finds) {
        List<String> tip = tipPaths.getOrDefault(object, List.of());
        tip.forEach(path -> file(object, Carrier.FILE, path, member, finds));
        Set<String> others = places.paths(object);
        others.stream()
                .filter(path -> !tip.contains(path))
                .forEach(path -> file(object, Carrier.HISTORY, path, member, finds));
        if (tip.isEmpty() && others.isEmpty()) {
            String inner = member.startsWith(MEMBER) ? member.substring(MEMBER.length()) : "";
            keep(object, new Context(Carrier.HISTORY, objects.id(object) + member, inner), finds);
        }
    }

    private void file(int object, Carrier carrier, String path, String member, List<At> finds) {
        String name = path + (member.equals(MEMBER) ? MEMBER + unpacked(path) : member);
        keep(object, new Context(carrier, name, name), finds);
    }

    /** What is compressed alone has no name of its own: it has that of its file without the last ending. */
    private static String unpacked(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The lender's own rubbish is no part of this repository: no ref leads to it, and no clone brings it along. */
    private boolean isForeign(int object) {
        return object >= 0
                && reached.isPresent()
                && !reached.get().get(object)
                && objects.database().isBorrowed(objects.id(object));
    }

    /** Whether something was found in what only a lender holds, and left out. */
    boolean leftOutForeign() {
        return leftOutForeign;
    }

    private void keep(int object, Context context, List<At> finds) {
        if (isForeign(object)) {
            leftOutForeign = true;
            return;
        }
        for (Placed placed : contexts.placed(context, finds)) {
            Found found = placed.at().found();
            Group group = groups.computeIfAbsent(new Value(placed.rule(), found.value()), any -> new Group());
            group.places.add(new Place(
                    context.carrier(),
                    context.name(),
                    0,
                    object < 0 ? "" : objects.id(object),
                    placed.at().place(),
                    found.length(),
                    placed.sureness(),
                    placed.kinds()));
            if (object >= 0) {
                group.objects.set(object);
            }
            group.atTip |= context.carrier() == Carrier.FILE
                    || (context.carrier() == Carrier.PATH && (trees.isJudged(object) || tipPaths.containsKey(object)));
            if (context.carrier() == Carrier.REF) {
                group.refs.add(context.name());
            }
        }
    }

    /** A path that leads to an object, that of the judged commit first; its id where there is none. */
    String nameOf(int object) {
        List<String> tip = tipPaths.getOrDefault(object, List.of());
        return tip.isEmpty()
                ? places.paths(object).stream().findFirst().orElseGet(() -> objects.id(object))
                : tip.get(0);
    }

    /** Every path of the judged commit that leads to an object, else one of the history, or its id. */
    private List<Named> namesOf(int object, String member) {
        String inside = member.isEmpty() ? "" : MEMBER + member;
        List<String> tip = tipPaths.getOrDefault(object, List.of());
        if (tip.isEmpty()) {
            String name = nameOf(object) + inside;
            return List.of(new Named(Carrier.HISTORY, name, isTest(name)));
        }
        return tip.stream()
                .map(path -> new Named(Carrier.FILE, path + inside, isTest(path + inside)))
                .toList();
    }

    private static boolean isTest(String path) {
        return PathKind.of(path).contains(PathKind.TEST);
    }

    Set<String> otherRepositories() {
        return places.otherRepositories();
    }

    /** All finds, in the order of rules, then of their first places. */
    List<TextFind> finds() {
        members.forEach((object, inside) -> inside.forEach((member, some) -> file(object, MEMBER + member, some)));
        List<Value> values = new ArrayList<>(groups.keySet());
        List<Optional<Trace>> traces = traces(values);
        List<TextFind> finds = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Group group = groups.get(values.get(i));
            if (group == null) {
                continue;
            }
            List<Place> named = numbered(named(group.places));
            Value value = values.get(i);
            finds.add(new TextFind(
                    value.rule(),
                    value.value(),
                    named,
                    group.places.size(),
                    traces.get(i),
                    proofs.of(value.rule(), value.value(), this::namesOf)));
        }
        Comparator<TextFind> order = Comparator.comparing(
                        (TextFind find) -> find.rule().id())
                .thenComparing(find -> find.places().get(0), TIP_FIRST)
                .thenComparing(TextFind::value);
        finds.sort(order);
        return finds;
    }

    /** Every version of a file that holds a value is too much to be read again: lines are for where people look. */
    private List<Place> numbered(List<Place> places) {
        List<Place> numbered = new ArrayList<>();
        for (Place place : places) {
            boolean looked = place.carrier() == Carrier.FILE || numbered.size() < NUMBERED;
            numbered.add(looked ? lines.numbered(place) : place);
        }
        return numbered;
    }

    /** The first places; one in a name is always among them, since a name that holds a value must not be shown. */
    private static List<Place> named(List<Place> places) {
        List<Place> sorted = places.stream().sorted(TIP_FIRST).toList();
        if (sorted.size() <= TextFind.MOST_PLACES) {
            return sorted;
        }
        List<Place> named = new ArrayList<>(sorted.subList(0, TextFind.MOST_PLACES));
        if (named.stream().noneMatch(Place::isName)) {
            sorted.stream().filter(Place::isName).findFirst().ifPresent(name -> named.set(named.size() - 1, name));
        }
        return named;
    }

    private List<Optional<Trace>> traces(List<Value> values) {
        List<BitSet> sets = new ArrayList<>();
        BitSet atTip = new BitSet();
        for (Value value : values) {
            Group group = groups.getOrDefault(value, new Group());
            atTip.set(sets.size(), group.atTip);
            sets.add(group.objects);
        }
        List<Trace> known =
                trees.tracing().map(tracing -> tracing.trace(sets, atTip)).orElse(List.of());
        List<Optional<Trace>> traces = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<String> names = groups.getOrDefault(values.get(i), new Group()).refs;
            traces.add(known.isEmpty() ? Optional.empty() : Optional.of(withNames(known.get(i), names)));
        }
        return traces;
    }

    /** The name of a ref is public with the ref, whatever the ref holds. */
    private Trace withNames(Trace trace, List<String> names) {
        TreeSet<String> all = new TreeSet<>(trace.refs());
        int more = (int) names.stream().filter(all::add).count();
        Reach own = names.stream().anyMatch(refs.published()::containsKey)
                ? Reach.PUBLISHED
                : names.isEmpty() ? Reach.NONE : Reach.OTHER_REFS;
        Reach reach = own.compareTo(trace.reach()) < 0 ? own : trace.reach();
        return new Trace(
                trace.atTip(),
                reach,
                trace.first(),
                trace.last(),
                trace.domains(),
                all.stream().limit(Trace.MOST_REFS).toList(),
                trace.refCount() + more);
    }
}
