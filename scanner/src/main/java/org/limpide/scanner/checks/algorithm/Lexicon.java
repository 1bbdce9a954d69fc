package org.limpide.scanner.checks.algorithm;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Groups of words that are looked for in code, names of variables included: case and accents do not count, {@code camelCase}
 * and {@code snake_case} are taken apart. {@code eligib*} is whatever begins so, {@code quotient_familial} two words in a row.
 * One walk over a text finds all of them.
 */
final class Lexicon {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LETTERS = 26;
    private static final int LAST_KNOWN = 0x17F;

    /** The plain letter of each letter of Latin-1 and Latin Extended-A, 0 for what is none. */
    private static final char[] PLAIN = plain();

    private final Node root = new Node();

    private static final class Node {
        private final @Nullable Node[] next = new Node[LETTERS];
        private @Nullable Word beginning;
        private @Nullable Word whole;
        private @Nullable Node second;

        Node step(char letter) {
            Node node = next[letter - 'a'];
            if (node == null) {
                node = new Node();
                next[letter - 'a'] = node;
            }
            return node;
        }
    }

    /** A word of a group, as it is listed. */
    record Word(String group, String written) {}

    /**
     * What a text holds.
     *
     * @param words of each group, with the line of the first of each
     * @param branches words of programming languages that choose, and comparisons
     * @param numbers how many are written
     */
    record Found(Map<String, Map<String, Integer>> words, int branches, int numbers) {
        int count(String group) {
            return words.getOrDefault(group, Map.of()).size();
        }
    }

    /** A lexicon of rows with a {@code group} and {@code words} apart by blanks; the group {@code branch} counts choices. */
    static Lexicon of(List<Map<String, String>> rows) {
        Lexicon lexicon = new Lexicon();
        for (Map<String, String> row : rows) {
            String group = row.getOrDefault("group", "");
            BLANKS.splitAsStream(row.getOrDefault("words", ""))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> lexicon.add(group, word));
        }
        return lexicon;
    }

    private void add(String group, String written) {
        int parted = written.indexOf('_');
        Node node = root;
        String last = written;
        if (parted > 0) {
            Node first = reach(root, written.substring(0, parted));
            if (first.second == null) {
                first.second = new Node();
            }
            node = first.second;
            last = written.substring(parted + 1);
        }
        boolean begins = last.endsWith("*");
        Node end = reach(node, begins ? last.substring(0, last.length() - 1) : last);
        Word word = new Word(group, written);
        if (begins) {
            end.beginning = word;
        } else {
            end.whole = word;
        }
    }

    private static Node reach(Node from, String word) {
        Node node = from;
        for (int i = 0; i < word.length(); i++) {
            node = node.step(word.charAt(i));
        }
        return node;
    }

    private static char[] plain() {
        char[] plain = new char[LAST_KNOWN + 1];
        for (char c = 0; c <= LAST_KNOWN; c++) {
            String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char first = Character.toLowerCase(base.charAt(0));
            plain[c] = first >= 'a' && first <= 'z' ? first : 0;
        }
        plain['œ'] = 'o';
        plain['æ'] = 'a';
        return plain;
    }

    Found read(String text) {
        return new Walk(text).found();
    }

    /** One walk over one text. */
    private final class Walk {
        private final String text;
        private final Map<String, Map<String, Integer>> words = new HashMap<>();
        private @Nullable Node pending;
        private int branches;
        private int numbers;
        private int line = 1;

        Walk(String text) {
            this.text = text;
        }

        Found found() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (letter(c) != 0) {
                    at = word(at);
                } else if (c >= '0' && c <= '9') {
                    at = number(at);
                } else {
                    line += c == '\n' ? 1 : 0;
                    branches += isComparison(c, at) ? 1 : 0;
                    at++;
                }
            }
            return new Found(words, branches, numbers);
        }

        /** Between blanks, so that neither types nor markup count. */
        private boolean isComparison(char c, int at) {
            return (c == '<' || c == '>' || c == '?')
                    && at > 0
                    && at + 1 < text.length()
                    && text.charAt(at - 1) == ' '
                    && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '=');
        }

        private static char letter(char c) {
            return c <= LAST_KNOWN ? PLAIN[c] : 0;
        }

        private int number(int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            numbers++;
            return at;
        }

        /** Follows a word in both places at once: as one that stands alone, and as the second of two. */
        private int word(int from) {
            @Nullable Node alone = root;
            @Nullable Node second = pending;
            int at = from;
            do {
                char c = letter(text.charAt(at));
                alone = alone == null ? null : alone.next[c - 'a'];
                second = second == null ? null : second.next[c - 'a'];
                note(alone == null ? null : alone.beginning);
                note(second == null ? null : second.beginning);
                at++;
            } while (at < text.length() && letter(text.charAt(at)) != 0 && !isHump(at));
            note(alone == null ? null : alone.whole);
            note(second == null ? null : second.whole);
            pending = alone == null ? null : alone.second;
            return at;
        }

        private boolean isHump(int at) {
            return Character.isUpperCase(text.charAt(at)) && !Character.isUpperCase(text.charAt(at - 1));
        }

        private void note(@Nullable Word word) {
            if (word == null) {
                return;
            }
            if (word.group().equals("branch")) {
                branches++;
            } else {
                words.computeIfAbsent(word.group(), any -> new TreeMap<>()).putIfAbsent(word.written(), line);
            }
        }
    }

    /** The first line of the first of these groups that a text has. */
    static Optional<Integer> line(Found found, List<String> groups) {
        return groups.stream()
                .flatMap(group -> found.words().getOrDefault(group, Map.of()).values().stream())
                .min(Integer::compareTo);
    }
}
