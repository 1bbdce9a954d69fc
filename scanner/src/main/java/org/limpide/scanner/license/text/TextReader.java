package org.limpide.scanner.license.text;

import java.util.Set;

/**
 * Reads the words of a text as the SPDX matching guidelines compare them (SPDX 2.3, annex B; SPDX 3.0, annex "License
 * matching guidelines"): without case, accents, white space, punctuation, comment signs and markup. One pass.
 */
final class TextReader {
    private static final String COPYRIGHT = "copyright";

    /** Signs of comments that are words. */
    private static final Set<String> COMMENT_WORDS = Set.of("dnl", "rem");

    private static final Set<String> YEARS = Set.of("year", "years", "yyyy", "date", "dates");

    /** A line with one of these says more than whose work it is. */
    private static final Set<String> NO_NOTICE = Set.of(
            "permission",
            "permitted",
            "license",
            "licensed",
            "redistribution",
            "granted",
            "notice",
            "are",
            "may",
            "must",
            "shall",
            "disclaimer",
            "software",
            "hereby");

    private static final int LONGEST_NOTICE = 30;
    private static final int LONGEST_WORD = 64;

    private final String text;
    private final Vocabulary vocabulary;
    private final Words words = new Words();
    private final StringBuilder word = new StringBuilder(LONGEST_WORD);
    private final int copyright;
    private int at;
    private int line = 1;
    private int lineFirst;
    private boolean lineBlank = true;
    private boolean sign;
    private boolean adjacent;

    private TextReader(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.copyright = vocabulary.idOf(COPYRIGHT);
    }

    static Words read(String text, Vocabulary vocabulary) {
        TextReader reader = new TextReader(text, vocabulary);
        while (reader.at < text.length()) {
            reader.step();
        }
        reader.endLine();
        return reader.words;
    }

    private void step() {
        char c = text.charAt(at);
        if (isWordPart(c)) {
            word();
            return;
        }
        switch (c) {
            case '\n' -> newLine();
            case '\r' -> {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    newLine();
                } else {
                    at++;
                }
            }
            case '<' -> tag();
            case '&' -> {
                int end = Markup.entityEnd(text, at);
                if (end > at) {
                    entity(end);
                } else {
                    punctuation();
                }
            }
            case ']' -> {
                int end = Markup.linkEnd(text, at);
                if (end > at) {
                    at = end;
                    adjacent = false;
                } else {
                    punctuation();
                }
            }
            case '(' -> parenthesis();
            case '©' -> sign(at + 1);
            case ' ', '\t', '-', '\u00A0', '‐', '‑', '\u00AD', '\u200B' -> at++;
            default -> punctuation();
        }
    }

    private void punctuation() {
        adjacent = false;
        at++;
    }

    private void tag() {
        int end = Markup.tagEnd(text, at);
        if (end == at) {
            punctuation();
            return;
        }
        if (Markup.breaksLine(text, at)) {
            endLine();
        }
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        at = end;
    }

    private void entity(int end) {
        String character = Markup.entity(text, at, end);
        if (character.equals("©")) {
            sign(end);
        } else if (isWordPart(character.charAt(0))) {
            word();
        } else {
            at = end;
            adjacent = false;
        }
    }

    /** "(c)" is the sign of copyright, or the third item of a list. */
    private void parenthesis() {
        boolean letter = at + 2 < text.length() && (text.charAt(at + 1) | 0x20) == 'c' && text.charAt(at + 2) == ')';
        if (letter) {
            int next = at + 3;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            boolean said = words.count() > lineFirst && words.id(words.count() - 1) == copyright;
            boolean year = next < text.length() && Character.isDigit(text.charAt(next));
            if (said || year || text.regionMatches(true, next, COPYRIGHT, 0, COPYRIGHT.length())) {
                sign(at + 3);
                return;
            }
        }
        punctuation();
    }

    private void sign(int end) {
        sign = true;
        if (words.count() == 0 || words.id(words.count() - 1) != copyright) {
            words.add(copyright, COPYRIGHT, line, at, lineMark());
        }
        at = end;
        adjacent = false;
    }

    private byte lineMark() {
        byte mark = lineBlank ? Words.LINE_START : 0;
        lineBlank = false;
        return mark;
    }

    private void word() {
        int from = at;
        int wordLine = line;
        int bullet = lineBlank ? Bullets.lineEnd(text, at) : at;
        gather();
        if (text.startsWith("-", at) && !word.isEmpty()) {
            brokenWord();
        }
        if (lineBlank && COMMENT_WORDS.contains(word.toString())) {
            return;
        }
        emit(Spelling.of(word.toString()), wordLine, from, bullet);
        adjacent = true;
    }

    private void emit(String spelled, int wordLine, int from, int bullet) {
        int last = words.count() - 1;
        if (adjacent && last >= 0 && !words.is(last, Words.BULLET)) {
            String joined = Spelling.joined(words.word(last), spelled);
            if (!joined.isEmpty()) {
                words.replaceLast(vocabulary.idOf(joined), joined);
                return;
            }
        }
        if (spelled.equals("owner") && last >= 0 && words.id(last) == copyright) {
            emit("holder", wordLine, from, bullet);
            return;
        }
        if (spelled.equals(COPYRIGHT) && adjacent && last >= 0 && words.id(last) == copyright) {
            return;
        }
        boolean heading =
                last >= lineFirst && words.is(last, Words.LINE_START) && Corpus.HEADINGS.contains(words.word(last));
        boolean bare = (lineBlank || heading) && Bullets.bare(text, from, at, heading);
        byte mark = lineMark();
        if (bullet > from) {
            mark |= Words.BULLET | Words.LINE_BULLET;
        } else if (bare || Bullets.inside(text, from, at)) {
            mark |= Words.BULLET;
        }
        words.add(vocabulary.idOf(spelled), spelled, wordLine, from, mark);
        if (bullet > at) {
            restOfBullet(bullet);
        }
    }

    /** The other numbers of "3.2.1", and what a line still begins with behind it. */
    private void restOfBullet(int end) {
        while (at < end) {
            if (isWordPart(text.charAt(at))) {
                int from = at;
                gather();
                words.add(vocabulary.idOf(word.toString()), word.toString(), line, from, (byte)
                        (Words.BULLET | Words.LINE_BULLET));
            } else {
                at++;
            }
        }
    }

    private void gather() {
        word.setLength(0);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 0x80) {
                if (c == '&') {
                    int end = Markup.entityEnd(text, at);
                    String character = end > at ? Markup.entity(text, at, end) : " ";
                    if (!isWordPart(character.charAt(0))) {
                        return;
                    }
                    keep(Spelling.folded(character.codePointAt(0)));
                    at = end;
                    continue;
                }
                if (!isWordPart(c)) {
                    return;
                }
                if (word.length() < LONGEST_WORD) {
                    word.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
                }
            } else if (isWordPart(c)) {
                if (Character.isIdeographic(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA) {
                    // Scripts that part no words: each sign is one.
                    if (word.isEmpty()) {
                        word.append(c);
                        at++;
                    }
                    return;
                }
                keep(Spelling.folded(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\u00AD' && c != '\u200B') {
                return;
            }
            at++;
        }
    }

    private void keep(String folded) {
        if (word.length() < LONGEST_WORD) {
            word.append(folded);
        }
    }

    /** A word that was broken at the end of a line, where its halves are no words and the whole is one. */
    private void brokenWord() {
        int next = at + 1;
        int lines = 0;
        while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == '*')) {
            lines += text.charAt(next) == '\n' ? 1 : 0;
            next++;
        }
        if (lines != 1 || next == text.length() || !Character.isLowerCase(text.charAt(next))) {
            return;
        }
        String first = word.toString();
        int back = at;
        at = next;
        gather();
        String second = word.toString();
        if (vocabulary.knows(first + second) && !(vocabulary.knows(first) && vocabulary.knows(second))) {
            word.insert(0, first);
            endLine();
            line++;
            lineBlank = false;
        } else {
            word.setLength(0);
            word.append(first);
            at = back;
        }
    }

    private void newLine() {
        endLine();
        line++;
        at++;
    }

    private void endLine() {
        if (words.count() > lineFirst && words.count() - lineFirst <= LONGEST_NOTICE) {
            if (isNotice() || isReserved()) {
                for (int i = lineFirst; i < words.count(); i++) {
                    words.mark(i, Words.NOTICE);
                }
            }
        }
        lineFirst = words.count();
        lineBlank = true;
        sign = false;
    }

    private boolean isNotice() {
        int first = lineFirst;
        if (words.word(first).equals("portions") && first + 1 < words.count()) {
            first++;
        }
        if (words.id(first) != copyright) {
            return false;
        }
        boolean dated = sign;
        for (int i = first + 1; i < words.count(); i++) {
            if (saysMore(words.word(i)) || !isWhole(words, i, first, words.count())) {
                return false;
            }
            dated |= YEARS.contains(words.word(i)) || isYear(words.word(i));
        }
        return dated;
    }

    /** Whether a line with this word is no mere notice. */
    static boolean saysMore(String word) {
        return NO_NOTICE.contains(word) || Corpus.NEGATIONS.contains(word);
    }

    /** "All rights reserved" stands as it is, or not at all: whether a word between two others may be one of it. */
    static boolean isWhole(Words words, int at, int from, int to) {
        return switch (words.word(at)) {
            case "all" -> at + 1 < to && words.word(at + 1).equals("rights");
            case "rights" ->
                at > from
                        && words.word(at - 1).equals("all")
                        && at + 1 < to
                        && words.word(at + 1).equals("reserved");
            case "reserved" -> at > from && words.word(at - 1).equals("rights");
            default -> true;
        };
    }

    private static boolean isYear(String word) {
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && Character.isDigit(word.charAt(2))
                && Character.isDigit(word.charAt(3));
    }

    private boolean isReserved() {
        int length = words.count() - lineFirst;
        return (length == 3 && reads("all", "rights", "reserved"))
                || (length == 3 && reads("tous", "droits", "reserves"));
    }

    private boolean reads(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!words.word(lineFirst + i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) && c != '©';
    }
}
