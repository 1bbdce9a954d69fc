package org.limpide.scanner.remediation;

import java.util.List;

/**
 * What is cut out of one text: a file, or a part of a commit or a tag.
 *
 * @param size bytes of the text, by which the script knows that it has the right one
 * @param pieces what is replaced, in the order of the text, without overlap; empty where all of it is
 */
record Cut(long size, List<Piece> pieces) {

    /**
     * One stretch.
     *
     * @param offset of its first byte
     * @param length bytes
     * @param text what stands there afterwards, a byte for each character
     */
    record Piece(int offset, int length, String text) {}

    Cut {
        pieces = List.copyOf(pieces);
    }

    /** All of a text goes. */
    static Cut whole(long size) {
        return new Cut(size, List.of());
    }
}
