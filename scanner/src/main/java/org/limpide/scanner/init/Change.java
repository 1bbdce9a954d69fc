package org.limpide.scanner.init;

import java.nio.charset.StandardCharsets;

/** Something to write. */
public sealed interface Change {

    /** Path from the top of the folder, with {@code /}. */
    String path();

    /**
     * A file that is not there.
     *
     * @param paper the name of the paper
     * @param text all of it
     * @param gaps how many places are left to a person
     */
    record NewFile(String paper, String path, String text, int gaps) implements Change {}

    /**
     * Lines put into a file that is there.
     *
     * @param before all of it, which must still be so when it is written
     * @param offset where the lines go, in characters
     * @param lines with their line ends
     */
    record Insertion(String path, String before, int offset, String lines) implements Change {
        String after() {
            return before.substring(0, offset) + lines + before.substring(offset);
        }
    }

    /** Its text as it is written. */
    default byte[] bytes() {
        String text = this instanceof NewFile file ? file.text() : ((Insertion) this).after();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
