package org.limpide.scanner.check;

/**
 * Where a finding stands.
 *
 * @param carrier what carries the text
 * @param name the path, commit id or ref name, printable (control characters escaped); empty for the repository
 * @param line 1-based line, 0 where lines have no meaning
 */
public record Location(Carrier carrier, String name, int line) {

    /** The things of a repository that can carry text. */
    public enum Carrier {
        /** The repository as a whole. */
        REPOSITORY,
        /** A file of the commit that is judged. */
        FILE,
        /** A file of another commit; or, by the id of its object, one that no commit holds. */
        HISTORY,
        /** The metadata or the message of a commit. */
        COMMIT,
        /** The message or the tagger of an annotated tag. */
        TAG,
        /** The names of the files in a folder. */
        FOLDER,
        /** A branch or a tag. */
        REF
    }

    public static Location repository() {
        return new Location(Carrier.REPOSITORY, "", 0);
    }

    public static Location file(String path) {
        return file(path, 0);
    }

    public static Location file(String path, int line) {
        return new Location(Carrier.FILE, Printable.of(path), line);
    }

    public static Location commit(String id) {
        return new Location(Carrier.COMMIT, id, 0);
    }

    public static Location ref(String name) {
        return new Location(Carrier.REF, Printable.of(name), 0);
    }

    /** {@code path:line}, {@code path}, a commit id, or nothing for the repository. */
    public String shown() {
        return line > 0 ? name + ":" + line : name;
    }
}
