package org.limpide.scanner.license.text;

/** Numbers of words; the same for a text and for the licences it is compared with. */
interface Vocabulary {
    /** What a word that no licence uses has for a number. */
    int UNKNOWN = 0;

    int idOf(String word);

    /** Whether a licence uses this word; never while the vocabulary is made. */
    boolean knows(String word);
}
