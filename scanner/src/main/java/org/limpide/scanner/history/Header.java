package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Walks over the first lines of a commit or an annotated tag, up to the blank line (gitformat-pack does not describe
 * them; git-hash-object and the documentation of signatures do). A damaged line is left out.
 */
public final class Header {
    /** The last second of the year 9999: later dates are invented. */
    private static final long LATEST = 253_402_300_799L;

    private final byte[] content;
    private final int length;
    private int line;
    private int value;
    private int end = -1;

    public Header(byte[] content, int length) {
        this.content = content;
        this.length = length;
    }

    /** Goes to the next line; false at the blank line or the end. */
    public boolean next() {
        line = end + 1;
        if (line >= length || content[line] == '\n') {
            return false;
        }
        end = line;
        while (end < length && content[end] != '\n') {
            end++;
        }
        value = line;
        while (value < end && content[value] != ' ') {
            value++;
        }
        value = Math.min(end, value + 1);
        return true;
    }

    /** Where the message begins. */
    int message() {
        return Math.min(length, line + 1);
    }

    public boolean is(String key) {
        if (value - line != key.length() + 1) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (content[line + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the value as an id of so many bytes. */
    public boolean id(byte[] to, int bytes) {
        if (end - value != 2 * bytes) {
            return false;
        }
        for (int i = 0; i < bytes; i++) {
            int high = Character.digit(content[value + 2 * i], 16);
            int low = Character.digit(content[value + 2 * i + 1], 16);
            if (high < 0 || low < 0) {
                return false;
            }
            to[i] = (byte) (high << 4 | low);
        }
        return true;
    }

    byte[] content() {
        return content;
    }

    /** Where the value begins. */
    int value() {
        return value;
    }

    /** Past the closing bracket of an address, or the end of a line that has none. */
    int identityEnd() {
        int close = lastIndexOf('>', value);
        return close < 0 ? end : close + 1;
    }

    String text() {
        return new String(content, value, end - value, StandardCharsets.UTF_8);
    }

    /** The name before the angle bracket. */
    String name() {
        int open = indexOf('<', value);
        return decoded(value, open < 0 ? end : open).strip();
    }

    /** The address in angle brackets. */
    String email() {
        int open = indexOf('<', value);
        int close = open < 0 ? -1 : lastIndexOf('>', open);
        return close < 0 ? "" : decoded(open + 1, close).strip();
    }

    /** Seconds since 1970, where a person could have lived then. */
    public Optional<Long> seconds() {
        int close = lastIndexOf('>', value);
        int at = close + 1;
        while (at < end && content[at] == ' ') {
            at++;
        }
        long seconds = 0;
        int digits = 0;
        while (close >= 0 && at < end && content[at] >= '0' && content[at] <= '9' && digits < 15) {
            seconds = seconds * 10 + content[at++] - '0';
            digits++;
        }
        return digits == 0 || seconds > LATEST ? Optional.empty() : Optional.of(seconds);
    }

    private String decoded(int from, int to) {
        for (int i = from; i < to; i++) {
            if (content[i] < 0) {
                String utf8 = new String(content, from, to - from, StandardCharsets.UTF_8);
                return utf8.indexOf('\uFFFD') < 0
                        ? utf8
                        : new String(content, from, to - from, StandardCharsets.ISO_8859_1);
            }
        }
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private int indexOf(char wanted, int from) {
        for (int i = from; i < end; i++) {
            if (content[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private int lastIndexOf(char wanted, int from) {
        for (int i = end - 1; i >= from; i--) {
            if (content[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
