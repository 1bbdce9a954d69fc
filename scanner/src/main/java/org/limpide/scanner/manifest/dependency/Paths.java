package org.limpide.scanner.manifest.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths of a repository, with {@code /} and without a first one. */
public final class Paths {

    private Paths() {}

    /** The folder of a file; empty for the root. */
    public static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A file of a folder. */
    public static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** A relative path from a folder; nothing where it leads out of the repository, or is absolute. */
    public static Optional<String> resolve(String folder, String relative) {
        String plain = relative.replace('\\', '/');
        if (plain.startsWith("/") || plain.matches("[A-Za-z]:.*") || plain.length() > 4096) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : in(folder, plain).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The folder itself and those around it, the nearest first, the root last. */
    public static List<String> upwards(String folder) {
        List<String> all = new ArrayList<>();
        String here = folder;
        while (!here.isEmpty() && all.size() < 200) {
            all.add(here);
            here = folder(here);
        }
        all.add("");
        return all;
    }
}
