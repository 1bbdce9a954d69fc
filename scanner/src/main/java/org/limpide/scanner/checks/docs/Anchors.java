package org.limpide.scanner.checks.docs;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document;

/**
 * The places of a paper to which a link may point. Forges and generators make names from titles in many ways: names that
 * share all letters and digits are taken for the same.
 */
final class Anchors {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERED = Pattern.compile("[-_]\\d+$");

    /** Lines of code, notes, parts of a text, the top: not made from titles. */
    private static final Pattern OTHER = Pattern.compile("(?i)l\\d+(?:-l?\\d+)?|fn.*|:~:.*|top|!.*|/.*");

    private final Set<String> names = new HashSet<>();

    Anchors(Document document) {
        document.sections().forEach(section -> names.add(bare(section.title())));
        document.anchors().forEach(name -> names.add(bare(name)));
    }

    boolean has(String anchor) {
        String name = anchor.replaceFirst("^user-content-", "");
        return name.isEmpty()
                || OTHER.matcher(name).matches()
                || names.contains(bare(name))
                || names.contains(bare(NUMBERED.matcher(name).replaceFirst("")));
    }

    private static String bare(String name) {
        return NOT_WORD.matcher(Words.plain(name)).replaceAll("");
    }
}
