package org.limpide.scanner.manifest.tree;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * Reads YAML as tools write it, block by block: an entry of the top, or of a mapping that is opened, begins where a line is
 * indented by none, or by two blanks. Each block is parsed for itself, so that what one block holds bounds the memory.
 */
public final class YamlEntries {
    private static final int MOST_ENTRIES = 300_000;

    /** A key of the top: plain or quoted, with a colon behind it. */
    private static final Pattern TOP =
            Pattern.compile("^(?:\"([^\"]{1,2000})\"|'([^']{1,2000})'|([^\\s#'\"\\[{][^:]{0,2000})):(?:\\s.*)?$");

    private final String text;
    private final Set<String> opened;
    private final EntrySink sink;
    private final StringBuilder block = new StringBuilder();
    private int blockLine;
    private String container = "";
    private int entries;
    private Optional<Fault> fault = Optional.empty();

    private YamlEntries(String text, Set<String> opened, EntrySink sink) {
        this.text = text;
        this.opened = opened;
        this.sink = sink;
    }

    /**
     * Tells each entry of the mapping that a text is.
     *
     * @param opened keys of the top whose own entries are told one by one
     * @return the first fault; what stands in other blocks was told all the same
     */
    public static Optional<Fault> each(String yaml, Set<String> opened, EntrySink sink) {
        return new YamlEntries(yaml, opened, sink).walk();
    }

    private Optional<Fault> walk() {
        int line = 0;
        int from = 0;
        while (from < text.length() && entries <= MOST_ENTRIES) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            line++;
            line(text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to), line);
            from = to + 1;
        }
        flush();
        if (entries > MOST_ENTRIES) {
            return Optional.of(new Fault(Fault.Kind.TOO_LARGE, line));
        }
        return fault;
    }

    private void line(String line, int number) {
        boolean blank = line.isBlank() || line.startsWith("#") || line.startsWith("---") || line.startsWith("%");
        if (blank) {
            block.append('\n');
            return;
        }
        if (!Character.isWhitespace(line.charAt(0))) {
            flush();
            Matcher top = TOP.matcher(line);
            String key = top.matches() ? key(top) : "";
            boolean opens = opened.contains(key) && line.stripTrailing().endsWith(":");
            container = opens ? key : "";
            begin(opens ? "" : line, number);
        } else if (!container.isEmpty() && isEntry(line)) {
            flush();
            begin(line, number);
        } else {
            block.append(line).append('\n');
        }
    }

    private static String key(Matcher top) {
        for (int i = 1; i <= 3; i++) {
            if (top.group(i) != null) {
                return top.group(i);
            }
        }
        return "";
    }

    private static boolean isEntry(String line) {
        return line.startsWith("  ") && line.length() > 2 && line.charAt(2) != ' ' && line.charAt(2) != '-';
    }

    private void begin(String line, int number) {
        block.setLength(0);
        block.append(line).append('\n');
        blockLine = number;
    }

    private void flush() {
        String one = block.toString();
        block.setLength(0);
        if (one.isBlank()) {
            return;
        }
        if (++entries > MOST_ENTRIES) {
            return;
        }
        Yaml.Result result = Yaml.read(one);
        if (result instanceof Yaml.Result.Document document && document.value() instanceof Mapping mapping) {
            for (Map.Entry<String, YamlValue> entry : mapping.entries().entrySet()) {
                int at = blockLine - 1 + mapping.placeOf(entry.getKey()).line();
                sink.take(container, entry.getKey(), at, entry.getValue());
            }
        } else if (fault.isEmpty()) {
            boolean large = result instanceof Yaml.Result.Fault limit && limit.kind() == Yaml.Result.Kind.TOO_LARGE;
            fault = Optional.of(new Fault(large ? Fault.Kind.TOO_LARGE : Fault.Kind.SYNTAX, Math.max(1, blockLine)));
        }
    }
}
