package org.limpide.scanner.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document.Format;
import org.limpide.scanner.document.Document.Link.Kind;

/** Org, as far as headings, links, images, code and prose need it (Org Syntax). */
final class OrgReader {
    private static final Pattern HEADING = Pattern.compile("(\\*{1,8})\\s+(\\S.*?)(?:\\s+:[\\w@#%:]+:)?\\s*");
    private static final Pattern BEGIN = Pattern.compile("(?i)\\s*#\\+begin_(\\w+)\\s*(\\S*).*");
    private static final Pattern TITLE = Pattern.compile("(?i)#\\+title:\\s*(.*)");
    private static final Pattern CUSTOM_ID = Pattern.compile("(?i)\\s*:custom_id:\\s*(\\S+)\\s*");
    private static final Pattern DRAWER = Pattern.compile("\\s*:[\\w-]+:.*");
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\]\\[]{1,1000})](?:\\[([^\\]]{1,1000})])?]");
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\[)https?://[^\\s<>\\[\\]\"')]{1,2000}");
    private static final Pattern SPAN = Pattern.compile("(?<!\\w)[=~]([^=~\\s](?:[^=~]{0,300}[^=~\\s])?)[=~](?!\\w)");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp)");

    private final List<String> lines;
    private final Draft draft = new Draft();
    private int at;

    OrgReader(String text) {
        lines = Documents.lines(text);
    }

    Document read() {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (!block(line) && !keyword(line)) {
                text(line);
            }
            at++;
        }
        return draft.done(Format.ORG);
    }

    private boolean block(String line) {
        Matcher begin = BEGIN.matcher(line);
        if (!begin.matches()) {
            return false;
        }
        String kind = begin.group(1).toLowerCase(Locale.ROOT);
        int first = at + 2;
        List<String> inside = new ArrayList<>();
        while (++at < lines.size() && !lines.get(at).strip().equalsIgnoreCase("#+end_" + kind)) {
            inside.add(lines.get(at));
        }
        switch (kind) {
            case "src", "example" -> draft.block(kind.equals("src") ? begin.group(2) : "", first, inside);
            case "comment" -> {
                // Not part of what is shown.
            }
            default -> draft.content();
        }
        return true;
    }

    private boolean keyword(String line) {
        Matcher title = TITLE.matcher(line);
        Matcher id = CUSTOM_ID.matcher(line);
        if (title.matches()) {
            draft.heading(1, title.group(1), at + 1);
        } else if (id.matches()) {
            draft.anchor(id.group(1));
        } else if (line.startsWith(": ")) {
            draft.block("", at + 1, List.of(line.substring(2)));
        } else {
            return line.stripLeading().startsWith("#+")
                    || line.startsWith("# ")
                    || DRAWER.matcher(line).matches();
        }
        return true;
    }

    private void text(String line) {
        int number = at + 1;
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            draft.heading(
                    heading.group(1).length() + 1,
                    LINK.matcher(heading.group(2)).replaceAll("$2"),
                    number);
            return;
        }
        Matcher spans = SPAN.matcher(LINK.matcher(line).replaceAll(" "));
        while (spans.find()) {
            draft.span(number, spans.group(1));
        }
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            String target = link.group(1).replaceFirst("^file:", "");
            boolean picture = link.group(2) == null && PICTURE.matcher(target).matches();
            draft.link(picture ? Kind.IMAGE : Kind.PAGE, target, number);
        }
        Matcher address = ADDRESS.matcher(line);
        while (address.find()) {
            draft.link(Kind.PAGE, address.group(), number);
        }
        draft.prose(number, LINK.matcher(line).replaceAll(one -> Matcher.quoteReplacement(shown(one.group(2)))));
    }

    private static String shown(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
