package org.limpide.scanner.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which refs will be public. Globs separated by commas, each matched against the full name ({@code refs/heads/main}),
 * the name without {@code refs/} and the short name ({@code main}); {@code *} stays within a part, {@code **} crosses.
 * Case counts, as in Git.
 *
 * @param globs as written; empty for all refs, notes and stash included
 */
public record RefPattern(List<String> globs) {
    private static final Pattern SHORT = Pattern.compile("refs/(?:heads|tags|remotes)/");

    public RefPattern {
        globs = List.copyOf(globs);
    }

    public static RefPattern all() {
        return new RefPattern(List.of());
    }

    /** Reads {@code main,refs/tags/**}; a blank text means all. */
    public static RefPattern of(String text) {
        return new RefPattern(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .toList());
    }

    public boolean isAll() {
        return globs.isEmpty();
    }

    /** Whether a ref will be public. */
    public boolean matches(String fullName) {
        if (isAll()) {
            return true;
        }
        String inner = fullName.startsWith("refs/") ? fullName.substring("refs/".length()) : fullName;
        String shortest =
                SHORT.matcher(fullName).lookingAt() ? SHORT.matcher(fullName).replaceFirst("") : inner;
        return globs.stream()
                .map(RefPattern::regex)
                .anyMatch(glob -> glob.matcher(fullName).matches()
                        || glob.matcher(inner).matches()
                        || glob.matcher(shortest).matches());
    }

    private static Pattern regex(String glob) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**", i)) {
                out.append(".*");
                i++;
            } else if (c == '*') {
                out.append("[^/]*");
            } else if (c == '?') {
                out.append("[^/]");
            } else {
                out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(out.toString(), Pattern.DOTALL);
    }
}
