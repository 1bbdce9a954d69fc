package org.limpide.scanner.init;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * How a header is written in files of some form: {@code policies/init/headers.yaml}.
 *
 * @param open what begins a comment, or each line of it
 * @param close what ends a comment; empty where it ends with the line
 * @param after lines that stay first
 * @param begins how such a line begins; one that goes on over several lines leaves no safe place
 * @param needsFirst whether such a line must be there
 */
record HeaderStyle(
        List<String> endings,
        String open,
        String close,
        Optional<Pattern> after,
        Optional<Pattern> begins,
        boolean needsFirst) {
    private static final Mapping FILE = BuiltIn.yaml("policies/init/headers.yaml");
    private static final List<HeaderStyle> ALL = FILE.items("styles").stream()
            .map(item -> (Mapping) item)
            .map(one -> new HeaderStyle(
                    Paper.texts(one.items("endings")),
                    one.text("line").or(() -> one.text("open")).orElseThrow(),
                    one.text("close").orElse(""),
                    one.text("after").map(Pattern::compile),
                    one.text("begins").map(Pattern::compile),
                    one.text("needs-first").isPresent()))
            .toList();
    private static final List<PathGlob> NEVER =
            Paper.texts(FILE.items("never")).stream().map(PathGlob::of).toList();
    private static final Pattern GENERATED =
            Pattern.compile(FILE.text("generated").orElseThrow());
    private static final Pattern PRAGMA = Pattern.compile(FILE.text("pragma").orElseThrow());

    /** What a program looks for in the first lines: an interpreter, an encoding (PEP 263), the mode of an editor. */
    private static final Pattern FIRST =
            Pattern.compile("#!(?!\\[).*|\\s*#.*?coding[:=].*|.*-\\*-.*-\\*-.*", Pattern.CASE_INSENSITIVE);

    private static final int HEAD = 1_000;
    private static final int MOST_KEPT = 4;

    /** The style of a file by its name. */
    static Optional<HeaderStyle> of(String name) {
        String ending = Tools.ending(name);
        return ALL.stream().filter(style -> style.endings().contains(ending)).findFirst();
    }

    /** Whether one more line would change what the file does or is compared with. */
    static boolean isNever(String path) {
        return NEVER.stream().anyMatch(glob -> glob.matches(path));
    }

    static boolean isGenerated(String text) {
        return GENERATED
                .matcher(text.substring(0, Math.min(HEAD, text.length())))
                .find();
    }

    /** Where a header goes, in characters; empty where no place is safe. */
    OptionalInt place(String text) {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        boolean first = false;
        for (int kept = 0; kept < MOST_KEPT; kept++) {
            int end = text.indexOf('\n', at);
            String line = end < 0 ? text.substring(at) : text.substring(at, end).stripTrailing();
            boolean isFirst =
                    after.map(pattern -> pattern.matcher(line).matches()).orElse(false);
            boolean stays = isFirst || FIRST.matcher(line).matches();
            if (!stays) {
                return isSafe(text, line, first) ? OptionalInt.of(at) : OptionalInt.empty();
            }
            if (end < 0) {
                return OptionalInt.empty();
            }
            first |= isFirst;
            at = end + 1;
        }
        return OptionalInt.empty();
    }

    private boolean isSafe(String text, String line, boolean first) {
        boolean longer = begins.map(
                        pattern -> pattern.matcher(line.stripLeading()).lookingAt())
                .orElse(false);
        boolean markup = close.isEmpty() && line.stripLeading().startsWith("<");
        boolean pragma =
                PRAGMA.matcher(text.substring(0, Math.min(HEAD, text.length()))).find();
        return !longer && !markup && !pragma && (first || !needsFirst);
    }

    /** The lines of a header, with an empty one behind, so that it is no comment of what follows. */
    String written(List<String> said, String end) {
        return said.stream()
                        .map(line -> open + " " + line + (close.isEmpty() ? "" : " " + close) + end)
                        .collect(Collectors.joining())
                + end;
    }
}
