package org.limpide.scanner.publiccode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the standard says of one key, or of the items of a list.
 *
 * @param shape what it holds
 * @param mandatory whether it may be absent
 * @param length how long a text may be
 * @param singleLine whether the text should be one line
 * @param since the version that brought the key; empty for those of 0.2
 * @param deprecated the version that deprecated it
 * @param instead what to write in its place; empty where there is nothing
 * @param before what earlier versions asked
 */
record KeyRule(
        Shape shape,
        Mandatory mandatory,
        Length length,
        boolean singleLine,
        Optional<StandardVersion> since,
        Optional<StandardVersion> deprecated,
        String instead,
        Optional<Before> before) {

    /** Whether a key may be absent. */
    enum Mandatory {
        NO,
        YES,
        /** One of the languages must have it. */
        ONE_LANGUAGE,
        /** The standard and the parsers of the catalogues do not agree. */
        WARNING
    }

    /** Bounds in grapheme clusters; 0 for none. */
    record Length(int shortest, int longest) {}

    /** What versions before that one asked. */
    record Before(StandardVersion version, boolean mandatory, Length length) {}

    /** What a key holds. */
    sealed interface Shape {
        /** One scalar of a kind, with the list of its values or its formats where it has one. */
        record Value(Kind kind, List<String> known, Map<String, StandardVersion> knownSince) implements Shape {}

        /** A list, or where that is allowed the one item alone. */
        record Items(KeyRule each, boolean orOne) implements Shape {}

        /** A mapping with known keys. */
        record Section(Map<String, KeyRule> keys) implements Shape {}

        /** A mapping from language tags to sections with the same keys. */
        record Languages(Map<String, KeyRule> keys) implements Shape {}
    }

    /** Kinds of scalars; see the sections of the standard that are named. */
    enum Kind {
        TEXT,
        /** One of a list: {@code developmentStatus}, {@code softwareType}, categories, scope list. */
        CHOICE,
        /** "Dates": YYYY-MM-DD and nothing else. */
        DATE,
        BOOLEAN,
        /** {@code publiccodeYmlVersion}. */
        VERSION,
        /** The address of a repository, of any scheme. */
        URL,
        /** The address of a page. */
        WEB,
        /** {@code organisation/uri}: a URL or a URN. */
        URI,
        /** {@code supports}: a name of the list of aliases after {@code alias:}, or a URI. */
        SUPPORTED,
        /** BCP 47. */
        LANGUAGE,
        /** ISO 3166-1 alpha-2. */
        COUNTRY,
        /** {@code legal/license}: an SPDX expression. */
        LICENSE,
        EMAIL,
        PHONE,
        /** RFC 6838. */
        MEDIA_TYPE,
        /** A path in the repository or the address of an image. */
        IMAGE,
        /** A path in the repository. */
        FILE,
        /** The address of a video. */
        VIDEO,
        /** Italy's code of an administration. */
        IPA_CODE
    }
}
