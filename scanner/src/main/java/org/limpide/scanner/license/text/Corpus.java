package org.limpide.scanner.license.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.license.text.Entry.Kind;

/** The licences that are known, as {@link CorpusWriter} wrote them down. Loaded when it is first asked for; safe to share. */
final class Corpus implements Vocabulary {
    static final String PLACE = "corpus.bin";
    static final int MAGIC = 0x4C494331;

    /** Words that turn the sense of a sentence: none of them may hide where a template allows any name. */
    static final List<String> NEGATIONS = List.of(
            "not", "no", "never", "except", "unless", "cannot", "only", "without", "ne", "pas", "sauf", "jamais");

    /** Words before the number of a part. */
    static final List<String> HEADINGS = List.of("article", "section", "clause", "appendix", "preamble");

    private static final class Holder {
        private static final Corpus PRESENT = load();
    }

    private final byte[] bytes;
    private final List<Entry> entries = new ArrayList<>();
    private final int[] wordEnds;
    private final int[] wordSlots;
    private final int wordBlob;
    private final int[] programPlaces;
    private final int[] programLengths;
    private final int programBlob;
    private final int[] grams;
    private final int[] gramEnds;
    private final int[] gramSlots;
    private final int postings;
    private final AtomicReferenceArray<@Nullable Program> programs;
    private final AtomicReferenceArray<@Nullable Canon> canons;
    private final BitSet negations;
    private final BitSet headings;

    private Corpus(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MAGIC) {
            throw new IllegalStateException(PLACE + " is damaged");
        }
        wordEnds = numbers(in);
        wordSlots = numbers(in);
        wordBlob = blob(in);
        int count = in.getInt();
        programPlaces = new int[count];
        programLengths = new int[count];
        for (int i = 0; i < count; i++) {
            List<String> ids = List.of(text(in).split(" "));
            Kind kind = Kind.valueOf(text(in));
            entries.add(new Entry(ids, kind, text(in), in.getInt(), in.get() != 0, in.getInt()));
            programPlaces[i] = in.getInt();
            programLengths[i] = in.getInt();
        }
        programBlob = blob(in);
        grams = numbers(in);
        gramEnds = numbers(in);
        gramSlots = numbers(in);
        postings = blob(in);
        programs = new AtomicReferenceArray<>(count);
        canons = new AtomicReferenceArray<>(count);
        negations = all(NEGATIONS);
        headings = all(HEADINGS);
    }

    /** That of this installation. A build without it is a fault of this product. */
    static Corpus present() {
        return Holder.PRESENT;
    }

    private static Corpus load() {
        try (InputStream in = Corpus.class.getResourceAsStream(PLACE)) {
            if (in == null) {
                throw new IllegalStateException("no " + PLACE + " comes with the product");
            }
            return of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Corpus of(byte[] bytes) {
        return new Corpus(bytes);
    }

    private static int[] numbers(ByteBuffer in) {
        int[] numbers = new int[in.getInt()];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + numbers.length * 4);
        return numbers;
    }

    private static int blob(ByteBuffer in) {
        int length = in.getInt();
        int place = in.position();
        in.position(place + length);
        return place;
    }

    private String text(ByteBuffer in) {
        int length = in.getShort() & 0xFFFF;
        String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private BitSet all(List<String> words) {
        BitSet ids = new BitSet();
        words.forEach(word -> ids.set(idOf(word)));
        return ids;
    }

    static int slot(int hash, int slots) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ (mixed >>> 16)) & (slots - 1);
    }

    @Override
    public int idOf(String word) {
        int slot = slot(word.hashCode(), wordSlots.length);
        while (true) {
            int id = wordSlots[slot];
            if (id == 0 || is(id, word)) {
                return id;
            }
            slot = (slot + 1) & (wordSlots.length - 1);
        }
    }

    private boolean is(int id, String word) {
        int from = wordBlob + wordEnds[id - 1];
        int length = wordEnds[id] - wordEnds[id - 1];
        if (length < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                return word(id).equals(word);
            }
            if (bytes[from + i] != c) {
                return false;
            }
        }
        return length == word.length();
    }

    @Override
    public boolean knows(String word) {
        return idOf(word) != UNKNOWN;
    }

    String word(int id) {
        int from = wordEnds[id - 1];
        return new String(bytes, wordBlob + from, wordEnds[id] - from, StandardCharsets.UTF_8);
    }

    /** Identifiers with their sisters "-only" and "-or-later": the text of a GNU licence never says which. */
    List<String> versions(List<String> ids) {
        List<String> all = new ArrayList<>();
        for (String id : ids) {
            String base = id.replaceFirst("-(only|or-later)$", "");
            List<String> sisters = base.equals(id) ? List.of(id) : List.of(base + "-only", base + "-or-later");
            sisters.stream().filter(one -> !all.contains(one)).forEach(all::add);
        }
        return List.copyOf(all);
    }

    List<Entry> entries() {
        return entries;
    }

    BitSet negations() {
        return negations;
    }

    BitSet headings() {
        return headings;
    }

    Program program(int entry) {
        Program known = programs.get(entry);
        if (known != null) {
            return known;
        }
        int[] steps = new int[programLengths[entry]];
        int at = programBlob + programPlaces[entry];
        for (int i = 0; i < steps.length; i++) {
            int number = bytes[at++];
            if (number < 0) {
                number &= 0x7F;
                for (int shift = 7; ; shift += 7) {
                    int more = bytes[at++];
                    number |= (more & 0x7F) << shift;
                    if (more >= 0) {
                        break;
                    }
                }
            }
            steps[i] = number;
        }
        Program read = new Program(steps);
        programs.set(entry, read);
        return read;
    }

    Canon canon(int entry) {
        Canon known = canons.get(entry);
        if (known != null) {
            return known;
        }
        Canon read = Canon.of(program(entry));
        canons.set(entry, read);
        return read;
    }

    /** The number of a run of words in the index; 0 where no licence holds it. */
    int gram(int hash) {
        int slot = slot(hash, gramSlots.length);
        while (true) {
            int number = gramSlots[slot];
            if (number == 0 || grams[number] == hash) {
                return number;
            }
            slot = (slot + 1) & (gramSlots.length - 1);
        }
    }

    int grams() {
        return grams.length;
    }

    int firstHolder(int gram) {
        return gramEnds[gram - 1];
    }

    int lastHolder(int gram) {
        return gramEnds[gram];
    }

    int holder(int at) {
        int place = postings + 2 * at;
        return ((bytes[place] & 0xFF) << 8) | (bytes[place + 1] & 0xFF);
    }
}
