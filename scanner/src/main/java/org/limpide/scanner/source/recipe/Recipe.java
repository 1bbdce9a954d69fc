package org.limpide.scanner.source.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A repository to be made: its commits in order, its tags, and which branch HEAD names.
 *
 * @param name name of its folder, and seed of the values that generators make
 * @param title one line for people, in the language of the repository
 * @param bare whether it has no work tree; needed where paths cannot exist on a disk
 * @param head short name of the branch of HEAD
 * @param gone branches that are deleted in the end
 */
public record Recipe(
        String name, String title, boolean bare, String head, List<Commit> commits, List<Tag> tags, List<String> gone) {

    /** Author, committer or tagger; invented, at a domain reserved for examples (RFC 2606). */
    public record Person(String name, String email) {}

    /**
     * One commit.
     *
     * @param branch short name of the branch that moves
     * @param from branch where a new branch starts; an absent one makes a root
     * @param merge branches that become further parents; files that only they have come with them
     * @param files what changes, by path
     */
    public record Commit(
            String message,
            Person author,
            OffsetDateTime date,
            String branch,
            Optional<String> from,
            List<String> merge,
            Map<String, Change> files) {}

    /**
     * A tag.
     *
     * @param at branch that it names
     * @param message of an annotated tag; a light one has none
     */
    public record Tag(String name, String at, Optional<String> message, Person tagger, OffsetDateTime date) {}

    /** What happens to a path. */
    public sealed interface Change {
        /**
         * It becomes a file.
         *
         * @param content its bytes, as characters from 0 to 255
         */
        record Write(String content, boolean executable) implements Change {}

        /** It becomes a symbolic link. */
        record Link(String target) implements Change {}

        /** It becomes a submodule at a commit that need not exist. */
        record Submodule(String commit) implements Change {}

        /** It goes away. */
        record Delete() implements Change {}
    }

    public Recipe {
        commits = List.copyOf(commits);
        tags = List.copyOf(tags);
        gone = List.copyOf(gone);
    }

    /** Reads a recipe among the resources of this program; raises {@link IllegalArgumentException} for a bad one. */
    public static Recipe resource(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return read(text(path), include -> text(folder + include));
    }

    /**
     * Reads a recipe; raises {@link IllegalArgumentException}, with line and column, for a bad one.
     *
     * @param include gives the text of a resource that the recipe includes
     */
    public static Recipe read(String yaml, UnaryOperator<String> include) {
        return new RecipeReader(include).read(yaml);
    }

    private static String text(String path) {
        try (InputStream in = Recipe.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("resource " + path + " cannot be read", unreadable);
        }
    }
}
