package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.license.text.Recognition.Added;
import org.limpide.scanner.license.text.Region.Kind;
import org.limpide.scanner.license.text.Region.Part;

/** Makes the answer of the places that were found: regions with lines, what belongs to none, and the whole in one word. */
final class Assembly {
    private static final int MOST_OWNERS = 60;
    private static final int MOST_LINES = 4;

    /** From "how to apply" to the header that is applied, in words. */
    private static final int SAMPLE = 200;

    private final Corpus corpus;
    private final Words words;
    private final List<Hit> hits;
    private final List<Tags.Tag> tags;
    private final BitSet covered = new BitSet();

    Assembly(Corpus corpus, String text, Words words, List<Hit> hits) {
        this.corpus = corpus;
        this.words = words;
        this.hits = hits.stream().filter(hit -> !isSample(hit)).toList();
        this.tags = Tags.of(text);
    }

    Recognition recognition() {
        List<Region> regions = new ArrayList<>();
        for (Hit hit : hits) {
            regions.add(region(hit));
            covered.set(hit.start(), hit.end());
        }
        tags(regions);
        regions.sort(Comparator.comparingInt(Region::firstLine));
        List<Region> decided = Decisions.made(regions, new ReservedFontNames(corpus, words).said(hits, covered));
        notices();
        titles();
        double share = covered.cardinality() / (double) words.count();
        List<Added> added = added();
        return new Recognition(kind(decided, added), decided, share, added);
    }

    /** A header that a licence shows to say how it is applied; it says nothing of this work. */
    private boolean isSample(Hit hit) {
        if (corpus.entries().get(hit.entries().get(0)).kind() != Entry.Kind.HEADER) {
            return false;
        }
        int apply = corpus.idOf("apply");
        for (int at = Math.max(2, hit.start() - SAMPLE); at < hit.start(); at++) {
            if (words.id(at) == apply
                    && words.word(at - 1).equals("to")
                    && words.word(at - 2).equals("how")) {
                return true;
            }
        }
        return false;
    }

    private Region region(Hit hit) {
        Part part = switch (corpus.entries().get(hit.entries().get(0)).kind()) {
            case LICENSE -> Part.TEXT;
            case HEADER -> Part.HEADER;
            case EXCEPTION -> Part.EXCEPTION;
        };
        Alignment alignment = hit.alignment();
        List<Difference> differences = alignment == null
                ? List.of()
                : Differences.of(corpus, hit.entries().get(0), words, alignment);
        return new Region(
                part,
                alignment == null ? Kind.CONFORM : Kind.MODIFIED,
                part == Part.TEXT ? corpus.versions(ids(hit)) : ids(hit),
                words.line(hit.start()),
                words.line(hit.end() - 1),
                hit.end() - hit.start(),
                differences,
                alignment == null ? 0 : alignment.differing(),
                Optional.empty(),
                List.of());
    }

    private List<String> ids(Hit hit) {
        return hit.entries().stream()
                .flatMap(entry -> corpus.entries().get(entry).ids().stream())
                .distinct()
                .toList();
    }

    private void tags(List<Region> regions) {
        for (Tags.Tag tag : tags) {
            int from = first(tag.start());
            int to = first(tag.end());
            if (from == to || covered.get(from)) {
                continue;
            }
            covered.set(from, to);
            regions.add(new Region(
                    Part.TAG,
                    Kind.CONFORM,
                    List.of(tag.expression().toString()),
                    words.line(from),
                    words.line(to - 1),
                    to - from,
                    List.of(),
                    0,
                    Optional.empty(),
                    List.of()));
        }
    }

    /** The first word that does not begin before a character. */
    private int first(int character) {
        int low = 0;
        int high = words.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.start(middle) < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void notices() {
        for (int at = 0; at < words.count(); at++) {
            if (words.is(at, Words.NOTICE)) {
                covered.set(at);
            }
        }
    }

    /** Going back from each place line by line, as long as a line is a notice or a title. */
    private void titles() {
        for (Hit hit : hits) {
            List<Entry> entries =
                    hit.entries().stream().map(corpus.entries()::get).toList();
            Titles titles = new Titles(entries, corpus);
            int end = hit.start();
            boolean alone = true;
            while (end > 0 && alone) {
                int start = lineStart(end - 1);
                boolean notice = words.is(start, Words.NOTICE);
                alone = notice || (!covered.get(start) && (titles.hold(words, start, end) || owners(hit, start, end)));
                if (alone) {
                    covered.set(start, end);
                    end = start;
                }
            }
        }
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && !words.is(start, Words.LINE_START)) {
            start--;
        }
        return start;
    }

    /** Lines on whose work it is, where the licence leaves a place for them before its first word. */
    private boolean owners(Hit hit, int from, int to) {
        if (hit.start() - from > MOST_OWNERS
                || !corpus.entries().get(hit.entries().get(0)).opens()) {
            return false;
        }
        if (!speaksOfCopyright(from, to) && !continuesNotice(from)) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (TextReader.saysMore(words.word(at)) || !TextReader.isWhole(words, at, from, to)) {
                return false;
            }
        }
        return true;
    }

    private boolean speaksOfCopyright(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.word(at).equals("copyright")) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the lines right above, without an empty one between, is a notice. */
    private boolean continuesNotice(int from) {
        int below = from;
        for (int lines = 0; lines < MOST_LINES && below > 0; lines++) {
            int above = lineStart(below - 1);
            if (words.line(above) < words.line(below) - 1) {
                return false;
            }
            if (speaksOfCopyright(above, below)) {
                return true;
            }
            below = above;
        }
        return false;
    }

    private List<Added> added() {
        List<Added> added = new ArrayList<>();
        for (int from = covered.nextClearBit(0); from < words.count(); ) {
            int next = covered.nextSetBit(from);
            int to = next < 0 ? words.count() : next;
            added.add(new Added(words.line(from), words.line(to - 1), to - from));
            from = covered.nextClearBit(to);
        }
        return added;
    }

    private static Recognition.Kind kind(List<Region> regions, List<Added> added) {
        if (regions.stream().allMatch(region -> region.part() == Part.TAG)) {
            return Recognition.Kind.UNKNOWN;
        }
        if (regions.stream().anyMatch(region -> region.kind() == Kind.AMBIGUOUS)) {
            return Recognition.Kind.AMBIGUOUS;
        }
        if (regions.stream().anyMatch(region -> region.kind() == Kind.MODIFIED)) {
            return Recognition.Kind.MODIFIED;
        }
        return added.isEmpty() ? Recognition.Kind.CONFORM : Recognition.Kind.CONFORM_WITH_ADDED_TEXT;
    }
}
