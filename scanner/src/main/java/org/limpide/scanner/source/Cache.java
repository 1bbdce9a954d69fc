package org.limpide.scanner.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of remote repositories in the user's cache folder. Its size is bounded: the copies that were used longest ago
 * go first. Several processes may share it; a copy in use is locked.
 */
public final class Cache {
    /** 10 GiB. */
    public static final long MOST_BYTES = 10L * 1024 * 1024 * 1024;

    private static final String LOCK = ".lock";

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;

    public Cache(Path cacheFolder) {
        this(cacheFolder, MOST_BYTES, Clock.systemUTC());
    }

    /**
     * A cache with a size of its own.
     *
     * @param mostBytes the size above which copies are removed
     */
    public Cache(Path cacheFolder, long mostBytes, Clock clock) {
        this.folder = cacheFolder.resolve("repositories");
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** The place of the copy of an address, and the lock that keeps others off it until it is closed. */
    record Slot(Path folder, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Takes the place of an address, waiting for other processes that use it. */
    Slot take(String address) throws IOException {
        Files.createDirectories(folder);
        String name = sha256(address);
        Path lock = folder.resolve(name + LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            waitFor(channel);
            Files.setLastModifiedTime(lock, FileTime.from(clock.instant()));
            return new Slot(folder.resolve(name), channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static void waitFor(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException anotherThread) {
                try {
                    Thread.sleep(50);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", stop);
                }
            }
        }
    }

    private record Copy(Path folder, Path lock, FileTime used, long bytes) {}

    /** Removes the copies that were used longest ago until the rest fits; the copy just used always stays. */
    void trim(Path keep) throws IOException {
        List<Copy> copies = copies();
        long total = copies.stream().mapToLong(Copy::bytes).sum();
        for (Copy copy : copies) {
            if (total <= mostBytes) {
                return;
            }
            if (!copy.folder().equals(keep) && removed(copy)) {
                total -= copy.bytes();
            }
        }
    }

    private List<Copy> copies() throws IOException {
        List<Copy> copies = new ArrayList<>();
        try (Stream<Path> locks = Files.list(folder)) {
            for (Path lock :
                    locks.filter(file -> file.toString().endsWith(LOCK)).toList()) {
                String name = lock.getFileName().toString();
                Path copy = folder.resolve(name.substring(0, name.length() - LOCK.length()));
                copies.add(new Copy(copy, lock, Files.getLastModifiedTime(lock), size(copy)));
            }
        }
        copies.sort(Comparator.comparing(Copy::used).thenComparing(Copy::folder));
        return copies;
    }

    private static boolean removed(Copy copy) throws IOException {
        try (FileChannel channel = FileChannel.open(copy.lock(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            delete(copy.folder());
            return true;
        } catch (OverlappingFileLockException inUse) {
            return false;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Cache::length).sum();
        } catch (UncheckedIOException changing) {
            throw changing.getCause();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            // Another process may be tidying its own copy.
            return 0;
        }
    }

    private static String sha256(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
