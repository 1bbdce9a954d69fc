package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary that takes in every word it is asked for; the build makes the corpus with it. */
final class GrowingVocabulary implements Vocabulary {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    GrowingVocabulary() {
        words.add("");
    }

    @Override
    public int idOf(String word) {
        Integer id = ids.putIfAbsent(word, words.size());
        if (id == null) {
            words.add(word);
            return words.size() - 1;
        }
        return id;
    }

    @Override
    public boolean knows(String word) {
        return false;
    }

    List<String> words() {
        return words;
    }
}
