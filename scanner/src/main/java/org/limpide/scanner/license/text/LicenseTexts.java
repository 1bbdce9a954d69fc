package org.limpide.scanner.license.text;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Recognises licences by their texts. Loads the corpus at the first call; safe to share between threads. */
public final class LicenseTexts {
    /** In characters; the longest text of the SPDX list has 150,000. */
    static final int LONGEST = 4_000_000;

    /** Several criteria ask about the same file, one after the other. */
    private static final AtomicReference<@Nullable Answer> LAST = new AtomicReference<>();

    private record Answer(String text, Recognition recognition) {}

    private LicenseTexts() {}

    /** Which licences a text holds. Only its first four million characters are looked at. */
    public static Recognition recognise(String text) {
        Answer last = LAST.get();
        if (last != null && last.text().equals(text)) {
            return last.recognition();
        }
        Recognition recognition = recognised(text);
        LAST.set(new Answer(text, recognition));
        return recognition;
    }

    private static Recognition recognised(String text) {
        Corpus corpus = Corpus.present();
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Words words = TextReader.read(head, corpus);
        if (words.count() == 0) {
            return Recognition.nothing();
        }
        return new Assembly(corpus, head, words, new Recogniser(corpus, words).hits()).recognition();
    }
}
