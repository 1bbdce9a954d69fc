package org.limpide.scanner.state;

/** Why a state does not serve; the scan is then a full one. Each has its sentence in both languages. */
public enum StateTrouble {
    /** The file is none of ours. */
    FOREIGN,
    /** Another version of this product wrote it in another form. */
    OTHER_VERSION,
    /** It is cut short or changed, was written for another repository, or under another key. */
    DAMAGED,
    /** It may not be read. */
    UNREADABLE,
    /** It may not be written: the next scan is a full one too. */
    UNWRITABLE
}
