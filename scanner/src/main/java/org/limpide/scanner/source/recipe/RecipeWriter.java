package org.limpide.scanner.source.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.InvalidRefNameException;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.limpide.scanner.source.QuietGit;
import org.limpide.scanner.source.recipe.Recipe.Commit;
import org.limpide.scanner.source.recipe.Recipe.Person;
import org.limpide.scanner.source.recipe.Recipe.Tag;

/** Makes the repository of a recipe. The same recipe always gives the same ids. Used once, by one thread. */
public final class RecipeWriter {
    private final Recipe recipe;
    private final Repository repository;
    private final ObjectInserter inserter;
    private final Map<String, Tip> branches = new HashMap<>();

    private record Tip(ObjectId commit, ObjectId tree, TreeBuilder files) {}

    private RecipeWriter(Recipe recipe, Repository repository, ObjectInserter inserter) {
        this.recipe = recipe;
        this.repository = repository;
        this.inserter = inserter;
    }

    /**
     * Makes the repository, in a folder of the recipe's name.
     *
     * @param parent where that folder is made; it must not exist yet
     * @return the folder: the work tree, or the bare repository ({@code <name>.git})
     */
    public static Path write(Recipe recipe, Path parent) throws IOException {
        QuietGit.install();
        Path folder = parent.resolve(recipe.bare() ? recipe.name() + ".git" : recipe.name());
        if (Files.exists(folder)) {
            throw new IOException(folder + " exists");
        }
        Files.createDirectories(folder);
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (recipe.bare()) {
            builder.setGitDir(folder.toFile()).setBare();
        } else {
            builder.setWorkTree(folder.toFile());
        }
        try (Repository repository = builder.setInitialBranch(recipe.head()).build()) {
            repository.create(recipe.bare());
            try (ObjectInserter inserter = inserter(repository)) {
                new RecipeWriter(recipe, repository, inserter).run();
            }
        } catch (InvalidRefNameException badHead) {
            throw new IllegalArgumentException("recipe " + recipe.name() + ": head", badHead);
        }
        return folder;
    }

    /** One pack is written far faster than a file for each object. */
    private static ObjectInserter inserter(Repository repository) {
        return repository.getObjectDatabase() instanceof ObjectDirectory objects
                ? objects.newPackInserter()
                : repository.newObjectInserter();
    }

    private void run() throws IOException {
        for (Commit commit : recipe.commits()) {
            branches.put(commit.branch(), commit(commit));
        }
        inserter.flush();
        for (Map.Entry<String, Tip> branch : branches.entrySet()) {
            if (!recipe.gone().contains(branch.getKey())) {
                ref(Constants.R_HEADS + branch.getKey(), branch.getValue().commit());
            }
        }
        for (Tag tag : recipe.tags()) {
            tag(tag);
        }
        checkOut();
    }

    private Tip commit(Commit commit) throws IOException {
        Optional<Tip> before = Optional.ofNullable(branches.get(commit.branch()))
                .or(() -> commit.from().map(this::tip));
        TreeBuilder files = before.map(tip -> tip.files().copy()).orElseGet(TreeBuilder::new);
        commit.merge().forEach(branch -> files.merge(tip(branch).files()));
        for (var file : commit.files().entrySet()) {
            files.change(inserter, file.getKey(), file.getValue());
        }
        ObjectId tree = files.insert(inserter);
        List<ObjectId> parents = new ArrayList<>();
        before.ifPresent(tip -> parents.add(tip.commit()));
        commit.merge().forEach(branch -> parents.add(tip(branch).commit()));
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(tree);
        builder.setParentIds(parents);
        builder.setAuthor(ident(commit.author(), commit.date()));
        builder.setCommitter(ident(commit.author(), commit.date()));
        builder.setMessage(commit.message());
        return new Tip(inserter.insert(builder), tree, files);
    }

    private Tip tip(String branch) {
        return Optional.ofNullable(branches.get(branch))
                .orElseThrow(() -> new IllegalArgumentException("recipe " + recipe.name() + ": no branch " + branch));
    }

    private void tag(Tag tag) throws IOException {
        ObjectId target = tip(tag.at()).commit();
        if (tag.message().isPresent()) {
            TagBuilder builder = new TagBuilder();
            builder.setTag(tag.name());
            builder.setObjectId(target, Constants.OBJ_COMMIT);
            builder.setTagger(ident(tag.tagger(), tag.date()));
            builder.setMessage(tag.message().get());
            target = inserter.insert(builder);
            inserter.flush();
        }
        ref(Constants.R_TAGS + tag.name(), target);
    }

    private void ref(String name, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setNewObjectId(target);
        update.disableRefLog();
        update.forceUpdate();
    }

    private static PersonIdent ident(Person person, OffsetDateTime date) {
        return new PersonIdent(person.name(), person.email(), date.toInstant(), date.getOffset());
    }

    private void checkOut() throws IOException {
        Tip head = branches.get(recipe.head());
        if (!recipe.bare() && head != null) {
            new DirCacheCheckout(repository, repository.lockDirCache(), head.tree()).checkout();
        }
    }
}
