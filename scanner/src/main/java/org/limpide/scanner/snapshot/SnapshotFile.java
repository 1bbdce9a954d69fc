package org.limpide.scanner.snapshot;

import java.util.Locale;

/** One entry of the tree of a commit. */
public interface SnapshotFile {

    /** Kinds of entries of a Git tree. */
    enum Kind {
        REGULAR,
        EXECUTABLE,
        /** Its content is the target, which is never followed. */
        SYMLINK,
        /** A commit of another repository, which is never fetched. */
        SUBMODULE
    }

    /** The path as Git stores it, with {@code /}; may hold anything but NUL: show it through {@code Location}. */
    String path();

    Kind kind();

    /** Id of the blob, or of the submodule's commit. */
    String objectId();

    /** Bytes of the content, -1 where the object cannot be read. */
    long size();

    /** The content, read anew at each call; {@link Content.Unread} with a reason where there is none to be had. */
    Content content();

    /** The last part of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** What follows the last dot of the name, in lower case; empty without a dot. */
    default String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the content is that of a file, neither a link nor a submodule. */
    default boolean isFile() {
        return kind() == Kind.REGULAR || kind() == Kind.EXECUTABLE;
    }
}
