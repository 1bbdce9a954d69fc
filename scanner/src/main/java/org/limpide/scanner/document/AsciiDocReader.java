package org.limpide.scanner.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document.Format;
import org.limpide.scanner.document.Document.Link.Kind;

/** AsciiDoc, as far as headings, links, images, code and prose need it (AsciiDoc Language Documentation). */
final class AsciiDocReader {
    private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]+):\\s*(.*)");
    private static final Pattern BLOCK = Pattern.compile("(-{4,}|\\.{4,}|_{4,}|/{4,}|\\+{4,}|`{3,})(\\w*)\\s*");
    private static final Pattern BLOCK_ATTRIBUTES = Pattern.compile("\\[(.*)]\\s*");
    private static final Pattern ANCHOR =
            Pattern.compile("\\[\\[([^\\],]{1,60})(?:,[^\\]]{0,150})?]]|\\[#([^\\],.%]{1,60})");
    private static final Pattern IMAGE = Pattern.compile("image::?([^\\s\\[:][^\\s\\[]{0,250})\\[[^\\]]{0,150}]");
    private static final Pattern LINK =
            Pattern.compile("(?:link|xref|include):{1,2}([^\\s\\[]{1,250})\\[([^\\]]{0,150})]");
    private static final Pattern CROSS = Pattern.compile("<<([^<>,]{1,150})(?:,([^<>]{0,150}))?>>");
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s\\[\\]<>]{1,400})(?:\\[([^\\]]{0,150})])?");
    private static final Pattern SPAN = Pattern.compile("`([^`]{1,500})`");
    private static final Pattern USE = Pattern.compile("\\{([\\w-]{1,60})}");

    private final List<String> lines;
    private final Draft draft = new Draft();
    private final Map<String, String> attributes = new HashMap<>();
    private String language = "";
    private int at;

    AsciiDocReader(String text) {
        lines = Documents.lines(text);
    }

    Document read() {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (!comment(line) && !block(line) && !setting(line)) {
                text(line);
            }
            at++;
        }
        return draft.done(Format.ASCIIDOC);
    }

    private static boolean comment(String line) {
        return line.startsWith("//") && !line.startsWith("///");
    }

    private boolean block(String line) {
        Matcher open = BLOCK.matcher(line);
        if (!open.matches()) {
            return false;
        }
        String mark = open.group(1);
        int first = at + 2;
        List<String> inside = new ArrayList<>();
        while (++at < lines.size() && !lines.get(at).strip().equals(mark)) {
            inside.add(lines.get(at));
        }
        switch (mark.charAt(0)) {
            case '/' -> {
                // A comment.
            }
            case '_', '+' -> draft.content();
            default -> draft.block(open.group(2).isEmpty() ? language : open.group(2), first, inside);
        }
        language = "";
        return true;
    }

    private boolean setting(String line) {
        Matcher attribute = ATTRIBUTE.matcher(line);
        if (attribute.matches()) {
            attributes.put(attribute.group(1), attribute.group(2).strip());
            return true;
        }
        anchors(line);
        Matcher style = BLOCK_ATTRIBUTES.matcher(line);
        if (style.matches()) {
            String[] parts = style.group(1).split(",", 3);
            language = parts[0].startsWith("source") && parts.length > 1 ? parts[1].strip() : "";
            return true;
        }
        return line.startsWith(".") && line.length() > 1 && Character.isLetter(line.charAt(1));
    }

    private void anchors(String line) {
        if (!line.contains("]")) {
            return;
        }
        Matcher anchor = ANCHOR.matcher(line);
        while (anchor.find()) {
            draft.anchor(anchor.group(1) == null ? anchor.group(2) : anchor.group(1));
        }
    }

    private void text(String line) {
        int number = at + 1;
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            draft.heading(heading.group(1).length(), heading.group(2), number);
            return;
        }
        Matcher spans = SPAN.matcher(line);
        while (spans.find()) {
            draft.span(number, spans.group(1));
        }
        String bare = filled(SPAN.matcher(line).replaceAll(" "));
        Matcher image = IMAGE.matcher(bare);
        while (image.find()) {
            draft.link(Kind.IMAGE, picture(image.group(1)), number);
        }
        links(LINK, bare, number);
        links(ADDRESS, LINK.matcher(bare).replaceAll(" "), number);
        Matcher cross = CROSS.matcher(bare);
        while (cross.find()) {
            String to = cross.group(1).strip();
            draft.link(Kind.PAGE, to.contains("#") || to.contains(".adoc") ? to : "#" + to, number);
        }
        draft.prose(number, prose(line));
    }

    private void links(Pattern pattern, String line, int number) {
        Matcher link = pattern.matcher(line);
        while (link.find()) {
            draft.link(Kind.PAGE, link.group(1), number);
        }
    }

    private String picture(String target) {
        String folder = attributes.getOrDefault("imagesdir", "");
        boolean relative = !folder.isEmpty() && !target.contains(":") && !target.startsWith("/");
        return relative ? folder.replaceAll("/+$", "") + "/" + target : target;
    }

    private String filled(String line) {
        return USE.matcher(line)
                .replaceAll(use -> Matcher.quoteReplacement(attributes.getOrDefault(use.group(1), use.group())));
    }

    private static String prose(String line) {
        String images = IMAGE.matcher(line).replaceAll("");
        String links = LINK.matcher(images).replaceAll("$2");
        String addresses = ADDRESS.matcher(links).replaceAll("$2");
        return CROSS.matcher(addresses).replaceAll("$2").replace("`", "");
    }
}
