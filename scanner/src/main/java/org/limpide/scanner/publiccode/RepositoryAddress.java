package org.limpide.scanner.publiccode;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of repositories in one spelling, so that two ways to write one place are equal. */
public final class RepositoryAddress {
    private static final int LONGEST = 2_000;
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(scm:)?(git|svn|hg)?[:+]?(?=(https?|ssh|git|svn|file):)");
    private static final Pattern URL =
            Pattern.compile("(?i)^[a-z][a-z0-9+.-]{0,20}://(?:[^/@]*@)?([^/:]+)(?::\\d+)?/(.*)$");
    private static final Pattern SCP =
            Pattern.compile("^(?:scm:git:)?(?:[^/@:]+@)?([A-Za-z0-9.-]+\\.[A-Za-z]+):(?!//)(.+)$");
    private static final Pattern SHORT = Pattern.compile("(?i)^(?:(github|gitlab|bitbucket):)?([\\w.-]+/[\\w.-]+)$");

    private RepositoryAddress() {}

    /** {@code host/path} in lower case, without user, port and {@code .git}; the text itself where it is no address. */
    static String of(String written) {
        return read(written).map(place -> place.toLowerCase(Locale.ROOT)).orElseGet(() -> bare(written));
    }

    private static String bare(String written) {
        return written.length() > LONGEST
                ? written
                : PREFIX.matcher(written.strip()).replaceFirst("");
    }

    /** The address that a browser opens, without user, port and {@code .git}; nothing where it is no address. */
    public static Optional<String> web(String written) {
        return read(written).map(place -> "https://" + place);
    }

    private static Optional<String> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = bare(written);
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            return Optional.of(joined(url.group(1), url.group(2)));
        }
        Matcher shorthand = SHORT.matcher(text);
        if (shorthand.matches()) {
            String forge = shorthand.group(1) == null ? "github" : shorthand.group(1);
            return Optional.of(
                    joined(forge.equalsIgnoreCase("bitbucket") ? "bitbucket.org" : forge + ".com", shorthand.group(2)));
        }
        Matcher scp = SCP.matcher(text);
        return scp.matches() ? Optional.of(joined(scp.group(1), scp.group(2))) : Optional.empty();
    }

    private static String joined(String host, String path) {
        String plain = path.replaceFirst("[?#].*$", "")
                .replaceFirst("/(-/)?(tree|blob|src)/.*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "");
        return host.replaceFirst("(?i)^www\\.", "") + "/" + plain;
    }
}
