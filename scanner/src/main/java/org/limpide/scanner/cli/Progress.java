package org.limpide.scanner.cli;

import java.io.PrintStream;

/** One line that says what is being done, rewritten in place; silent where nobody watches. */
final class Progress {
    private static final String BACK_AND_CLEAR = "\r\u001B[K";
    private static final int WIDEST = 78;

    private final PrintStream err;
    private final boolean shown;
    private String prefix = "";

    Progress(Terminal terminal) {
        this.err = terminal.err();
        this.shown = terminal.interactive();
    }

    void repository(int index, int count, String name) {
        prefix = count > 1 ? "[" + index + "/" + count + "] " + name + " " : name + " ";
        step("");
    }

    void step(String what) {
        if (shown) {
            String line = prefix + what;
            err.print(BACK_AND_CLEAR + line.substring(0, Math.min(line.length(), WIDEST)));
            err.flush();
        }
    }

    void done() {
        if (shown) {
            err.print(BACK_AND_CLEAR);
            err.flush();
        }
    }
}
