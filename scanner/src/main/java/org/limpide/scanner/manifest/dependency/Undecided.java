package org.limpide.scanner.manifest.dependency;

/**
 * Why no file says which version is meant.
 *
 * @param detail what is written, or the name of what is missing; it may be empty
 */
public record Undecided(Reason reason, String detail) {

    /** Reasons. */
    public enum Reason {
        /** A range is written, and no lock file chooses from it. */
        RANGE,
        /** A property that no file of the repository sets. */
        PROPERTY,
        /** A parent or a list of versions that is not in the repository. */
        ELSEWHERE,
        /** Nothing is written. */
        UNSAID
    }

    public static Undecided range(String written) {
        return new Undecided(written.isBlank() || written.equals("*") ? Reason.UNSAID : Reason.RANGE, written);
    }
}
