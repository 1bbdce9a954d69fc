package org.limpide.scanner.history.store;

import java.util.Optional;

/** Kinds of objects that a Git repository stores, by their numbers in a pack (gitformat-pack, "object types"). */
public enum ObjectKind {
    COMMIT(1, "commit"),
    TREE(2, "tree"),
    BLOB(3, "blob"),
    TAG(4, "tag");

    private final int code;
    private final String word;

    ObjectKind(int code, String word) {
        this.code = code;
        this.word = word;
    }

    int code() {
        return code;
    }

    /** The word in the header of a loose object. */
    public String word() {
        return word;
    }

    static Optional<ObjectKind> of(int code) {
        return code >= 1 && code <= 4 ? Optional.of(values()[code - 1]) : Optional.empty();
    }

    static Optional<ObjectKind> of(String word) {
        for (ObjectKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
