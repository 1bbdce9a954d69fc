package org.limpide.scanner.unpack;

/** Why an archive or a member was not read, or not to its end. */
public enum Unopened {
    /** A password is needed. */
    ENCRYPTED,
    /** An archive in too many archives. */
    TOO_DEEP,
    /** Beyond the limit of one member, of a whole file, or of the memory that it asks for. */
    TOO_LARGE,
    /** It unpacks to far more than it is, or shares its bytes with another member: a bomb. */
    RATIO,
    /** The file has more members than the limit, all levels together. */
    TOO_MANY_MEMBERS,
    /** It, or the stream that it comes from, breaks off or contradicts itself. */
    DAMAGED,
    /** A member is packed in a way that we do not know. */
    UNSUPPORTED_METHOD,
    /** A kind of archive that we recognise and do not read. */
    UNSUPPORTED_FORMAT
}
