package org.limpide.scanner.license.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.license.text.Entry.Kind;

/** Makes the file of the corpus: words, programs, and an index from runs of words to the texts that hold them. */
final class CorpusWriter {
    private final GrowingVocabulary vocabulary = new GrowingVocabulary();

    /** Texts whose programs are the same are one. */
    private final Map<List<Integer>, Draft> drafts = new LinkedHashMap<>();

    private record Draft(List<String> ids, Kind kind, String name, Program program) {}

    CorpusWriter() {
        for (String word : Corpus.NEGATIONS) {
            vocabulary.idOf(word);
        }
        for (String word : Corpus.HEADINGS) {
            vocabulary.idOf(word);
        }
    }

    void add(String id, Kind kind, String name, List<Node> template) {
        Program program = Compiler.compile(template, vocabulary);
        List<Integer> key =
                new ArrayList<>(Arrays.stream(program.steps()).boxed().toList());
        key.add(-1 - kind.name().length());
        Draft draft = drafts.computeIfAbsent(key, unused -> new Draft(new ArrayList<>(), kind, name, program));
        if (!draft.ids().contains(id)) {
            draft.ids().add(id);
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(Corpus.MAGIC);
            words(out);
            Map<Integer, List<Integer>> index = new TreeMap<>();
            entries(out, index);
            index(out, index);
        }
        return bytes.toByteArray();
    }

    private void words(DataOutputStream out) throws IOException {
        List<String> words = vocabulary.words();
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        int[] ends = new int[words.size()];
        int[] slots = new int[slots(words.size())];
        for (int id = 0; id < ends.length; id++) {
            blob.writeBytes(words.get(id).getBytes(StandardCharsets.UTF_8));
            ends[id] = blob.size();
            if (id > 0) {
                put(slots, words.get(id).hashCode(), id);
            }
        }
        numbers(out, ends);
        numbers(out, slots);
        out.writeInt(blob.size());
        blob.writeTo(out);
    }

    private static int slots(int entries) {
        return Integer.highestOneBit(entries) * 4;
    }

    private static void put(int[] slots, int hash, int value) {
        int slot = Corpus.slot(hash, slots.length);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = value;
    }

    private static void numbers(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private void entries(DataOutputStream out, Map<Integer, List<Integer>> index) throws IOException {
        ByteArrayOutputStream programs = new ByteArrayOutputStream();
        out.writeInt(drafts.size());
        int number = 0;
        for (Draft draft : drafts.values()) {
            int place = programs.size();
            for (int step : draft.program().steps()) {
                varying(programs, step);
            }
            int[] grams = grams(draft.program());
            for (int gram : grams) {
                List<Integer> holders = index.computeIfAbsent(gram, unused -> new ArrayList<>());
                if (holders.isEmpty() || holders.get(holders.size() - 1) != number) {
                    holders.add(number);
                }
            }
            out.writeUTF(String.join(" ", draft.ids()));
            out.writeUTF(draft.kind().name());
            out.writeUTF(draft.name());
            out.writeInt(Canon.of(draft.program()).required());
            out.writeBoolean(opens(draft.program()));
            out.writeInt(grams.length);
            out.writeInt(place);
            out.writeInt(draft.program().length());
            number++;
        }
        out.writeInt(programs.size());
        programs.writeTo(out);
    }

    private static boolean opens(Program program) {
        for (int at = 0; at < program.length(); at++) {
            if (program.what(at) == Program.GAP && program.argument(at) == Compiler.LONGEST_NOTICE) {
                return true;
            }
            if (program.what(at) == Program.WORD && program.purpose(at) == Program.REQUIRED) {
                return false;
            }
        }
        return false;
    }

    private static void varying(ByteArrayOutputStream out, int number) {
        int left = number;
        while ((left & ~0x7F) != 0) {
            out.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    /** Runs of words that stand in every copy, each once. */
    static int[] grams(Program program) {
        List<Integer> all = new ArrayList<>();
        int run = 0;
        for (int at = 0; at < program.length(); at++) {
            boolean firm = program.what(at) == Program.WORD && program.purpose(at) == Program.REQUIRED;
            run = firm ? run + 1 : 0;
            if (run >= Grams.LENGTH) {
                all.add(Grams.of(
                        program.argument(at - 3),
                        program.argument(at - 2),
                        program.argument(at - 1),
                        program.argument(at)));
            }
        }
        int[] distinct = all.stream().mapToInt(Integer::intValue).distinct().toArray();
        return Arrays.stream(distinct)
                .filter(gram -> Grams.kept(gram, distinct.length))
                .toArray();
    }

    private static void index(DataOutputStream out, Map<Integer, List<Integer>> index) throws IOException {
        int[] grams = new int[index.size() + 1];
        int[] ends = new int[index.size() + 1];
        int[] slots = new int[slots(index.size())];
        ByteArrayOutputStream postings = new ByteArrayOutputStream();
        int number = 1;
        for (Map.Entry<Integer, List<Integer>> one : index.entrySet()) {
            grams[number] = one.getKey();
            for (int holder : one.getValue()) {
                postings.write(holder >> 8);
                postings.write(holder);
            }
            ends[number] = postings.size() / 2;
            put(slots, one.getKey(), number);
            number++;
        }
        numbers(out, grams);
        numbers(out, ends);
        numbers(out, slots);
        out.writeInt(postings.size());
        postings.writeTo(out);
    }
}
