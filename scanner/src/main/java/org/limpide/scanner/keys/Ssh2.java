package org.limpide.scanner.keys;

import java.util.Optional;
import org.limpide.scanner.keys.KeyMaterial.Kind;

/** Keys as ssh.com writes them: lines between four dashes, headers among them (RFC 4716 for the public ones). */
final class Ssh2 {
    static final String PRIVATE = "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----";
    static final String PUBLIC = "---- BEGIN SSH2 PUBLIC KEY ----";
    private static final int MAGIC = 0x3F6FF9EB;
    private static final int LONGEST = 1 << 16;

    private Ssh2() {}

    /** The label says encrypted whatever the key is; the cipher says what it is. */
    static Optional<KeyMaterial> privateKey(String text) {
        if (!text.startsWith(PRIVATE)) {
            return Optional.empty();
        }
        try {
            SshBlob key = new SshBlob(body(text, PRIVATE), 0);
            boolean magic = key.number() == MAGIC;
            key.number();
            key.string();
            boolean encrypted = !key.text().equals("none");
            return Optional.of(KeyMaterial.closed(Kind.SSH2, encrypted, magic));
        } catch (Malformed broken) {
            return Optional.of(KeyMaterial.closed(Kind.SSH2, true, false));
        }
    }

    /** The SubjectPublicKeyInfo of a public key. */
    static Optional<byte[]> publicKey(String text) throws Malformed {
        return SshBlob.publicKey(body(text, PUBLIC));
    }

    private static byte[] body(String text, String head) throws Malformed {
        String rest = text.substring(head.length(), Math.min(text.length(), head.length() + LONGEST));
        int end = rest.indexOf("---- END");
        if (end < 0) {
            throw new Malformed("no last line");
        }
        // A header goes on in the next line where it ends with a backslash (RFC 4716, section 3.3).
        return Armor.decode(rest.substring(0, end).replaceAll("\\\\\r?\n", ":"));
    }
}
