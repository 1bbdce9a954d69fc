package org.limpide.scanner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.check.LinkKey;

/**
 * The file of the installation's key: base 64 of {@link LinkKey#LEAST} bytes or more, in lines or not, or else these bytes
 * themselves. The key is never given on the command line, where others can read it.
 */
final class LinkKeyFile {
    /** Names the file where no option does. */
    static final String VARIABLE = "LIMPIDE_LINK_KEY_FILE";

    private static final int LONGEST = 1 << 16;

    private final Terminal terminal;
    private final Optional<Path> file;
    private boolean faulty;

    /**
     * The file of this run.
     *
     * @param asked by the option; otherwise that of the environment counts
     * @param environment the value of {@link #VARIABLE}
     */
    LinkKeyFile(Terminal terminal, @Nullable Path asked, @Nullable String environment) {
        this.terminal = terminal;
        boolean none = environment == null || environment.isBlank();
        file = asked != null ? Optional.of(asked) : none ? Optional.empty() : Optional.of(Path.of(environment));
    }

    /** Whether {@link #key} found a file that it could not use, and said so. */
    boolean faulty() {
        return faulty;
    }

    /** The key; nothing where none was asked for, or where what was asked for is no key. */
    Optional<LinkKey> key() {
        return file.flatMap(this::read);
    }

    private Optional<LinkKey> read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] written = in.readNBytes(LONGEST + 1);
            if (written.length > LONGEST) {
                return refused("link-key.too-long", path);
            }
            byte[] secret = decoded(written).orElse(written);
            if (secret.length < LinkKey.LEAST) {
                return refused("link-key.too-short", path);
            }
            warn(path);
            return Optional.of(new LinkKey(secret));
        } catch (NoSuchFileException absent) {
            return refused("link-key.absent", path);
        } catch (IOException unreadable) {
            return refused("link-key.unreadable", path);
        }
    }

    private Optional<LinkKey> refused(String key, Path path) {
        faulty = true;
        terminal.complain(key, Map.of("path", path, "least", LinkKey.LEAST));
        return Optional.empty();
    }

    private static Optional<byte[]> decoded(byte[] written) {
        String text = new String(written, StandardCharsets.ISO_8859_1).replaceAll("\\s", "");
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException raw) {
            return Optional.empty();
        }
    }

    /** Who can read the key can try values against the hashes of a report. */
    private void warn(Path path) throws IOException {
        if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
        if (rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)) {
            terminal.complain("link-key.readable-by-others", Map.of("path", path));
        }
    }
}
