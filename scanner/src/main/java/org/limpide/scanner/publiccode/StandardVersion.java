package org.limpide.scanner.publiccode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the standard, all of which are of the series 0.
 *
 * @param minor 2 in {@code 0.2.1}
 * @param patch 1 in {@code 0.2.1}, 0 where it is not written
 */
record StandardVersion(int minor, int patch) implements Comparable<StandardVersion> {
    private static final Pattern WRITTEN = Pattern.compile("0\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?");

    static Optional<StandardVersion> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String patch = matcher.group(2);
        return Optional.of(
                new StandardVersion(Integer.parseInt(matcher.group(1)), patch == null ? 0 : Integer.parseInt(patch)));
    }

    boolean isBefore(StandardVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(StandardVersion other) {
        return minor == other.minor ? Integer.compare(patch, other.patch) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return "0." + minor + "." + patch;
    }
}
