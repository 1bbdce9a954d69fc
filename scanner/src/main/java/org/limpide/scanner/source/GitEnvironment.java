package org.limpide.scanner.source;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Git tells a hook through the environment (git, "Environment Variables"): where the repository is, and where the
 * objects of a push lie that is not taken yet (git-receive-pack, "Quarantine Environment").
 */
public final class GitEnvironment {
    private static final String OBJECTS = "GIT_OBJECT_DIRECTORY";
    private static final String ALTERNATES = "GIT_ALTERNATE_OBJECT_DIRECTORIES";

    private GitEnvironment() {}

    /** The Git folder; the current folder where nothing is said. */
    public static Path gitDir() {
        return Path.of(System.getenv().getOrDefault("GIT_DIR", "."));
    }

    /** Folders of objects besides the repository's own. */
    public static List<Path> objectFolders() {
        return objectFolders(System.getenv());
    }

    static List<Path> objectFolders(Map<String, String> environment) {
        List<Path> folders = new ArrayList<>();
        String own = environment.getOrDefault(OBJECTS, "");
        if (!own.isEmpty()) {
            folders.add(Path.of(own));
        }
        for (String folder : parts(environment.getOrDefault(ALTERNATES, ""))) {
            try {
                folders.add(Path.of(folder));
            } catch (InvalidPathException unusable) {
                // One that is named and absent is said to be a problem of the store.
                folders.add(Path.of(ALTERNATES));
            }
        }
        return folders;
    }

    /** Separated as a search path is; one that begins with a quotation mark is written as in C. */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' && (quoted || part.length() == 0)) {
                quoted = !quoted;
            } else if (quoted && c == '\\' && i + 1 < value.length()) {
                part.append(value.charAt(++i));
            } else if (!quoted && c == File.pathSeparatorChar) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
