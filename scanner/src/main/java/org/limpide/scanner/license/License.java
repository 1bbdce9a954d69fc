package org.limpide.scanner.license;

import java.util.List;
import java.util.Optional;

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
        /** On the list that the DINUM keeps for software, and not on the one that the decree refers to. */
        DOCTRINE_ONLY,
        /** The family is in the decree, the version is not on the list. */
        OTHER_VERSION,
        /** Free, and not on the list: article D. 323-2-2 asks for a decision of the State. */
        HOMOLOGATION,
        /** On the list for information, not for software. */
        INFORMATION_ONLY,
        /** On the list of SPDX; neither the Open Source Initiative nor the Free Software Foundation calls it free. */
        NOT_KNOWN_FREE,
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

    /** Whether it is a licence of which the form "or any later version" is another identifier. */
    public boolean hasForms() {
        return id.endsWith("-only") || id.endsWith("-or-later");
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
                    .map(Expression::answer)
                    .min(Answer::compareTo)
                    .orElse(Answer.UNKNOWN);
        }

        /** A licence for information beside one for software is that of the data; alone it would be that of the code. */
        private static Answer answer(List<License> together) {
            boolean software = together.stream().anyMatch(one -> one.answer() != Answer.INFORMATION_ONLY);
            return together.stream()
                    .map(License::answer)
                    .filter(answer -> !software || answer != Answer.INFORMATION_ONLY)
                    .max(Answer::compareTo)
                    .orElse(Answer.UNKNOWN);
        }

        /** Every licence that is named. */
        public List<License> all() {
            return options.stream().flatMap(List::stream).toList();
        }

        /** Whether one licence at least is named by both, whatever is said of later versions. */
        public boolean shares(Expression other) {
            return all().stream().anyMatch(one -> other.all().stream().anyMatch(one::sameAs));
        }

        /** The licences that decide: those of the best option that are no better than the answer. */
        public Optional<License> decisive() {
            Answer answer = answer();
            return options.stream()
                    .filter(option -> answer(option) == answer)
                    .flatMap(List::stream)
                    .filter(license -> license.answer() == answer)
                    .findFirst();
        }
    }
}
