package org.limpide.scanner.remediation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of a commit or an annotated tag as git-filter-repo gives them to its callbacks. */
final class ObjectParts {
    private static final List<String> SIGNATURES = List.of(
            "\n-----BEGIN PGP SIGNATURE-----", "\n-----BEGIN SSH SIGNATURE-----", "\n-----BEGIN SIGNED MESSAGE-----");

    private ObjectParts() {}

    /**
     * A part.
     *
     * @param name of the attribute in git-filter-repo
     * @param from its first byte in the object
     * @param to past its last one
     */
    record Part(String name, int from, int to) {}

    static List<Part> of(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        boolean isTag = text.startsWith("object ");
        while (at < text.length() && text.charAt(at) != '\n') {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            for (String person : List.of("author", "committer", "tagger")) {
                if (text.startsWith(person + " ", at)) {
                    person(text, person, at + person.length() + 1, end, parts);
                }
            }
            at = Math.min(text.length(), end + 1);
        }
        int message = Math.min(text.length(), at + 1);
        parts.add(new Part("message", message, isTag ? unsigned(text, message) : text.length()));
        return parts;
    }

    private static void person(String text, String person, int from, int to, List<Part> parts) {
        int open = text.indexOf(" <", from);
        int close = text.indexOf("> ", from);
        if (open >= from && close > open && close < to) {
            parts.add(new Part(person + "_name", from, open));
            parts.add(new Part(person + "_email", open + 2, close));
        }
    }

    /** The signature of a tag is left out before a callback sees the message. */
    private static int unsigned(String text, int message) {
        return SIGNATURES.stream()
                .mapToInt(signature -> text.indexOf(signature, Math.max(0, message - 1)))
                .filter(at -> at >= 0)
                .map(at -> at + 1)
                .min()
                .orElse(text.length());
    }
}
