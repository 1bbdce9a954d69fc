package org.limpide.scanner.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** The refs of a SHA-1 repository as JGit reads them, reftables included. */
final class JgitRefs implements RefStore {
    private final Repository repository;
    private final boolean inFiles;

    /**
     * Reads the refs of a repository.
     *
     * @param inFiles whether they stand in files; a file below {@code refs} is none of them otherwise
     */
    JgitRefs(Repository repository, boolean inFiles) {
        this.repository = repository;
        this.inFiles = inFiles;
    }

    @Override
    public Listing list() {
        Map<String, String> targets = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        try {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
                if (ref.getObjectId() != null) {
                    targets.put(ref.getName(), ref.getObjectId().name());
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            broken.add(LooseRefs.ALL);
        }
        if (inFiles) {
            // JGit leaves out those that it cannot read.
            LooseRefs.names(repository.getCommonDirectory().toPath()).stream()
                    .filter(name -> !targets.containsKey(name) && !symbolic(name))
                    .forEach(broken::add);
        }
        return new Listing(targets, broken);
    }

    private boolean symbolic(String name) {
        Path file = repository.getCommonDirectory().toPath().resolve(name);
        if (Files.isDirectory(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).startsWith("ref: ");
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public Optional<String> find(String name) throws IOException {
        try {
            // What the log of a ref or its upstream branch gives is known to JGit alone.
            Optional<? extends AnyObjectId> id = name.contains("@{")
                    ? Optional.ofNullable(repository.resolve(name))
                    : Optional.ofNullable(repository.findRef(name)).map(Ref::getObjectId);
            return id.map(AnyObjectId::name);
        } catch (RuntimeException damaged) {
            throw new IOException("unreadable refs", damaged);
        }
    }

    @Override
    public boolean headIsUnborn() {
        try {
            Ref head = repository.exactRef(Constants.HEAD);
            return head != null && head.isSymbolic() && head.getObjectId() == null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    @Override
    public Set<String> shallow() throws IOException {
        try {
            return repository.getObjectDatabase().getShallowCommits().stream()
                    .map(ObjectId::name)
                    .collect(Collectors.toSet());
        } catch (RuntimeException damaged) {
            throw new IOException("unreadable list of shallow commits", damaged);
        }
    }
}
