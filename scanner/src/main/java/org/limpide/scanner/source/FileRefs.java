package org.limpide.scanner.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.limpide.scanner.history.store.HashKind;

/**
 * Refs in files of their own and in {@code packed-refs} (gitrepository-layout), with ids of any hash: JGit cuts those
 * of SHA-256 to forty digits and says nothing.
 */
final class FileRefs implements RefStore {
    private static final String HEAD = "HEAD";
    private static final String LINK = "ref:";
    private static final int LONGEST_REF = 4096;
    private static final int LONGEST_LIST = 128 << 20;
    /** Git itself gives up past five. */
    private static final int MOST_LINKS = 5;

    private static final Pattern OF_THE_WORK_TREE = Pattern.compile("[A-Z_]+|refs/(?:bisect|worktree|rewritten)/.*");

    /** Where a short name may stand, in the order of gitrevisions(7). */
    private static final List<String> PLACES =
            List.of("refs/%s", "refs/tags/%s", "refs/heads/%s", "refs/remotes/%s", "refs/remotes/%s/HEAD");

    private final Path gitDir;
    private final Path commonDir;
    private final HashKind hash;

    FileRefs(Path gitDir, Path commonDir, HashKind hash) {
        this.gitDir = gitDir;
        this.commonDir = commonDir;
        this.hash = hash;
    }

    /** What stands under a name. */
    private sealed interface Value {
        record Id(String id) implements Value {}

        record Link(String name) implements Value {}

        /** Nothing, which is where a link to a branch that is gone leads too. */
        record Nothing() implements Value {}

        record Broken() implements Value {}
    }

    /** What {@code packed-refs} holds, and whether each of its lines was understood. */
    private record Packed(Map<String, String> targets, boolean sound) {}

    @Override
    public Listing list() {
        Map<String, String> targets = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        Packed packed = packed();
        if (!packed.sound()) {
            broken.add(LooseRefs.ALL);
        }
        Set<String> names = new TreeSet<>(packed.targets().keySet());
        names.addAll(LooseRefs.names(commonDir));
        for (String name : names) {
            Value value = followed(name, packed);
            if (value instanceof Value.Id held) {
                targets.put(name, held.id());
            } else if (value instanceof Value.Broken) {
                broken.add(name);
            }
        }
        return new Listing(targets, broken);
    }

    @Override
    public Optional<String> find(String name) {
        Packed packed = packed();
        boolean full =
                name.startsWith("refs/") || OF_THE_WORK_TREE.matcher(name).matches();
        Value value = full ? followed(name, packed) : new Value.Nothing();
        // A branch that is named HEAD too must not stand in for a broken HEAD.
        for (int i = 0; i < PLACES.size() && !name.equals(HEAD) && !(value instanceof Value.Id); i++) {
            value = followed(PLACES.get(i).replace("%s", name), packed);
        }
        return value instanceof Value.Id held ? Optional.of(held.id()) : Optional.empty();
    }

    @Override
    public boolean headIsUnborn() {
        Packed packed = packed();
        return stored(HEAD, packed) instanceof Value.Link && followed(HEAD, packed) instanceof Value.Nothing;
    }

    @Override
    public Set<String> shallow() throws IOException {
        Path file = commonDir.resolve("shallow");
        Set<String> ids = new HashSet<>();
        if (Files.isRegularFile(file)) {
            for (String line : text(file, LONGEST_LIST).lines().toList()) {
                if (!hash.isId(line)) {
                    throw new IOException("no id");
                }
                ids.add(line);
            }
        }
        return ids;
    }

    private Value followed(String start, Packed packed) {
        String name = start;
        for (int i = 0; i <= MOST_LINKS; i++) {
            Value value = stored(name, packed);
            if (!(value instanceof Value.Link link)) {
                return value;
            }
            name = link.name();
        }
        return new Value.Broken();
    }

    private Value stored(String name, Packed packed) {
        if (!sound(name)) {
            return new Value.Broken();
        }
        Path file = (OF_THE_WORK_TREE.matcher(name).matches() ? gitDir : commonDir).resolve(name);
        if (Files.isRegularFile(file)) {
            return loose(file);
        }
        String id = packed.targets().get(name);
        if (id != null) {
            return new Value.Id(id);
        }
        boolean strange = Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file);
        return strange ? new Value.Broken() : new Value.Nothing();
    }

    private Value loose(Path file) {
        try {
            String text = text(file, LONGEST_REF);
            if (text.startsWith(LINK)) {
                return new Value.Link(text.substring(LINK.length()).strip());
            }
            String id = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
            return hash.isId(id) ? new Value.Id(id) : new Value.Broken();
        } catch (IOException unreadable) {
            return new Value.Broken();
        }
    }

    private Packed packed() {
        Map<String, String> targets = new TreeMap<>();
        boolean sound = true;
        Path file = commonDir.resolve("packed-refs");
        try {
            String text = Files.isRegularFile(file) ? text(file, LONGEST_LIST) : "";
            for (String line : text.lines().toList()) {
                // What an annotated tag leads to is found by reading it.
                if (!line.startsWith("#") && !line.startsWith("^")) {
                    sound &= packed(line, targets);
                }
            }
        } catch (IOException unreadable) {
            sound = false;
        }
        return new Packed(targets, sound);
    }

    private boolean packed(String line, Map<String, String> targets) {
        int digits = 2 * hash.bytes();
        boolean whole = line.length() > digits + 1
                && line.charAt(digits) == ' '
                && hash.isId(line.substring(0, digits))
                && sound(line.substring(digits + 1));
        if (whole) {
            targets.put(line.substring(digits + 1), line.substring(0, digits));
        }
        return whole;
    }

    private static String text(Path file, int longest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new IOException("longer than it may be");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Whether a name stays below the Git folder and could be one (git-check-ref-format). */
    private static boolean sound(String name) {
        boolean known =
                name.startsWith("refs/") || OF_THE_WORK_TREE.matcher(name).matches();
        boolean strange = name.contains("..")
                || name.contains("/.")
                || name.contains("//")
                || name.endsWith("/")
                || name.endsWith(".lock")
                || name.contains("@{");
        return known && !strange && name.chars().noneMatch(c -> c <= ' ' || c == 0x7F || "~^:?*[\\".indexOf(c) >= 0);
    }
}
