package org.limpide.scanner.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource.LocalRepository;

/** A bare repository that is built object by object, so that it may hold what Git itself refuses to make. */
final class GitFixture implements AutoCloseable {
    final Path folder;
    final Repository git;
    private ObjectInserter inserter;
    private long clock = Instant.parse("2024-01-01T10:00:00Z").getEpochSecond();

    record Entry(FileMode mode, ObjectId id) {}

    GitFixture(Path folder) {
        QuietGit.install();
        this.folder = folder;
        try {
            git = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .setInitialBranch("main")
                    .build();
            git.create(true);
            inserter = git.newObjectInserter();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ObjectId blob(String text) {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    ObjectId blob(byte[] bytes) {
        return insert(Constants.OBJ_BLOB, bytes);
    }

    /** From now on objects go into one pack, also those that are loose already; {@link #flush} writes it. */
    void packed() {
        PackInserter pack = ((ObjectDirectory) git.getObjectDatabase()).newPackInserter();
        pack.checkExisting(false);
        inserter = pack;
    }

    void loose() {
        inserter = git.newObjectInserter();
    }

    void flush() {
        try {
            inserter.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ObjectId insert(int type, byte[] bytes) {
        try {
            return inserter.insert(type, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Entry file(String text) {
        return new Entry(FileMode.REGULAR_FILE, blob(text));
    }

    ObjectId tree(Map<String, Entry> entries) {
        TreeFormatter tree = new TreeFormatter();
        new TreeMap<>(entries).forEach((name, entry) -> {
            byte[] raw = Constants.encode(name);
            tree.append(raw, 0, raw.length, entry.mode(), entry.id(), true);
        });
        return insert(Constants.OBJ_TREE, tree.toByteArray());
    }

    ObjectId commit(ObjectId tree, ObjectId... parents) {
        return commit("Camille Martin", "camille.martin@example.org", tree, parents);
    }

    ObjectId commit(String name, String email, ObjectId tree, ObjectId... parents) {
        clock += 60;
        PersonIdent person = new PersonIdent(name, email, Instant.ofEpochSecond(clock), ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage("Change " + clock);
        try {
            return insert(Constants.OBJ_COMMIT, commit.build());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void ref(String name, ObjectId target) {
        try {
            RefUpdate update = git.updateRef(name);
            update.setNewObjectId(target);
            update.disableRefLog();
            update.forceUpdate();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ObjectId commitOnMain(Map<String, Entry> files, ObjectId... parents) {
        ObjectId commit = commit(tree(files), parents);
        ref("refs/heads/main", commit);
        return commit;
    }

    Path looseObject(ObjectId id) {
        return folder.resolve("objects")
                .resolve(id.name().substring(0, 2))
                .resolve(id.name().substring(2));
    }

    void remove(ObjectId id) {
        try {
            Files.delete(looseObject(id));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    LocalRepository source() {
        return new LocalRepository(folder, Optional.empty());
    }

    /** The snapshot of HEAD; the repository must give one. */
    GitSnapshot snapshot() {
        return read("HEAD").snapshot();
    }

    Reading.Read read(String ref) {
        return (Reading.Read) reader().snapshot(ref, RefPattern.all());
    }

    SourceProblem problem(String ref) {
        return ((Reading.Refused) reader().snapshot(ref, RefPattern.all())).problem();
    }

    RepositoryReader reader() {
        return reader(source());
    }

    static RepositoryReader reader(RepositorySource source) {
        return ((Opening.Opened) RepositoryReader.open(source, Path.of("unused"))).reader();
    }

    @Override
    public void close() {
        git.close();
    }
}
