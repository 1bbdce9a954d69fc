package org.limpide.scanner.source;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.limpide.scanner.source.SourceProblem.Kind;

/** Finds the commit that a name means, in the order of gitrevisions(7): a ref of that name first. */
final class RefResolver {
    private static final int LONGEST_TAG_CHAIN = 64;
    private final Repository repository;
    private final ObjectStore objects;

    /** What a name leads to. */
    sealed interface Result {
        /** A commit that can be read, and its tree. */
        record Commit(ObjectId id, ObjectId tree) implements Result {}

        /** None. */
        record Refused(SourceProblem problem) implements Result {}
    }

    RefResolver(Repository repository) {
        this.repository = repository;
        this.objects = new ObjectStore(repository);
    }

    Result resolve(String name) {
        try {
            Optional<ObjectId> id = find(name);
            return id.isPresent() ? commit(name, id.get()) : refused(absence(name), name);
        } catch (AmbiguousObjectException several) {
            return refused(Kind.AMBIGUOUS_REF, name);
        } catch (IncorrectObjectTypeException other) {
            return refused(Kind.NOT_A_COMMIT, name);
        } catch (MissingObjectException absent) {
            return refused(Kind.UNREADABLE_COMMIT, name);
        } catch (RevisionSyntaxException meaningless) {
            return refused(Kind.UNKNOWN_REF, name);
        } catch (IOException | RuntimeException damaged) {
            return refused(isHead(name) ? Kind.BROKEN_HEAD : Kind.UNKNOWN_REF, name);
        }
    }

    private Optional<ObjectId> find(String name) throws IOException {
        Ref ref = name.isEmpty() ? null : repository.findRef(name);
        if (ref != null || isHead(name)) {
            return Optional.ofNullable(ref).map(Ref::getObjectId);
        }
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(repository.resolve(name));
    }

    private static boolean isHead(String name) {
        return Constants.HEAD.equals(name);
    }

    private Kind absence(String name) {
        RefScan refs = RefScan.of(repository, RefPattern.all());
        if (refs.targets().isEmpty() && refs.broken().isEmpty() && headIsUnborn()) {
            return Kind.EMPTY_REPOSITORY;
        }
        return isHead(name) ? Kind.BROKEN_HEAD : Kind.UNKNOWN_REF;
    }

    private boolean headIsUnborn() {
        try {
            Ref head = repository.exactRef(Constants.HEAD);
            return head != null && head.isSymbolic() && head.getObjectId() == null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private Result commit(String name, ObjectId start) {
        ObjectId id = start;
        try (ObjectReader reader = objects.reader()) {
            for (int i = 0; i < LONGEST_TAG_CHAIN; i++) {
                ObjectStore.Found found = objects.read(reader, id, ObjectReader.OBJ_ANY, ObjectStore.LONGEST_HEADER);
                if (!(found instanceof ObjectStore.Found.Bytes object)) {
                    return refused(isHead(name) ? Kind.BROKEN_HEAD : Kind.UNREADABLE_COMMIT, name);
                }
                ObjectHeader header = ObjectHeader.parse(object.bytes());
                if (object.type() == Constants.OBJ_COMMIT) {
                    return header.tree().isPresent()
                            ? new Result.Commit(id, header.tree().get())
                            : refused(Kind.UNREADABLE_COMMIT, name);
                }
                if (object.type() != Constants.OBJ_TAG || header.objects().isEmpty()) {
                    return refused(Kind.NOT_A_COMMIT, name);
                }
                id = header.objects().get(0);
            }
        }
        return refused(Kind.NOT_A_COMMIT, name);
    }

    private Result refused(Kind kind, String name) {
        return new Result.Refused(SourceProblem.of(kind, name));
    }
}
