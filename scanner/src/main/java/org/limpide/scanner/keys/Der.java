package org.limpide.scanner.keys;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Reads elements of ASN.1 in DER one after the other (X.690). It goes only as deep as its caller asks, so that depth costs
 * nothing, and no length reaches beyond the element around it.
 */
final class Der {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int CONTEXT = 0xA0;
    private static final int LONGEST_INTEGER = 2050;

    private final byte[] bytes;
    private final int end;
    private int at;

    private Der(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    static Der of(byte[] bytes) {
        return new Der(bytes, 0, bytes.length);
    }

    /** The tag of an explicit field. */
    static int field(int number) {
        return CONTEXT | number;
    }

    boolean more() {
        return at < end;
    }

    /** Whether an element with this tag comes next. */
    boolean next(int tag) {
        return at < end && (bytes[at] & 0xFF) == tag;
    }

    /** Passes an element and gives what is in it. */
    Der enter(int tag) throws Malformed {
        if (!next(tag)) {
            throw new Malformed("another tag");
        }
        return pass();
    }

    /** Passes an element, whatever it is. */
    Der pass() throws Malformed {
        if (!more() || (bytes[at] & 0x1F) == 0x1F) {
            throw new Malformed("no element, or a tag of several bytes");
        }
        int start = at + 1;
        int first = byteAt(start++);
        long length = first;
        if (first >= 0x80) {
            int count = first & 0x7F;
            if (count == 0 || count > 4) {
                throw new Malformed("an indefinite or absurd length");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | byteAt(start++);
            }
        }
        if (length > end - start) {
            throw new Malformed("a length beyond the end");
        }
        at = start + (int) length;
        return new Der(bytes, start, at);
    }

    /** Passes an element and gives it whole, with its tag and length. */
    byte[] element(int tag) throws Malformed {
        int start = at;
        enter(tag);
        return Arrays.copyOfRange(bytes, start, at);
    }

    /** Passes an element and gives the bytes in it. */
    byte[] content(int tag) throws Malformed {
        return enter(tag).rest();
    }

    /** Passes an integer that is not negative. */
    BigInteger integer() throws Malformed {
        byte[] value = content(INTEGER);
        if (value.length == 0 || value.length > LONGEST_INTEGER || value[0] < 0) {
            throw new Malformed("no number, or one that no key has");
        }
        return new BigInteger(value);
    }

    /** Passes an integer that must have one of these values, and gives it. */
    int version(int... allowed) throws Malformed {
        BigInteger value = integer();
        if (Arrays.stream(allowed).noneMatch(one -> value.equals(BigInteger.valueOf(one)))) {
            throw new Malformed("another version");
        }
        return value.intValue();
    }

    /** Passes an object identifier and gives its bytes in hexadecimal. */
    String oid() throws Malformed {
        return HexFormat.of().formatHex(content(OID));
    }

    /** Passes a string of whole bytes. */
    byte[] bits() throws Malformed {
        byte[] value = content(BIT_STRING);
        if (value.length < 1 || value[0] != 0) {
            throw new Malformed("bits that are no bytes");
        }
        return Arrays.copyOfRange(value, 1, value.length);
    }

    /** What was not passed yet. */
    byte[] rest() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    private int byteAt(int place) throws Malformed {
        if (place >= end) {
            throw new Malformed("cut off");
        }
        return bytes[place] & 0xFF;
    }
}
