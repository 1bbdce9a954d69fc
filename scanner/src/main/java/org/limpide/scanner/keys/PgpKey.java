package org.limpide.scanner.keys;

import java.util.Optional;
import org.limpide.scanner.keys.KeyMaterial.Kind;

/** The first packet of an OpenPGP secret key (RFC 9580, sections 4.2 and 5.5.3); older versions too (RFC 4880). */
final class PgpKey {
    private static final int SECRET_KEY = 5;

    private final byte[] bytes;
    private int at;

    private PgpKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static KeyMaterial read(byte[] bytes) throws Malformed {
        PgpKey packet = new PgpKey(bytes);
        packet.header();
        int version = packet.next();
        if (version < 3 || version > 6) {
            throw new Malformed("another version");
        }
        packet.skip(4);
        packet.skip(version == 3 ? 2 : 0);
        int algorithm = packet.next();
        packet.skip(version >= 5 ? 4 : 0);
        int bits = packet.publicKey(algorithm);
        boolean encrypted = packet.next() != 0;
        packet.skip(2);
        return new KeyMaterial(Kind.PGP, KeyStrength.ofPgp(algorithm, bits), encrypted, true, Optional.empty());
    }

    private void header() throws Malformed {
        int first = next();
        boolean current = (first & 0x40) != 0;
        int tag = current ? first & 0x3F : (first & 0x3F) >> 2;
        if ((first & 0x80) == 0 || tag != SECRET_KEY) {
            throw new Malformed("another packet");
        }
        if (current) {
            int length = next();
            skip(length < 192 || (length > 223 && length < 255) ? 0 : length == 255 ? 4 : 1);
        } else {
            skip((first & 3) == 3 ? 0 : 1 << (first & 3));
        }
    }

    /** Passes the public half and gives the size of its first number, 0 where that says nothing of the key's size. */
    private int publicKey(int algorithm) throws Malformed {
        int bits = bytes.length - at < 2 ? 0 : (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
        switch (algorithm) {
            case 1, 2, 3 -> numbers(2);
            case 16 -> numbers(3);
            case 17 -> numbers(4);
            case 18 -> {
                skip(next());
                numbers(1);
                skip(next());
            }
            case 19, 22 -> {
                skip(next());
                numbers(1);
            }
            case 25, 27 -> skip(32);
            case 26 -> skip(56);
            case 28 -> skip(57);
            default -> throw new Malformed("an unknown algorithm");
        }
        return algorithm <= 17 ? bits : 0;
    }

    private void numbers(int count) throws Malformed {
        for (int i = 0; i < count; i++) {
            int bits = next() << 8 | next();
            skip((bits + 7) / 8);
        }
    }

    private int next() throws Malformed {
        skip(1);
        return bytes[at - 1] & 0xFF;
    }

    private void skip(int count) throws Malformed {
        if (count > bytes.length - at) {
            throw new Malformed("cut off");
        }
        at += count;
    }
}
