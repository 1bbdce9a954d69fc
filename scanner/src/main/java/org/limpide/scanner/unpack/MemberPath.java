package org.limpide.scanner.unpack;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something stands in archives in archives. Names are text as the archives have it: {@code ../} and control
 * characters may stand in it, and nothing here is ever a path of the disk.
 *
 * @param parts the file, then a name in each archive on the way
 */
public record MemberPath(List<String> parts) {
    private static final int LONGEST_NAME = 4096;

    public MemberPath {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a path has a part");
        }
    }

    /** The path of the file itself. */
    public static MemberPath of(String file) {
        return new MemberPath(List.of(file));
    }

    /** The path of a member; a name longer than 4,096 characters is cut. */
    public MemberPath child(String name) {
        List<String> longer = new ArrayList<>(parts);
        longer.add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        return new MemberPath(longer);
    }

    /** The last part. */
    public String name() {
        return parts.get(parts.size() - 1);
    }

    /** The parts joined by {@code !/}, as addresses of jars are written. */
    @Override
    public String toString() {
        return String.join("!/", parts);
    }
}
