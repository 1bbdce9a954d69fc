package org.limpide.scanner.license.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the template syntax of SPDX 2.3, annex B.3.2: {@code <<var;…>>}, {@code <<beginOptional>>}, {@code <<endOptional>>}. */
final class TemplateReader {
    private static final Pattern MARK =
            Pattern.compile("<<(?:(beginOptional)[^>]*|(endOptional)[^>]*|var;(.*?)match=\"(.*?)\")>>", Pattern.DOTALL);
    private static final Pattern ORIGINAL = Pattern.compile("original=\"(.*?)\";?\\s*$", Pattern.DOTALL);

    private TemplateReader() {}

    static List<Node> read(String template) {
        Deque<List<Node>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        Matcher mark = MARK.matcher(template);
        int from = 0;
        while (mark.find()) {
            text(open, template.substring(from, mark.start()));
            from = mark.end();
            if (mark.group(1) != null) {
                open.push(new ArrayList<>());
            } else if (mark.group(2) != null) {
                if (open.size() < 2) {
                    throw new IllegalStateException("a part ends that never began: " + mark.start());
                }
                Node.Omitable part = new Node.Omitable(List.copyOf(open.pop()));
                open.getFirst().add(part);
            } else {
                Matcher original = ORIGINAL.matcher(mark.group(3));
                open.getFirst().add(new Node.Replaceable(original.find() ? original.group(1) : "", mark.group(4)));
            }
        }
        text(open, template.substring(from));
        if (open.size() != 1) {
            throw new IllegalStateException("a part never ends");
        }
        return open.pop();
    }

    private static void text(Deque<List<Node>> open, String text) {
        if (!text.isBlank()) {
            open.getFirst().add(new Node.Text(text));
        }
    }
}
