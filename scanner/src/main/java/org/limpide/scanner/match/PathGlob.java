package org.limpide.scanner.match;

import java.util.regex.Pattern;

/**
 * A pattern on paths: {@code *} and {@code ?} stay within a folder, {@code **} crosses folders, {@code {a,b}} is a
 * choice. A pattern without {@code /} is matched against the last part of the path; {@code ./} in front means the root
 * folder. Case does not count.
 */
public final class PathGlob {
    private final String written;
    private final Pattern pattern;
    private final boolean nameOnly;

    private PathGlob(String written) {
        this.written = written;
        this.nameOnly = written.indexOf('/') < 0;
        this.pattern = Pattern.compile(
                regex(written.startsWith("./") ? written.substring(2) : written),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    public static PathGlob of(String written) {
        return new PathGlob(written);
    }

    public boolean matches(String path) {
        String subject = nameOnly ? path.substring(path.lastIndexOf('/') + 1) : path;
        return pattern.matcher(subject).matches();
    }

    private static String regex(String glob) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                out.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                out.append(".*");
                i++;
            } else if (c == '*') {
                out.append("[^/]*");
            } else if (c == '?') {
                out.append("[^/]");
            } else if (c == '{') {
                depth++;
                out.append("(?:");
            } else if (c == '}' && depth > 0) {
                depth--;
                out.append(')');
            } else if (c == ',' && depth > 0) {
                out.append('|');
            } else {
                out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return out + ")".repeat(depth);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathGlob that && written.equals(that.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
