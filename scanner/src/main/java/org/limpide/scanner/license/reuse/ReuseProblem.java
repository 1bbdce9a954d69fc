package org.limpide.scanner.license.reuse;

/**
 * Something that the specification asks for and that is not there.
 *
 * @param kind what
 * @param path of the file where it is to be mended
 * @param line from 1, 0 where lines have no meaning
 * @param detail an identifier, an expression or a key; empty where the kind says it all
 */
public record ReuseProblem(Kind kind, String path, int line, String detail) {

    /** What may be wrong; sections are those of the specification. */
    public enum Kind {
        /** A file in LICENSES/ whose name is no identifier, or an identifier in use that is on no list ("License Files"). */
        BAD_LICENSE,
        /** The same where the name holds an identifier, in another form: detail is the right name. */
        MISNAMED_LICENSE,
        /** An identifier that the SPDX list keeps as deprecated. */
        DEPRECATED_LICENSE,
        /** A file in LICENSES/ without an extension. */
        NO_EXTENSION,
        /** A licence in use without its text in LICENSES/. */
        MISSING_LICENSE,
        /** A text in LICENSES/ of a licence that no file names. */
        UNUSED_LICENSE,
        /** A text in LICENSES/ without a word in it. */
        EMPTY_LICENSE,
        /** A text in LICENSES/ that is that of another licence: detail is which. */
        WRONG_LICENSE,
        /** A text in LICENSES/ of which some words differ, or that is no licence that is known. */
        ALTERED_LICENSE,
        /** A value of SPDX-License-Identifier that is no expression. */
        INVALID_EXPRESSION,
        /** A file without a licence ("Licensing Information"). */
        NO_LICENSE,
        /** A file without a copyright notice. */
        NO_COPYRIGHT,
        /** A file that could not be read, and of which nothing else says the licence. */
        UNREAD_FILE,
        /** A snippet that is never closed ("In-line Snippet comments"). */
        OPEN_SNIPPET,
        /** A REUSE.toml that does not follow the specification: detail is the key ("REUSE.toml"). */
        INVALID_CONFIGURATION,
        /** A file .reuse/dep5, which REUSE.toml replaces ("DEP5"). */
        DEP5_DEPRECATED,
        /** REUSE.toml and .reuse/dep5, which exclude each other. */
        BOTH_CONFIGURATIONS
    }
}
