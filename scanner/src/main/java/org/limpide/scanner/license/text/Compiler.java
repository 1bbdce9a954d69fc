package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a template into a {@link Program}. Run by the build. */
final class Compiler {
    /** What SPDX writes for the place of a bullet. */
    private static final String BULLET = ".{0,20}";

    /** The longest name that may stand where a template leaves one open, in words; templates set no limit themselves. */
    private static final int LONGEST_NAME = 40;

    /** Lines on whose work it is that do not look like a copyright notice. */
    static final int LONGEST_NOTICE = 60;

    /** What it writes for a copyright notice. */
    private static final String NOTICE = ".{0,5000}";

    private static final String ANYTHING = ".+";

    private static final int SHORT_PHRASE = 4;

    private final Vocabulary vocabulary;
    private final BitSet negations = new BitSet();
    private int[] steps = new int[1024];
    private int count;

    private Compiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Corpus.NEGATIONS.forEach(word -> negations.set(vocabulary.idOf(word)));
    }

    static Program compile(List<Node> template, Vocabulary vocabulary) {
        Compiler compiler = new Compiler(vocabulary);
        compiler.all(template, Program.REQUIRED);
        compiler.add(Program.END, 0, 0);
        return new Program(Arrays.copyOf(compiler.steps, compiler.count));
    }

    private int add(int what, int purpose, int argument) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, count * 2);
        }
        steps[count] = Program.step(what, purpose, argument);
        return count++;
    }

    private void target(int step, int target) {
        steps[step] = (steps[step] & 63) | (target << 6);
    }

    private void all(List<Node> nodes, int purpose) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Node.Text text) {
                boolean notice = i + 1 < nodes.size()
                        && nodes.get(i + 1) instanceof Node.Replaceable name
                        && name.match().equals(ANYTHING);
                text(text.value(), purpose, notice);
            } else if (node instanceof Node.Omitable omitable) {
                int split = add(Program.SPLIT, 0, 0);
                all(omitable.content(), Program.OMITABLE);
                target(split, count);
            } else if (node instanceof Node.Replaceable replaceable) {
                replaceable(replaceable, purpose);
            }
        }
    }

    /** Where a name follows, "Copyright" at the end of the text and the name are a notice, which may be left out. */
    private void text(String value, int purpose, boolean name) {
        Words words = TextReader.read(value, vocabulary);
        int at = 0;
        while (at < words.count()) {
            boolean opens = words.word(at).equals("copyright") && words.is(at, Words.LINE_START);
            if (name && opens && at == words.count() - 1) {
                int split = add(Program.SPLIT, 0, 0);
                add(Program.WORD, Program.OMITABLE, words.id(at++));
                target(split, count);
            } else if (words.is(at, Words.NOTICE)) {
                int split = add(Program.SPLIT, 0, 0);
                for (; at < words.count() && words.is(at, Words.NOTICE); at++) {
                    add(Program.WORD, Program.OMITABLE, words.id(at));
                }
                target(split, count);
            } else if (words.is(at, Words.LINE_BULLET)) {
                add(Program.BULLETS, 0, 0);
                while (at < words.count() && words.is(at, Words.LINE_BULLET)) {
                    at++;
                }
            } else {
                add(Program.WORD, purpose, words.id(at++));
            }
        }
    }

    private void replaceable(Node.Replaceable part, int purpose) {
        if (part.match().equals(BULLET)) {
            add(Program.BULLETS, 0, 0);
            return;
        }
        List<Integer> original = plain(part.original());
        // What the licence itself negates there may be negated.
        boolean free = original.stream().anyMatch(negations::get);
        if (part.match().equals(NOTICE)) {
            add(Program.GAP, free ? Program.PHRASE : 0, LONGEST_NOTICE);
            return;
        }
        if (part.match().equals(ANYTHING) || part.match().equals(".*")) {
            add(Program.GAP, free ? Program.PHRASE : 0, LONGEST_NAME);
            return;
        }
        Map<List<Integer>, int[]> variants = variants(part.match());
        if (variants.size() == 1) {
            List<Integer> only = variants.keySet().iterator().next();
            only.forEach(word -> one(word, purpose));
            return;
        }
        choice(original, variants);
    }

    /** The variants without doubles; −1 stands for any words. */
    private Map<List<Integer>, int[]> variants(String match) {
        Map<List<Integer>, int[]> variants = new LinkedHashMap<>();
        Set<String> all = Alternatives.of(match);
        for (String variant : all) {
            List<Integer> words = new ArrayList<>();
            String[] parts = variant.split(String.valueOf(Alternatives.ANYTHING), -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0 && (words.isEmpty() || words.get(words.size() - 1) >= 0)) {
                    words.add(-1);
                }
                words.addAll(plain(parts[i]));
            }
            variants.putIfAbsent(words, new int[0]);
        }
        return variants;
    }

    private List<Integer> plain(String text) {
        Words words = TextReader.read(text, vocabulary);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            ids.add(words.id(i));
        }
        return ids;
    }

    private void one(int word, int purpose) {
        if (word < 0) {
            add(Program.GAP, purpose, LONGEST_NAME);
        } else {
            add(Program.WORD, purpose, word);
        }
    }

    private void choice(List<Integer> original, Map<List<Integer>, int[]> variants) {
        List<Integer> own = variants.keySet().stream()
                .filter(variant -> fits(variant, original))
                .findFirst()
                .orElse(variants.keySet().iterator().next());
        boolean brief =
                variants.keySet().stream().allMatch(variant -> variant.size() <= SHORT_PHRASE && !variant.contains(-1));
        List<Integer> jumps = new ArrayList<>();
        int left = variants.size();
        for (List<Integer> variant : variants.keySet()) {
            int split = --left > 0 ? add(Program.SPLIT, 0, 0) : -1;
            int purpose = variant == own ? (brief ? Program.REPLACEABLE : Program.PHRASE) : Program.ALTERNATE;
            variant.forEach(word -> one(word, purpose));
            if (split >= 0) {
                jumps.add(add(Program.JUMP, 0, 0));
                target(split, count);
            }
        }
        jumps.forEach(jump -> target(jump, count));
    }

    /** Whether words are what a variant with at most a few gaps allows; each gap takes as little as it can. */
    private static boolean fits(List<Integer> variant, List<Integer> words) {
        int at = 0;
        boolean gap = false;
        for (int word : variant) {
            if (word < 0) {
                gap = true;
                continue;
            }
            while (gap && at < words.size() && words.get(at) != word) {
                at++;
            }
            if (at == words.size() || words.get(at) != word) {
                return false;
            }
            at++;
            gap = false;
        }
        return gap || at == words.size();
    }
}
