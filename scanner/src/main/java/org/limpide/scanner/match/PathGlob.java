package org.limpide.scanner.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern on paths: {@code *} and {@code ?} stay within a folder, {@code **} as a whole part crosses folders, {@code
 * {a,b}} is a choice. A pattern without {@code /} is matched against the last part of the path; {@code ./} in front means
 * the root folder. Case does not count. Time grows with the path, whatever the path is.
 */
public final class PathGlob {
    private static final String ANY_FOLDERS = "**";
    private static final int MOST_CHOICES = 256;

    private final String written;
    private final List<List<String>> choices;
    private final boolean nameOnly;

    private PathGlob(String written) {
        this.written = written;
        this.nameOnly = written.indexOf('/') < 0;
        List<String> plain = new ArrayList<>();
        expand(written, plain);
        this.choices = plain.stream().map(PathGlob::parts).toList();
    }

    /** Raises {@link IllegalArgumentException} where braces multiply beyond reason. */
    public static PathGlob of(String written) {
        return new PathGlob(written);
    }

    /** Whether a path, with {@code /} between its parts, is meant. */
    public boolean matches(String path) {
        int from = nameOnly ? path.lastIndexOf('/') + 1 : 0;
        for (List<String> choice : choices) {
            if (matches(choice, path, from)) {
                return true;
            }
        }
        return false;
    }

    /** The classic walk with one point of return, the last {@code **}: no earlier one can do better. */
    private static boolean matches(List<String> wanted, String path, int from) {
        int at = from;
        int want = 0;
        int returnWant = -1;
        int returnAt = 0;
        while (at <= path.length()) {
            if (want < wanted.size() && wanted.get(want).equals(ANY_FOLDERS)) {
                returnWant = want++;
                returnAt = at;
            } else if (want < wanted.size() && matches(wanted.get(want), path, at, endOfPart(path, at))) {
                want++;
                at = endOfPart(path, at) + 1;
            } else if (returnWant >= 0) {
                want = returnWant + 1;
                returnAt = endOfPart(path, returnAt) + 1;
                at = returnAt;
            } else {
                return false;
            }
        }
        // A trailing ** wants something inside the folder, as in Git's own patterns.
        return want == wanted.size();
    }

    private static int endOfPart(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    private static List<String> parts(String glob) {
        return List.of(glob.toLowerCase(Locale.ROOT).split("/", -1));
    }

    /** The same walk over the characters of one part, with {@code *} for the point of return. */
    private static boolean matches(String glob, String path, int from, int to) {
        int at = from;
        int want = 0;
        int returnWant = -1;
        int returnAt = 0;
        while (at < to) {
            char wanted = want < glob.length() ? glob.charAt(want) : 0;
            if (wanted == '*') {
                returnWant = want++;
                returnAt = at;
            } else if (want < glob.length() && (wanted == '?' || wanted == Character.toLowerCase(path.charAt(at)))) {
                want++;
                at++;
            } else if (returnWant >= 0) {
                want = returnWant + 1;
                at = ++returnAt;
            } else {
                return false;
            }
        }
        while (want < glob.length() && glob.charAt(want) == '*') {
            want++;
        }
        return want == glob.length();
    }

    private static void expand(String glob, List<String> into) {
        int open = glob.indexOf('{');
        int close = glob.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            if (into.size() >= MOST_CHOICES) {
                throw new IllegalArgumentException("too many choices in the pattern");
            }
            into.add(glob.startsWith("./") ? glob.substring(2) : glob);
            return;
        }
        for (String choice : glob.substring(open + 1, close).split(",", -1)) {
            expand(glob.substring(0, open) + choice + glob.substring(close + 1), into);
        }
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
