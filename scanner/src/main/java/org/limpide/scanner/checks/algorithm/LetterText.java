package org.limpide.scanner.checks.algorithm;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a letter or of a template for one, whatever their markup: HTML, FreeMarker, Mustache, properties, LaTeX, plain text. */
final class LetterText {
    private static final Pattern TAG = Pattern.compile("<[/#@!a-zA-Z][^<>]{0,1000}>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,6})|#x([0-9a-fA-F]{1,5})|([a-zA-Z]{2,8}));");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009\\\\]+");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");
    private static final Pattern SUBJECT = Pattern.compile("traitements? algorithmiques?|algorithmic processing");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("rsquo", "'"),
            Map.entry("lsquo", "'"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("ugrave", "ù"),
            Map.entry("ucirc", "û"),
            Map.entry("ccedil", "ç"),
            Map.entry("oelig", "œ"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ndash", "–"));

    private final String words;

    private LetterText(String words) {
        this.words = words;
    }

    static LetterText of(String source) {
        return new LetterText(normal(decoded(TAG.matcher(source).replaceAll(" "))));
    }

    private static String decoded(String text) {
        String entities = ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        entity(found.group(), found.group(1), found.group(2), found.group(3))));
        return UNICODE.matcher(entities)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static String entity(String whole, String decimal, String hexadecimal, String name) {
        if (name != null) {
            return NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), whole);
        }
        int code = decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
        return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
    }

    private static String normal(String text) {
        String plain = text.replace('’', '\'').replace('‘', '\'').toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll(" ");
    }

    /** Whether a paragraph stands in it, word for word. */
    boolean holds(String paragraph) {
        return words.contains(normal(paragraph).strip());
    }

    /** Whether it speaks of what the mention is about. */
    boolean speaksOfAlgorithms() {
        return SUBJECT.matcher(words).find();
    }

    /** Whether it gives an e-mail address. */
    boolean holdsAddress() {
        return ADDRESS.matcher(words).find();
    }
}
