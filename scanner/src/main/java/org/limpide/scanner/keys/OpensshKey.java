package org.limpide.scanner.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.limpide.scanner.keys.KeyMaterial.Kind;

/** The form that OpenSSH writes since 2014; its public half is never encrypted (PROTOCOL.key of OpenSSH). */
final class OpensshKey {
    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

    private OpensshKey() {}

    static KeyMaterial read(byte[] bytes) throws Malformed {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Malformed("another magic");
        }
        SshBlob file = new SshBlob(bytes, MAGIC.length);
        boolean encrypted = !file.text().equals("none");
        file.string();
        file.string();
        int keys = file.number();
        byte[] publicKey = file.string();
        for (int i = 1; i < keys; i++) {
            file.string();
        }
        SshBlob secret = new SshBlob(file.string(), 0);
        // Two equal numbers tell whether decryption went well.
        int check = encrypted ? 0 : secret.number();
        boolean wellFormed = keys > 0 && (encrypted || secret.number() == check);
        return SshBlob.publicKey(publicKey)
                .map(info -> KeyMaterial.open(Kind.OPENSSH, encrypted, wellFormed, info))
                .orElseGet(() -> KeyMaterial.closed(Kind.OPENSSH, encrypted, wellFormed));
    }
}
