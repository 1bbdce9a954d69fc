package org.limpide.scanner.license.text;

import java.util.List;

/**
 * One text of the corpus.
 *
 * @param ids the SPDX identifiers that share it; the first is the one it is known by
 * @param kind what it is
 * @param name its full name
 * @param required how many words stand in every copy
 * @param opens whether it leaves a place for a copyright notice before its first word
 * @param grams how many runs of words the index knows of it
 */
record Entry(List<String> ids, Kind kind, String name, int required, boolean opens, int grams) {

    enum Kind {
        /** The whole text. */
        LICENSE,
        /** What is put at the head of a source file. */
        HEADER,
        /** An exception that is added to a licence with {@code WITH}. */
        EXCEPTION
    }
}
