package org.limpide.scanner.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few bytes that stand in a text where an anchor stands, plain or encoded. */
final class Key {
    private final byte[] bytes;
    private final boolean anyCase;
    private final int literal;
    private final Form form;
    private final int offset;
    private final int phase;
    private final int shift;

    /** How a text may be written. */
    enum Form {
        PLAIN,
        UTF16,
        BASE64,
        HEX,
        /** Characters as {@code \\u0041}, {@code \\x41}, {@code %41} or entities. */
        ESCAPED
    }

    /**
     * A key.
     *
     * @param bytes eight of them at the most, letters in lower case where case does not count
     * @param anyCase whether ASCII letters match in either case
     * @param literal number of the anchor's literal
     * @param form how the text around is written
     * @param offset for most forms, bytes from the first one of the anchor as written to the first one of the key
     * @param phase in base64, characters from the start of the key's group to the key
     * @param shift in base64, decoded bytes from the start of that group to the anchor
     */
    Key(byte[] bytes, boolean anyCase, int literal, Form form, int offset, int phase, int shift) {
        this.bytes = bytes;
        this.anyCase = anyCase;
        this.literal = literal;
        this.form = form;
        this.offset = offset;
        this.phase = phase;
        this.shift = shift;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    boolean anyCase() {
        return anyCase;
    }

    int literal() {
        return literal;
    }

    Form form() {
        return form;
    }

    int offset() {
        return offset;
    }

    int phase() {
        return phase;
    }

    int shift() {
        return shift;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that
                && literal == that.literal
                && form == that.form
                && anyCase == that.anyCase
                && offset == that.offset
                && phase == that.phase
                && shift == that.shift
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes) * 31 + literal;
    }

    /** Many keys as numbers, made into keys when they are asked for. */
    static final class Rows {
        private static final int WIDTH = 5;
        private static final Form[] FORMS = Form.values();

        private final int[] numbers;
        private final @Nullable Key[] made;

        /** Takes what {@link #numbers} gave. */
        Rows(int[] numbers) {
            this.numbers = numbers;
            made = new Key[numbers.length / WIDTH];
        }

        static Rows of(List<Key> keys) {
            int[] numbers = new int[WIDTH * keys.size()];
            int at = 0;
            for (Key key : keys) {
                byte[] bytes = Arrays.copyOf(key.bytes, Keys.LONGEST);
                numbers[at++] = Grams.exactly(bytes, 0);
                numbers[at++] = Grams.exactly(bytes, Grams.LENGTH);
                numbers[at++] = (key.literal << 12)
                        | (key.phase << 9)
                        | (Arrays.asList(FORMS).indexOf(key.form) << 5)
                        | (key.bytes.length << 1)
                        | (key.anyCase ? 1 : 0);
                numbers[at++] = key.offset;
                numbers[at++] = key.shift;
            }
            return new Rows(numbers);
        }

        int[] numbers() {
            return numbers;
        }

        int count() {
            return made.length;
        }

        /** Bytes of a key. */
        int length(int number) {
            return (numbers[WIDTH * number + 2] >>> 1) & 15;
        }

        /** Threads that ask for the same one at once get equal ones. */
        Key get(int number) {
            Key key = made[number];
            if (key == null) {
                key = make(number);
                made[number] = key;
            }
            return key;
        }

        private Key make(int number) {
            int at = WIDTH * number;
            byte[] bytes = new byte[length(number)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (numbers[at + i / Grams.LENGTH] >>> (Byte.SIZE * (i % Grams.LENGTH)));
            }
            int packed = numbers[at + 2];
            return new Key(
                    bytes,
                    (packed & 1) != 0,
                    packed >>> 12,
                    FORMS[(packed >>> 5) & 15],
                    numbers[at + 3],
                    (packed >>> 9) & 7,
                    numbers[at + 4]);
        }
    }
}
