package org.limpide.scanner.source;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.source.SourceProblem.Kind;

/** Finds the commit that a name means, in the order of gitrevisions(7): a ref of that name first. */
final class RefResolver {
    private static final String HEAD = "HEAD";
    /** What the name begins with, and the steps from there. */
    private static final Pattern PARTS = Pattern.compile("([^^~]*)(.*)", Pattern.DOTALL);
    /** An id or its beginning, alone or at the end of what git-describe says. */
    private static final Pattern ID = Pattern.compile("(?:.*-g)?([0-9a-fA-F]{4,64})");
    /** Objects that share the beginning of an id and are looked at. */
    private static final int MOST_CANDIDATES = 256;

    private final RefStore refs;
    private final ObjectDatabase objects;

    /** What a name leads to. */
    sealed interface Result {
        /** A commit that can be read, and its tree. */
        record Commit(String id, String tree) implements Result {}

        /** None. */
        record Refused(SourceProblem problem) implements Result {}
    }

    RefResolver(RefStore refs, ObjectDatabase objects) {
        this.refs = refs;
        this.objects = objects;
    }

    Result resolve(String name) {
        Matcher parts = PARTS.matcher(name);
        if (!parts.matches()) {
            return refused(Kind.UNKNOWN_REF, name);
        }
        String beginning = parts.group(1).equals("@") ? HEAD : parts.group(1);
        try (ObjectReader reader = objects.reader()) {
            Optional<String> ref = beginning.isEmpty() ? Optional.empty() : refs.find(beginning);
            Revision revision = new Revision(reader, objects.hash());
            if (ref.isPresent()) {
                return result(revision.follow(ref.get(), parts.group(2)), name);
            }
            List<String> candidates = beginning.equals(HEAD) ? List.of() : byId(beginning, revision);
            if (candidates.isEmpty()) {
                return refused(absence(name), name);
            }
            return candidates.size() > 1
                    ? refused(Kind.AMBIGUOUS_REF, name)
                    : result(revision.follow(candidates.get(0), parts.group(2)), name);
        } catch (IOException damaged) {
            return refused(isHead(name) ? Kind.BROKEN_HEAD : Kind.UNKNOWN_REF, name);
        }
    }

    /** The objects whose ids begin so; the one that leads to a commit where only one does. */
    private List<String> byId(String beginning, Revision revision) {
        Matcher digits = ID.matcher(beginning);
        if (!digits.matches()) {
            return List.of();
        }
        String wanted = digits.group(1).toLowerCase(Locale.ROOT);
        if (objects.hash().isId(wanted)) {
            return List.of(wanted);
        }
        if (wanted.length() > 2 * objects.hash().bytes()) {
            return List.of();
        }
        SortedSet<String> found = objects.startingWith(wanted, MOST_CANDIDATES);
        List<String> commits = found.size() < 2
                ? List.copyOf(found)
                : found.stream()
                        .filter(id -> revision.follow(id, "") instanceof Revision.Result.Commit)
                        .toList();
        return commits.isEmpty() ? List.copyOf(found) : commits;
    }

    private static boolean isHead(String name) {
        return HEAD.equals(name);
    }

    private Kind absence(String name) {
        RefScan all = RefScan.of(refs, RefPattern.all());
        if (all.targets().isEmpty() && all.broken().isEmpty() && refs.headIsUnborn()) {
            return Kind.EMPTY_REPOSITORY;
        }
        return isHead(name) ? Kind.BROKEN_HEAD : Kind.UNKNOWN_REF;
    }

    private static Result result(Revision.Result found, String name) {
        if (found instanceof Revision.Result.Commit commit) {
            return new Result.Commit(commit.id(), commit.tree());
        }
        Kind kind = ((Revision.Result.Nothing) found).kind();
        return refused(kind == Kind.UNREADABLE_COMMIT && isHead(name) ? Kind.BROKEN_HEAD : kind, name);
    }

    private static Result refused(Kind kind, String name) {
        return new Result.Refused(SourceProblem.of(kind, name));
    }
}
