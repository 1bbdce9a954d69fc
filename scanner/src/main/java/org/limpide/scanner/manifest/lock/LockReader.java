package org.limpide.scanner.manifest.lock;

import org.limpide.scanner.manifest.dependency.Gathering;

/** Reads the dependencies that one file names. */
@FunctionalInterface
public interface LockReader {

    /**
     * Reads one file.
     *
     * @param path where it stands; the text and the files beside come from the gathering
     */
    void read(String path, Gathering into);
}
