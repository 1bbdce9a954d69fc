package org.limpide.scanner.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource.LocalRepository;

/** A bare repository with ids of SHA-256, written file by file: JGit can neither make nor read one. */
final class Sha256Fixture {
    private static final String CONFIG =
            "[core]\n repositoryformatversion = 1\n bare = true\n[extensions]\n objectFormat = sha256\n";

    private static final RuleSet RULES = RuleSet.load("secrets");

    final Path folder;
    private long clock = 1_704_103_200;

    Sha256Fixture(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("objects"));
        Files.createDirectories(folder.resolve("refs/heads"));
        Files.createDirectories(folder.resolve("refs/tags"));
        write("HEAD", "ref: refs/heads/main\n");
        write("config", CONFIG);
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).resolveSibling(""));
            Files.writeString(folder.resolve(name), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String insert(String kind, byte[] content) {
        byte[] header = (kind + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(header);
            String id = HexFormat.of().formatHex(digest.digest(content));
            Files.createDirectories(object(id).resolveSibling(""));
            try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(object(id)))) {
                out.write(header);
                out.write(content);
            }
            return id;
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path object(String id) {
        return folder.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    String blob(String text) {
        return insert("blob", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A tree of files with these texts. */
    String tree(Map<String, String> files) {
        StringBuilder tree = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, text) -> tree.append("100644 ")
                        .append(name)
                        .append('\0')
                        .append(new String(HexFormat.of().parseHex(blob(text)), StandardCharsets.ISO_8859_1)));
        return insert("tree", tree.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    String commit(Map<String, String> files, String... parents) {
        clock += 60;
        StringBuilder commit = new StringBuilder("tree ").append(tree(files)).append('\n');
        for (String parent : parents) {
            commit.append("parent ").append(parent).append('\n');
        }
        String person = "Camille Martin <camille.martin@example.org> " + clock + " +0000\n";
        commit.append("author ").append(person).append("committer ").append(person);
        return insert("commit", commit.append("\nChange\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    String commitOnMain(Map<String, String> files, String... parents) {
        String commit = commit(files, parents);
        write("refs/heads/main", commit + "\n");
        return commit;
    }

    String tag(String name, String kind, String target) {
        String tag = "object " + target + "\ntype " + kind + "\ntag " + name
                + "\ntagger Noor Petit <noor@example.org> 1704103200 +0100\n\nA version\n";
        return insert("tag", tag.getBytes(StandardCharsets.UTF_8));
    }

    LocalRepository source() {
        return new LocalRepository(folder, Optional.empty());
    }

    private Reading reading(String ref) {
        return GitFixture.reader(source()).snapshot(ref, RefPattern.all(), RULES, Settings.standard());
    }

    GitSnapshot snapshot() {
        return snapshot("HEAD");
    }

    GitSnapshot snapshot(String ref) {
        return ((Reading.Read) reading(ref)).snapshot();
    }

    SourceProblem problem(String ref) {
        return ((Reading.Refused) reading(ref)).problem();
    }

    SourceProblem refusal() {
        return ((Opening.Refused) RepositoryReader.open(source(), Path.of("unused"))).problem();
    }
}
