package org.limpide.scanner.publiccode;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of repositories in one spelling, so that two ways to write one place are equal. */
final class RepositoryAddress {
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
        if (written.length() > LONGEST) {
            return written;
        }
        String text = PREFIX.matcher(written.strip()).replaceFirst("");
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            return joined(url.group(1), url.group(2));
        }
        Matcher shorthand = SHORT.matcher(text);
        if (shorthand.matches()) {
            String forge = shorthand.group(1) == null ? "github" : shorthand.group(1);
            return joined(forge.equalsIgnoreCase("bitbucket") ? "bitbucket.org" : forge + ".com", shorthand.group(2));
        }
        Matcher scp = SCP.matcher(text);
        return scp.matches() ? joined(scp.group(1), scp.group(2)) : text;
    }

    private static String joined(String host, String path) {
        String plain = path.replaceFirst("[?#].*$", "")
                .replaceFirst("/(-/)?(tree|blob|src)/.*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "");
        return (host.replaceFirst("(?i)^www\\.", "") + "/" + plain).toLowerCase(Locale.ROOT);
    }
}
