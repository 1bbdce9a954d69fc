package org.limpide.scanner.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.eclipse.jgit.util.SystemReader;

/**
 * The few settings of a repository that change how its files are read. Filters, hooks, file monitors, includes and
 * commands of its configuration never reach JGit, which is given these few settings instead.
 */
record SafeConfig(long formatVersion, String objectFormat, String refStorage, String text) {
    private static final int LONGEST = 1024 * 1024;
    private static final List<String> HARMLESS =
            List.of("autocrlf", "eol", "filemode", "symlinks", "ignorecase", "precomposeunicode");

    /** Reads the configuration; an absent one is that of a plain repository. */
    static SafeConfig read(Path commonDir) throws IOException, ConfigInvalidException {
        Path file = commonDir.resolve("config");
        String written = "";
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                written = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            }
        }
        // Read from a text, `include.path` names nothing.
        Config config = new Config();
        config.fromText(written);
        return of(config);
    }

    private static SafeConfig of(Config config) {
        Config kept = new Config();
        for (String name : HARMLESS) {
            String value = config.getString("core", null, name);
            if (value != null) {
                kept.setString("core", null, name, value);
            }
        }
        String refStorage = lower(config, "refStorage", "files");
        if ("reftable".equals(refStorage)) {
            kept.setString("core", null, "repositoryformatversion", "1");
            kept.setString("extensions", null, "refStorage", refStorage);
        }
        return new SafeConfig(version(config), lower(config, "objectFormat", "sha1"), refStorage, kept.toText());
    }

    /** Whether JGit must find the settings in a file while it opens the repository; later is early enough otherwise. */
    boolean neededToOpen() {
        return "reftable".equals(refStorage);
    }

    /** Whether refs stand in files, as in every repository before reftables. */
    boolean refsInFiles() {
        return "files".equals(refStorage);
    }

    private static long version(Config config) {
        try {
            return config.getLong("core", "repositoryformatversion", 0);
        } catch (IllegalArgumentException notANumber) {
            return Long.MAX_VALUE;
        }
    }

    private static String lower(Config config, String extension, String otherwise) {
        String value = config.getString("extensions", null, extension);
        return value == null ? otherwise : value.toLowerCase(Locale.ROOT);
    }

    /** The file system of this machine, on which the repository's {@code config} is another file. */
    static FS fileSystem(File config) {
        return SystemReader.getInstance().isWindows() ? new Windows(config) : new Posix(config);
    }

    private static final class Posix extends FS_POSIX {
        private final File config;

        Posix(File config) {
            this.config = config;
        }

        @Override
        public FS newInstance() {
            return new Posix(config);
        }

        @Override
        public File resolve(File folder, String name) {
            return "config".equals(name) ? config : super.resolve(folder, name);
        }
    }

    private static final class Windows extends FS_Win32 {
        private final File config;

        Windows(File config) {
            this.config = config;
        }

        @Override
        public FS newInstance() {
            return new Windows(config);
        }

        @Override
        public File resolve(File folder, String name) {
            return "config".equals(name) ? config : super.resolve(folder, name);
        }
    }
}
