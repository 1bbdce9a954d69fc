package org.limpide.scanner.source;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.nls.NLS;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit cut off from the machine: neither the user's nor the system's configuration nor {@code GIT_*} variables change
 * what a scan says, and no timestamp probe is written into the folders that are read.
 */
public final class QuietGit {
    private static final int MIB = 1024 * 1024;

    /** Fifty years, the most that JGit's nanoseconds hold; it multiplies them by 2.5. */
    private static final long DAYS_AHEAD = 50 * 365L;

    private QuietGit() {}

    private static final class Installation {
        static {
            // Its messages exist in one language; looking for another opens every jar of the class path.
            NLS.setLocale(NLS.ROOT_LOCALE);
            SystemReader.setInstance(new IsolatedReader(SystemReader.getInstance()));
            WindowCacheConfig windows = new WindowCacheConfig();
            windows.setPackedGitLimit(128L * MIB);
            windows.setPackedGitWindowSize(64 * 1024);
            windows.setDeltaBaseCacheLimit(32 * MIB);
            windows.setStreamFileThreshold(64 * MIB);
            windows.install();
        }

        static void happen() {
            // Loading this class is the whole effect.
        }
    }

    /** Takes effect once for the whole process; call it before anything else of JGit. */
    public static void install() {
        Installation.happen();
    }

    private static final class IsolatedReader extends SystemReader.Delegate {
        IsolatedReader(SystemReader machine) {
            super(machine);
        }

        @Override
        public @Nullable String getenv(String variable) {
            return variable.startsWith("GIT_") || variable.startsWith("XDG_") ? null : super.getenv(variable);
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return new NoConfig(fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return new NoConfig(fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return new NoConfig(fs);
        }
    }

    private static final class NoConfig extends FileBasedConfig {
        NoConfig(FS fs) {
            super(new File("no-git-config"), fs);
        }

        @Override
        public void load() {
            clear();
        }

        @Override
        public void save() {
            clear();
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        /**
         * JGit measures the clock of a file system by writing files into it, unless it finds the answer here. It takes
         * a folder whose time is later than now, less this answer, for one that may be changing, and reads a damaged
         * pack in it for ever; so the answer is that no file is ever that recent. Changes still show by time, size and
         * file number.
         */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            if (!"filesystem".equals(section)) {
                return super.getTimeUnit(section, subsection, name, otherwise, unit);
            }
            return unit.convert(-DAYS_AHEAD, TimeUnit.DAYS);
        }
    }
}
