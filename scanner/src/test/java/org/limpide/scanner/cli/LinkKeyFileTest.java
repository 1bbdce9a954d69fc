package org.limpide.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limpide.scanner.check.LinkKey;
import org.limpide.scanner.source.recipe.DemoRecipes;
import org.limpide.scanner.source.recipe.Recipe;
import org.limpide.scanner.source.recipe.RecipeWriter;
import org.limpide.scanner.text.Language;

/** The key of an installation: how it is given, and what it puts into reports. */
class LinkKeyFileTest {
    private static final byte[] SECRET = "abcdefghijklmnop\0\1\2\3qrstuvwxyz012".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal() {
        PrintStream all = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(all, all, Language.EN, false);
    }

    private Path file(byte[] content, String rights) throws IOException {
        Path file = Files.write(folder.resolve("link.key"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Optional<String> hash(byte[] content) throws IOException {
        LinkKeyFile key = new LinkKeyFile(terminal(), file(content, "rw-------"), null);
        Optional<String> hash = key.key().map(one -> one.hash("kind", "value"));
        assertThat(key.faulty()).isEqualTo(hash.isEmpty());
        return hash;
    }

    @Test
    void theKeyIsTakenInBase64OrAsItIs() throws IOException {
        String wanted = new LinkKey(SECRET).hash("kind", "value");
        assertThat(hash(SECRET)).contains(wanted);
        String written = Base64.getEncoder().encodeToString(SECRET);
        assertThat(hash((written + "\n").getBytes(StandardCharsets.US_ASCII))).contains(wanted);
        assertThat(hash((written.substring(0, 20) + "\r\n" + written.substring(20))
                        .getBytes(StandardCharsets.US_ASCII)))
                .contains(wanted);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsNoKeyIsRefusedInWords() throws IOException {
        assertThat(hash(new byte[31])).isEmpty();
        assertThat(said()).contains("at least 32 random bytes");
        assertThat(hash(Base64.getEncoder().encode(new byte[24]))).isEmpty();
        assertThat(hash(new byte[100_000])).isEmpty();
        assertThat(said()).contains("too long");
        LinkKeyFile absent =
                new LinkKeyFile(terminal(), null, folder.resolve("none").toString());
        assertThat(absent.key()).isEmpty();
        assertThat(absent.faulty()).isTrue();
        assertThat(said()).contains("does not exist");
        LinkKeyFile unasked = new LinkKeyFile(terminal(), null, null);
        assertThat(unasked.key()).isEmpty();
        assertThat(unasked.faulty()).isFalse();
    }

    @Test
    void aKeyThatOthersCanReadIsTakenWithAWarning() throws IOException {
        LinkKeyFile key = new LinkKeyFile(terminal(), file(SECRET, "rw-r--r--"), null);
        assertThat(key.key()).isPresent();
        assertThat(said()).contains("Warning", "chmod 600");
    }

    private String report(Path repository, String format, String... more) throws IOException {
        Path out = folder.resolve("report." + format);
        String[] arguments = {
            "scan", repository.toString(), "--only", "secrets", "--format", format, "--output", out.toString()
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(arguments), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        Main.run(terminal(), all);
        return Files.readString(out);
    }

    private static Set<String> all(String report, String field) {
        return Pattern.compile("\"" + field + "\": \"([0-9a-f]+)\"")
                .matcher(report)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSameValueHasOneHashInTheJsonOfEveryRepositoryAndNowhereElse() throws IOException {
        Recipe recipe = DemoRecipes.all().stream()
                .filter(one -> one.name().equals("prise-rendez-vous-consulaire"))
                .findFirst()
                .orElseThrow();
        RecipeWriter.write(recipe, Files.createDirectory(folder.resolve("a")));
        Path repository = folder.resolve("a").resolve(recipe.name());
        Path key = file(SECRET, "rw-------");

        String with = report(repository, "json", "--link-key", key.toString());
        Set<String> hashes = all(with, "linkHash");
        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.length() == 64);
        assertThat(all(report(repository, "json", "--link-key", key.toString()), "linkHash"))
                .isEqualTo(hashes);
        assertThat(report(repository, "json")).doesNotContain("linkHash");

        Files.writeString(repository.resolve(".limpide.yaml"), "salt: other\n");
        for (String format : new String[] {"text", "html", "sarif", "junit"}) {
            String other = report(repository, format, "--link-key", key.toString());
            assertThat(other).doesNotContain("linkHash");
            hashes.forEach(hash -> assertThat(other).doesNotContain(hash.substring(0, 12)));
        }
    }
}
