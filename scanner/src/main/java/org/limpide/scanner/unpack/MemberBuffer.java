package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of the member at hand, in one array for all members: it grows to the window and no further. */
final class MemberBuffer {
    private final int window;
    private byte[] bytes = new byte[1 << 13];
    private int length;
    private boolean ended;
    private @Nullable IOException failure;

    MemberBuffer(int window) {
        this.window = window;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Whether the member has no more bytes, or none that can be read. */
    boolean ended() {
        return ended;
    }

    /** Why reading stopped before the end, if it did. */
    @Nullable
    IOException failure() {
        return failure;
    }

    void clear() {
        length = 0;
        ended = false;
        failure = null;
    }

    /** Drops what stands before a place, to make room for what follows. */
    void drop(int before) {
        System.arraycopy(bytes, before, bytes, 0, length - before);
        length -= before;
    }

    /** Reads until the window is full or the member ends. */
    void fill(InputStream in) {
        try {
            while (!ended && length < window) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(window, 2L * length));
                }
                int read = in.read(bytes, length, Math.min(window, bytes.length) - length);
                ended = read < 0;
                length += Math.max(0, read);
            }
        } catch (IOException broken) {
            failure = broken;
            ended = true;
        }
    }
}
