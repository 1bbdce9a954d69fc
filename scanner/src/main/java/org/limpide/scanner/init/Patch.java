package org.limpide.scanner.init;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Changes as a patch that {@code git apply} takes (git-diff, "Generating patch text with -p"). */
public final class Patch {
    private static final int CONTEXT = 3;

    private final StringBuilder text = new StringBuilder();

    private Patch() {}

    /** The patch of changes, in their order. */
    public static String of(List<Change> changes) {
        Patch patch = new Patch();
        changes.forEach(change -> {
            if (change instanceof Change.NewFile file) {
                patch.added(file);
            } else {
                patch.inserted((Change.Insertion) change);
            }
        });
        return patch.text.toString();
    }

    private void added(Change.NewFile file) {
        head(file.path(), file.path());
        line("new file mode 100644");
        line("--- /dev/null");
        line("+++ " + name("b/" + file.path()));
        List<String> lines = lines(file.text());
        line("@@ -0,0 +1" + count(lines.size()) + " @@");
        lines.forEach(one -> put('+', one));
    }

    private void head(String before, String after) {
        line("diff --git " + quoted("a/" + before) + " " + quoted("b/" + after));
    }

    private void inserted(Change.Insertion change) {
        List<String> before = lines(change.before().substring(0, change.offset()));
        List<String> lines = lines(change.lines());
        List<String> after = lines(change.before().substring(change.offset()));
        int from = Math.max(0, before.size() - CONTEXT);
        int to = Math.min(after.size(), CONTEXT);
        int old = before.size() - from + to;
        head(change.path(), change.path());
        line("--- " + name("a/" + change.path()));
        line("+++ " + name("b/" + change.path()));
        line("@@ -" + (from + 1) + count(old) + " +" + (from + 1) + count(old + lines.size()) + " @@");
        before.subList(from, before.size()).forEach(one -> put(' ', one));
        lines.forEach(one -> put('+', one));
        after.subList(0, to).forEach(one -> put(' ', one));
    }

    private static String count(int lines) {
        return lines == 1 ? "" : "," + lines;
    }

    /** Lines with their ends; the last one may have none. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end + 1));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private void put(char sign, String line) {
        text.append(sign).append(line);
        if (!line.endsWith("\n")) {
            text.append("\n\\ No newline at end of file\n");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A name with a space ends with a tab, so that nothing behind it is taken for a date. */
    private static String name(String path) {
        String written = quoted(path);
        return written.indexOf(' ') >= 0 && !written.startsWith("\"") ? written + "\t" : written;
    }

    /** As Git quotes names with {@code core.quotePath} off: control characters, quotation marks and backslashes. */
    private static String quoted(String path) {
        if (path.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7F)) {
            return path;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c >= 0x7F) {
                quoted.append(String.format("\\%03o", c));
            } else {
                quoted.append((char) c);
            }
        }
        return quoted.append('"').toString();
    }
}
