package org.limpide.scanner.engine.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.match.Rule.Sureness;
import org.limpide.scanner.snapshot.KeyProof;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Carrier;
import org.limpide.scanner.snapshot.TextFind.Place;
import org.limpide.scanner.snapshot.Trace.Reach;

/**
 * Turns finds into observations. Messages have the id of the rule behind a dot; a criterion writes the sentence once with
 * {@code {kind}}, and each rule brings its noun phrase. The same value in several places is one observation. Values in
 * tests and examples are asked about once for each rule and file: there are many, and one look judges them.
 */
public final class ContentAnswers {
    /** Values of one rule that are named one by one in one file; a last observation counts the others. */
    private static final int MOST_PER_RULE = 20;

    private ContentAnswers() {}

    /** One observation for each value: a failure, or a question to people where it is doubtful or in test data. */
    public static List<Observation> each(RepositorySnapshot snapshot, String question) {
        return each(snapshot, question, place -> true);
    }

    /** As {@link #each}, without what is doubtful in test data: invented words and machines belong there. */
    public static List<Observation> eachThatMatters(RepositorySnapshot snapshot, String question) {
        return each(snapshot, question, ContentAnswers::matters);
    }

    private static boolean matters(Place place) {
        return place.sureness() != Sureness.POSSIBLE || !place.isTest();
    }

    /**
     * One answer with all that it stands for.
     *
     * @param finds the values, in memory only; none where nothing was found
     */
    public record Answer(Observation observation, List<TextFind> finds) {
        public Answer {
            finds = List.copyOf(finds);
        }
    }

    /** The answers of {@link #eachThatMatters}, in its order, with the values that they are about. */
    public static List<Answer> answersThatMatter(RepositorySnapshot snapshot, String question) {
        return answers(snapshot, question, ContentAnswers::matters);
    }

    private static List<Observation> each(RepositorySnapshot snapshot, String question, Predicate<Place> counts) {
        return answers(snapshot, question, counts).stream()
                .map(Answer::observation)
                .toList();
    }

    private static List<Answer> answers(RepositorySnapshot snapshot, String question, Predicate<Place> counts) {
        List<Answer> answers = new ArrayList<>();
        Map<List<String>, List<TextFind>> inTests = new LinkedHashMap<>();
        Map<List<String>, Integer> keysInTests = new HashMap<>();
        Map<List<String>, Integer> named = new HashMap<>();
        Map<List<String>, Place> more = new LinkedHashMap<>();
        Map<List<String>, List<TextFind>> others = new HashMap<>();
        for (TextFind find : snapshot.texts().to(question)) {
            List<Place> places = find.places().stream().filter(counts).toList();
            if (places.isEmpty()) {
                continue;
            }
            Place first =
                    places.stream().filter(place -> !place.isTest()).findFirst().orElse(places.get(0));
            List<String> file = List.of(find.rule().id(), first.name());
            // A key with a certificate outside of tests is no test data, wherever it stands.
            if (first.isTest() && find.key().filter(KeyProof::isUsed).isEmpty()) {
                inTests.computeIfAbsent(group(find, file, keysInTests), any -> new ArrayList<>())
                        .add(find);
            } else if (named.merge(file, 1, Integer::sum) <= MOST_PER_RULE) {
                answers.add(new Answer(value(find, places, first), List.of(find)));
            } else {
                more.putIfAbsent(file, first);
                others.computeIfAbsent(file, any -> new ArrayList<>()).add(find);
            }
        }
        more.forEach((file, place) -> answers.add(new Answer(
                observation(
                                outcome(place.sureness()),
                                "more",
                                file.get(0),
                                place,
                                named.getOrDefault(file, 0) - MOST_PER_RULE)
                        .identifiedBy("more", file.get(1), file.get(0)),
                others.getOrDefault(file, List.of()))));
        inTests.forEach((file, finds) -> answers.add(new Answer(inTests(file, finds), finds)));
        return answers.isEmpty() ? List.of(new Answer(Observation.pass(), List.of())) : answers;
    }

    /** What is known of a private key is said of each, also in tests. */
    private static List<String> group(TextFind find, List<String> file, Map<List<String>, Integer> keysInTests) {
        boolean alone = find.key().isPresent() && keysInTests.merge(file, 1, Integer::sum) <= MOST_PER_RULE;
        return alone ? List.of(file.get(0), file.get(1), find.value()) : file;
    }

    private static Observation value(TextFind find, List<Place> places, Place first) {
        Sureness sureness = proven(
                find,
                places.stream()
                        .filter(place -> !place.isTest())
                        .map(Place::sureness)
                        .min(Sureness::compareTo)
                        .orElse(first.sureness()));
        boolean leftOut =
                find.trace().map(trace -> trace.reach() != Reach.PUBLISHED).orElse(false);
        String key = leftOut ? "unpublished" : key(first.carrier(), sureness);
        Outcome outcome = leftOut ? Outcome.REVIEW : outcome(sureness);
        return Observation.of(outcome, Message.of(key + "." + find.rule().id()), PlacesOfFinds.location(first))
                .withConfidence(confidence(sureness))
                .identifiedBy(find.rule().id(), find.value())
                .standingAt(PlacesOfFinds.of(find))
                .withKey(find.key().map(PlacesOfFinds::key))
                .about(find.rule().toString(), find.value());
    }

    /** What belongs to a key proves it; one that is cut or invented opens nothing, as far as can be seen. */
    private static Sureness proven(TextFind find, Sureness seen) {
        return find.key()
                .map(key -> !key.material().wellFormed()
                        ? Sureness.POSSIBLE
                        : key.matches().isEmpty() ? seen : Sureness.CERTAIN)
                .orElse(seen);
    }

    private static String key(Carrier carrier, Sureness sureness) {
        boolean doubtful = sureness == Sureness.POSSIBLE;
        return switch (carrier) {
            case FILE -> doubtful ? "possible" : "found";
            case HISTORY -> doubtful ? "history-possible" : "history";
            case COMMIT, TAG -> doubtful ? "message-possible" : "message";
            case PATH, REF -> doubtful ? "name-possible" : "name";
        };
    }

    private static Outcome outcome(Sureness sureness) {
        return sureness == Sureness.POSSIBLE ? Outcome.REVIEW : Outcome.FAIL;
    }

    /** Named by all its values: a new one is a new question, whatever was answered before. */
    private static Observation inTests(List<String> file, List<TextFind> finds) {
        TreeSet<String> values = new TreeSet<>();
        finds.forEach(find -> values.add(find.value()));
        List<String> identity = new ArrayList<>(List.of("test", file.get(1), file.get(0)));
        identity.addAll(values);
        Place place = finds.get(0).places().stream()
                .filter(one -> one.name().equals(file.get(1)))
                .findFirst()
                .orElse(finds.get(0).places().get(0));
        Observation observation = observation(Outcome.REVIEW, "test", file.get(0), place, values.size())
                .withConfidence(confidence(proven(finds.get(0), place.sureness())))
                .identifiedBy(identity.toArray(String[]::new));
        return finds.size() == 1
                ? observation
                        .standingAt(PlacesOfFinds.of(finds.get(0)))
                        .withKey(finds.get(0).key().map(PlacesOfFinds::key))
                        .about(finds.get(0).rule().toString(), finds.get(0).value())
                : observation.standingAt(PlacesOfFinds.of(
                        finds.stream().flatMap(find -> find.places().stream()).toList(),
                        finds.stream().mapToInt(TextFind::placeCount).sum(),
                        values.size()));
    }

    /** One observation for each rule in each file, with {@code count}: always a question to people. */
    public static List<Observation> grouped(RepositorySnapshot snapshot, String question) {
        return grouped(snapshot, question, false);
    }

    /** As {@link #grouped}, with one observation for each rule over all files of tests and examples. */
    public static List<Observation> groupedApartFromTests(RepositorySnapshot snapshot, String question) {
        return grouped(snapshot, question, true);
    }

    /** A group of places. */
    private static final class Group {
        private final TreeSet<String> names = new TreeSet<>();
        private final List<Place> places = new ArrayList<>();
        private final TreeSet<String> values = new TreeSet<>();
    }

    private static List<Observation> grouped(RepositorySnapshot snapshot, String question, boolean testsApart) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (TextFind find : snapshot.texts().to(question)) {
            for (Place place : find.places()) {
                String kind = place.carrier() != Carrier.FILE
                        ? "elsewhere"
                        : testsApart && place.isTest() ? "tests" : "found";
                String name = kind.equals("found") ? place.name() : "";
                Group group = groups.computeIfAbsent(List.of(kind, find.rule().id(), name), any -> new Group());
                group.names.add(place.name());
                group.places.add(place);
                group.values.add(find.value());
            }
        }
        List<Observation> observations = new ArrayList<>();
        groups.forEach((group, some) -> {
            String kind = group.get(0);
            int count = kind.equals("found") ? some.places.size() : some.names.size();
            Observation observation = observation(Outcome.REVIEW, kind, group.get(1), some.places.get(0), count)
                    .standingAt(PlacesOfFinds.of(some.places, some.places.size(), some.values.size()));
            if (some.values.size() == 1) {
                observation = observation.about(question + "/" + group.get(1), some.values.first());
            }
            observations.add(
                    kind.equals("found")
                            ? observation.identifiedBy(group.get(2), group.get(1))
                            : observation.identifiedBy(kind, group.get(1)));
        });
        return orPass(observations);
    }

    private static Observation observation(Outcome outcome, String key, String rule, Place place, int count) {
        Message message = Message.of(key + "." + rule).with("count", count);
        return Observation.of(outcome, message, PlacesOfFinds.location(place))
                .withConfidence(confidence(place.sureness()));
    }

    private static Confidence confidence(Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> Confidence.CERTAIN;
            case LIKELY -> Confidence.LIKELY;
            case POSSIBLE -> Confidence.POSSIBLE;
        };
    }

    private static List<Observation> orPass(List<Observation> observations) {
        return observations.isEmpty() ? List.of(Observation.pass()) : observations;
    }
}
