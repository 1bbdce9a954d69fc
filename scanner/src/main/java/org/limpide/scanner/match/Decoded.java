package org.limpide.scanner.match;

/**
 * What stands encoded around a key, decoded: a bounded stretch, with the place that each of its bytes has in the text.
 * Reused from key to key.
 */
final class Decoded {
    /** Decoded bytes before and after the anchor: what a rule and its confirmations may read. */
    private static final int BACK = 432;

    private static final int AHEAD = RuleMatcher.REACH;
    private static final int ROOM = BACK + AHEAD + 64;
    private static final byte[] BASE64 = base64();
    /** Base64 is written in lines (RFC 2045, 6.8), which may be indented: so many bytes may stand between two digits. */
    private static final int MOST_BLANKS = 64;

    /** Bytes of a text, on either side of a key, on which what is decoded around it may depend. */
    static final int FARTHEST = (AHEAD + 4) / 3 * 4 * (MOST_BLANKS + 1);

    private final byte[] bytes = new byte[ROOM + KeySearch.SLACK];
    private final int[] place = new int[ROOM + 1];
    /** Places of characters of base64, those before the key's group in reverse. */
    private final int[] digits = new int[2 * ROOM];

    private int length;
    private int anchor;
    private int from;
    private int to;

    private int back;
    private int ahead;
    private byte[] text = {};
    private int textLength;

    private static byte[] base64() {
        byte[] values = new byte[256];
        java.util.Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < 64; i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Where the anchor stands in the decoded bytes. */
    int anchor() {
        return anchor;
    }

    /** The place in the text of a decoded byte, or of the end. */
    int place(int index) {
        return place[index];
    }

    /** First byte that was read, negative where the text begins there. */
    int from() {
        return from;
    }

    /** Past the last byte that was read, beyond the text where it ends there. */
    int to() {
        return to;
    }

    /** Decodes around a key all that a rule may read; says whether there is something to judge. */
    boolean around(byte[] content, int contentLength, Key key, int at) {
        return around(content, contentLength, key, at, BACK, AHEAD);
    }

    /** Decodes around a key no more than an anchor of that length: most keys stand in something else. */
    boolean near(byte[] content, int contentLength, Key key, int at, int anchorLength) {
        return around(content, contentLength, key, at, anchorLength, anchorLength + 3);
    }

    private boolean around(byte[] content, int contentLength, Key key, int at, int before, int after) {
        back = before;
        ahead = after;
        text = content;
        textLength = contentLength;
        length = 0;
        anchor = -1;
        from = at;
        to = at + key.bytes().length;
        boolean decoded = switch (key.form()) {
            case PLAIN -> false;
            case UTF16 -> utf16(at - key.offset());
            case HEX -> hex(at - key.offset());
            case BASE64 -> base64(at - key.phase(), key.shift());
            case ESCAPED -> escaped(at - key.offset());
        };
        return decoded && anchor >= 0 && anchor < length;
    }

    /** Decodes the escapes of a text whose anchor stands plain. */
    boolean escapes(byte[] content, int contentLength, int at) {
        back = BACK;
        ahead = AHEAD;
        text = content;
        textLength = contentLength;
        length = 0;
        anchor = -1;
        from = at;
        to = at + 1;
        return escaped(at) && anchor >= 0;
    }

    private void reads(int first, int past) {
        from = Math.min(from, first <= 0 ? -1 : first);
        to = Math.max(to, past >= textLength ? textLength + 1 : past);
    }

    /** Whether only the end of an anchor is there, since the text begins too late for the rest. */
    private boolean beginsBeforeText(int start) {
        if (start < 0) {
            reads(start, to);
        }
        return start < 0;
    }

    private void put(int value, int at) {
        bytes[length] = (byte) value;
        place[length++] = at;
    }

    private void close(int past) {
        place[length] = past;
    }

    private boolean utf16(int start) {
        if (beginsBeforeText(start)) {
            return false;
        }
        // The key begins with a letter: the zeroes stand beside it on either side, whichever the order of bytes is.
        int first = start;
        while (first - 2 >= 0 && (start - first) / 2 < back && unit(first - 2)) {
            first -= 2;
        }
        int past = start;
        while (past < textLength && (past - start) / 2 < ahead && unit(past)) {
            past += 2;
        }
        // Whether a unit stands before the first one was asked of the byte before that, too.
        reads(first - 3, past + 2);
        for (int i = first; i < past; i += 2) {
            if (i == start) {
                anchor = length;
            }
            put(text[i], i);
        }
        close(Math.min(past, textLength));
        return true;
    }

    private boolean unit(int at) {
        boolean after = at + 1 >= textLength || text[at + 1] == 0;
        boolean before = at > 0 && text[at - 1] == 0;
        return text[at] != 0 && (after || before);
    }

    private boolean hex(int start) {
        if (beginsBeforeText(start)) {
            return false;
        }
        int first = start;
        while (first - 2 >= 0 && (start - first) / 2 < back && pair(first - 2) >= 0) {
            first -= 2;
        }
        int past = first;
        while ((past - start) / 2 < ahead && pair(past) >= 0) {
            if (past == start) {
                anchor = length;
            }
            put(pair(past), past);
            past += 2;
        }
        reads(first - 2, past + 2);
        close(Math.min(past, textLength));
        return true;
    }

    private int pair(int at) {
        if (at + 2 > textLength) {
            return -1;
        }
        int high = Escapes.digit(text[at]);
        int low = Escapes.digit(text[at + 1]);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    private boolean base64(int group, int shift) {
        int before = digitsBefore(group, (back + 2) / 3 * 4);
        before -= before % 4;
        int total = digitsFrom(group, before, before + (ahead + 2) / 3 * 4);
        // Those before the group were met in reverse.
        for (int i = 0; i < before / 2; i++) {
            int other = digits[i];
            digits[i] = digits[before - 1 - i];
            digits[before - 1 - i] = other;
        }
        for (int i = 0; i + 1 < total && length + 3 < ROOM; i += 4) {
            group(i, total);
        }
        close(total == 0 ? group : digits[total - 1] + 1);
        anchor = before / 4 * 3 + shift;
        return true;
    }

    private void group(int i, int total) {
        int held = Math.min(4, total - i);
        int value = 0;
        for (int j = 0; j < 4; j++) {
            value = (value << 6) | (j < held ? BASE64[text[digits[i + j]] & 0xFF] : 0);
        }
        for (int j = 0; j < held - 1; j++) {
            put(value >> (16 - 8 * j), digits[i + j]);
        }
    }

    private int digitsBefore(int group, int most) {
        int found = 0;
        int at = group - 1;
        while (found < most) {
            if (at >= 0 && isDigit(at)) {
                digits[found++] = at--;
                continue;
            }
            boolean line = false;
            int next = at;
            while (next >= 0 && at - next < MOST_BLANKS && blank(text[next])) {
                line |= text[next] == '\n';
                next--;
            }
            if (!line || next < 0 || !isDigit(next)) {
                reads(next, group);
                return found;
            }
            at = next;
        }
        reads(at + 1, group);
        return found;
    }

    private int digitsFrom(int group, int known, int most) {
        int found = known;
        int at = Math.max(group, 0);
        while (found < most) {
            if (at < textLength && isDigit(at)) {
                digits[found++] = at++;
                continue;
            }
            boolean line = false;
            int next = at;
            while (next < textLength && next - at < MOST_BLANKS && blank(text[next])) {
                line |= text[next] == '\n';
                next++;
            }
            if (!line || next >= textLength || !isDigit(next)) {
                reads(group, next + 1);
                return found;
            }
            at = next;
        }
        reads(group, at);
        return found;
    }

    private boolean isDigit(int at) {
        return BASE64[text[at] & 0xFF] >= 0;
    }

    private static boolean blank(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private boolean escaped(int start) {
        if (beginsBeforeText(start)) {
            return false;
        }
        int first = Math.max(0, start - back);
        int at = first;
        while (at < textLength && length < ROOM - 4 && (anchor < 0 || length - anchor < ahead)) {
            if (at >= start && anchor < 0) {
                if (at > start) {
                    // What began before the anchor ran into it: a cut escape at the start of the stretch.
                    length = Math.max(0, length - 1);
                    at = start;
                }
                anchor = length;
            }
            int taken = Escapes.length(text, at, textLength);
            put(taken > 1 ? Escapes.value(text, at, taken) : text[at], at);
            at += taken;
        }
        reads(first, at + Escapes.LONGEST);
        close(at);
        return true;
    }
}
