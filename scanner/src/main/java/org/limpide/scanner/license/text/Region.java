package org.limpide.scanner.license.text;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a text that is a licence, or nearly one.
 *
 * @param part what of the licence stands there
 * @param kind how it agrees with the licence
 * @param ids the SPDX identifiers: one; several where the same text serves several and nothing decides between them
 * @param firstLine from 1
 * @param lastLine the line of its last word
 * @param words how many words it has
 * @param differences where it is modified, the first of them
 * @param differing how many words differ in all
 * @param undecided what the text leaves open
 * @param ties other licences that have the same text, and that something beside it would have to name
 */
public record Region(
        Part part,
        Kind kind,
        List<String> ids,
        int firstLine,
        int lastLine,
        int words,
        List<Difference> differences,
        int differing,
        Optional<Undecided> undecided,
        List<String> ties) {

    /** What of a licence stands there. */
    public enum Part {
        /** The whole text of a licence. */
        TEXT,
        /** The notice that is put at the head of a source file. */
        HEADER,
        /** An exception to a licence. */
        EXCEPTION,
        /** A line {@code SPDX-License-Identifier}. */
        TAG
    }

    /** How a stretch agrees with what it is recognised as. */
    public enum Kind {
        /** Word for word, where the licence does not allow others. */
        CONFORM,
        /** Nearly; the differences are shown. */
        MODIFIED,
        /** As near to one licence as to another. */
        AMBIGUOUS
    }

    /** What a text leaves open. */
    public enum Undecided {
        /** Whether later versions of a GNU licence count: a header, a build file or the README says so. */
        LATER_VERSIONS
    }

    /** The identifier it is known by: the first one. */
    public String id() {
        return ids.get(0);
    }

    Region with(List<String> all) {
        return new Region(part, kind, all, firstLine, lastLine, words, differences, differing, undecided, ties);
    }

    /** The same stretch where some of its identifiers were chosen; the others are ties. */
    Region decided(Kind now, List<String> chosen, Optional<Undecided> open) {
        List<String> left = ids.stream().filter(id -> !chosen.contains(id)).toList();
        return new Region(part, now, chosen, firstLine, lastLine, words, differences, differing, open, left);
    }
}
