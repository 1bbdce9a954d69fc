package org.limpide.scanner.keys;

import java.io.DataInputStream;
import java.io.IOException;
import org.limpide.scanner.keys.KeyStoreFile.Holding;

/** A BKS store: version, salt, number of iterations, then entries up to a zero. */
final class BouncyCastleStore {
    private static final int END = 0;
    private static final int CERTIFICATE = 1;
    private static final int SEALED = 4;

    private BouncyCastleStore() {}

    static Holding holding(DataInputStream in) throws IOException {
        in.readInt();
        KeyStoreFile.skip(in, in.readInt());
        in.readInt();
        int kind = in.readUnsignedByte();
        while (kind != END) {
            if (kind != CERTIFICATE) {
                return kind <= SEALED ? Holding.SECRET : Holding.UNKNOWN;
            }
            in.readUTF();
            in.readLong();
            int chain = in.readInt();
            // One more: the certificate itself.
            for (int i = 0; i <= chain; i++) {
                in.readUTF();
                KeyStoreFile.skip(in, in.readInt());
            }
            kind = in.readUnsignedByte();
        }
        return Holding.NO_SECRET;
    }
}
