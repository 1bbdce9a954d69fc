package org.limpide.scanner.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document.Link.Kind;

/** Tags of HTML among text: where one ends, and what its attributes point to. */
final class HtmlTag {
    private static final Pattern NAME = Pattern.compile("/?[a-zA-Z][a-zA-Z0-9-]*(?=[\\s/]|$)");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?i)(?<![\\w-])(href|src|id|name)\\s{0,20}=\\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final int LONGEST = 2_000;

    /** Elements of HTML that people write in papers. */
    private static final Set<String> KNOWN = Set.of(("a abbr address article aside audio b blockquote br button caption"
                    + " center cite code col colgroup dd del details dfn div dl dt em embed figcaption figure font footer form"
                    + " g h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label li link main map mark meta nav object ol"
                    + " p param path picture pre q rect s samp script section select small source span strike strong style sub"
                    + " summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr")
            .split(" ", -1));

    private HtmlTag() {}

    /** Whether it is an element of HTML, or one of a site generator: those have attributes, or a hyphen or a capital. */
    static boolean isKnown(String inside) {
        Matcher name = NAME.matcher(inside);
        String written = name.lookingAt() ? name.group().replace("/", "") : "";
        boolean component = inside.contains("=") || inside.endsWith("/") || inside.startsWith("/");
        return component || KNOWN.contains(written.toLowerCase(Locale.ROOT));
    }

    /** Behind the tag or the address in angle brackets that begins there; -1 where there is none. */
    static int end(String text, int from) {
        char quote = 0;
        for (int at = from + 1; at < text.length() && at - from < LONGEST; at++) {
            char one = text.charAt(at);
            if (quote != 0) {
                quote = one == quote ? 0 : quote;
            } else if (one == '>') {
                return named(text.substring(from + 1, at)) ? at + 1 : -1;
            } else if (one == '<') {
                return -1;
            } else if ((one == '"' || one == '\'') && text.charAt(at - 1) == '=') {
                quote = one;
            }
        }
        return -1;
    }

    private static boolean named(String inside) {
        return NAME.matcher(inside).lookingAt()
                || inside.matches("[a-zA-Z][a-zA-Z0-9+.-]{1,31}:\\S*")
                || inside.matches("[^\\s@]+@[^\\s@]+");
    }

    /** Tells the draft where the tag points to, and which name it gives to its place. */
    static void read(String inside, int line, Draft draft) {
        Matcher name = NAME.matcher(inside);
        String tag = name.lookingAt() ? name.group().toLowerCase(Locale.ROOT) : "";
        Matcher attribute = ATTRIBUTE.matcher(inside);
        while (attribute.find()) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            switch (attribute.group(1).toLowerCase(Locale.ROOT)) {
                case "href" -> {
                    if (tag.equals("a")) {
                        draft.link(Kind.PAGE, value, line);
                    }
                }
                case "src" -> {
                    if (tag.equals("img")) {
                        draft.link(Kind.IMAGE, value, line);
                    }
                }
                default -> draft.anchor(value);
            }
        }
    }
}
