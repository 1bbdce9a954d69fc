package org.limpide.scanner.manifest.dependency;

/**
 * Where something is written.
 *
 * @param path from the root of the repository
 * @param line from 1, 0 where it is not known
 */
public record Place(String path, int line) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int first = path.compareTo(other.path);
        return first == 0 ? Integer.compare(line, other.line) : first;
    }
}
