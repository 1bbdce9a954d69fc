package org.limpide.scanner.checks.secrets;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.limpide.scanner.snapshot.Content.Binary;

/** Tells files of keys by their first bytes; a store of certificates alone holds nothing secret. */
final class KeyStores {
    private static final int TRUSTED_CERTIFICATE = 2;
    private static final int MOST_ENTRIES = 10_000;

    private KeyStores() {}

    /** The key of the message for this file, or nothing where it holds no key. */
    static Optional<String> message(Binary file) {
        if (file.startsWith(0xFE, 0xED, 0xFE, 0xED) || file.startsWith(0xCE, 0xCE, 0xCE, 0xCE)) {
            return onlyCertificates(file) ? Optional.empty() : Optional.of("java-key-store");
        }
        if (file.startsWith(0x03, 0xD9, 0xA2, 0x9A)) {
            return Optional.of("password-base");
        }
        // An ASN.1 sequence that begins with the version of PFX, 3 (RFC 7292, section 4).
        boolean pfx = file.startsWith(0x30) && contains(file.bytes(), new byte[] {2, 1, 3}, 12);
        return pfx ? Optional.of("pkcs12") : Optional.empty();
    }

    /** Walks the entries of a JKS or JCEKS store: magic, version, count, then tag, alias, date and certificate. */
    private static boolean onlyCertificates(Binary file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file.bytes()))) {
            in.readInt();
            int version = in.readInt();
            int entries = in.readInt();
            for (int i = 0; i < entries && i < MOST_ENTRIES; i++) {
                if (in.readInt() != TRUSTED_CERTIFICATE) {
                    return false;
                }
                in.readUTF();
                in.readLong();
                if (version == 2) {
                    in.readUTF();
                }
                int length = in.readInt();
                if (length < 0 || in.skipBytes(length) < length) {
                    return false;
                }
            }
            return true;
        } catch (IOException cut) {
            // What cannot be walked is not proven harmless.
            return false;
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted, int within) {
        for (int i = 0; i + wanted.length <= Math.min(bytes.length, within); i++) {
            boolean same = true;
            for (int j = 0; j < wanted.length; j++) {
                same &= bytes[i + j] == wanted[j];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
