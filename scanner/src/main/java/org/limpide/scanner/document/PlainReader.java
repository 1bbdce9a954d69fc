package org.limpide.scanner.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document.Format;
import org.limpide.scanner.document.Document.Link.Kind;

/** Plain text: headings are underlined, or a short line of capitals between blank lines; lines set in are code. */
final class PlainReader {
    private static final Pattern CAPITALS = Pattern.compile("(?=.*\\p{Lu}{3})[\\p{Lu}\\p{N}\\s'’&/():.,_-]{3,60}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')]{1,2000}");
    private static final int CODE_INDENT = 4;

    private final List<String> lines;
    private final Underlines underlines;
    private final Draft draft = new Draft();

    PlainReader(String text) {
        lines = Documents.lines(text);
        underlines = new Underlines(lines);
    }

    Document read() {
        int at = 0;
        while (at < lines.size()) {
            Optional<Underlines.Title> title = underlines.at(at);
            if (title.isPresent()) {
                draft.heading(
                        title.get().level(), title.get().text(), title.get().line());
                at = title.get().next();
            } else {
                line(at);
                at++;
            }
        }
        return draft.done(Format.PLAIN);
    }

    private void line(int at) {
        String line = lines.get(at);
        if (CAPITALS.matcher(line).matches() && isBlank(at - 1) && isBlank(at + 1)) {
            draft.heading(1, line, at + 1);
            return;
        }
        var addresses = ADDRESS.matcher(line);
        while (addresses.find()) {
            draft.link(Kind.PAGE, addresses.group(), at + 1);
        }
        if (line.startsWith(" ".repeat(CODE_INDENT)) || line.startsWith("\t")) {
            draft.block("", at + 1, List.of(line.strip()));
        } else {
            draft.prose(at + 1, line);
        }
    }

    private boolean isBlank(int index) {
        return index < 0 || index >= lines.size() || lines.get(index).isBlank();
    }
}
