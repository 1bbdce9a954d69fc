package org.limpide.scanner.source;

import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/**
 * Why something given to scan was not, or not wholly. Its sentence says the cause and what to do.
 *
 * @param kind which sentence
 * @param place the folder, address, branch or commit, printable and without user name or password
 * @param arguments what else the sentence names
 */
public record SourceProblem(Kind kind, String place, Map<String, String> arguments) {

    /** Kinds of problems; each has a sentence in both languages among the messages of {@code source}. */
    public enum Kind {
        /** The path leads to nothing. */
        NO_SUCH_PATH,
        /** The path is a file. */
        NOT_A_FOLDER,
        /** A folder, and no repository in it. */
        NO_REPOSITORY,
        /** A folder that may not be listed. */
        UNREADABLE_FOLDER,
        /** A {@code .git} that is no repository and leads to none. */
        BROKEN_GIT_LINK,
        /** The repository's own files cannot be read. */
        DAMAGED_REPOSITORY,
        /** Object ids of an unknown hash. */
        OBJECT_FORMAT,
        /** Refs in a form that is not read together with SHA-256. */
        REF_FORMAT,
        /** A layout of a later Git. */
        REPOSITORY_FORMAT,
        /** No commit at all. */
        EMPTY_REPOSITORY,
        /** HEAD leads to no commit, though others exist. */
        BROKEN_HEAD,
        /** No branch, tag or commit of that name. */
        UNKNOWN_REF,
        /** A short id that several objects share. */
        AMBIGUOUS_REF,
        /** The name leads to a file, a folder or a note. */
        NOT_A_COMMIT,
        /** The commit to judge is absent or corrupt. */
        UNREADABLE_COMMIT,
        /** No ref matches what will be published. */
        NO_PUBLISHED_REF,
        /** An address of no known form. */
        UNSUPPORTED_ADDRESS,
        /** An address of ssh, for which no client is built in. */
        SSH_UNAVAILABLE,
        /** A password or token within the address. */
        CREDENTIALS_IN_ADDRESS,
        /** The server asks who we are, or refuses. */
        ACCESS_DENIED,
        /** Nothing at that address. */
        REMOTE_NOT_FOUND,
        /** The server does not answer. */
        REMOTE_UNREACHABLE,
        /** The transfer broke. */
        TRANSFER_FAILED,
        /** The cache folder cannot be used. */
        CACHE_UNUSABLE,
        /** The index of the work tree cannot be read wholly. */
        UNREADABLE_INDEX
    }

    public SourceProblem {
        arguments = Map.copyOf(arguments);
    }

    static SourceProblem of(Kind kind, Object place) {
        return new SourceProblem(kind, Printable.of(String.valueOf(place)), Map.of());
    }

    SourceProblem with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(arguments);
        more.put(name, Printable.of(String.valueOf(value)));
        return new SourceProblem(kind, place, more);
    }

    /** Cause and action. */
    public String sentence(Language language) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("place", place);
        return Messages.of("source").say(language, "problem." + kind.name(), all);
    }
}
