package org.limpide.scanner.engine.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.engine.jdt.JavaSources;
import org.limpide.scanner.engine.jdt.JavaUnit;
import org.limpide.scanner.manifest.dependency.ProjectFiles;
import org.limpide.scanner.match.PathGlob;

/**
 * Finds the code that a sheet names and says what it is. A name is a path, a glob, or a member of a Java type such as {@code
 * fr.example.Bareme#quotient}; all methods of that name count.
 */
public final class CodeIdentity {
    /** Says how a fingerprint is made, so that another way can follow. */
    private static final String WAY = "1:";

    private static final int DIGITS = 32;

    private final ProjectFiles files;

    /** The identity of code among these files. */
    public CodeIdentity(ProjectFiles files) {
        this.files = files;
    }

    /**
     * The fingerprint of all that these names mean together, in whatever files it stands.
     *
     * @return empty where a name means nothing, or something that cannot be read as text
     */
    public Optional<String> fingerprint(List<String> names) {
        List<String> shapes = new ArrayList<>();
        for (String name : names) {
            List<String> found = shapes(name);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            shapes.addAll(found);
        }
        List<String> digests =
                shapes.stream().map(CodeIdentity::digest).sorted().toList();
        return digests.isEmpty()
                ? Optional.empty()
                : Optional.of(WAY + digest(String.join("", digests)).substring(0, DIGITS));
    }

    /** The files that a name means; for a member, the file of its type. */
    public List<String> paths(String name) {
        Optional<JavaMember> member = JavaMember.of(name);
        if (member.isPresent()) {
            return member.get().file(files.paths()).stream().toList();
        }
        String glob = name.indexOf('/') < 0 ? "./" + name : name;
        try {
            PathGlob pattern = PathGlob.of(glob);
            return files.paths().stream().filter(pattern::matches).toList();
        } catch (IllegalArgumentException tooManyChoices) {
            return List.of();
        }
    }

    /** Whether a name leads to code. */
    public boolean isThere(String name) {
        return !shapes(name).isEmpty();
    }

    private List<String> shapes(String name) {
        List<String> shapes = new ArrayList<>();
        Optional<JavaMember> member = JavaMember.of(name);
        for (String path : paths(name)) {
            Optional<String> text = files.text(path);
            if (text.isEmpty()) {
                return List.of();
            }
            Optional<String> shape =
                    member.isPresent() ? member.get().shape(path, text.get()) : Optional.of(shape(path, text.get()));
            shape.ifPresent(shapes::add);
        }
        return shapes;
    }

    private static String shape(String path, String text) {
        Optional<JavaUnit> tree = path.endsWith(".java") ? JavaSources.parse(path, text) : Optional.empty();
        return tree.filter(JavaUnit::isWellFormed)
                .map(unit -> new JavaShape(unit).whole())
                .orElseGet(() -> TokenShape.of(path, text));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
