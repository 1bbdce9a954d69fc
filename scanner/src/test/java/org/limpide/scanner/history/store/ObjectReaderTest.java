package org.limpide.scanner.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.history.store.StoredObject.Trouble;

class ObjectReaderTest {
    private static final int VERSIONS = 40;

    @TempDir
    Path folder;

    private final List<String> texts = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** Forty versions of a text, each a little longer than the one before, in one pack. */
    @BeforeEach
    void pack() throws Exception {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        random.ints(4000, 'a', 'z').forEach(c -> text.append((char) c));
        try (FileRepository git = new FileRepository(folder.toFile())) {
            git.create(true);
            ObjectId commit;
            try (ObjectInserter inserter = git.newObjectInserter()) {
                TreeFormatter tree = new TreeFormatter();
                for (int i = 0; i < VERSIONS; i++) {
                    texts.add(text.append("one more line ").append(i).toString());
                    ObjectId id =
                            inserter.insert(Constants.OBJ_BLOB, texts.get(i).getBytes(StandardCharsets.UTF_8));
                    ids.add(id.name());
                    tree.append(String.format("f%02d", i), FileMode.REGULAR_FILE, id);
                }
                PersonIdent person = new PersonIdent("Camille Martin", "camille.martin@example.org");
                CommitBuilder builder = new CommitBuilder();
                builder.setTreeId(inserter.insert(tree));
                builder.setAuthor(person);
                builder.setCommitter(person);
                commit = inserter.insert(builder);
                inserter.flush();
            }
            RefUpdate update = git.updateRef("refs/heads/main");
            update.setNewObjectId(commit);
            update.forceUpdate();
            GC gc = new GC(git);
            gc.setAuto(false);
            gc.setExpireAgeMillis(0);
            gc.gc().get();
        }
    }

    private ObjectDatabase database() {
        return ObjectDatabase.open(folder.resolve("objects"), HashKind.SHA1);
    }

    @Test
    void theSizeOfADeltaIsThatOfWhatItMakes() {
        ObjectDatabase database = database();
        assertThat(database.looseIds()).isEmpty();
        assertThat(database.packs())
                .singleElement()
                .satisfies(pack -> assertThat(pack.length()).as("deltas").isLessThan(30_000));
        try (ObjectReader reader = database.reader()) {
            for (int i = 0; i < VERSIONS; i++) {
                assertThat(reader.size(ids.get(i)))
                        .isEqualTo(new StoredSize(texts.get(i).length(), Optional.empty()));
            }
            assertThat(reader.size("0".repeat(40))).isEqualTo(new StoredSize(-1, Optional.of(Trouble.MISSING)));
        }
    }

    @Test
    void whoeverChangesWhatTheyReadChangesItForNobodyElse() {
        ObjectDatabase database = database();
        try (ObjectReader reader = database.reader()) {
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < VERSIONS; i++) {
                    StoredObject.Whole whole = (StoredObject.Whole) reader.read(ids.get(i), 1 << 20);
                    assertThat(new String(whole.bytes(), StandardCharsets.UTF_8))
                            .isEqualTo(texts.get(i));
                    whole.bytes()[0] ^= 0x7F;
                }
            }
            assertThat(reader.read(ids.get(0), 100)).isEqualTo(new StoredObject.Absent(Trouble.TOO_LARGE));
        }
    }

    @Test
    void aDamagedFileHidesNothingThatIsWholeInAPack() throws Exception {
        Path loose = folder.resolve("objects")
                .resolve(ids.get(0).substring(0, 2))
                .resolve(ids.get(0).substring(2));
        Files.createDirectories(loose.resolveSibling(""));
        Files.writeString(loose, "no object");
        try (ObjectReader reader = database().reader()) {
            assertThat(reader.read(ids.get(0), 1 << 20)).isInstanceOf(StoredObject.Whole.class);
            assertThat(reader.size(ids.get(0)).bytes()).isEqualTo(texts.get(0).length());
        }
    }

    @Test
    void idsAreFoundByTheirBeginning() {
        ObjectDatabase database = database();
        for (String id : ids) {
            assertThat(database.startingWith(id, 2)).containsExactly(id);
            assertThat(database.startingWith(id.substring(0, 1), 100))
                    .contains(id)
                    .allMatch(found -> found.startsWith(id.substring(0, 1)));
        }
        assertThat(database.startingWith("", 5)).hasSize(5);
    }
}
