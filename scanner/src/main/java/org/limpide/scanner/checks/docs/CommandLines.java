package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Document.Code;

/** The commands that a paper tells its reader to type. */
final class CommandLines {
    private static final Set<String> SHELLS = Set.of(
            "",
            "sh",
            "bash",
            "shell",
            "console",
            "zsh",
            "shell-session",
            "shellsession",
            "terminal",
            "cmd",
            "bat",
            "powershell",
            "ps1",
            "text",
            "txt",
            "fish");
    private static final Pattern PROMPT =
            Pattern.compile("^\\s*(?:[$%❯>]\\s+|PS [^>]{0,100}>\\s*|[\\w.@~:/-]{1,60}[$#]\\s+)");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:&&|\\|\\||;|\\||\\$\\(|`)\\s*");
    private static final Pattern SETTING =
            Pattern.compile("^(?:(?:[A-Za-z_]\\w*=\\S*|sudo|time|exec|env|export)\\s+)+");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+");
    private static final int MOST_WORDS = 40;

    private CommandLines() {}

    /**
     * One command.
     *
     * @param words without quotation marks
     * @param line of the paper
     */
    record Command(List<String> words, int line) {
        String head() {
            return words.get(0);
        }

        String word(int index) {
            return index < words.size() ? words.get(index) : "";
        }
    }

    static List<Command> of(Document document) {
        List<Command> commands = new ArrayList<>();
        for (Code code : document.code()) {
            if (SHELLS.contains(code.language())) {
                String before = "";
                int line = code.line();
                for (String text : code.text()) {
                    String whole = before + text;
                    boolean goesOn = text.endsWith("\\");
                    before = goesOn ? whole.substring(0, whole.length() - 1) + " " : "";
                    if (!goesOn) {
                        add(whole, line, commands);
                    }
                    line++;
                }
            }
        }
        return commands;
    }

    private static void add(String text, int line, List<Command> commands) {
        String bare = COMMENT.matcher(PROMPT.matcher(text).replaceFirst("")).replaceFirst("");
        for (String part : BETWEEN.split(bare, -1)) {
            String command = SETTING.matcher(part.strip()).replaceFirst("");
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(command);
            while (words.size() < MOST_WORDS && word.find()) {
                words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group());
            }
            if (!words.isEmpty()) {
                commands.add(new Command(words, line));
            }
        }
    }
}
