package org.limpide.scanner.remediation;

import java.util.List;

/**
 * Whether a repository holds values of a manifest.
 *
 * @param values how many were looked for
 * @param plain how many of them were looked for only where the rules recognise them
 * @param objects of the store that were searched
 * @param left those that are there
 * @param remaining how many of the objects that held one are still there
 * @param unproven what could not be searched
 * @param reflogs whether the repository keeps reflogs, which hold on to old commits
 */
public record Cleanliness(
        int values, int plain, int objects, List<Left> left, int remaining, List<Unproven> unproven, boolean reflogs) {

    /**
     * A value that is there.
     *
     * @param value first digits of its hash in the manifest
     * @param rules ids of the rules that found it when the pack was made
     * @param places where it stands, as it may be shown; the first of them
     * @param count how many places there are
     */
    public record Left(String value, List<String> rules, List<String> places, int count) {
        public Left {
            rules = List.copyOf(rules);
            places = List.copyOf(places);
        }
    }

    /**
     * Something that was not searched.
     *
     * @param place as it may be shown; empty for the repository
     * @param reason name of an {@link org.limpide.scanner.snapshot.UnreadReason}
     */
    public record Unproven(String place, String reason) {}

    public Cleanliness {
        left = List.copyOf(left);
        unproven = List.copyOf(unproven);
    }

    /** What it comes to, the best first. */
    public enum Answer {
        /** None of the values is there. */
        CLEAN,
        /** None was met, and something could not be searched. */
        UNPROVEN,
        /** Some are there. */
        LEFT
    }

    public Answer answer() {
        return !left.isEmpty() ? Answer.LEFT : unproven.isEmpty() ? Answer.CLEAN : Answer.UNPROVEN;
    }
}
