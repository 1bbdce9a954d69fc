package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.text.Candidates.Candidate;
import org.limpide.scanner.license.text.Entry.Kind;

/** Looks for licences in the words of one text: first those that stand there word for word, then those that nearly do. */
final class Recogniser {
    /** Bullets and notices inside a run of words hide a few of the runs that the index knows. */
    private static final double NEARLY_ALL = 0.85;

    private static final double MOST_OF_IT = 0.6;
    private static final int LARGER = 3;
    private static final double SOME = 0.3;
    private static final int SHORTEST = 8;
    /** How many words that agree make up for one that differs. */
    private static final int DEAR = 5;

    private static final int FEW_WORDS = 10;
    private static final int CLOSEST = 30;

    /** How many words of licences are compared with one stretch, but for the closest ones. */
    private static final int MOST_COMPARED = 16_000;

    private static final int CLOSEST_OF_ALL = 4;
    private static final int MOST_EDITS = 400;
    private static final int MOST_REGIONS = 200;

    /** How many words all searches for modified licences may look at. */
    private static final int MOST_WORK = 1_000_000;

    private final Corpus corpus;
    private final Words words;
    private final List<Hit> hits = new ArrayList<>();
    private int work;

    Recogniser(Corpus corpus, Words words) {
        this.corpus = corpus;
        this.words = words;
    }

    /** The places in the order of the text. */
    List<Hit> hits() {
        List<Candidate> candidates = Candidates.in(corpus, words, 0, words.count(), SOME);
        exact(candidates);
        larger();
        for (int[] stretch : free()) {
            near(stretch[0], stretch[1]);
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    private void exact(List<Candidate> candidates) {
        List<Hit> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.share() >= NEARLY_ALL) {
                exact(candidate.entry(), all);
            }
        }
        for (int entry = 0; entry < corpus.entries().size(); entry++) {
            if (corpus.entries().get(entry).grams() == 0) {
                exact(entry, all);
            }
        }
        all.sort(Comparator.comparingInt(Hit::literal)
                .reversed()
                .thenComparing(Hit::start)
                .thenComparing(hit -> hit.entries().get(0)));
        for (Hit hit : all) {
            place(hit);
        }
    }

    private void place(Hit hit) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).overlaps(hit)) {
                if (hits.get(i).ties(hit) && kind(hits.get(i)) == kind(hit)) {
                    hits.set(i, hits.get(i).and(hit));
                }
                return;
            }
        }
        hits.add(hit);
    }

    private Kind kind(Hit hit) {
        return corpus.entries().get(hit.entries().get(0)).kind();
    }

    private void exact(int number, List<Hit> all) {
        Entry entry = corpus.entries().get(number);
        List<TemplateMatcher.Match> matches = TemplateMatcher.all(
                corpus.program(number), words, 0, words.count(), corpus.negations(), corpus.headings());
        for (TemplateMatcher.Match match : matches) {
            // A licence of a few words must be nearly all there is: elsewhere they mean something else.
            boolean enough = entry.required() >= SHORTEST || match.literal() * 10 >= words.count() * 8;
            if (enough) {
                all.add(new Hit(List.of(number), match.start(), match.end(), match.literal(), null));
            }
        }
    }

    /** Licences that stand there word for word may be parts of a larger one of which a few words differ. */
    private void larger() {
        int named = hits.stream().mapToInt(Hit::literal).sum();
        if (hits.isEmpty() || words.count() - named < LARGER) {
            return;
        }
        int least = hits.stream().mapToInt(Hit::literal).min().orElse(0);
        List<Candidate> larger = Candidates.in(corpus, words, 0, words.count(), MOST_OF_IT).stream()
                .filter(candidate -> candidate.weight() > least && !isFound(candidate.entry()))
                .toList();
        Hit best = hits.get(0);
        int gain = 0;
        for (Candidate candidate : closest(larger)) {
            Hit other = near(candidate.entry(), 0, words.count()).orElse(best);
            int parts =
                    hits.stream().filter(other::overlaps).mapToInt(Hit::literal).sum();
            if (other.alignment() != null && score(other) - parts > gain) {
                gain = score(other) - parts;
                best = other;
            }
        }
        if (best.alignment() != null) {
            hits.removeIf(best::overlaps);
            hits.add(best);
        }
    }

    /** Whether it stands there word for word already, but for a part that may be left out. */
    private boolean isFound(int number) {
        List<String> ids = corpus.versions(corpus.entries().get(number).ids());
        return hits.stream()
                .filter(hit -> kind(hit) == Kind.LICENSE)
                .flatMap(hit -> hit.entries().stream())
                .flatMap(entry -> corpus.entries().get(entry).ids().stream())
                .anyMatch(ids::contains);
    }

    private List<int[]> free() {
        List<Hit> ordered = new ArrayList<>(hits);
        ordered.sort(Comparator.comparingInt(Hit::start));
        List<int[]> free = new ArrayList<>();
        int from = 0;
        for (Hit hit : ordered) {
            free.add(new int[] {from, hit.start()});
            from = Math.max(from, hit.end());
        }
        free.add(new int[] {from, words.count()});
        return free;
    }

    private void near(int from, int to) {
        if (to - from < SHORTEST || hits.size() >= MOST_REGIONS || work > MOST_WORK) {
            return;
        }
        work += to - from;
        Optional<Hit> best = Optional.empty();
        for (Candidate candidate : closest(Candidates.in(corpus, words, from, to, SOME))) {
            Optional<Hit> hit = near(candidate.entry(), from, to);
            if (hit.isPresent() && (best.isEmpty() || score(hit.get()) > score(best.get()))) {
                best = hit;
            } else if (hit.isPresent()
                    && best.isPresent()
                    && score(hit.get()) == score(best.get())
                    && kind(hit.get()) == kind(best.get())) {
                best = Optional.of(best.get().and(hit.get()));
            }
        }
        if (best.isPresent()) {
            hits.add(best.get());
            near(from, best.get().start());
            near(best.get().end(), to);
        }
    }

    private List<Candidate> closest(List<Candidate> candidates) {
        int compared = 0;
        int count = 0;
        for (Candidate candidate : candidates) {
            compared += corpus.entries().get(candidate.entry()).required();
            if (count == CLOSEST || (count >= CLOSEST_OF_ALL && compared > MOST_COMPARED)) {
                break;
            }
            count++;
        }
        return candidates.subList(0, count);
    }

    private static int score(Hit hit) {
        Alignment alignment = hit.alignment();
        return alignment == null ? hit.literal() : alignment.matched() - DEAR * alignment.differing();
    }

    private Optional<Hit> near(int number, int from, int to) {
        Canon canon = corpus.canon(number);
        Stretch stretch = Stretch.of(canon, words, from, to);
        work += stretch.length();
        int most = Math.min(MOST_EDITS, 60 + (canon.words().length + stretch.length()) / 4);
        return Alignment.of(canon, words, stretch.from(), stretch.to(), most, corpus.negations())
                .filter(alignment -> close(corpus.entries().get(number), alignment))
                .map(alignment ->
                        new Hit(List.of(number), alignment.start(), alignment.end(), alignment.matched(), alignment));
    }

    /**
     * Near enough to be named: a sentence or so, and two words of a hundred, may differ. What differs more is another licence,
     * written after this one.
     */
    private static boolean close(Entry entry, Alignment alignment) {
        int required = entry.required();
        return required >= SHORTEST && alignment.differing() <= Math.min(FEW_WORDS + required / 50, required / 4);
    }
}
