package org.limpide.scanner.publiccode;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of the repository that a publiccode.yml describes. An implementation answers for hostile paths too: it never
 * leaves its repository.
 */
@FunctionalInterface
public interface RepositoryFiles {
    /** What stands for the content of a file that is there and cannot be read; told from an empty file by identity. */
    byte[] UNKNOWN = new byte[0];

    /**
     * The beginning of a file.
     *
     * @param path from the root of the repository, with {@code /}, without {@code .} and {@code ..}
     * @param most how many bytes at most
     * @return the bytes, {@link #UNKNOWN} where they cannot be read; empty where there is no such file
     */
    Optional<byte[]> beginning(String path, int most);

    /** The files below a folder of this machine; links are not followed. */
    static RepositoryFiles of(Path folder) {
        return new FolderFiles(folder);
    }
}
