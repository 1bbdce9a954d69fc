package org.limpide.scanner.match;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.match.Anchor.CharacterClass;
import org.limpide.scanner.match.Confirmation.Candidate;
import org.limpide.scanner.match.Confirmation.Proof;
import org.limpide.scanner.match.Key.Form;

/**
 * Judges one place where a key stands: is the whole anchor there, does a rule hold, do its confirmations agree. Strictly
 * local: the answer depends on the bytes between {@link #from} and {@link #to} and on nothing else. One for each thread.
 */
final class Judge {
    /** Bytes on either side in which control characters tell that this is no text. */
    private static final int TEXT_AROUND = 32;

    private static final int NONE = -1;

    private final RuleSet rules;
    private final @Nullable Automaton[] automata;
    private final boolean[] withoutAutomaton;
    private final @Nullable Matcher[] matchers;
    private final Decoded decoded = new Decoded();
    private final List<Found> found = new ArrayList<>();
    private int from;
    private int to;
    private boolean escape;
    /** Where an escape begins that ends where the expression is to begin, and is taken for the end of a line. */
    private int blank = NONE;

    Judge(RuleSet rules) {
        this.rules = rules;
        int count = rules.rules().size();
        automata = new Automaton[count];
        withoutAutomaton = new boolean[count];
        matchers = new Matcher[count];
    }

    /** First byte that the last answer depends on; negative where it mattered that the text begins there. */
    int from() {
        return from;
    }

    /** Past the last byte that the last answer depends on; beyond the text where it mattered that it ends there. */
    int to() {
        return to;
    }

    /**
     * Judges a place.
     *
     * @param number of the key, or of a run
     * @return what was found; nothing where the answer is no; null where no run begins there
     */
    Found @Nullable [] judge(byte[] content, int length, int number, int at) {
        found.clear();
        if (number >= rules.keys().count()) {
            return run(content, length, number, at);
        }
        Key key = rules.keys().key(number);
        from = at;
        to = at + key.bytes().length;
        if (key.form() == Form.PLAIN) {
            plain(content, length, key, at);
        } else if (decoded.near(content, length, key, at, rules.literalBytes(key.literal()).length)
                && standsDecoded(key.literal())
                && decoded.around(content, length, key, at)) {
            readsDecoded();
            encoded(key.literal(), at);
        } else {
            readsDecoded();
        }
        return found.isEmpty() ? Hits.NOTHING : found.toArray(Found[]::new);
    }

    private Found @Nullable [] run(byte[] content, int length, int number, int at) {
        int run = number - rules.keys().count();
        int end = rules.runs().end(run, content, length, at);
        if (end < 0 || !rules.runs().beginsWord(content, at)) {
            return null;
        }
        from = at - 1;
        to = end;
        for (int rule : rules.rulesOfRun(run)) {
            rule(content, length, rule, at, at, null);
        }
        return found.isEmpty() ? Hits.NOTHING : found.toArray(Found[]::new);
    }

    private void plain(byte[] content, int length, Key key, int at) {
        int start = at - key.offset();
        if (!stands(content, length, key.literal(), start)) {
            return;
        }
        escape = false;
        for (int rule : rules.rulesOfLiteral(key.literal())) {
            rule(content, length, rule, start, at, null);
        }
        if (escape && found.isEmpty() && decoded.escapes(content, length, start)) {
            readsDecoded();
            encoded(key.literal(), at);
        }
    }

    /** Whether the whole literal stands there; reads no further than it must, and says so. */
    private boolean stands(byte[] content, int length, int literal, int start) {
        byte[] wanted = rules.literalBytes(literal);
        boolean either = rules.anyCase(literal);
        if (start < 0 || start + wanted.length > length) {
            reads(start, start + wanted.length, length);
            return false;
        }
        from = Math.min(from, start);
        to = Math.max(to, start + wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            byte there = content[start + i];
            if ((either ? Keys.lower(there) : there) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void reads(int first, int past, int length) {
        from = Math.min(from, first < 0 ? -1 : first);
        to = Math.max(to, past > length ? length + 1 : past);
    }

    /** The answer depends on all that was decoded. */
    private void readsDecoded() {
        from = Math.min(from, decoded.from());
        to = Math.max(to, decoded.to());
    }

    /** Whether the whole literal stands decoded; what that depends on in the text is known already. */
    private boolean standsDecoded(int literal) {
        int first = from;
        int past = to;
        boolean stands = stands(decoded.bytes(), decoded.length(), literal, decoded.anchor());
        from = first;
        to = past;
        return stands;
    }

    /** Judges what was decoded; what it depends on in the text is known already. */
    private void encoded(int literal, int at) {
        int first = from;
        int past = to;
        if (standsDecoded(literal)) {
            for (int rule : rules.rulesOfLiteral(literal)) {
                int anchor =
                        decoded.anchor() + rules.anchorIn(literal, rules.rules().get(rule));
                rule(decoded.bytes(), decoded.length(), rule, anchor, at, decoded);
            }
        }
        from = first;
        to = past;
    }

    private void rule(byte[] content, int length, int number, int anchor, int key, @Nullable Decoded written) {
        Rule rule = rules.rules().get(number);
        int start = startOf(rule, content, anchor);
        if (anchor - start < rule.reach().least()) {
            return;
        }
        int end = Math.min(length, anchor + rule.reach().after());
        Automaton automaton = automaton(number, rule);
        if (automaton != null && !automaton.mayHold(content, start, end)) {
            int read = automaton.end();
            // The stretch ends where the rule's reach or the text does; only the latter can differ elsewhere.
            reads(start, read > end && end < length ? end : read, length);
            int last = read - 1;
            if (written == null && last < length && last >= anchor && Escapes.begins(content[last])) {
                reads(last, last + Escapes.LONGEST, length);
                escape |= Escapes.length(content, last, length) > 1;
            }
            if (written == null && start < anchor) {
                afterEscapeInWord(content, length, number, rule, anchor, start, end, key);
            }
            return;
        }
        int before = found.size();
        if (automaton != null && start > 0 && automaton.refusesAfter(content[start - 1])) {
            reads(start - 1, Math.min(automaton.end(), length), length);
        } else {
            window(content, length, number, rule, anchor, start, end, key, written);
        }
        if (written == null && found.size() == before) {
            afterEscape(content, length, number, rule, anchor, start, end, key);
        }
    }

    /** Where an escape ends just before, its letter is none of a word: that of a new line in JSON, say. */
    private void afterEscape(
            byte[] content, int length, int number, Rule rule, int anchor, int start, int end, int key) {
        reads(start - Escapes.LONGEST, start, length);
        int first = Escapes.startOfOneThatEndsAt(content, start);
        if (first >= 0) {
            blank = first;
            window(content, length, number, rule, anchor, start, end, key, null);
            blank = NONE;
        }
    }

    /** The letters before an anchor may be those of an escape, in whole or in part. */
    private void afterEscapeInWord(
            byte[] content, int length, int number, Rule rule, int anchor, int start, int end, int key) {
        if (start == 0 || !Escapes.begins(content[start - 1])) {
            return;
        }
        reads(start - 1, anchor, length);
        int past = start - 1 + Escapes.length(content, start - 1, anchor);
        if (past > start && anchor - past >= rule.reach().least()) {
            blank = start - 1;
            window(content, length, number, rule, anchor, past, end, key, null);
            blank = NONE;
        }
    }

    private int startOf(Rule rule, byte[] content, int anchor) {
        Optional<CharacterClass> back = rule.reach().back();
        if (back.isEmpty()) {
            return anchor;
        }
        int first = Math.max(0, anchor - rule.reach().before());
        int start = anchor;
        // A byte past ASCII is a letter of Latin-1 or a part of a longer character: the expression sees which.
        while (start > first
                && (content[start - 1] < 0
                        ? back.get().reachesPastAscii()
                        : back.get().has((char) content[start - 1]))) {
            start--;
        }
        // The byte before the start was read as well.
        from = Math.min(from, start - 1);
        return start;
    }

    private @Nullable Automaton automaton(int number, Rule rule) {
        if (automata[number] == null && !withoutAutomaton[number]) {
            Automaton made = Automaton.of(rule.pattern().pattern()).orElse(null);
            automata[number] = made;
            withoutAutomaton[number] = made == null;
        }
        return automata[number];
    }

    /** The expression itself, on the decoded characters of a stretch that holds all that it and its questions may read. */
    private void window(
            byte[] content,
            int length,
            int number,
            Rule rule,
            int anchor,
            int start,
            int end,
            int key,
            @Nullable Decoded written) {
        int first = Math.max(0, start - Confirmation.AROUND);
        int past = Math.min(length, end + Confirmation.AROUND);
        reads(start - Confirmation.AROUND, end + Confirmation.AROUND + 1, length);
        Charset charset = StandardCharsets.ISO_8859_1;
        if (Characters.hasPastAscii(content, first, past)) {
            int whole = Characters.afterCutCharacter(content, first, start);
            int wholePast = Characters.beforeCutCharacter(content, past, end);
            if (Characters.utf8(content, whole, wholePast)) {
                first = whole;
                past = wholePast;
                charset = StandardCharsets.UTF_8;
            }
        }
        byte[] seen = content;
        if (blank >= first) {
            seen = Arrays.copyOfRange(content, first, past);
            Arrays.fill(seen, blank - first, start - first, (byte) '\n');
        }
        int shift = seen == content ? 0 : first;
        String text = new String(seen, first - shift, past - first, charset);
        int begins = Characters.characters(content, first, start, charset);
        int anchored = Characters.characters(content, first, anchor, charset);
        int ends = Characters.characters(content, first, end, charset);
        Matcher matcher = matcher(number, rule, text);
        matcher.region(begins, Math.min(ends, text.length()));
        if (matcher.lookingAt() && matcher.end() > anchored && (!rule.scope().textOnly() || isText(text, matcher))) {
            confirm(number, rule, matcher, text, new Stretch(first, charset, key, written));
        }
    }

    /** Where a window stands. */
    private record Stretch(
            int first, Charset charset, int key, @Nullable Decoded written) {}

    private Matcher matcher(int number, Rule rule, String text) {
        Matcher known = matchers[number];
        if (known == null) {
            known = rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            matchers[number] = known;
            return known;
        }
        return known.reset(text);
    }

    private static boolean isText(String text, Matcher found) {
        int to = Math.min(text.length(), found.end() + TEXT_AROUND);
        for (int i = Math.max(0, found.start() - TEXT_AROUND); i < to; i++) {
            char c = text.charAt(i);
            if (c < ' ' && (c < '\b' || c > '\r') && c != 0x1B) {
                return false;
            }
        }
        return true;
    }

    private void confirm(int number, Rule rule, Matcher matcher, String text, Stretch stretch) {
        boolean whole = !rule.namesValue();
        int start = whole ? matcher.start() : matcher.start("value");
        int end = whole ? matcher.end() : matcher.end("value");
        String value = whole ? matcher.group() : matcher.group("value");
        if (value == null || KnownExamples.has(rule.knownExamples(), value)) {
            return;
        }
        Candidate candidate = new Candidate(text, matcher.start(), matcher.end(), value);
        Proof proof = Proof.PLAUSIBLE;
        for (Confirmation confirmation : rule.confirmations()) {
            Proof one = confirmation.judge(candidate);
            if (one == Proof.REFUSED) {
                return;
            }
            proof = one == Proof.PLAUSIBLE ? proof : one;
        }
        if (proof != Proof.PROVEN && EncodedText.isAround(candidate)) {
            return;
        }
        int from = stretch.first() + Characters.bytes(text, start, stretch.charset());
        int to = stretch.first() + Characters.bytes(text, end, stretch.charset());
        Decoded written = stretch.written();
        int at = written == null ? from : written.place(from);
        int past = written == null ? to : written.place(to);
        found.add(new Found(number, at - stretch.key(), past - at, value, proof));
    }
}
