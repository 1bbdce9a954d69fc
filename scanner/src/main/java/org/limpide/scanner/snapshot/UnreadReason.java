package org.limpide.scanner.snapshot;

/** Why something was not read; each has its sentence in both languages. */
public enum UnreadReason {
    /** The object is absent: a partial clone, or a damaged repository. */
    MISSING_OBJECT,
    /** The object is there and cannot be inflated or does not match its id. */
    CORRUPT_OBJECT,
    /** Larger than the limit set for one file. */
    TOO_LARGE,
    /** A Git LFS pointer: the content lives on another server and is never fetched. */
    LFS_POINTER,
    /** A submodule: another repository, to be scanned for itself. */
    SUBMODULE,
    /** A symbolic link: its target is not followed. */
    SYMLINK,
    /** The clone is shallow: older commits are absent. */
    SHALLOW_HISTORY,
    /** A ref that points to nothing that can be read. */
    BROKEN_REF,
    /** A limit on time, memory or number was reached. */
    LIMIT_REACHED,
    /** The work tree holds changes that are in no commit. */
    UNCOMMITTED_CHANGES,
    /** An archive, or a member of one, under a password. */
    ENCRYPTED_ARCHIVE,
    /** An archive, or a member of one, that breaks off or contradicts itself. */
    DAMAGED_ARCHIVE,
    /** An archive, or a member of one, packed in a way that we do not know. */
    UNKNOWN_ARCHIVE,
    /** Archives were not opened: the user said so. */
    ARCHIVES_LEFT_OUT,
    /** Earlier commits were not searched: the user asked for a part of the history only. */
    EARLIER_REVISIONS,
    /** Objects of a repository that this one borrows from, which no ref of this one reaches: they are the lender's. */
    BORROWED_OBJECTS;

    /** Whether text that will be published may hide there, so that criteria on content cannot conclude. */
    public boolean hidesPublishedText() {
        return switch (this) {
            case MISSING_OBJECT,
                    CORRUPT_OBJECT,
                    TOO_LARGE,
                    SHALLOW_HISTORY,
                    BROKEN_REF,
                    LIMIT_REACHED,
                    ENCRYPTED_ARCHIVE,
                    UNKNOWN_ARCHIVE,
                    ARCHIVES_LEFT_OUT,
                    EARLIER_REVISIONS -> true;
            case LFS_POINTER, SUBMODULE, SYMLINK, UNCOMMITTED_CHANGES, DAMAGED_ARCHIVE, BORROWED_OBJECTS -> false;
        };
    }
}
