package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds every place of a text that is what a template allows. All choices are followed side by side, word by word (K.
 * Thompson, "Regular expression search algorithm", CACM 11/6, 1968), so that nothing is ever taken back.
 */
final class TemplateMatcher {
    private static final int LONGEST_BULLET = 5;

    /**
     * @param start first word
     * @param end the word behind the last one
     * @param literal how many words the template names
     */
    record Match(int start, int end, int literal) {}

    private final Program program;
    private final Words words;
    private final BitSet negations;
    private final BitSet headings;

    private States now;
    private States next;
    private final States waiting;
    private int waitingFor = -1;
    private final BitSet firstWords = new BitSet();
    private final List<Match> matches = new ArrayList<>();
    private int column;

    /** The choices that are being followed: where each began, how many words were named, how long it has been in a gap. */
    private static final class States {
        final int[] list;
        final int[] start;
        final int[] literal;
        final int[] used;
        final int[] seen;
        int size;
        int stamp;

        States(int length) {
            list = new int[length];
            start = new int[length];
            literal = new int[length];
            used = new int[length];
            seen = new int[length];
            stamp = 1;
        }

        void clear() {
            size = 0;
            stamp++;
        }

        boolean takes(int at, int began, int named, int gone) {
            if (seen[at] != stamp) {
                seen[at] = stamp;
                list[size++] = at;
            } else if (!better(at, began, named, gone)) {
                return false;
            }
            start[at] = began;
            literal[at] = named;
            used[at] = gone;
            return true;
        }

        private boolean better(int at, int began, int named, int gone) {
            if (began != start[at]) {
                return began < start[at];
            }
            return named != literal[at] ? named > literal[at] : gone < used[at];
        }
    }

    private TemplateMatcher(Program program, Words words, BitSet negations, BitSet headings) {
        this.program = program;
        this.words = words;
        this.negations = negations;
        this.headings = headings;
        now = new States(program.length());
        next = new States(program.length());
        waiting = new States(program.length());
    }

    /**
     * The places between two words, best first, none over another.
     *
     * @param negations words that turn the sense of a sentence, which no gap of a template lets pass
     * @param headings words that may stand before a number in place of a bullet
     */
    static List<Match> all(Program program, Words words, int from, int to, BitSet negations, BitSet headings) {
        TemplateMatcher matcher = new TemplateMatcher(program, words, negations, headings);
        matcher.first(0);
        matcher.run(from, to);
        return matcher.apart();
    }

    private void first(int at) {
        switch (program.what(at)) {
            case Program.WORD -> firstWords.set(program.argument(at));
            case Program.SPLIT -> {
                first(at + 1);
                first(program.argument(at));
            }
            case Program.JUMP -> first(program.argument(at));
            case Program.GAP, Program.BULLETS -> first(at + 1);
            default -> {
                // A template without a word matches nothing.
            }
        }
    }

    private void run(int from, int to) {
        for (column = from; column <= to; column++) {
            if (waitingFor == column) {
                for (int i = 0; i < waiting.size; i++) {
                    int at = waiting.list[i];
                    follow(now, at, waiting.start[at], waiting.literal[at], waiting.used[at]);
                }
                waitingFor = -1;
            }
            if (column == to) {
                return;
            }
            if (firstWords.get(words.id(column))) {
                follow(now, 0, column, 0, 0);
            }
            next.clear();
            if (now.size > 0) {
                step(to);
            }
            States swap = now;
            now = next;
            next = swap;
        }
    }

    private void step(int to) {
        int id = words.id(column);
        boolean lineBullet = words.is(column, Words.LINE_BULLET);
        boolean notice = words.is(column, Words.NOTICE);
        if (notice && words.is(column, Words.LINE_START)) {
            awaitEndOfNotice(to);
        }
        for (int i = 0; i < now.size; i++) {
            int at = now.list[i];
            int start = now.start[at];
            int literal = now.literal[at];
            int used = now.used[at];
            switch (program.what(at)) {
                case Program.WORD -> {
                    if (program.argument(at) == id) {
                        // One column further: the word itself is taken.
                        ahead(at + 1, start, literal + 1, 0);
                    }
                }
                case Program.GAP -> {
                    boolean free = program.purpose(at) == Program.PHRASE;
                    if (used < program.argument(at) && (free || !negations.get(id))) {
                        ahead(at, start, literal, notice ? used : used + 1);
                    }
                }
                case Program.BULLETS -> {
                    if (used < LONGEST_BULLET && isBullet(id)) {
                        ahead(at, start, literal, used + 1);
                    }
                }
                default -> {
                    continue;
                }
            }
            if (lineBullet) {
                ahead(at, start, literal, used);
            }
        }
    }

    private boolean isBullet(int id) {
        return words.is(column, Words.BULLET) || (headings.get(id) && words.is(column, Words.LINE_START));
    }

    private void ahead(int at, int start, int literal, int used) {
        column++;
        follow(next, at, start, literal, used);
        column--;
    }

    /** Every choice may also go on behind a copyright notice. */
    private void awaitEndOfNotice(int to) {
        int end = column;
        int line = words.line(column);
        while (end < to && words.is(end, Words.NOTICE) && (end == column || !words.is(end, Words.LINE_START))) {
            end++;
        }
        if (end <= column || line < 0) {
            return;
        }
        waiting.clear();
        waitingFor = end;
        for (int i = 0; i < now.size; i++) {
            int at = now.list[i];
            if (now.start[at] < column) {
                waiting.takes(at, now.start[at], now.literal[at], now.used[at]);
            }
        }
    }

    private void follow(States states, int at, int start, int literal, int used) {
        switch (program.what(at)) {
            case Program.END -> {
                if (literal > 0) {
                    keep(new Match(start, column, literal));
                }
            }
            case Program.JUMP -> follow(states, program.argument(at), start, literal, used);
            case Program.SPLIT -> {
                follow(states, at + 1, start, literal, used);
                follow(states, program.argument(at), start, literal, used);
            }
            case Program.WORD -> states.takes(at, start, literal, 0);
            default -> {
                // What stands before the first word that is named is not part of the licence.
                if (start == column || literal == 0) {
                    follow(states, at + 1, start, literal, 0);
                } else if (states.takes(at, start, literal, used)) {
                    follow(states, at + 1, start, literal, 0);
                }
            }
        }
    }

    private void keep(Match match) {
        if (!matches.isEmpty()) {
            Match last = matches.get(matches.size() - 1);
            if (last.start() == match.start()) {
                if (last.literal() < match.literal()) {
                    matches.set(matches.size() - 1, match);
                }
                return;
            }
        }
        matches.add(match);
    }

    private List<Match> apart() {
        matches.sort((one, other) -> other.literal() != one.literal()
                ? Integer.compare(other.literal(), one.literal())
                : Integer.compare(one.start(), other.start()));
        List<Match> apart = new ArrayList<>();
        for (Match match : matches) {
            if (apart.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end())) {
                apart.add(match);
            }
        }
        return apart;
    }
}
