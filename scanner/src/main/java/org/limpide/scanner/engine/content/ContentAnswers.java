package org.limpide.scanner.engine.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.engine.content.ContentMatches.FileMatches;
import org.limpide.scanner.match.Match;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.Rule.Sureness;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * Turns matches into observations. Messages are {@code found}, {@code possible} or {@code test}, each with the id of the
 * rule behind a dot; a criterion writes the sentence once with {@code {kind}}, and each rule brings its noun phrase.
 * Values in tests and examples are asked about once for each rule and file: there are many, and one look judges them.
 */
public final class ContentAnswers {
    /** Values of one rule that are named one by one in one file; a last observation counts the others. */
    private static final int MOST_PER_RULE = 20;

    private ContentAnswers() {}

    /** One observation for each value: a failure, or a question to people where it is doubtful or in test data. */
    public static List<Observation> each(RepositorySnapshot snapshot, String question) {
        return each(snapshot, question, match -> true);
    }

    /** As {@link #each}, without what is doubtful in test data: invented words and machines belong there. */
    public static List<Observation> eachThatMatters(RepositorySnapshot snapshot, String question) {
        return each(
                snapshot,
                question,
                match -> match.sureness() != Sureness.POSSIBLE || !match.kinds().contains(PathKind.TEST));
    }

    private static List<Observation> each(RepositorySnapshot snapshot, String question, Predicate<Match> counts) {
        List<Observation> observations = new ArrayList<>();
        for (FileMatches file : ContentMatches.of(snapshot).to(question)) {
            byRule(file, counts).forEach((rule, matches) -> observations.addAll(values(file, rule, matches)));
        }
        return orPass(observations);
    }

    /** One observation for each rule in each file, with {@code count}: always a question to people. */
    public static List<Observation> grouped(RepositorySnapshot snapshot, String question) {
        List<Observation> observations = new ArrayList<>();
        for (FileMatches file : ContentMatches.of(snapshot).to(question)) {
            byRule(file, match -> true).forEach((rule, matches) -> observations.add(group(file, rule, matches)));
        }
        return orPass(observations);
    }

    /** As {@link #grouped}, with one observation for each rule over all files of tests and examples. */
    public static List<Observation> groupedApartFromTests(RepositorySnapshot snapshot, String question) {
        List<Observation> observations = new ArrayList<>();
        Map<Rule, List<FileMatches>> tests = new LinkedHashMap<>();
        for (FileMatches file : ContentMatches.of(snapshot).to(question)) {
            byRule(file, match -> true).forEach((rule, matches) -> {
                if (matches.get(0).kinds().contains(PathKind.TEST)) {
                    tests.computeIfAbsent(rule, any -> new ArrayList<>()).add(file);
                } else {
                    observations.add(group(file, rule, matches));
                }
            });
        }
        tests.forEach((rule, files) -> {
            FileMatches file = files.get(0);
            Match first = byRule(file, match -> match.rule().equals(rule))
                    .getOrDefault(rule, file.matches())
                    .get(0);
            observations.add(observation(Outcome.REVIEW, "tests", file, first, m -> m.with("count", files.size()))
                    .identifiedBy("tests", rule.id()));
        });
        return orPass(observations);
    }

    private static Observation group(FileMatches file, Rule rule, List<Match> matches) {
        int count =
                matches.size() < MOST_PER_RULE ? matches.size() : file.counts().getOrDefault(rule, matches.size());
        return observation(Outcome.REVIEW, "found", file, matches.get(0), m -> m.with("count", count))
                .identifiedBy(file.path(), rule.id());
    }

    /** Named by all its values: a new one is a new question, whatever was answered before. */
    private static Observation inTests(FileMatches file, Rule rule, List<Match> matches) {
        List<String> identity = new ArrayList<>(List.of(file.path(), rule.id()));
        matches.stream().map(Match::value).distinct().sorted().forEach(identity::add);
        int count = identity.size() - 2;
        return observation(Outcome.REVIEW, "test", file, matches.get(0), m -> m.with("count", count))
                .identifiedBy(identity.toArray(String[]::new));
    }

    private static List<Observation> values(FileMatches file, Rule rule, List<Match> matches) {
        if (matches.get(0).kinds().contains(PathKind.TEST)) {
            return List.of(inTests(file, rule, matches));
        }
        List<Observation> observations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Match match : matches) {
            if (seen.size() >= MOST_PER_RULE) {
                int others = file.counts().getOrDefault(rule, matches.size()) - observations.size();
                observations.add(observation(outcome(match), "more", file, match, m -> m.with("count", others))
                        .identifiedBy(file.path(), rule.id()));
                break;
            }
            if (seen.add(match.value())) {
                observations.add(observation(outcome(match), key(match), file, match, Function.identity())
                        .identifiedBy(file.path(), rule.id(), match.value()));
            }
        }
        return observations;
    }

    private static Map<Rule, List<Match>> byRule(FileMatches file, Predicate<Match> counts) {
        Map<Rule, List<Match>> byRule = new LinkedHashMap<>();
        file.matches().stream()
                .filter(counts)
                .forEach(match -> byRule.computeIfAbsent(match.rule(), any -> new ArrayList<>())
                        .add(match));
        return byRule;
    }

    private static Observation observation(
            Outcome outcome, String key, FileMatches file, Match match, Function<Message, Message> more) {
        Message message = more.apply(Message.of(key + "." + match.rule().id()));
        return Observation.of(outcome, message, Location.file(file.path(), match.line()))
                .withConfidence(confidence(match));
    }

    private static Outcome outcome(Match match) {
        return key(match).equals("found") ? Outcome.FAIL : Outcome.REVIEW;
    }

    private static String key(Match match) {
        if (match.kinds().contains(PathKind.TEST)) {
            return "test";
        }
        return match.sureness() == Sureness.POSSIBLE ? "possible" : "found";
    }

    private static Confidence confidence(Match match) {
        return switch (match.sureness()) {
            case CERTAIN -> Confidence.CERTAIN;
            case LIKELY -> Confidence.LIKELY;
            case POSSIBLE -> Confidence.POSSIBLE;
        };
    }

    private static List<Observation> orPass(List<Observation> observations) {
        return observations.isEmpty() ? List.of(Observation.pass()) : observations;
    }
}
