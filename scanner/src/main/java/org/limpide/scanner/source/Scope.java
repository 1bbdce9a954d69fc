package org.limpide.scanner.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How much of a repository is asked about. */
public sealed interface Scope {

    /** All of it. */
    record Whole() implements Scope {}

    /**
     * What commits bring that can be reached from the judged commit and not from another one.
     *
     * @param ref name of the other one, as gitrevisions(7) takes it
     */
    record Since(String ref) implements Scope {}

    /**
     * What the next commit would bring: what the index holds and HEAD does not.
     *
     * @param index another file than the index of the work tree, as Git names it to hooks
     */
    record Staged(Optional<Path> index) implements Scope {}

    /** What a push brings that no ref reaches yet. */
    record Pushed(List<Update> updates) implements Scope {
        public Pushed {
            updates = List.copyOf(updates);
        }
    }

    /**
     * A ref that a push changes (githooks, "pre-receive").
     *
     * @param id of the object that the ref is to hold; all zeros where it is to go
     * @param name in full
     */
    record Update(String id, String name) {
        public boolean deletes() {
            return id.chars().allMatch(digit -> digit == '0');
        }
    }
}
