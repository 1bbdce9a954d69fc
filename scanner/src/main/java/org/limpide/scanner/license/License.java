package org.limpide.scanner.license;

import java.util.List;

/**
 * A licence and what an administration may do with it.
 *
 * @param id SPDX identifier; the name as written for a licence that is unknown
 * @param family the name under which the decree lists it, or its own
 * @param answer what the list of article D. 323-2-1 CRPA says of it, for software
 */
public record License(String id, String family, Answer answer) {

    /** What the list says, from best to worst. */
    public enum Answer {
        /** On the list, for software. */
        LISTED,
        /** The family is in the decree, the version is not on the list. */
        OTHER_VERSION,
        /** Free, and not on the list: article D. 323-2-2 asks for a decision of the State. */
        HOMOLOGATION,
        /** On the list for information, not for software. */
        INFORMATION_ONLY,
        /** Not recognised. */
        UNKNOWN,
        /** No free licence. */
        CLOSED
    }

    static License unknown(String written) {
        return new License(written.strip(), "", Answer.UNKNOWN);
    }

    /** The identifier without what only a header or a build file can tell: this version only, or any later one. */
    public String base() {
        return id.replaceFirst("-(only|or-later)$", "");
    }

    /** Whether both may be two ways to name one licence. */
    public boolean sameAs(License other) {
        return base().equals(other.base());
    }

    /**
     * A written choice of licences.
     *
     * @param options each option is the licences that hold together
     */
    public record Expression(List<List<License>> options) {

        /** The answer for the best option, each option being as good as its worst licence. */
        public Answer answer() {
            return options.stream()
                    .map(option -> option.stream()
                            .map(License::answer)
                            .max(Answer::compareTo)
                            .orElse(Answer.UNKNOWN))
                    .min(Answer::compareTo)
                    .orElse(Answer.UNKNOWN);
        }

        /** Every licence that is named. */
        public List<License> all() {
            return options.stream().flatMap(List::stream).toList();
        }
    }
}
