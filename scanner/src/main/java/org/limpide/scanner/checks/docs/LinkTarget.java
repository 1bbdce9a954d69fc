package org.limpide.scanner.checks.docs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link within the repository.
 *
 * @param path from the root, without slash at the end; empty for the root itself
 * @param anchor behind the number sign; empty where there is none
 * @param fromRoot whether it was written from the root, which each forge and generator sets elsewhere
 */
record LinkTarget(String path, String anchor, boolean fromRoot) {
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*|.*[{}<>$*|\\\\].*|@.*");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    /** Where a link of a file leads; nothing where it leaves the repository or a program fills it in. */
    static Optional<LinkTarget> of(String file, String written) {
        if (written.isBlank() || ELSEWHERE.matcher(written).matches()) {
            return Optional.empty();
        }
        int hash = written.indexOf('#');
        String anchor = hash < 0 ? "" : decoded(written.substring(hash + 1));
        String place = hash < 0 ? written : written.substring(0, hash);
        int query = place.indexOf('?');
        String path = decoded(query < 0 ? place : place.substring(0, query));
        if (path.isEmpty()) {
            return query < 0 ? Optional.of(new LinkTarget(file, anchor, false)) : Optional.empty();
        }
        boolean fromRoot = path.startsWith("/");
        String folder = fromRoot ? "" : file.substring(0, Math.max(0, file.lastIndexOf('/')));
        return walked(folder, path).map(found -> new LinkTarget(found, anchor, fromRoot));
    }

    private static Optional<String> walked(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                // Beyond the root lie the pages of the forge, as in ../../issues.
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String decoded(String text) {
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(one -> Matcher.quoteReplacement(bytes(one.group())));
    }

    private static String bytes(String escaped) {
        byte[] bytes = new byte[escaped.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escaped.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
