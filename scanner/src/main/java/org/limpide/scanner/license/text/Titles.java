package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines that only name the licence whose text follows (SPDX matching guidelines, "license name or title"). */
final class Titles {
    private static final Set<String> FILLERS = Set.of("the", "license", "version", "v", "a", "or");
    private static final int LONGEST = 24;

    private final Set<String> names = new HashSet<>();

    Titles(List<Entry> entries, Vocabulary vocabulary) {
        names.add("");
        for (Entry entry : entries) {
            String name = key(entry.name(), vocabulary);
            String bare = key(entry.name().replaceAll("\\([^)]*\\)", " "), vocabulary);
            names.add(name);
            names.add(bare);
            for (String id : entry.ids()) {
                String plain = key(id.replaceFirst("-(only|or-later)$", ""), vocabulary);
                names.add(plain);
                names.add(join(name, plain));
                names.add(join(bare, plain));
            }
        }
    }

    /** Whether the words from one to another are a title. */
    boolean hold(Words words, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        List<String> kept = new ArrayList<>();
        for (int at = from; at < to; at++) {
            keep(words.word(at), kept);
        }
        return names.contains(String.join(" ", kept));
    }

    private static String key(String name, Vocabulary vocabulary) {
        Words words = TextReader.read(name, vocabulary);
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < words.count(); at++) {
            keep(words.word(at), kept);
        }
        return String.join(" ", kept);
    }

    private static void keep(String word, List<String> kept) {
        if (!FILLERS.contains(word)) {
            kept.add(word);
        }
    }

    private static String join(String name, String id) {
        return (name + " " + id).strip();
    }
}
