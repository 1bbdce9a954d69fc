package org.limpide.scanner.checks.algorithm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.checks.algorithm.Lexicon.Found;
import org.limpide.scanner.manifest.Manifests;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Is there code that may be an algorithm on which decisions about people are founded, and no sheet that describes it? People
 * answer: this only shows where to look. Parameters: {@code engines}, globs of files of rule engines; {@code models}, globs of
 * trained models; {@code letters}, globs of what is sent to people, read beside code; {@code words}, rows of a {@code group} and its {@code words}; {@code not}, globs left out; {@code few} and
 * {@code many}, how many different words of decisions a file must hold beside an article of law, and without one.
 */
public final class CandidateCheck implements Check {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_WORDS = 5;
    private static final int ENOUGH_BRANCHES = 2;
    private static final int ENOUGH_NUMBERS = 2;

    /** Articles that only somebody who thinks of public algorithms names (CRPA). */
    private static final Pattern ARTICLES = Pattern.compile("[LR]\\.? ?31(?:1-3-1(?:-[12])?|2-1-3)\\b");

    private static final Set<PathKind> LEFT_OUT =
            Set.of(PathKind.TEST, PathKind.LOCK, PathKind.MINIFIED, PathKind.TRANSLATION);
    private static final Pattern PAPER = Pattern.compile("(?i).*\\.(?:md|markdown|rst|adoc|org)|(?:.*/)?docs?/.*");

    /** One file that shows something. */
    private record Sign(String key, String path, int line, int weight, Set<String> words, Confidence confidence) {}

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Reading reading = new Reading(parameters);
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile()) {
                reading.take(file);
            }
        }
        List<PathGlob> described = DescribedCode.of(snapshot);
        Map<String, List<Sign>> byKey = reading.signs().stream()
                .filter(sign -> described.stream().noneMatch(glob -> glob.matches(sign.path())))
                .collect(Collectors.groupingBy(Sign::key, TreeMap::new, Collectors.toList()));
        List<Observation> all = new ArrayList<>();
        byKey.forEach((key, signs) -> all.add(observation(key, signs)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static Observation observation(String key, List<Sign> signs) {
        Sign best = signs.stream()
                .max(Comparator.comparing((Sign sign) -> sign.confidence() == Confidence.LIKELY)
                        .thenComparing(Sign::weight)
                        .thenComparing(Comparator.comparing(Sign::path).reversed()))
                .orElseThrow();
        String some = best.words().stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return Observation.of(
                        Outcome.REVIEW,
                        Message.of(key)
                                .with("count", signs.size())
                                .with("words", some.replace("*", "…").replace('_', ' ')),
                        Location.file(best.path(), best.line()))
                .withConfidence(best.confidence())
                .identifiedBy(key);
    }

    /** What all files show. */
    private static final class Reading {
        private final Lexicon lexicon;
        private final List<PathGlob> engines;
        private final List<PathGlob> models;
        private final List<PathGlob> letters;
        private final List<PathGlob> not;
        private final long few;
        private final long many;
        private final List<Sign> signs = new ArrayList<>();
        private final List<Sign> programs = new ArrayList<>();
        private final Set<String> people = new TreeSet<>();

        Reading(Parameters parameters) {
            lexicon = Lexicon.of(parameters.rows("words"));
            engines = globs(parameters.texts("engines"));
            models = globs(parameters.texts("models"));
            letters = globs(parameters.texts("letters"));
            not = globs(parameters.texts("not"));
            few = parameters.number("few");
            many = parameters.number("many");
        }

        private static List<PathGlob> globs(List<String> written) {
            return written.stream().map(PathGlob::of).toList();
        }

        /** Learning and matching are used for much else: they count where the repository speaks of people too. */
        List<Sign> signs() {
            if (people.size() >= few) {
                signs.addAll(programs);
            }
            return signs;
        }

        void take(SnapshotFile file) {
            String path = file.path();
            Set<PathKind> kinds = PathKind.of(path);
            if (kinds.stream().anyMatch(LEFT_OUT::contains) || any(not, path)) {
                return;
            }
            if (any(engines, path)) {
                signs.add(new Sign("engine", path, 0, MOST_WORDS, Set.of(), Confidence.LIKELY));
            }
            if (any(models, path)) {
                programs.add(new Sign("learning", path, 0, 1, Set.of(), Confidence.POSSIBLE));
            }
            boolean code = kinds.contains(PathKind.CODE);
            boolean build = Manifests.formatOf(path).isPresent();
            if ((code || build || any(letters, path))
                    && file.content() instanceof Content.Text text
                    && text.value().length() <= MOST_CHARACTERS) {
                read(path, text.value(), code, code || build);
            }
        }

        private static boolean any(List<PathGlob> globs, String path) {
            return globs.stream().anyMatch(glob -> glob.matches(path));
        }

        private void read(String path, String text, boolean code, boolean uses) {
            boolean paper = PAPER.matcher(path).matches();
            Found found = lexicon.read(text);
            if (!paper) {
                people.addAll(found.words().getOrDefault("person", Map.of()).keySet());
                explicit(path, text, found);
            }
            if (uses) {
                named(path, found, "engine", signs, Confidence.LIKELY);
            }
            if (code) {
                named(path, found, "learning", programs, Confidence.POSSIBLE);
                named(path, found, "matching", programs, Confidence.POSSIBLE);
                rules(path, found);
            }
        }

        private void explicit(String path, String text, Found found) {
            boolean named = text.contains("311-3-1") || text.contains("312-1-3");
            Matcher article = ARTICLES.matcher(text);
            if (named && article.find()) {
                int line = 1
                        + (int) text.substring(0, article.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                signs.add(new Sign("explicit", path, line, 1, Set.of(), Confidence.LIKELY));
            } else {
                named(path, found, "explicit", signs, Confidence.LIKELY);
            }
        }

        private static void named(String path, Found found, String group, List<Sign> to, Confidence confidence) {
            Map<String, Integer> words = found.words().getOrDefault(group, Map.of());
            if (!words.isEmpty()) {
                int line = Lexicon.line(found, List.of(group)).orElse(0);
                to.add(new Sign(group, path, line, words.size(), words.keySet(), confidence));
            }
        }

        /** Words of decisions in code that chooses and counts: beside an article of law a few, without one many, and people. */
        private void rules(String path, Found found) {
            int decisions = found.count("decision") + found.count("ranking");
            boolean counts = found.branches() >= ENOUGH_BRANCHES && found.numbers() >= ENOUGH_NUMBERS;
            boolean byLaw = decisions >= few && found.count("law") > 0;
            boolean byWords = decisions >= many && found.count("person") > 1;
            if (counts && (byLaw || byWords)) {
                String key = 2 * found.count("ranking") > decisions ? "ranking" : "rules";
                Set<String> words = new TreeSet<>(
                        found.words().getOrDefault("decision", Map.of()).keySet());
                words.addAll(found.words().getOrDefault("ranking", Map.of()).keySet());
                signs.add(new Sign(
                        key,
                        path,
                        Lexicon.line(found, List.of("decision", "ranking")).orElse(0),
                        decisions + found.count("person") + found.count("law") + found.count("emission"),
                        words,
                        byLaw ? Confidence.LIKELY : Confidence.POSSIBLE));
            }
        }
    }
}
