package org.limpide.scanner.publiccode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a file gives, taken apart and never opened.
 *
 * @param uri the whole
 * @param scheme in lower case
 * @param host in lower case, without user and port; empty for a URN
 */
record Address(URI uri, String scheme, String host) {
    /** RFC 8141, section 2: the identifier of a namespace, and something after it. */
    private static final Pattern URN = Pattern.compile("(?i)[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:.+");

    /** Italy's space of names for its administrations holds codes of its index. */
    private static final Pattern ITALIAN = Pattern.compile("(?i)x-italian-pa:[a-z0-9_]{1,32}");

    /** The parts of an absolute URI (RFC 3986; letters beyond ASCII as in RFC 3987); empty for anything else. */
    static Optional<Address> of(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return scheme == null
                    ? Optional.empty()
                    : Optional.of(new Address(uri, scheme.toLowerCase(Locale.ROOT), host(uri)));
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return "";
        }
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }

    boolean isUrl() {
        return !host.isEmpty() && !scheme.equals("file");
    }

    boolean isWeb() {
        return !host.isEmpty() && (scheme.equals("https") || scheme.equals("http"));
    }

    /** A URL, a URN that keeps the rules of its space of names, or another URI with something after its scheme. */
    boolean isUri() {
        String rest = uri.getRawSchemeSpecificPart();
        if (scheme.equals("urn")) {
            boolean italian = rest.toLowerCase(Locale.ROOT).startsWith("x-italian-pa:");
            return italian ? ITALIAN.matcher(rest).matches() : URN.matcher(rest).matches();
        }
        return uri.isOpaque() ? !rest.isEmpty() : isUrl();
    }

    /** Whether there is anything after the host. */
    boolean namesSomething() {
        String path = uri.getRawPath();
        return (path != null && path.length() > 1) || uri.getRawQuery() != null;
    }

    String path() {
        return uri.getPath() == null ? "" : uri.getPath();
    }

    /** Whether the host is that domain or below it. */
    boolean isBelow(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
