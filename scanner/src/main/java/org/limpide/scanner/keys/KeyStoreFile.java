package org.limpide.scanner.keys;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of keys, and what can be known of it without its password.
 *
 * @param format told by its bytes
 * @param holding whether a key is in it
 */
public record KeyStoreFile(Format format, Holding holding) {
    private static final int VERSION_WITHIN = 12;
    /** The authorities that browsers trust are a hundred and fifty. */
    static final int MOST_CERTIFICATES = 1_000;

    /** Formats of key stores. */
    public enum Format {
        /** RFC 7292. */
        PKCS12,
        /** Of Java. */
        JKS,
        /** Of Java, with secret keys too. */
        JCEKS,
        /** Of Bouncy Castle. */
        BKS,
        /** A base of passwords, of KeePass. */
        KDBX
    }

    /** What a store holds. */
    public enum Holding {
        /** A private or secret key, or passwords. */
        SECRET,
        /** Certificates alone, or nothing. */
        NO_SECRET,
        /** It cannot be told without the password, or the file is cut or damaged. */
        UNKNOWN
    }

    /** The store that these bytes are; nothing where they begin as none. */
    public static Optional<KeyStoreFile> of(byte[] bytes) {
        if (begins(bytes, 0xFE, 0xED, 0xFE, 0xED)) {
            return Optional.of(new KeyStoreFile(Format.JKS, walk(bytes, KeyStoreFile::java)));
        }
        if (begins(bytes, 0xCE, 0xCE, 0xCE, 0xCE)) {
            return Optional.of(new KeyStoreFile(Format.JCEKS, walk(bytes, KeyStoreFile::java)));
        }
        if (begins(bytes, 0x03, 0xD9, 0xA2, 0x9A)) {
            return Optional.of(new KeyStoreFile(Format.KDBX, Holding.SECRET));
        }
        if (begins(bytes, 0, 0, 0, 1, 0, 0, 0, 20) || begins(bytes, 0, 0, 0, 2, 0, 0, 0, 20)) {
            return Optional.of(new KeyStoreFile(Format.BKS, walk(bytes, BouncyCastleStore::holding)));
        }
        return isPfx(bytes) ? Optional.of(new KeyStoreFile(Format.PKCS12, Pfx.holding(bytes))) : Optional.empty();
    }

    /** Whether the first bytes are those of a store of Java. */
    static boolean isJava(byte[] bytes) {
        return begins(bytes, 0xFE, 0xED, 0xFE, 0xED) || begins(bytes, 0xCE, 0xCE, 0xCE, 0xCE);
    }

    /** The certificates that stand in the clear in a store; as many as can be read. */
    static List<Certificate> certificates(byte[] bytes) {
        List<Certificate> found = new ArrayList<>();
        if (isJava(bytes)) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                javaCertificates(in, found);
            } catch (IOException cut) {
                // Those before the cut are known.
                return found;
            }
        } else if (isPfx(bytes)) {
            return Pfx.certificates(bytes);
        }
        return found;
    }

    private static void javaCertificates(DataInputStream in, List<Certificate> found) throws IOException {
        in.readInt();
        int version = in.readInt();
        int entries = in.readInt();
        for (int i = 0; i < entries && found.size() < MOST_CERTIFICATES; i++) {
            int tag = in.readInt();
            in.readUTF();
            in.readLong();
            int certificates = 1;
            if (tag == 1) {
                skip(in, in.readInt());
                certificates = in.readInt();
            } else if (tag != 2) {
                return;
            }
            for (int j = 0; j < certificates && found.size() < MOST_CERTIFICATES; j++) {
                if (version == 2) {
                    in.readUTF();
                }
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    return;
                }
                Certificate.of(in.readNBytes(length)).ifPresent(found::add);
            }
        }
    }

    /** A walk over the entries of a store. */
    private interface Walk {
        Holding holding(DataInputStream in) throws IOException;
    }

    private static Holding walk(byte[] bytes, Walk walk) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return walk.holding(in);
        } catch (IOException cut) {
            // What cannot be walked is not proven harmless.
            return Holding.UNKNOWN;
        }
    }

    /** Magic, version, count, then tag, alias, date and certificate; keys have other tags than certificates. */
    private static Holding java(DataInputStream in) throws IOException {
        in.readInt();
        int version = in.readInt();
        int entries = in.readInt();
        if (version < 1 || version > 2 || entries < 0) {
            return Holding.UNKNOWN;
        }
        for (int i = 0; i < entries; i++) {
            int tag = in.readInt();
            if (tag != 2) {
                return tag == 1 || tag == 3 ? Holding.SECRET : Holding.UNKNOWN;
            }
            in.readUTF();
            in.readLong();
            if (version == 2) {
                in.readUTF();
            }
            skip(in, in.readInt());
        }
        return Holding.NO_SECRET;
    }

    /** Passes so many bytes, or says that they are not there. */
    static void skip(DataInputStream in, int length) throws IOException {
        if (length < 0 || in.skipBytes(length) < length) {
            throw new IOException("a length beyond the end");
        }
    }

    /** A sequence that begins with the version of PFX, 3 (RFC 7292, section 4). */
    private static boolean isPfx(byte[] bytes) {
        if (!begins(bytes, 0x30)) {
            return false;
        }
        for (int i = 2; i + 3 <= Math.min(bytes.length, VERSION_WITHIN); i++) {
            if (bytes[i] == 2 && bytes[i + 1] == 1 && bytes[i + 2] == 3) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... values) {
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
}
