package org.limpide.scanner.match;

import org.limpide.scanner.match.KeySearch.Places;

/**
 * Searches texts for what a set of rules looks for, each whole or as what another one was made into. One for each
 * thread.
 *
 * <p>Whether a rule holds at an anchor depends on a bounded stretch around it and on nothing else, so what lies wholly in
 * a copied stretch is inherited, and only what is new, and what touches the end of a stretch, is searched again. Both
 * ways give the same; a test holds it for every build.
 */
public final class TextSearch {
    /** Bytes past the length of a text that an array must have. */
    public static final int SLACK = KeySearch.SLACK;

    /** Bytes on either side of a place on which what is found there may depend. */
    public static final int FARTHEST = Decoded.FARTHEST;

    /** So many bytes are searched before what they hold is judged: a text may be made of nothing but anchors. */
    private static final int PIECE = 1 << 16;

    /** Before the end of a stretch, no key that begins further away can reach over it. */
    private static final int KEY_MARGIN = Keys.LONGEST - 1;

    private final RuleSet rules;
    private final Judge judge;
    private final Places places = new Places();
    private final boolean runs;
    private final int runMargin;
    private long searched;

    public TextSearch(RuleSet rules) {
        this.rules = rules;
        judge = new Judge(rules);
        runs = !rules.runs().isEmpty();
        runMargin = rules.runs().longest();
    }

    /** Bytes that were searched for anchors so far. */
    public long searched() {
        return searched;
    }

    /**
     * Searches a text whole.
     *
     * @param content at least {@link #SLACK} bytes longer than the text
     */
    public void whole(byte[] content, int length, Hits out) {
        out.clear();
        search(content, length, 0, length, -1, out);
        if (runs) {
            searchRuns(content, length, 0, length, out);
        }
        out.order();
    }

    /**
     * Searches a text that was made from one that is searched already.
     *
     * @param base the hits of the other text
     * @param baseLength its length
     * @param copies how this one was made from it
     */
    public void derived(byte[] content, int length, Hits base, int baseLength, Copies copies, Hits out) {
        if (base.incomplete()) {
            whole(content, length, out);
            return;
        }
        out.clear();
        int cursor = 0;
        int done = 0;
        int runsDone = 0;
        for (int i = 0; i < copies.count(); i++) {
            int to = copies.to(i);
            int size = copies.length(i);
            boolean copied = copies.from(i) >= 0;
            int end = copied ? to : to + size;
            int start = Math.max(done, to - KEY_MARGIN);
            if (start < end && end > 0) {
                search(content, length, start, end, to, out);
                done = end;
            }
            if (runs) {
                int runEnd = Math.min(length, end + 1);
                int runStart = Math.max(runsDone, to - runMargin);
                if (runStart < runEnd) {
                    searchRuns(content, length, runStart, runEnd, out);
                    runsDone = runEnd;
                }
            }
            if (copied && base.count() > 0) {
                cursor = inherit(content, length, base, baseLength, copies, i, cursor, out);
            }
        }
        out.order();
    }

    private int inherit(
            byte[] content, int length, Hits base, int baseLength, Copies copies, int stretch, int cursor, Hits out) {
        int first = copies.from(stretch);
        int past = first + copies.length(stretch);
        int to = copies.to(stretch);
        boolean keepsStart = first == 0 && to == 0;
        boolean keepsEnd = past == baseLength && to + copies.length(stretch) == length;
        int hit = base.firstFrom(first, cursor);
        for (; hit < base.count() && base.place(hit) < past; hit++) {
            int at = to + base.place(hit) - first;
            if (base.inside(hit, first, past, keepsStart, keepsEnd)) {
                out.inherit(base, hit, at);
            } else if (base.place(hit) + rules.keyLength(base.key(hit)) <= past) {
                judge(content, length, base.key(hit), at, out);
            }
        }
        return hit;
    }

    /**
     * Searches the keys that begin in a stretch.
     *
     * @param boundary where the stretch before ends: a key that ends there or sooner was met with that stretch
     */
    private void search(byte[] content, int length, int from, int to, int boundary, Hits out) {
        searched += to - from;
        for (int at = from; at < to; at += PIECE) {
            places.clear();
            rules.keys().find(content, length, at, Math.min(to, at + PIECE), places);
            for (int i = 0; i < places.count(); i++) {
                if (places.place(i) + rules.keyLength(places.key(i)) > boundary) {
                    judge(content, length, places.key(i), places.place(i), out);
                }
            }
        }
    }

    private void searchRuns(byte[] content, int length, int from, int to, Hits out) {
        for (int at = from; at < to; at += PIECE) {
            places.clear();
            rules.runs().find(content, length, at, Math.min(to, at + PIECE), places);
            for (int i = 0; i < places.count(); i++) {
                judge(content, length, places.key(i), places.place(i), out);
            }
        }
    }

    private void judge(byte[] content, int length, int key, int at, Hits out) {
        Found[] found = judge.judge(content, length, key, at);
        if (found != null) {
            out.add(at, key, judge.from(), judge.to(), length, found);
        }
    }
}
