package org.limpide.scanner.remediation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.history.Stand;
import org.limpide.scanner.history.Whereabouts;
import org.limpide.scanner.history.Whereabouts.NamedRef;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.remediation.Cut.Piece;
import org.limpide.scanner.remediation.ObjectParts.Part;

/** Everything that is cut out of a repository. Filled object by object, used once. */
public final class Cuts {
    /** Larger files are replaced whole. */
    public static final int LARGEST =
            (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / 12);

    private final Whereabouts where;
    private final Map<Integer, Secret> secrets;
    private final Map<String, List<Stand>> stands = new LinkedHashMap<>();
    private final Map<String, Cut> files = new TreeMap<>();
    private final Map<String, Map<String, Cut>> commits = new TreeMap<>();
    private final Map<String, Map<String, Cut>> tags = new TreeMap<>();
    private final Set<String> unread = new TreeSet<>();
    private final NameCuts names = new NameCuts();
    private final NameCuts refs = new NameCuts();

    /**
     * Nothing yet.
     *
     * @param secrets by the numbers of their values
     */
    public Cuts(Whereabouts where, Map<Integer, Secret> secrets) {
        this.where = where;
        this.secrets = Map.copyOf(secrets);
        where.stands()
                .forEach(stand -> stands.computeIfAbsent(stand.object(), any -> new ArrayList<>())
                        .add(stand));
        Map<String, Set<String>> byRef = new HashMap<>();
        for (NamedRef one : where.refs()) {
            byRef.computeIfAbsent(one.name(), any -> new LinkedHashSet<>())
                    .add(secret(one.value()).value());
        }
        new TreeMap<>(byRef).forEach(refs::ref);
    }

    private Secret secret(int number) {
        return Optional.ofNullable(secrets.get(number)).orElseThrow();
    }

    /** The objects whose content is needed. */
    public Set<String> objects() {
        return stands.keySet();
    }

    /**
     * Cuts an object.
     *
     * @param content absent where it cannot be read, or is larger than {@link #LARGEST}
     */
    public void take(String id, Optional<byte[]> content) {
        List<Stand> own = stands.getOrDefault(id, List.of());
        ObjectKind kind = own.get(0).kind();
        if (content.isEmpty()) {
            if (kind == ObjectKind.BLOB) {
                files.put(id, Cut.whole(-1));
            } else {
                unread.add(id);
            }
            return;
        }
        byte[] bytes = content.get();
        switch (kind) {
            case BLOB -> files.put(id, file(bytes, own));
            case COMMIT -> parts(id, bytes, own, commits);
            case TAG -> parts(id, bytes, own, tags);
            case TREE ->
                own.forEach(stand -> names.inTree(bytes, id.length() / 2, (int) stand.offset(), stand.length()));
        }
    }

    private Cut file(byte[] content, List<Stand> own) {
        boolean packed = own.stream().anyMatch(Stand::packed);
        return packed
                ? Cut.whole(content.length)
                : new Cut(content.length, cuts(content, own).pieces(0, content.length));
    }

    private TextCuts cuts(byte[] content, List<Stand> own) {
        TextCuts cuts = new TextCuts(content);
        own.forEach(stand -> cuts.add((int) stand.offset(), stand.length(), secret(stand.value())));
        return cuts;
    }

    private void parts(String id, byte[] content, List<Stand> own, Map<String, Map<String, Cut>> to) {
        TextCuts cuts = cuts(content, own);
        Map<String, Cut> parts = new TreeMap<>();
        for (Part part : ObjectParts.of(content)) {
            List<Piece> pieces = cuts.pieces(part.from(), part.to());
            if (!pieces.isEmpty()) {
                parts.put(part.name(), new Cut(part.to() - (long) part.from(), pieces));
            }
        }
        if (!parts.isEmpty()) {
            to.put(id, parts);
        }
    }

    Map<String, Cut> files() {
        return files;
    }

    Map<String, Map<String, Cut>> commits() {
        return commits;
    }

    Map<String, Map<String, Cut>> tags() {
        return tags;
    }

    /** New names of files and folders, a byte for each character. */
    Map<String, String> names() {
        return names.names();
    }

    Map<String, String> refs() {
        return refs.names();
    }

    /** Names of refs that have to be deleted, since no export takes them along. */
    List<String> stuck() {
        return where.rewriting().map(Whereabouts.Rewriting::stuck).orElse(List.of());
    }

    /** Commits, tags and trees that hold a value and cannot be read. */
    Set<String> unread() {
        return unread;
    }

    Whereabouts where() {
        return where;
    }

    List<Stand> stands(int value) {
        return where.stands().stream().filter(stand -> stand.value() == value).toList();
    }
}
