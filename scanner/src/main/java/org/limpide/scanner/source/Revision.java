package org.limpide.scanner.source;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.history.Header;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.source.SourceProblem.Kind;

/** Goes from an object to the commit that it leads to, and on to its ancestors ("Specifying revisions", gitrevisions). */
final class Revision {
    private static final int LONGEST_TAG_CHAIN = 64;
    /** Commits and tags that people write stay far below. */
    private static final int LONGEST_HEADER = 16 * 1024 * 1024;

    private final ObjectReader reader;
    private final HashKind hash;

    /** Where it leads. */
    sealed interface Result {
        /** A commit that can be read. */
        record Commit(String id, String tree, List<String> parents) implements Result {}

        /** None. */
        record Nothing(Kind kind) implements Result {}
    }

    Revision(ObjectReader reader, HashKind hash) {
        this.reader = reader;
        this.hash = hash;
    }

    /**
     * Goes on from an object.
     *
     * @param steps {@code ~2}, {@code ^1}, <code>^{commit}</code>, any number of them or none
     */
    Result follow(String start, String steps) {
        Result at = commit(start);
        int next = 0;
        while (next < steps.length()) {
            int end = endOfStep(steps, next);
            at = at instanceof Result.Commit commit ? step(commit, steps.substring(next, end)) : at;
            next = end;
        }
        return at;
    }

    private static int endOfStep(String steps, int from) {
        int end = from + 1;
        while (end < steps.length() && steps.charAt(end) != '^' && steps.charAt(end) != '~') {
            end++;
        }
        return end;
    }

    private Result step(Result.Commit commit, String step) {
        switch (step) {
            case "^{}", "^{commit}", "^0", "~0" -> {
                return commit;
            }
            case "^{tree}", "^{blob}" -> {
                return new Result.Nothing(Kind.NOT_A_COMMIT);
            }
            default -> {
                Optional<Integer> number = number(step.substring(1));
                if (number.isEmpty()) {
                    return new Result.Nothing(Kind.UNKNOWN_REF);
                }
                return step.startsWith("^") ? parent(commit, number.get()) : ancestor(commit, number.get());
            }
        }
    }

    private static Optional<Integer> number(String digits) {
        if (digits.isEmpty()) {
            return Optional.of(1);
        }
        return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private Result parent(Result.Commit commit, int number) {
        if (number == 0) {
            return commit;
        }
        return number <= commit.parents().size()
                ? commit(commit.parents().get(number - 1))
                : new Result.Nothing(Kind.UNKNOWN_REF);
    }

    private Result ancestor(Result.Commit commit, int generations) {
        Result at = commit;
        for (int i = 0; i < generations && at instanceof Result.Commit one; i++) {
            at = parent(one, 1);
        }
        return at;
    }

    private Result commit(String start) {
        String id = start;
        for (int i = 0; i < LONGEST_TAG_CHAIN; i++) {
            if (!(reader.read(id, LONGEST_HEADER) instanceof StoredObject.Whole object)) {
                return new Result.Nothing(Kind.UNREADABLE_COMMIT);
            }
            if (object.kind() == ObjectKind.COMMIT) {
                List<String> trees = ids(object, "tree");
                return trees.isEmpty()
                        ? new Result.Nothing(Kind.UNREADABLE_COMMIT)
                        : new Result.Commit(id, trees.get(0), ids(object, "parent"));
            }
            List<String> tagged = object.kind() == ObjectKind.TAG ? ids(object, "object") : List.of();
            if (tagged.isEmpty()) {
                return new Result.Nothing(Kind.NOT_A_COMMIT);
            }
            id = tagged.get(0);
        }
        return new Result.Nothing(Kind.NOT_A_COMMIT);
    }

    private List<String> ids(StoredObject.Whole object, String key) {
        Header header = new Header(object.bytes(), object.bytes().length);
        List<String> ids = new ArrayList<>();
        byte[] id = new byte[hash.bytes()];
        while (header.next()) {
            if (header.is(key) && header.id(id, id.length)) {
                ids.add(HexFormat.of().formatHex(id));
            }
        }
        return ids;
    }
}
