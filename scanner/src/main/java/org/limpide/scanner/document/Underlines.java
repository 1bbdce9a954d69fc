package org.limpide.scanner.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings that are told by a line of marks under them, as reStructuredText and plain texts have them. */
final class Underlines {
    private static final Pattern MARKS = Pattern.compile("([=\\-~^\"'`#*+.:_])\\1{2,}\\s*");

    private final List<String> lines;

    /** Marks in the order in which they were met: the first is the highest level. */
    private final List<String> levels = new ArrayList<>();

    Underlines(List<String> lines) {
        this.lines = lines;
    }

    /**
     * A heading.
     *
     * @param next index of the line behind it
     */
    record Title(int level, String text, int line, int next) {}

    /** The heading that begins at a line, with or without marks above it. */
    Optional<Title> at(int index) {
        if (isMarks(index) && isMarks(index + 2) && sameMark(index, index + 2) && isText(index + 1)) {
            return Optional.of(title("over" + lines.get(index).charAt(0), index + 1, index + 3));
        }
        boolean fits = isText(index)
                && !lines.get(index).startsWith(" ")
                && isMarks(index + 1)
                && lines.get(index + 1).strip().length() * 2
                        >= lines.get(index).strip().length();
        return fits ? Optional.of(title("" + lines.get(index + 1).charAt(0), index, index + 2)) : Optional.empty();
    }

    private Title title(String mark, int text, int next) {
        if (!levels.contains(mark)) {
            levels.add(mark);
        }
        return new Title(levels.indexOf(mark) + 1, lines.get(text).strip(), text + 1, next);
    }

    private boolean isMarks(int index) {
        return index < lines.size() && MARKS.matcher(lines.get(index)).matches();
    }

    private boolean isText(int index) {
        return index < lines.size() && !lines.get(index).isBlank() && !isMarks(index);
    }

    private boolean sameMark(int one, int other) {
        return lines.get(one).charAt(0) == lines.get(other).charAt(0);
    }
}
