package org.limpide.scanner.license.project;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of a project; links and folders are none.
 *
 * @param path from the root, with {@code /}
 * @param size in bytes, -1 where that is not known
 * @param content read when it is asked for: the text, or nothing where the file holds none or cannot be read
 */
public record ProjectFile(String path, long size, Supplier<Optional<String>> content) {

    /** The text. */
    public Optional<String> text() {
        return content.get();
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of its folder, with a {@code /} behind it; empty for the root. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
