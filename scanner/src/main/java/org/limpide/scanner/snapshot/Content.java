package org.limpide.scanner.snapshot;

/** What a file holds. */
public sealed interface Content {

    /**
     * Readable text, without its byte order mark; lines end as in the file.
     *
     * @param value the decoded text
     * @param charset name of the encoding that was used
     */
    record Text(String value, String charset) implements Content {
        @Override
        public String toString() {
            return "Text[" + value.length() + " characters, " + charset + "]";
        }
    }

    /** Bytes that are no text in an encoding that we know. */
    final class Binary implements Content {
        private final byte[] bytes;

        public Binary(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public int length() {
            return bytes.length;
        }

        /** Whether the bytes begin with these values, each 0 to 255. */
        public boolean startsWith(int... values) {
            if (bytes.length < values.length) {
                return false;
            }
            for (int i = 0; i < values.length; i++) {
                if ((bytes[i] & 0xFF) != values[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "Binary[" + bytes.length + " bytes]";
        }
    }

    /** Nothing: the reason stands in the coverage ledger too. */
    record Unread(UnreadReason reason) implements Content {}
}
